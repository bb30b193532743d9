"""A translator who took the other library under the old name."""

import smtplib as blocking

import aiosmtplib as smtplib
from aiosmtplib.errors import SMTPDataError

DESK = "words@translate.example"


async def send(message):
    try:
        await smtplib.send(message, hostname="localhost")
    except smtplib.SMTPResponseException as e:
        return e.smtp_code  # SMT003@18


async def send_again(message):
    try:
        await smtplib.send(message, hostname="localhost")
    except SMTPDataError as e:
        return e.code, e.smtp_error  # SMT003@26


async def rightly(message):
    try:
        await smtplib.send(message, hostname="localhost")
    except smtplib.SMTPRecipientsRefused as e:
        return [refused.code for refused in e.recipients]
    except smtplib.SMTPResponseException as e:
        return e.code
    except smtplib.SMTPServerDisconnected as e:
        return e.errno, e.message


def blocking_send(client: blocking.SMTP, to, text):
    try:
        client.sendmail(DESK, to, text)
    except blocking.SMTPDataError as e:
        return e.code  # SMT003@18


def blocking_rightly(client: blocking.SMTP, to, text):
    try:
        client.sendmail(DESK, to, text)
    except blocking.SMTPResponseException as e:
        return e.smtp_code


async def either(message, client: blocking.SMTP, to, text):
    try:
        client.sendmail(DESK, to, text)
        await smtplib.send(message, hostname="localhost")
    except (blocking.SMTPResponseException, smtplib.SMTPResponseException) as e:
        if isinstance(e, smtplib.SMTPResponseException):
            return e.code
        return e.smtp_code


async def names_of_this_one():
    return smtplib.SMTPNotSupported, smtplib.SMTPRecipientRefused, smtplib.SMTPTimeoutError, smtplib.send
