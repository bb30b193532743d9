"""Options that are members of an enumeration."""
import enum
import smtplib


class Option(str, enum.Enum):
    UTF8 = "SMTPUTF8"  # SMT103@12
    TEXT = "plain"


class Deliver(enum.Enum):
    NEVER = "NOTIFY=NEVER"  # SMT103@13


def send(server: smtplib.SMTP, sender, who, text):
    server.sendmail(sender, who, text, mail_options=[Option.UTF8.value])


def send_quietly(server: smtplib.SMTP, sender, who, text):
    server.sendmail(sender, who, text, rcpt_options=(Deliver.NEVER.value,))


def render(template):
    return template.render(Option.TEXT.value)
