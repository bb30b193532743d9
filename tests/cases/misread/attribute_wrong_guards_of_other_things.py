"""A library's reminders: a question is asked, but not the one that would help."""

import smtplib

DESK = "desk@library.example"


def the_wrong_attribute(smtp: smtplib.SMTP, reader, text):
    try:
        smtp.sendmail(DESK, reader, text)
    except smtplib.SMTPException as e:
        if hasattr(e, "strerror"):
            return e.smtp_error  # SMT003@22


def after_a_long_wait(smtp: smtplib.SMTP, reader, text, quiet):
    try:
        smtp.sendmail(DESK, reader, text)
    except smtplib.SMTPRecipientsRefused as e:
        if not quiet:
            for address, (code, _) in e.recipients.items():
                print(address, code)
        elif reader:
            return e.smtp_code  # SMT003@22
