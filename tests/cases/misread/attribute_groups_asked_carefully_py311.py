"""Badges by mail: what a group is asked for carefully."""
import smtplib


def with_a_default(server: smtplib.SMTP, badge):
    try:
        server.send_message(badge)
    except* smtplib.SMTPException as group:
        print(getattr(group, "smtp_code", None), getattr(group, "message", ""))
        print(getattr(group, "recipients"))  # SMT003@30


def tried(server: smtplib.SMTP, badge):
    try:
        server.send_message(badge)
    except* smtplib.SMTPException as group:
        try:
            print(group.smtp_code)
        except AttributeError:
            print(group.exceptions)


def perhaps_a_member(server: smtplib.SMTP, badge):
    code, _ = server.rcpt(badge)
    number = getattr(code, "value", code)
    if number == "250":  # SMT001@8
        return True
    return number
