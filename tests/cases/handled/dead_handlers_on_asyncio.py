"""The exceptions of aiosmtplib come too late by their own tree, not by smtplib's."""
import aiosmtplib
from aiosmtplib.errors import SMTPException, SMTPRecipientsRefused, SMTPTimeoutError, SMTPConnectError, SMTPServerDisconnected, SMTPResponseException, SMTPAuthenticationError


async def os_first(msg):
    try:
        await aiosmtplib.send(msg)
    except OSError:
        return 1
    except SMTPException:
        return 2


async def exception_first(msg):
    try:
        await aiosmtplib.send(msg)
    except Exception:
        return 1
    except SMTPException:  # SMT007@12
        return 2


async def own_base_first(msg):
    try:
        await aiosmtplib.send(msg)
    except aiosmtplib.SMTPException:
        return 1
    except SMTPRecipientsRefused:  # SMT007@12
        return 2


async def response_first(msg):
    try:
        await aiosmtplib.send(msg)
    except SMTPResponseException:
        return 1
    except SMTPAuthenticationError:  # SMT007@12
        return 2
    except SMTPTimeoutError:
        return 3
    except SMTPConnectError:
        return 3
    except SMTPServerDisconnected:
        return 3
