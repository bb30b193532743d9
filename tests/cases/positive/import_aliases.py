"""The module under other names."""

import smtplib as mail_client
from smtplib import SMTP
from smtplib import SMTP_SSL as Client

Session = mail_client.SMTP


def module_alias(a):
    server = mail_client.SMTP("localhost")
    code, _ = server.verify(a)
    return code == 250  # SMT252@12


def class_name(a):
    with SMTP("localhost") as server:
        code, _ = server.verify(a)
        if code != 250:  # SMT252@12
            raise LookupError(a)


def class_alias(a):
    with Client("localhost") as server:
        code, _ = server.verify(a)
        if code == 250:  # SMT252@12
            return True
        return False


def module_level_alias(a):
    server = Session("localhost")
    code, _ = server.verify(a)
    return code in (250, 251)  # SMT252@12


def import_in_function(a):
    import smtplib

    server = smtplib.SMTP("localhost")
    code, _ = server.verify(a)
    return code == 250  # SMT252@12


def import_from_in_function(a):
    from smtplib import SMTP as Connection

    server = Connection("localhost")
    code, _ = server.verify(a)
    if code != 250:  # SMT252@8
        print("no such user")
        return False
    return True


def local_class_alias(a):
    cls = mail_client.SMTP_SSL
    server = cls("localhost")
    code, _ = server.verify(a)
    return code == 250  # SMT252@12


def without_arguments(a):
    server = SMTP()
    server.connect("localhost", 25)
    server.helo()
    code, _ = server.verify(a)
    return code == 250  # SMT252@12


def shadowed(a, SMTP):
    server = SMTP("localhost")
    code, _ = server.verify(a)
    return code == 250


def shadowed_by_import(a):
    from telephone import SMTP as Connection

    server = Connection("localhost")
    code, _ = server.verify(a)
    return code == 250


def shadowed_by_class(a):
    class SMTP:
        def __init__(self, host):
            self.host = host

        def verify(self, address):
            return 250, address

    server = SMTP("localhost")
    code, _ = server.verify(a)
    return code == 250


def rightly(a):
    server = Session("localhost")
    code, _ = server.verify(a)
    return code in (250, 251, 252)


def rightly_too(a):
    with Client("localhost") as server:
        code, _ = server.verify(a)
        return code < 300


def other_verify(a, key):
    code, _ = key.verify(a)
    return code == 250
