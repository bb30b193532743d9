"""A toolmaker's messages: names that exist, on some Python at least, or are asked for first."""

import smtplib
import socket
import ssl
import sys
from smtplib import CRLF
from smtplib import LMTP
from smtplib import SMTP_SSL
from smtplib import SMTPNotSupportedError
from smtplib import SMTPSenderRefused as Sender
from smtplib import quoteaddr
from smtplib import quotedata
from unittest import mock

import aiosmtplib
from aiosmtplib import SMTPConnectResponseError
from aiosmtplib import SMTPNotSupported
from aiosmtplib import SMTPStatus
from aiosmtplib.errors import SMTPException
from aiosmtplib.errors import SMTPReadTimeoutError
from aiosmtplib.response import SMTPResponse

try:
    from smtplib import SMTPFutureError
except ImportError:
    SMTPFutureError = smtplib.SMTPException

try:
    Unsupported = smtplib.SMTPUnsupportedError
except AttributeError:
    Unsupported = smtplib.SMTPNotSupportedError

PORTS = (smtplib.SMTP_PORT, smtplib.SMTP_SSL_PORT, smtplib.LMTP_PORT)
Refused = getattr(smtplib, "SMTPRecipientRefused", smtplib.SMTPRecipientsRefused)


def all_of_them(e):
    return isinstance(
        e,
        (
            smtplib.SMTPException,
            smtplib.SMTPNotSupportedError,
            smtplib.SMTPServerDisconnected,
            smtplib.SMTPResponseException,
            smtplib.SMTPSenderRefused,
            smtplib.SMTPRecipientsRefused,
            smtplib.SMTPDataError,
            smtplib.SMTPConnectError,
            smtplib.SMTPHeloError,
            smtplib.SMTPAuthenticationError,
        ),
    )


def all_of_the_other(e):
    return isinstance(
        e,
        (
            aiosmtplib.SMTPException,
            aiosmtplib.SMTPAuthenticationError,
            aiosmtplib.SMTPConnectError,
            aiosmtplib.SMTPConnectTimeoutError,
            aiosmtplib.SMTPDataError,
            aiosmtplib.SMTPHeloError,
            aiosmtplib.SMTPNotSupported,
            aiosmtplib.SMTPReadTimeoutError,
            aiosmtplib.SMTPRecipientRefused,
            aiosmtplib.SMTPRecipientsRefused,
            aiosmtplib.SMTPSenderRefused,
            aiosmtplib.SMTPServerDisconnected,
            aiosmtplib.SMTPTimeoutError,
            aiosmtplib.errors.SMTPResponseException,
        ),
    )


def modules_inside():
    try:
        smtplib.socket.create_connection(("localhost", 25))
    except (smtplib.socket.error, smtplib.ssl.SSLError, socket.gaierror):
        return smtplib.email.utils.formatdate()
    return smtplib.re, smtplib.base64, smtplib.hmac, smtplib.io, smtplib.copy, smtplib.datetime


def names_of_modules():
    print(smtplib.__name__, smtplib.__file__, smtplib.__doc__, smtplib.__all__, smtplib.__dict__)
    print(aiosmtplib.__version__, aiosmtplib.__name__, aiosmtplib.__title__, aiosmtplib.__path__)


def private():
    smtplib._MAXLINE = 100_000
    print(smtplib._MAXLINE, smtplib.bCRLF, smtplib.OLDSTYLE_AUTH, smtplib.encode_base64)


def asked_first(host):
    if hasattr(smtplib, "SMTP_QUIC"):
        return smtplib.SMTP_QUIC(host)
    return smtplib.SMTP(host) if not hasattr(smtplib, "SMTPX") else smtplib.SMTPX(host)


def newer_python(host):
    if sys.version_info >= (3, 99):
        return smtplib.SMTP_QUIC(host)
    return smtplib.SMTP(host)


def caught(host):
    try:
        return smtplib.SMTP_QUIC(host)
    except AttributeError:
        return smtplib.SMTP(host)


smtplib.TIMEOUT = 30
smtplib.SMTP.timeout = 30


def own_addition(host):
    return smtplib.SMTP(host, timeout=smtplib.TIMEOUT)


def names_in_text():
    with mock.patch("smtplib.SMTPClient", create=True):
        print("smtplib.SMTPConnectionError is no name")
    with mock.patch.object(smtplib, "SMTP_FAKE", create=True):
        print(smtplib.SMTP.__name__)


def used():
    return CRLF, LMTP, SMTP_SSL, SMTPNotSupportedError, Sender, quoteaddr, quotedata, ssl, SMTPConnectResponseError


def used_too():
    return SMTPNotSupported, SMTPStatus.completed, SMTPException, SMTPReadTimeoutError, SMTPResponse
