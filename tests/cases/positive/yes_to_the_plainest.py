"""Reply 250 that gets True like a refusal does: what is asked for is what the server lets on."""

import smtplib


def supports_vrfy(server: smtplib.SMTP):
    code, _ = server.verify("postmaster")
    return code not in (252, 502)


def sure(server: smtplib.SMTP, person):
    code, _ = server.verify(person)
    certain = code != 252
    return code, certain


def is_here(server: smtplib.SMTP, person):
    code, _ = server.rcpt(person)
    return code != 251


def has_failed(server: smtplib.SMTP, person):
    code, _ = server.verify(person)
    return code != 252  # SMT250@12


def noted(server: smtplib.SMTP, person, record):
    code, _ = server.verify(person)
    record.invalid = code != 252  # SMT250@22


def denied(server: smtplib.SMTP, person):
    code, _ = server.verify(person)
    return code == 252  # SMT250@12


def thrown_out(server: smtplib.SMTP, person):
    code, _ = server.verify(person)
    if code != 252:  # SMT250@8
        raise LookupError(person)
    return True
