"""A reply that only a parameter earns is told apart from what a recipient earns."""
import smtplib
from email.message import Message


def with_ticket(server: smtplib.SMTP, sender, to, message: Message):
    try:
        server.send_message(message, sender, to, mail_options=["ENVID=ticket-12"])
    except smtplib.SMTPResponseException as e:
        if e.smtp_code in {504, 555}:
            raise RuntimeError("the server knows no envelope identifiers") from e
        raise


def all_alike(server: smtplib.SMTP, sender, to, message: Message):
    try:
        server.send_message(message, sender, to, mail_options=["RET=HDRS"])  # SMT103@64
    except smtplib.SMTPResponseException as e:
        if e.smtp_code >= 500:
            raise RuntimeError("refused for good") from e
        raise


def told_by_options(server: smtplib.SMTP, sender, to, message: Message):
    choices = {"mail_options": ["SIZE=100000"], "rcpt_options": []}  # SMT103@33
    server.send_message(message, sender, to, **choices)


def told_by_more(server: smtplib.SMTP, *everything):
    server.sendmail(*everything, **{"to": 3})
