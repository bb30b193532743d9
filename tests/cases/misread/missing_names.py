"""A tailor's messages: names that smtplib does not have."""

import smtplib
import smtplib as mailer
from smtplib import SMTP, SMTPTimeoutError  # SMT006@27
from smtplib import (
    SMTPDataError,
    SMTPTransientError as Transient,  # SMT006@5
)

import aiosmtplib
from aiosmtplib import SMTPNotSupportedError  # SMT006@24
from aiosmtplib import SMTPResponseException

TAILOR = "tailor@cloth.example"
FATAL = (smtplib.SMTPAuthenticationError, smtplib.SMTPPermanentError)  # SMT006@51


def fitting(host, customer, text):
    try:
        with smtplib.SMTP(host) as server:
            server.sendmail(TAILOR, customer, text)
    except smtplib.SMTPConnectionError:  # SMT006@20
        print("no connection")


def ready(host, customer, text):
    try:
        with SMTP(host) as server:
            server.sendmail(TAILOR, customer, text)
    except (smtplib.SMTPException, smtplib.SMTPTimeoutError) as e:  # SMT006@44
        print(e)


def bill(host, customer, text):
    try:
        with mailer.SMTP(host) as server:
            server.sendmail(TAILOR, customer, text)
    except mailer.SMTPCommandError as e:  # SMT006@19
        print(e)
    except SMTPDataError as e:
        print(e.smtp_code)


def old_name(host, customer, text):
    try:
        with mailer.SMTP(host) as server:
            server.sendmail(TAILOR, customer, text)
    except smtplib.SMTPRecipientRefused:  # SMT006@20
        print("nobody", customer)
    except smtplib.SMTPNotSupported:  # SMT006@20
        print("no")


def secure(host):
    return smtplib.SMTP_TLS(host)  # SMT006@20


def raising(customer):
    if not customer:
        raise smtplib.SMTPError("nobody")  # SMT006@23


def asked(error):
    return isinstance(error, (smtplib.SMTPServerError, OSError))  # SMT006@39


class Wrapped(smtplib.SMTPClientError):  # SMT006@23
    """What the tailor says."""


async def on_asyncio(message):
    try:
        await aiosmtplib.send(message, hostname="localhost")
    except aiosmtplib.SMTPConnectionError:  # SMT006@23
        print("no connection")
    except SMTPResponseException as e:
        print(e.code)


async def on_asyncio_too(message):
    client = aiosmtplib.SMTP_SSL(hostname="localhost")  # SMT006@25
    try:
        await client.send_message(message)
    except (aiosmtplib.SMTPTimeoutError, aiosmtplib.SMTPNotSupportedError):  # SMT006@53
        print("no")


def in_a_function(host):
    import smtplib as wire

    return wire.SMTPClient(host)  # SMT006@17


def used(message):
    return SMTPTimeoutError, Transient, SMTPNotSupportedError, message
