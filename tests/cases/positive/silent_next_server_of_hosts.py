"""Where one server says no, the next one is asked."""

import smtplib


def over_hosts(hosts, a):
    for host in hosts:
        server = smtplib.SMTP(host)
        code, _ = server.vrfy(a)
        if code == 250:
            return True
    return False


def over_exchangers_flag(hosts, a):
    found = False
    for host in hosts:
        server = smtplib.SMTP(host)
        code, _ = server.vrfy(a)
        server.quit()
        if code == 250:
            found = True
            break
        else:
            print(host, "does not know", a)
    return found


def by_recursion(hosts, a):
    if not hosts:
        return False
    server = smtplib.SMTP(hosts[0])
    code, _ = server.vrfy(a)
    if code == 250:
        return True
    return by_recursion(hosts[1:], a)


def second_chance(first, second, a):
    server = smtplib.SMTP(first)
    code, _ = server.vrfy(a)
    if code != 250:
        server = smtplib.SMTP(second)
        code, _ = server.vrfy(a)
    return code in (250, 251, 252)


def over_hosts_recipient(hosts, a):
    for host in hosts:
        with smtplib.SMTP(host) as server:
            server.mail("")
            code, _ = server.rcpt(a)
            if code == 250:
                return True
    return False


def over_hosts_raising(hosts, a):
    for host in hosts:
        try:
            server = smtplib.SMTP(host)
            code, text = server.vrfy(a)
            if code != 250:
                raise LookupError(text)
            return True
        except LookupError:
            continue
    return False
