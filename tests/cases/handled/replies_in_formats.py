"""A reply that is read within the format of an f-string is read."""

import smtplib


def code_as_width(link: smtplib.SMTP, people):
    for person in people:
        code, text = link.vrfy(person)
        print(f"{person:>{code}}")


def reply_as_width(link: smtplib.SMTP, people):
    link.mail("sexton@parish.example")
    for person in people:
        given = link.rcpt(person)
        print(f"{person!r:^{given[0] // 10}}")


def width_of_its_own(link: smtplib.SMTP, person, width):
    reply = link.expn(person)  # SMT101@13
    print(f"{person:>{width}}")


def asked_within(link: smtplib.SMTP, person):
    print(f"{person:>{link.vrfy(person)[0]}}")
