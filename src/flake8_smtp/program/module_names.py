"""The public names of the mail modules, so that a name which none of their versions has stands out.

Taken from the modules themselves: smtplib of CPython 3.10 to 3.13, and every major version of aiosmtplib
from 1.1 to 5.1. A name that only some versions have is here. What begins with an underscore is left
out: it is nobody's business.
"""

from __future__ import annotations

from collections.abc import Mapping

_SMTPLIB = frozenset(
    "CRLF LMTP LMTP_PORT OLDSTYLE_AUTH SMTP SMTPAuthenticationError SMTPConnectError SMTPDataError "
    "SMTPException SMTPHeloError SMTPNotSupportedError SMTPRecipientsRefused SMTPResponseException "
    "SMTPSenderRefused SMTPServerDisconnected SMTP_PORT SMTP_SSL SMTP_SSL_PORT bCRLF base64 copy "
    "datetime email encode_base64 hmac io quoteaddr quotedata re socket ssl sys".split()
)
_AIOSMTPLIB_ERRORS = frozenset(
    "SMTPAuthenticationError SMTPConnectError SMTPConnectResponseError SMTPConnectTimeoutError "
    "SMTPDataError SMTPException SMTPHeloError SMTPNotSupported SMTPReadTimeoutError "
    "SMTPRecipientRefused SMTPRecipientsRefused SMTPResponseException SMTPSenderRefused "
    "SMTPServerDisconnected SMTPTimeoutError".split()
)
_AIOSMTPLIB = _AIOSMTPLIB_ERRORS | frozenset(
    "SMTP SMTPResponse SMTPStatus SMTPTokenGenerator send "
    "api auth compat connection default email errors esmtp protocol response smtp status sync typing".split()
)

MODULE_NAMES: Mapping[str, frozenset[str]] = {
    "smtplib": _SMTPLIB,
    "aiosmtplib": _AIOSMTPLIB,
    "aiosmtplib.errors": _AIOSMTPLIB_ERRORS | {"List", "TimeoutError"},
}
"""The public names of each module, those it has imported itself included."""
