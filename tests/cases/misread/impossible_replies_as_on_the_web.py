"""A brewery: replies that never come."""

import smtplib
from http import HTTPStatus


def as_on_the_web(smtp: smtplib.SMTP, pub):
    code, _ = smtp.rcpt(pub)
    if code == HTTPStatus.OK:  # SMT005@16
        print(pub)


def outside(smtp: smtplib.SMTP, pub):
    code, _ = smtp.rcpt(pub)
    if code == 100:  # SMT005@16
        print("go on")
    if code == 650:  # SMT005@16
        print("what?")
