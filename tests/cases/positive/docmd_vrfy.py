"""VRFY by docmd."""

import smtplib


def upper(server: smtplib.SMTP, user):
    code, text = server.docmd("VRFY", user)
    if code != 250:  # SMT252@8
        raise LookupError(text)


def lower(server: smtplib.SMTP, user):
    code, text = server.docmd("vrfy", user)
    return code == 250  # SMT252@12


def unknown_object(connection, user):
    if connection.docmd("VRFY", user)[0] == 250:  # SMT252@8
        print("found")
    else:
        print("not found")


def by_keyword(server: smtplib.SMTP, user):
    code, text = server.docmd(cmd="VRFY", args=user)
    if code in (250, 251):  # SMT252@8
        return True
    return False


class Session(smtplib.SMTP):
    def knows(self, user):
        code, text = self.docmd("VRFY", user)
        return code == 250  # SMT252@16

    def accepts(self, user):
        code, text = self.docmd("VRFY", user)
        return code in (250, 251, 252)


def upper_rightly(server: smtplib.SMTP, user):
    code, text = server.docmd("VRFY", user)
    if code not in (250, 251, 252):
        raise LookupError(text)


def by_class(server: smtplib.SMTP, user):
    code, text = server.docmd("VRFY", user)
    return str(code)[0] == "2"


def no_operation(server: smtplib.SMTP):
    code, text = server.docmd("NOOP")
    if code != 250:
        raise LookupError(text)


def sender(server: smtplib.SMTP, address):
    code, text = server.docmd("MAIL", f"FROM:<{address}>")
    return code == 250


def greet(server: smtplib.SMTP, name):
    code, text = server.docmd("EHLO", name)
    if code != 250:
        code, text = server.docmd("HELO", name)
    if code != 250:
        raise ConnectionError(text)


def some_command(server: smtplib.SMTP, command, argument):
    code, text = server.docmd(command, argument)
    return code == 250


def each_command(server: smtplib.SMTP, user):
    for command, argument in (("VRFY", user), ("EXPN", user), ("RCPT", f"TO:<{user}>")):
        code, text = server.docmd(command, argument)
        if code in (250, 251):
            return True
    return False


def then_recipient(server: smtplib.SMTP, user):
    code, text = server.docmd("VRFY", user)
    if code == 250:
        return True
    server.docmd("MAIL", "FROM:<>")
    code, text = server.docmd("RCPT", f"TO:<{user}>")
    return code in (250, 251)


def recipient(server: smtplib.SMTP, user):
    code, text = server.docmd("RCPT", f"TO:<{user}>")
    return code in (250, 251)
