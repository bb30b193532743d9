"""Subclasses of the session class that bring methods of their own."""

import smtplib


class Raising(smtplib.SMTP):
    def rcpt(self, recip, options=()):
        code, text = super().rcpt(recip, options)
        if code not in (250, 251):
            raise smtplib.SMTPRecipientsRefused({recip: (code, text)})
        return 250, text

    def vrfy(self, address):
        code, text = super().vrfy(address)
        if code // 100 == 2:
            return 250, text
        return code, text

    verify = vrfy

    def quit(self):
        super().quit()
        return 250, b"bye"

    def knows(self, address):
        code, text = self.vrfy(address)
        if code != 250:
            raise LookupError(text)

    def knows_too(self, address):
        return self.verify(address)[0] == 250

    def takes(self, address):
        code, text = self.rcpt(address)
        return code == 250

    def leave(self):
        return self.quit()[0] == 250


class MoreRaising(Raising):
    def knows_three(self, address):
        code, text = self.vrfy(address)
        if code != 250:
            raise LookupError(text)

    def takes_three(self, address):
        if self.rcpt(address)[0] != 250:
            return False
        return True


def use(host, address):
    with Raising(host) as server:
        code, text = server.vrfy(address)
        if code != 250:
            raise LookupError(text)
        code, text = server.rcpt(address)
        if code != 250:
            raise LookupError(text)


def use_derived(host, address):
    server = MoreRaising(host)
    code, text = server.vrfy(address)
    return code == 250


def use_annotated(server: Raising, address):
    return server.rcpt(address)[0] == 250


class Recording(smtplib.SMTP):
    def docmd(self, cmd, args=""):
        self.log.append((cmd, args))
        return 250, b"recorded"

    def login(self, user, password, *, initial_response_ok=True):
        return 250, b"recorded"

    def start(self):
        code, text = self.docmd("DATA")
        if code != 250:
            raise RuntimeError(text)

    def enter(self, user, password):
        code, text = self.login(user, password)
        return code == 250


class Connecting(smtplib.SMTP):
    def connect(self, host="localhost", port=0, source_address=None):
        super().connect(host, port, source_address)
        return 250, b"connected"

    def open(self, host):
        code, text = self.connect(host)
        if code != 250:
            raise ConnectionError(text)


class Mixin:
    def vrfy(self, address):
        return 250, address


class Mixed(Mixin, smtplib.SMTP):
    def knows(self, address):
        code, _ = self.vrfy(address)
        if code != 250:
            raise LookupError(address)
