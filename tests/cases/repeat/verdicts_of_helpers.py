"""How those who ask again read what a helper returns: True, or the exception that it has kept."""

import smtplib


def attempt(server: smtplib.SMTP, letter):
    try:
        server.send_message(letter)
    except smtplib.SMTPException as refusal:  # SMT500@12
        return refusal
    return True


def by_identity(server: smtplib.SMTP, letter):
    while attempt(server, letter) is not True:
        print("again")


def by_equality(server: smtplib.SMTP, letter):
    while attempt(server, letter) != True:  # noqa: E712
        print("again")


def by_membership(server: smtplib.SMTP, letter):
    while attempt(server, letter) not in (True, "already"):
        print("again")


def by_pattern(server: smtplib.SMTP, letter):
    while True:
        match attempt(server, letter):
            case True:
                break


def attempt_once(server: smtplib.SMTP, letter):
    try:
        server.send_message(letter)
    except smtplib.SMTPException as refusal:
        return refusal
    return True


def by_class(server: smtplib.SMTP, letter):
    while True:
        match attempt_once(server, letter):
            case smtplib.SMTPServerDisconnected():
                server.connect()
            case smtplib.SMTPException():
                return False
            case _:
                return True


def by_type(server: smtplib.SMTP, letter):
    while True:
        found = attempt_once(server, letter)
        if not isinstance(found, smtplib.SMTPServerDisconnected):
            return found
        server.connect()


def attempt_by_command(server: smtplib.SMTP, letter, person):
    server.mail("me@example.org")
    code, _ = server.rcpt(person)
    if code not in (250, 251):
        return False
    server.data(letter)  # SMT101@5
    return True


def by_command(server: smtplib.SMTP, letter, people):
    for person in people:
        if attempt_by_command(server, letter, person):
            return person
    return None


def attempt_in_vain(server: smtplib.SMTP, person):
    code, _ = server.rcpt(person)
    return code < 500  # SMT500@12


def by_reply(server: smtplib.SMTP, person):
    server.mail("me@example.org")
    while not attempt_in_vain(server, person):
        print("again")
