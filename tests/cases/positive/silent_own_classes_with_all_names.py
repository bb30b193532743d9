"""Objects that are no sessions, with methods of the same names."""

import smtplib


class Postbox:
    """Sends on its own, and keeps its own codes."""

    def __init__(self):
        self.sent = []

    def mail(self, sender):
        self.sent.append(sender)
        return 250, b"OK"

    def rcpt(self, address):
        return (250, b"OK") if "@" in address else (550, b"no")

    def verify(self, address):
        return (250, b"OK") if "@" in address else (550, b"no")

    def vrfy(self, address):
        return self.verify(address)

    def expn(self, name):
        return 250, b"nobody"

    def quit(self):
        return 250, b"bye"

    def accepts(self, address):
        code, _ = self.rcpt(address)
        if code != 250:
            return False
        code, _ = self.verify(address)
        return code == 250


def use_postbox(address):
    box = Postbox()
    code, _ = box.vrfy(address)
    if code != 250:
        raise ValueError(address)
    code, _ = box.rcpt(address)
    if code != 250:
        raise ValueError(address)
    return box.quit()[0] == 250


def use_parameter(box: Postbox, address):
    code, _ = box.vrfy(address)
    return code == 250


def use_attribute(owner, address):
    owner.box = Postbox()
    code, _ = owner.box.verify(address)
    return code == 250


class Form:
    def verify(self):
        return 250

    def data(self):
        return 250

    def save(self):
        if self.verify() != 250 or self.data() != 250:
            raise ValueError("form")


def send(host, sender, receiver, text):
    with smtplib.SMTP(host) as server:
        server.sendmail(sender, receiver, text)
