"""Choir practice: how many are written to."""
import smtplib
from collections.abc import Sequence

SINGERS = ["a@there.example", "b@there.example"]
BASSES = SINGERS + ["c@there.example"]


def summed(server: smtplib.SMTP, one, text):
    server.sendmail("me@here.example", [one] + ["b@there.example"], text)  # SMT102@5


def summed_deeply(server: smtplib.SMTP, a, b, c, d, e, f, g, text):
    server.sendmail("me@here.example", a + b + c + d + e + f + g, text)


def of_the_module(server: smtplib.SMTP, text):
    server.sendmail("me@here.example", BASSES, text)  # SMT102@5


def of_nowhere(server: smtplib.SMTP, text):
    server.sendmail("me@here.example", nobody, text)


def of_a_strange_annotation(server: smtplib.SMTP, to: 1 + 1, text):
    server.sendmail("me@here.example", to, text)


def of_an_annotation(server: smtplib.SMTP, to: Sequence[str], text):
    server.sendmail("me@here.example", to, text)  # SMT102@5


def looked_at_by_name(server: smtplib.SMTP, text):
    refused = server.sendmail("me@here.example", SINGERS, text)
    return locals()


def is_invalid(server: smtplib.SMTP, user):
    code, text = server.vrfy(user)
    if code == 250:  # SMT252@8
        return False
    return True


def exists(server: smtplib.SMTP, user, strict):
    code, text = server.vrfy(user)
    if strict:
        return code in (250, 251, 252)
    return code == 250 or text


def marks_for_several_reasons(server: smtplib.SMTP, user, text):
    code, _ = server.rcpt(user.address)
    if code == 421:
        return
    if code > 399 and code != 999:  # SMT400@8
        user.bounced = True
