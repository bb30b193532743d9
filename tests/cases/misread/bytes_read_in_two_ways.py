"""A weather station: the words of a reply are decoded, printed, or compared with bytes."""

import smtplib

STATION = "station@weather.example"


def if_text(smtp: smtplib.SMTP, farmer, text):
    try:
        smtp.sendmail(STATION, farmer, text)
    except smtplib.SMTPResponseException as e:
        if isinstance(e.smtp_error, str):
            return e.smtp_error + "!" if "quota" in e.smtp_error else ""
        return e.smtp_error.decode() + "!"


def tried(smtp: smtplib.SMTP, farmer):
    _, words = smtp.rcpt(farmer)
    try:
        return "quota" in words
    except TypeError:
        return b"quota" in words
