"""The class is chosen at run time."""

import smtplib

USE_SSL = True
SMTP_CLASS = smtplib.SMTP_SSL if USE_SSL else smtplib.SMTP


def chosen_class(host, user, secure):
    cls = smtplib.SMTP_SSL if secure else smtplib.SMTP
    server = cls(host)
    code, _ = server.verify(user)
    return code == 250  # SMT252@12


def chosen_instance(host, user, port):
    server = smtplib.SMTP_SSL(host, port) if port == 465 else smtplib.SMTP(host, port)
    code, _ = server.verify(user)
    if code != 250:  # SMT252@8
        raise LookupError(user)


def chosen_by_branch(host, user, port):
    if port == 465:
        server = smtplib.SMTP_SSL(host, port)
    else:
        server = smtplib.SMTP(host, port)
        server.starttls()
    code, _ = server.verify(user)
    if code == 250:  # SMT252@8
        print("found")
    else:
        print("not found")


def chosen_in_module(host, user):
    with SMTP_CLASS(host) as server:
        code, _ = server.verify(user)
        if code in (250, 251):  # SMT252@12
            return True
        return False


def none_first(host, user):
    server = None
    try:
        server = smtplib.SMTP(host)
        code, _ = server.verify(user)
        if code != 250:  # SMT252@12
            print("unknown user")
            return False
        return True
    finally:
        if server is not None:
            server.quit()


def class_in_class_attribute(host, user):
    return Holder().knows(host, user)


class Holder:
    factory = smtplib.SMTP

    def knows(self, host, user):
        server = self.factory(host)
        code, _ = server.vrfy(user)
        return code == 250  # SMT252@16

    def takes(self, host, user):
        server = self.factory(host)
        code, _ = server.vrfy(user)
        return code in (250, 251, 252)


def chosen_class_rightly(host, user, secure):
    cls = smtplib.SMTP_SSL if secure else smtplib.SMTP
    server = cls(host)
    code, _ = server.verify(user)
    return code < 400


def chosen_instance_rightly(host, user, port):
    server = smtplib.SMTP_SSL(host, port) if port == 465 else smtplib.SMTP(host, port)
    code, _ = server.verify(user)
    if code in (550, 551, 553):
        raise LookupError(user)


def chosen_from_table(host, user, table):
    server = table["kind"](host)
    code, _ = server.verify(user)
    return code == 250


def replaced_by_fake(host, user, fake):
    server = fake(host)
    code, _ = server.verify(user)
    if code != 250:
        raise LookupError(user)


def chosen_then_recipient(host, user, secure):
    cls = smtplib.SMTP_SSL if secure else smtplib.SMTP
    with cls(host) as server:
        if server.verify(user)[0] == 250:
            return True
        server.mail("")
        return server.rcpt(user)[0] in (250, 251)
