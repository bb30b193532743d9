"""Exceptions that the program itself gives an attribute."""
import smtplib


def with_the_recipient(server: smtplib.SMTP, order):
    try:
        server.send_message(order)
    except smtplib.SMTPException as exc:
        exc.recipients = order["To"]
        raise


def catching_it(server: smtplib.SMTP, order):
    try:
        with_the_recipient(server, order)
    except smtplib.SMTPException as exc:
        return exc.recipients


def kept_for_later(server: smtplib.SMTP, order):
    failed = None
    try:
        server.send_message(order)
    except smtplib.SMTPException as exc:
        failed = exc
    if failed is not None:
        setattr(failed, "sender", order["From"])
        raise failed


def reading_it(server: smtplib.SMTP, order):
    try:
        kept_for_later(server, order)
    except smtplib.SMTPException as exc:
        return exc.sender


def reading_another(server: smtplib.SMTP, order):
    try:
        kept_for_later(server, order)
    except smtplib.SMTPException as exc:
        return exc.smtp_code  # SMT003@20


def only_sometimes(server: smtplib.SMTP, order, urgent):
    kept = "nothing"
    try:
        server.send_message(order)
    except smtplib.SMTPException as exc:
        kept = exc
    kept.message = "late"
    setattr(order, "smtp_error", b"")
    return kept.message


def set_on_something_else(server: smtplib.SMTP, order):
    order.smtp_error = b""
    try:
        server.send_message(order)
    except smtplib.SMTPException as exc:
        return exc.smtp_error  # SMT003@20
