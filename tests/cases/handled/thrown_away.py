"""Page archive: replies that nobody reads, and some that somebody does."""
import contextlib
import logging
import smtplib

import aiosmtplib

log = logging.getLogger(__name__)


def all_of_them(server: smtplib.SMTP, sender, to, text):
    server.mail(sender)  # SMT101@5
    server.rcpt(to)  # SMT101@5
    server.data(text)  # SMT101@5


def the_last(server: smtplib.SMTP, sender, to, text):
    server.mail(sender)
    code, _ = server.rcpt(to)
    if code in (250, 251):
        server.data(text)  # SMT101@9


def never_read(server: smtplib.SMTP, to):
    code, message = server.rcpt(to)  # SMT101@21
    return to


def never_read_at_all(server: smtplib.SMTP, to):
    _ = server.rcpt(to)  # SMT101@9


def verified(server: smtplib.SMTP, user):
    server.verify(user)  # SMT101@5
    return True


def expanded(server: smtplib.SMTP, name):
    try:
        server.expn(name)  # SMT101@9
    except smtplib.SMTPServerDisconnected:
        return False
    return True


def in_a_loop(server: smtplib.SMTP, recipients):
    for recipient in recipients:
        server.rcpt(recipient)  # SMT101@9


def in_a_comprehension(server: smtplib.SMTP, recipients):
    [server.rcpt(recipient) for recipient in recipients]  # SMT101@6


def in_a_condition(server: smtplib.SMTP, to, wanted):
    wanted and server.rcpt(to)  # SMT101@16
    server.vrfy(to) if wanted else None  # SMT101@5


def by_hand(server: smtplib.SMTP, text):
    server.docmd("RCPT TO:<%s>" % text)  # SMT101@5
    server.docmd("DATA")  # SMT101@5


def quietly(server: smtplib.SMTP, text):
    with contextlib.suppress(smtplib.SMTPDataError):
        server.data(text)  # SMT101@9


class Sender:
    def __init__(self, host):
        self.server = smtplib.SMTP(host)

    def send(self, sender, to, text):
        self.server.ehlo()
        self.server.mail(sender)
        if self.server.rcpt(to)[0] != 250:  # SMT251@12
            return False
        self.server.data(text)  # SMT101@9
        return True


def by_position_only(server, to):
    server.rcpt(to)  # SMT101@5
    server.docmd("VRFY", to)  # SMT101@5


# -- silent ------------------------------------------------------------------------------------------


def that_do_not_matter(server: smtplib.SMTP):
    server.ehlo()
    server.helo()
    server.noop()
    server.rset()
    server.help()
    server.docmd("NOOP")
    server.docmd("RSET")
    server.docmd("QUIT")
    server.quit()


def that_raise(server: smtplib.SMTP, user, password, message):
    server.starttls()
    server.login(user, password)
    server.sendmail(user, [user], message)
    server.send_message(message)


def mail_before_a_reply_that_is_read(server: smtplib.SMTP, to):
    server.ehlo()
    server.mail("")
    code, _ = server.rcpt(to)
    return code in (250, 251)


def read_later(server: smtplib.SMTP, to):
    code, text = server.rcpt(to)
    log.info("asked")
    if code >= 400:
        log.warning("%s", text)


def read_inside(server: smtplib.SMTP, to):
    code, text = server.rcpt(to)

    def tell():
        return code

    return tell


def printed(server: smtplib.SMTP, to):
    print(server.rcpt(to))
    return server.data("text")


def kept(self, server: smtplib.SMTP, to):
    self.last = server.rcpt(to)
    results = [server.rcpt(to)]
    return results


async def of_asyncio(server: aiosmtplib.SMTP, sender, to, text):
    await server.mail(sender)
    await server.rcpt(to)
    await server.data(text)
    await server.vrfy(to)


class Strict(smtplib.SMTP):
    def rcpt(self, recip, options=()):
        code, text = super().rcpt(recip, options)
        if code not in (250, 251):
            raise smtplib.SMTPRecipientsRefused({recip: (code, text)})
        return code, text

    def deliver(self, to):
        self.rcpt(to)


def strictly(server: Strict, to):
    server.rcpt(to)


class Queue:
    def mail(self, sender):
        return sender

    def verify(self, user):
        return user

    def run(self, user):
        self.mail(user)
        self.verify(user)


def unknown(thing, user):
    thing.mail(user)
    thing.verify(user)
    thing.data(user)
    thing.help()


def handed_on(server: smtplib.SMTP, sender, to):
    server.mail(sender)
    return accepted(server, to)


def accepted(server, to):
    code, _ = server.rcpt(to)
    return code in (250, 251)


COUNT, TEXT = smtplib.SMTP("mail.example.com").rcpt("ann@example.com")


def shown():
    return COUNT, TEXT


def expected_to_raise(server: smtplib.SMTP, to):
    import pytest

    with pytest.raises(smtplib.SMTPServerDisconnected):
        server.rcpt(to)
    server.docmd("*")
