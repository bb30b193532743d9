"""The same exception, imported by name."""
import smtplib
from smtplib import SMTPNotSupportedError


def caught(s: smtplib.SMTP, user, pw):
    try:
        s.login(user, pw)
    except SMTPNotSupportedError:
        print("not supported")


def elsewhere(s: smtplib.SMTP, a, to, t):
    s.sendmail(a, to, t, mail_options=["BODY=8BITMIME"])  # SMT103@40
