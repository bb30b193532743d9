"""A concert agency on asyncio: aiosmtplib calls it `code`, and not every error has one."""

import asyncio
import errno

import aiosmtplib
from aiosmtplib import SMTPException
from aiosmtplib import SMTPResponseException

AGENT = "agent@concerts.example"


async def book(client: aiosmtplib.SMTP, band, text):
    try:
        await client.sendmail(AGENT, band, text)
    except aiosmtplib.SMTPResponseException as e:
        print(band, e.smtp_code)  # SMT003@23
        return False
    return True


async def cancel(message):
    try:
        await aiosmtplib.send(message, hostname="mail.concerts.example")
    except SMTPException as exc:
        return exc.smtp_error  # SMT003@20


async def log_in(client: aiosmtplib.SMTP, user, password):
    try:
        await client.login(user, password)
    except aiosmtplib.SMTPAuthenticationError as exc:
        raise PermissionError(exc.smtp_error) from exc  # SMT003@35


async def wide(message):
    try:
        await aiosmtplib.send(message, hostname="mail.concerts.example")
    except SMTPException as exc:
        return exc.code  # SMT003@20


async def refused(client: aiosmtplib.SMTP, bands, text):
    try:
        await client.sendmail(AGENT, bands, text)
    except aiosmtplib.SMTPRecipientsRefused as exc:
        print(exc.code)  # SMT003@19
        return [each.recipient for each in exc.recipients if each.code == 550]


async def lost(client: aiosmtplib.SMTP, band, text):
    try:
        await client.sendmail(AGENT, band, text)
    except (aiosmtplib.SMTPServerDisconnected, aiosmtplib.SMTPDataError) as exc:
        return exc.code == 554  # SMT003@20


async def too_late(client: aiosmtplib.SMTP):
    try:
        await client.connect()
    except aiosmtplib.SMTPConnectTimeoutError as exc:
        return exc.code  # SMT003@20


async def answered(client: aiosmtplib.SMTP, band, text):
    try:
        await client.sendmail(AGENT, band, text)
    except SMTPResponseException as exc:
        return exc.code, exc.message


async def one_recipient(client: aiosmtplib.SMTP, band):
    try:
        await client.rcpt(band)
    except aiosmtplib.SMTPRecipientRefused as exc:
        return exc.recipient, exc.code, exc.message
    return band, 250, ""


async def sender(client: aiosmtplib.SMTP, band, text):
    try:
        await client.sendmail(AGENT, band, text)
    except aiosmtplib.SMTPSenderRefused as exc:
        return exc.sender, exc.code


async def greeting(host):
    client = aiosmtplib.SMTP(hostname=host)
    try:
        await client.connect()
    except aiosmtplib.SMTPConnectResponseError as exc:
        return exc.code, exc.message
    except aiosmtplib.SMTPConnectError as exc:
        return exc.errno == errno.ECONNREFUSED, exc.message
    except OSError as exc:
        return exc.errno, exc.strerror
    return client


async def asked(message):
    try:
        await aiosmtplib.send(message, hostname="mail.concerts.example")
    except SMTPException as exc:
        if isinstance(exc, SMTPResponseException) and 400 <= exc.code < 500:
            return "later"
        return getattr(exc, "code", None)
    except asyncio.TimeoutError as exc:
        return exc.args


async def either_library(exc):
    code = getattr(exc, "code", None) or getattr(exc, "smtp_code", None)
    if hasattr(exc, "smtp_code"):
        code = exc.smtp_code
    return code


async def order_of_clauses(client: aiosmtplib.SMTP, band, text):
    try:
        await client.sendmail(AGENT, band, text)
    except aiosmtplib.SMTPRecipientsRefused as exc:
        return [each.code for each in exc.recipients]
    except SMTPResponseException as exc:
        return [exc.code]
    except SMTPException as exc:
        return [str(exc)]
