"""Subclasses of the session class."""

import smtplib
from smtplib import SMTP_SSL as Secure

from mailtools import Unknown


class Asker(smtplib.SMTP):
    def knows(self, user):
        code, _ = self.verify(user)
        return code == 250  # SMT252@16

    def must_know(self, user):
        code, text = self.vrfy(user)
        if code != 250:  # SMT252@12
            raise LookupError(text)

    def must_take(self, user):
        code, text = self.rcpt(user)
        if code != 250:  # SMT251@12
            raise smtplib.SMTPRecipientsRefused({user: (code, text)})

    def takes(self, user):
        return self.vrfy(user)[0] in (250, 251, 252)

    def takes_recipient(self, user):
        return self.rcpt(user)[0] in (250, 251)

    def starts(self, sender):
        code, text = self.mail(sender)
        if code != 250:
            raise smtplib.SMTPSenderRefused(code, text, sender)


class SecureAsker(Secure):
    def knows(self, user):
        code, _ = self.verify(user)
        if code == 250:  # SMT252@12
            return True
        return False


class Deep(Asker):
    def knows_well(self, user):
        code, _ = self.verify(user)
        if code in (250, 251):  # SMT252@12
            return True
        return False


def use_subclass(host, user):
    asker = Asker(host)
    code, _ = asker.verify(user)
    if code != 250:  # SMT252@8
        raise LookupError(user)


def use_subclass_rightly(host, user):
    with Deep(host) as asker:
        code, _ = asker.verify(user)
        if code not in (250, 251, 252):
            raise LookupError(user)


class Strict(smtplib.SMTP):
    def rcpt(self, recip, options=()):
        code, text = super().rcpt(recip, options)
        if code not in (250, 251):
            raise smtplib.SMTPRecipientsRefused({recip: (code, text)})
        return code, text


class StrictTooMuch(smtplib.SMTP):
    def rcpt(self, recip, options=()):
        code, text = super().rcpt(recip, options)
        if code != 250:  # SMT251@12
            raise smtplib.SMTPRecipientsRefused({recip: (code, text)})
        return code, text


class Quiet(smtplib.SMTP):
    def rcpt(self, recip, options=()):
        return smtplib.SMTP.rcpt(self, recip, options)

    def verify(self, address):
        return 250, self.book.get(address)

    def vrfy(self, address):
        code, text = self.book[address]
        return (250, text) if code else (550, text)

    def knows(self, user):
        code, _ = self.verify(user)
        return code == 250

    def must_know(self, user):
        code, _ = self.vrfy(user)
        if code != 250:
            raise LookupError(user)


class Quieter(Quiet):
    def knows_too(self, user):
        code, _ = self.verify(user)
        return code == 250


def use_overridden(host, user):
    quiet = Quiet(host)
    code, _ = quiet.verify(user)
    return code == 250


class Foreign(Unknown):
    def knows(self, user):
        code, _ = self.verify(user)
        return code == 250
