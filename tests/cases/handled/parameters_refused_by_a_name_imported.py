"""The same exception, imported by name."""
import smtplib
from smtplib import SMTPNotSupportedError


def caught(s: smtplib.SMTP, user, pw):
    try:
        s.login(user, pw)
    except SMTPNotSupportedError:
        print("not supported")


def elsewhere(s: smtplib.SMTP, a, to, t):
    s.sendmail(a, to, t, mail_options=["MT-PRIORITY=3"])  # SMT103@40
