"""A command in between puts the session in another state, or begins another transaction."""

import smtplib
import uuid


def out_of_turn(server: smtplib.SMTP, sender):
    code, _ = server.mail(sender)
    if code == 503:
        server.ehlo()
        code, _ = server.mail(sender)
    return code == 250


def in_the_middle(server: smtplib.SMTP, sender):
    code, _ = server.mail(sender)
    if code == 503:
        server.rset()
        code, _ = server.mail(sender)
    return code == 250


def for_another_sender(server: smtplib.SMTP, person):
    server.mail("")
    code, _ = server.rcpt(person)
    if code == 550:
        server.rset()
        server.mail("postmaster@example.org")
        code, _ = server.rcpt(person)
    return code


def takes_everybody(server: smtplib.SMTP, domain):
    for _ in range(3):
        code, _ = server.rcpt(f"{uuid.uuid4().hex}@{domain}")
        if code == 550:
            continue
        return True
    return False


def unknown_again(server: smtplib.SMTP, sender):
    code, _ = server.mail(sender)
    if code == 553:  # SMT553@16
        server.rset()
        code, _ = server.mail(sender)
    return code == 250


def once_more(server: smtplib.SMTP, person):
    code, _ = server.rcpt(person)
    if code == 504:  # SMT504@16
        code, _ = server.rcpt(person)
    return code
