"""Helpers that are told which codes are expected, one by one."""

import smtplib


class CommandFailed(Exception):
    pass


def must(reply, *expected):
    code, text = reply
    if code not in expected:  # SMT251@8
        raise CommandFailed(code, text)
    return text


def may(reply, *expected, what="command"):
    if reply[0] in expected:
        return True
    raise CommandFailed(what)


def wants(reply, *expected):
    if reply[0] not in expected:
        raise CommandFailed(reply)


def deliver(link: smtplib.SMTP, sender, recipient, text):
    must(link.mail(sender), 250)
    must(link.rcpt(recipient), 250)
    must(link.data(text), 250)


def deliver_rightly(link: smtplib.SMTP, sender, recipient):
    may(link.mail(sender), 250, what="sender")
    may(link.rcpt(recipient), 250, 251, what="recipient")


def deliver_by_setting(link: smtplib.SMTP, recipient, accepted):
    wants(link.rcpt(recipient), *accepted)


class Session(smtplib.SMTP):
    def _ask(self, reply, *expected):
        if reply[0] in expected:  # SMT252@12
            return reply[1]
        raise CommandFailed(reply)

    def known(self, person):
        return self._ask(self.vrfy(person), 250, 251)
