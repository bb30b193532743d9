"""Reminders by mail: comprehensions that look before they read, and those that do not."""
import smtplib

NAMES = ("smtp_code", "smtp_error")


def looked_for(server: smtplib.SMTP, reminder):
    try:
        server.send_message(reminder)
    except smtplib.SMTPException as e:
        return {name: getattr(e, name) for name in NAMES if hasattr(e, name)}


def of_one_kind(server: smtplib.SMTP, reminder, listeners):
    try:
        server.send_message(reminder)
    except smtplib.SMTPException as e:
        return [call(e.smtp_code) for call in listeners if isinstance(e, smtplib.SMTPResponseException)]


def not_looked_for(server: smtplib.SMTP, reminder, listeners):
    try:
        server.send_message(reminder)
    except smtplib.SMTPException as e:
        return [call(e.smtp_code) for call in listeners if call.active]  # SMT003@24


def unread(server: smtplib.SMTP, reminder, listeners):
    try:
        server.send_message(reminder)
    except smtplib.SMTPException as e:
        codes = [e.smtp_code for call in listeners if call.kind in dir(e)]
        return codes, e.smtp_code  # SMT003@25


def sent_in_it(server: smtplib.SMTP, reminders):
    try:
        return [server.send_message(each) for each in reminders if each["To"]]
    except smtplib.SMTPException as e:
        return e.smtp_code  # SMT003@18


def by_its_name(server: smtplib.SMTP, reminder):
    try:
        server.send_message(reminder)
    except smtplib.SMTPException as e:
        return [getattr(e, name) for name in NAMES]  # SMT003@28
