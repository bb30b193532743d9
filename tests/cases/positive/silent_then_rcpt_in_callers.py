"""VRFY is asked in a function of its own, and who calls it goes on to another command where that says no."""

import asyncio
import smtplib


class Unconfirmed(Exception):
    pass


def listed(server, mailbox):
    code, _ = server.vrfy(mailbox)
    if code == 250:
        return True
    return False


def taken(server, mailbox):
    server.mail("probe@example.org")
    code, _ = server.rcpt(mailbox)
    return code in (250, 251)


def by_both(host, mailbox):
    server = smtplib.SMTP(host)
    if listed(server, mailbox):
        return True
    return taken(server, mailbox)


def on_list(server, name):
    code, members = server.expn(name)
    return code == 250


def subscribe(server: smtplib.SMTP, name):
    if not on_list(server, name):
        server.mail("lists@example.org")
        answer = server.rcpt(name)[0]
        if answer >= 400:
            return False
    return True


def maybe_known(server, mailbox):
    code, _ = server.vrfy(mailbox)
    if code != 250:
        return None
    return True


def with_none(host, mailbox):
    with smtplib.SMTP(host) as server:
        known = maybe_known(server, mailbox)
        if known is None:
            server.mail("")
            known = server.rcpt(mailbox)[0] in (250, 251)
    return known


def wants_rcpt(server: smtplib.SMTP, mailbox):
    code, _ = server.vrfy(mailbox)
    return code != 250


def asks_if_wanted(server: smtplib.SMTP, mailbox):
    if wants_rcpt(server, mailbox):
        return taken(server, mailbox)
    return True


class Checker:
    def __init__(self, host):
        self.server = smtplib.SMTP(host)

    def _named(self, mailbox):
        code, _ = self.server.vrfy(mailbox)
        return code == 250

    def _accepted(self, mailbox):
        self.server.mail("")
        code, _ = self.server.rcpt(mailbox)
        return code in (250, 251)

    def check(self, mailbox):
        return self._named(mailbox) or self._accepted(mailbox)


class Steps:
    def __init__(self, host):
        self.server = smtplib.SMTP(host)

    def _ask(self, mailbox):
        code, _ = self.server.vrfy(mailbox)
        if code == 250:
            return True
        return False

    def _known(self, mailbox):
        if self._ask(mailbox):
            return True
        return False

    def check(self, mailbox):
        if self._known(mailbox):
            return True
        self.server.mail("")
        return self.server.rcpt(mailbox)[0] in (250, 251)


async def first_step(server: smtplib.SMTP, mailbox):
    code, _ = await asyncio.to_thread(server.vrfy, mailbox)
    if code != 250:
        return None
    return mailbox


async def second_step(server: smtplib.SMTP, mailbox):
    await asyncio.to_thread(server.mail, "")
    code, _ = await asyncio.to_thread(server.rcpt, mailbox)
    return code in (250, 251)


async def steps(server: smtplib.SMTP, mailbox):
    return await first_step(server, mailbox) or await second_step(server, mailbox)


def confirm(server, mailbox):
    code, text = server.vrfy(mailbox)
    if code != 250:
        raise Unconfirmed(text)
    return True


def confirmed_or_taken(server: smtplib.SMTP, mailbox):
    try:
        return confirm(server, mailbox)
    except Unconfirmed:
        return taken(server, mailbox)


def insist(server, mailbox):
    code, text = server.vrfy(mailbox)
    if code != 250:
        raise LookupError(text)


def send_anyway(server: smtplib.SMTP, mailbox, letter):
    try:
        insist(server, mailbox)
    except LookupError as error:
        print("not confirmed:", error)
    server.sendmail("me@example.org", mailbox, letter)


def confirmed(server, mailbox):
    code, _ = server.vrfy(mailbox)
    return code == 250


def warn_and_send(server: smtplib.SMTP, mailbox, letter):
    if not confirmed(server, mailbox):
        print("not confirmed, sending all the same")
    server.sendmail("me@example.org", mailbox, letter)


def warn_at_once_and_send(server: smtplib.SMTP, mailbox, letter):
    if server.vrfy(mailbox)[0] != 250:
        print("not confirmed, sending all the same")
    server.sendmail("me@example.org", mailbox, letter)
