"""Exception groups: `continue`, `break` and `return` are not allowed in these clauses."""
import smtplib
import time


def deliver(data):
    with smtplib.SMTP("localhost") as smtp:
        smtp.sendmail("a@example.org", "b@example.org", data)


def refused(data):
    sent = False
    while not sent:
        try:
            deliver(data)
            sent = True
        except* smtplib.SMTPException:  # SMT500@17
            time.sleep(1)


def disconnected(data):
    sent = False
    while not sent:
        try:
            deliver(data)
            sent = True
        except* (smtplib.SMTPServerDisconnected, ConnectionError):
            time.sleep(1)


def each(many):
    for data in many:
        try:
            deliver(data)
        except* smtplib.SMTPException as group:
            print(group.exceptions)
