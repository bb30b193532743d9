"""The exceptions of aiosmtplib have a base that is no OSError, and an order that is no matter of mail."""
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
    except SMTPException:
        return 2


async def own_base_first(msg):
    try:
        await aiosmtplib.send(msg)
    except aiosmtplib.SMTPException:
        return 1
    except SMTPRecipientsRefused:
        return 2


async def response_first(msg):
    try:
        await aiosmtplib.send(msg)
    except SMTPResponseException:
        return 1
    except SMTPAuthenticationError:
        return 2
    except SMTPTimeoutError:
        return 3
    except SMTPConnectError:
        return 3
    except SMTPServerDisconnected:
        return 3
