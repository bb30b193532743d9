"""Codes that no server sends, beside some that one does."""
import smtplib


def no_reply(s: smtplib.SMTP, m):
    try:
        s.send_message(m)
    except smtplib.SMTPResponseException as e:
        if e.smtp_code in (504, 999):  # SMT504@28
            s.send_message(m)
        else:
            raise


def text_of_one(s: smtplib.SMTP, m):
    for _ in range(3):
        try:
            s.send_message(m)
            return
        except smtplib.SMTPResponseException as e:
            if str(e.smtp_code) in ("421", "504"):  # SMT504@44
                continue
            if e.smtp_code == "504":  # SMT001@16
                continue
            raise
