"""Order mails: names that the module has, and some that it has not."""
import smtplib
import smtplib as post
from smtplib import SMTP, SMTPTimeoutError  # SMT006@27

import aiosmtplib
from aiosmtplib import SMTPNotSupportedError as Unsupported  # SMT006@24


def connection(server: SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPConnectionError:  # SMT006@20
        print("no connection")
    except SMTPTimeoutError:
        print("slow")


def in_a_tuple(server: SMTP, message):
    try:
        server.send_message(message)
    except (smtplib.SMTPServerDisconnected, smtplib.SMTPServerError):  # SMT006@53
        return None


def under_an_alias(server: SMTP, message):
    try:
        server.send_message(message)
    except post.SMTPTransientError:  # SMT006@17
        return None


def asked_in_a_test(exc):
    return isinstance(exc, smtplib.SMTPNotSupported)  # SMT006@36


async def of_asyncio(server: aiosmtplib.SMTP, message):
    try:
        await server.send_message(message)
    except aiosmtplib.SMTPConnectionError:  # SMT006@23
        return None
    except Unsupported:
        return None


def raised():
    raise smtplib.SMTPCommandError(550, "no")  # SMT006@19


# -- silent ------------------------------------------------------------------------------------------


def that_exist(server: SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPNotSupportedError:
        print(smtplib.SMTP_PORT, smtplib.SMTP_SSL_PORT, smtplib.CRLF, smtplib.OLDSTYLE_AUTH)
    except (smtplib.SMTPHeloError, smtplib.socket.timeout, smtplib.ssl.SSLError):
        print(smtplib.quotedata(""), smtplib.email.utils, smtplib.LMTP, smtplib.__doc__)


def of_some_versions():
    return aiosmtplib.SMTPTokenGenerator, aiosmtplib.SMTPConnectResponseError, aiosmtplib.typing


if hasattr(smtplib, "SMTPUTF8Error"):
    UTF8 = smtplib.SMTPUTF8Error
else:
    UTF8 = getattr(smtplib, "SMTPEncodingError", ValueError)

try:
    from smtplib import SMTPSomethingNew
except ImportError:
    SMTPSomethingNew = smtplib.SMTPException

try:
    NEWER = smtplib.SMTPNewerStill
except AttributeError:
    NEWER = smtplib.SMTPException

smtplib.SMTPOurs = type("SMTPOurs", (smtplib.SMTPException,), {})


def ours():
    raise smtplib.SMTPOurs("ours")


def of_another_name(smtplib):
    return smtplib.anything


class Client:
    smtplib = None

    def run(self):
        return self.smtplib.whatever


def private():
    return smtplib._have_ssl
