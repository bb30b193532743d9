"""Sessions from functions of the module."""

import smtplib


def connect(host, port=25):
    server = smtplib.SMTP(host, port, timeout=30)
    server.ehlo()
    return server


def open_store(path):
    return open(path)


class Factory:
    def __init__(self, host):
        self.host = host

    def make(self):
        return smtplib.SMTP(self.host)

    @property
    def fresh(self):
        return smtplib.SMTP(self.host)

    def knows(self, user):
        server = self.make()
        code, _ = server.verify(user)
        return code == 250  # SMT252@16

    def takes(self, user):
        server = self.make()
        code, _ = server.verify(user)
        return code in (250, 251, 252)


def from_function(host, user):
    server = connect(host)
    code, _ = server.verify(user)
    if code != 250:  # SMT252@8
        raise LookupError(user)


def with_function(host, user):
    with connect(host) as server:
        return server.verify(user)[0] == 250  # SMT252@16


def from_function_rightly(host, user):
    server = connect(host)
    code, _ = server.verify(user)
    if 200 <= code < 300:
        return True
    return False


def from_store(path, user):
    server = open_store(path)
    code, _ = server.verify(user)
    if code != 250:
        raise LookupError(user)
