"""A function asks one server, and who calls it goes on to the next server where that one says no."""

import smtplib


def known_at(host, mailbox):
    with smtplib.SMTP(host) as server:
        code, _ = server.vrfy(mailbox)
        return code == 250


def known_somewhere(hosts, mailbox):
    for host in hosts:
        if known_at(host, mailbox):
            return True
    return False


def has(host, mailbox):
    server = smtplib.SMTP(host, 25)
    code, _ = server.vrfy(mailbox)
    server.quit()
    return code == 250


def anywhere(hosts, mailbox):
    return any(has(each, mailbox) for each in hosts)


def asked(server, mailbox):
    code, _ = server.vrfy(mailbox)
    if code != 250:
        return False
    return True


def over_names(names, mailbox):
    for name in names:
        connection = smtplib.SMTP(f"{name}.example.org")
        if asked(connection, mailbox):
            return name
    return None


class Relays:
    def __init__(self, hosts):
        self.hosts = hosts

    def ask(self, mailbox):
        for _ in range(3):
            if self._ask(self.hosts.pop(), mailbox):
                return True
        return False

    def _ask(self, host, mailbox):
        with smtplib.SMTP(host) as server:
            code, _ = server.vrfy(mailbox)
            return code == 250


class Current:
    def __init__(self, hosts):
        self.hosts = hosts
        self.host = None

    def _knows(self, mailbox):
        with smtplib.SMTP(self.host) as server:
            code, _ = server.vrfy(mailbox)
            return code == 250

    def check(self, mailbox):
        while self.hosts:
            self.host = self.hosts.pop()
            if self._knows(mailbox):
                return True
        return False


def with_backups(host, mailbox, backups=()):
    server = smtplib.SMTP(host)
    code, _ = server.vrfy(mailbox)
    if code == 250:
        return True
    if backups:
        return with_backups(backups[0], mailbox, backups[1:])
    return False


def at_the_backup(host, mailbox, first=True):
    server = smtplib.SMTP(host)
    code, _ = server.vrfy(mailbox)
    if code == 250:
        return True
    if first:
        return at_the_backup("backup." + host, mailbox, first=False)
    return False
