"""Frameworks that let smtplib's exceptions through."""

import smtplib

import yagmail
from django.core.mail import EmailMessage
from django.core.mail import send_mail
from flask_mail import Mail

mail = Mail()


def welcome(user):
    try:
        send_mail("Welcome", "You are in.", None, [user.email])
    except smtplib.SMTPException as e:
        return e.smtp_code  # SMT003@18
    return 250


def receipt(user, total):
    message = EmailMessage("Receipt", f"You paid {total}.", to=[user.email])
    try:
        message.send()
    except Exception as e:
        print(e.smtp_error)  # SMT003@17


def reset(user, message):
    try:
        mail.send(message)
    except smtplib.SMTPRecipientsRefused as e:
        user.note(e.smtp_code)  # SMT003@21


def digest(user, contents):
    try:
        yagmail.SMTP("digest").send(user.email, "Digest", contents)
    except smtplib.SMTPException as e:
        raise RuntimeError(e.message) from e  # SMT003@30


def welcome_rightly(user):
    try:
        send_mail("Welcome", "You are in.", None, [user.email])
    except smtplib.SMTPRecipientsRefused as e:
        return max(code for code, _ in e.recipients.values())
    except smtplib.SMTPResponseException as e:
        return e.smtp_code
    except OSError as e:
        return e.errno
    return 250


def receipt_rightly(user, total):
    message = EmailMessage("Receipt", f"You paid {total}.", to=[user.email])
    try:
        message.send()
    except Exception as e:
        print(getattr(e, "smtp_code", None) or e)


def reset_rightly(user, message):
    try:
        mail.send(message)
    except (smtplib.SMTPDataError, smtplib.SMTPSenderRefused) as e:
        user.note(e.smtp_code, e.smtp_error)


def save(user):
    try:
        user.save()
    except Exception as e:
        print(e.message, e.code)
    else:
        send_mail("Saved", "Your data.", None, [user.email])
