"""A night school: the words of refusals, in the handlers and behind them."""

import smtplib

SCHOOL = "school@night.example"


def enhanced(server: smtplib.SMTP, pupil, text):
    try:
        server.sendmail(SCHOOL, pupil, text)
    except smtplib.SMTPResponseException as e:
        status, _, words = e.smtp_error.partition(b" ")
        if status == "5.7.26":  # SMT002@12
            print("sign the mail:", words)
        raise


def told(server: smtplib.SMTP, pupil, text):
    try:
        server.sendmail(SCHOOL, pupil, text)
    except smtplib.SMTPRecipientsRefused as e:
        code, words = e.recipients[pupil]
        return str(code) + ": " + words  # SMT002@16
