"""Where one server says no, the next one is asked."""

import smtplib

import dns.resolver


def over_exchangers(domain, a):
    for record in sorted(dns.resolver.resolve(domain, "MX"), key=lambda r: r.preference):
        with smtplib.SMTP(str(record.exchange)) as server:
            code, text = server.vrfy(a)
            if code != 250:
                print("no luck with", record.exchange, text)
                continue
            return True
    return False


def over_ports(host, a):
    for port in (25, 587, 2525):
        server = smtplib.SMTP(host, port)
        code, _ = server.vrfy(a)
        if code == 250:
            return True
    return False


def over_queue(hosts, a):
    hosts = list(hosts)
    while hosts:
        host = hosts.pop(0)
        server = smtplib.SMTP(host)
        code, _ = server.vrfy(a)
        if code == 250:
            return True
        print("next one, please")
    return False


def by_connect(hosts, a):
    server = smtplib.SMTP()
    for host in hosts:
        server.connect(host)
        server.helo()
        code, _ = server.vrfy(a)
        if code == 250:
            return True
        server.quit()
    return False


def over_hosts_with_else(hosts, a):
    for host in hosts:
        with smtplib.SMTP(host) as server:
            if server.vrfy(a)[0] == 250:
                break
    else:
        raise LookupError(a)
    return host


class Exchangers:
    def __init__(self, hosts):
        self.hosts = hosts

    def knows(self, a):
        for host in self.hosts:
            self.server = smtplib.SMTP(host)
            code, _ = self.server.vrfy(a)
            if code == 250:
                return True
            self.server.close()
        return False
