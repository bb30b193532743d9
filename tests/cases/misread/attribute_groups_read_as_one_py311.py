"""Greetings sent at once: `except*` gives a group, which has no code at all."""

import smtplib


def post(smtp: smtplib.SMTP, friend, text):
    try:
        smtp.sendmail("me@home.example", friend, text)
    except* smtplib.SMTPResponseException as group:
        print(group.smtp_code)  # SMT003@21


def post_all(smtp: smtplib.SMTP, friend, text):
    try:
        smtp.sendmail("me@home.example", friend, text)
    except* smtplib.SMTPException as group:
        print(group.message, group.smtp_error)  # SMT003@36
