"""The mail libraries as data: sessions, their methods, senders, and the exceptions they raise.

Adding a library is adding rows here. Names are qualified names; a class stands under the name its
documentation uses. Which replies a method accepts and what it raises for the others was read in
the libraries' sources and run (CPython 3.10 to 3.14, aiosmtplib 3.0 to 5.1, Django 5.2, Flask-Mail
0.10, yagmail 0.16, redmail 0.6, fastapi-mail 1.6, zope.sendmail 7.3).
"""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from functools import lru_cache
from typing import Literal

# -- exceptions ------------------------------------------------------------------------------------

CLASS_BASES: Mapping[str, tuple[str, ...]] = {
    "smtplib.SMTPException": ("OSError",),
    "smtplib.SMTPNotSupportedError": ("smtplib.SMTPException",),
    "smtplib.SMTPServerDisconnected": ("smtplib.SMTPException",),
    "smtplib.SMTPResponseException": ("smtplib.SMTPException",),
    "smtplib.SMTPSenderRefused": ("smtplib.SMTPResponseException",),
    "smtplib.SMTPRecipientsRefused": ("smtplib.SMTPException",),
    "smtplib.SMTPDataError": ("smtplib.SMTPResponseException",),
    "smtplib.SMTPConnectError": ("smtplib.SMTPResponseException",),
    "smtplib.SMTPHeloError": ("smtplib.SMTPResponseException",),
    "smtplib.SMTPAuthenticationError": ("smtplib.SMTPResponseException",),
    "aiosmtplib.SMTPException": ("Exception",),
    "aiosmtplib.SMTPServerDisconnected": ("aiosmtplib.SMTPException", "ConnectionError"),
    "aiosmtplib.SMTPConnectError": ("aiosmtplib.SMTPException", "ConnectionError"),
    "aiosmtplib.SMTPTimeoutError": ("aiosmtplib.SMTPException", "TimeoutError"),
    "aiosmtplib.SMTPConnectTimeoutError": (
        "aiosmtplib.SMTPTimeoutError",
        "aiosmtplib.SMTPConnectError",
    ),
    "aiosmtplib.SMTPReadTimeoutError": ("aiosmtplib.SMTPTimeoutError",),
    "aiosmtplib.SMTPNotSupported": ("aiosmtplib.SMTPException",),
    "aiosmtplib.SMTPResponseException": ("aiosmtplib.SMTPException",),
    "aiosmtplib.SMTPConnectResponseError": (
        "aiosmtplib.SMTPResponseException",
        "aiosmtplib.SMTPConnectError",
    ),
    "aiosmtplib.SMTPHeloError": ("aiosmtplib.SMTPResponseException",),
    "aiosmtplib.SMTPDataError": ("aiosmtplib.SMTPResponseException",),
    "aiosmtplib.SMTPAuthenticationError": ("aiosmtplib.SMTPResponseException",),
    "aiosmtplib.SMTPSenderRefused": ("aiosmtplib.SMTPResponseException",),
    "aiosmtplib.SMTPRecipientRefused": ("aiosmtplib.SMTPResponseException",),
    "aiosmtplib.SMTPRecipientsRefused": ("aiosmtplib.SMTPException",),
    "fastapi_mail.errors.ConnectionErrors": ("Exception",),
    "socket.gaierror": ("OSError",),
    "socket.herror": ("OSError",),
    "ssl.SSLError": ("OSError",),
    "ssl.SSLCertVerificationError": ("ssl.SSLError", "ValueError"),
    "ssl.CertificateError": ("ssl.SSLError", "ValueError"),
    "ssl.SSLEOFError": ("ssl.SSLError",),
    "ssl.SSLZeroReturnError": ("ssl.SSLError",),
    "asyncio.CancelledError": ("BaseException",),
}
"""The direct base classes of each exception class that the reading knows, builtins left out."""

CLASS_ALIASES: Mapping[str, str] = {
    "socket.error": "OSError",
    "select.error": "OSError",
    "os.error": "OSError",
    "socket.timeout": "TimeoutError",
    "asyncio.TimeoutError": "TimeoutError",
    "asyncio.exceptions.TimeoutError": "TimeoutError",
    "concurrent.futures.TimeoutError": "TimeoutError",
    "IOError": "OSError",
    "EnvironmentError": "OSError",
}
"""Other names of the same class."""


@lru_cache(maxsize=1024)
def ancestors(name: str) -> frozenset[str] | None:
    """Return every class that `name` is a subclass of, itself included; None where it is unknown.

    Builtin exception classes go by their bare name (`OSError`).
    """
    name = canonical(name)
    if name in CLASS_BASES:
        found = {name}
        for base in CLASS_BASES[name]:
            found |= ancestors(base) or frozenset()
        return frozenset(found)
    cls = getattr(builtins, name, None)
    if isinstance(cls, type) and issubclass(cls, BaseException):
        return frozenset(c.__name__ for c in cls.__mro__)
    return None


_ENDINGS = ("Error", "Exception", "Refused", "Disconnected", "Exit")


def is_exception_class(name: str) -> bool:
    """Tell whether a qualified name is that of an exception class; an unknown one goes by its spelling."""
    return ancestors(name) is not None or name.rsplit(".", 1)[-1].endswith(_ENDINGS)


def canonical(name: str) -> str:
    """Return the one name under which the tables know a class."""
    name = CLASS_ALIASES.get(name, name)
    name = name.removeprefix("builtins.")
    return _MOVED.get(name, name)


_MOVED = {f"aiosmtplib.errors.{n.split('.')[1]}": n for n in CLASS_BASES if n.startswith("aiosmtplib.")}
_MOVED["fastapi_mail.ConnectionErrors"] = "fastapi_mail.errors.ConnectionErrors"


# -- what a call may get from the server -------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Operation:
    """One call that talks to a server.

    `command` is the SMTP command whose reply comes back or is judged inside, "" where the call does
    a whole delivery. `gives` says what it returns: the `reply` pair, its text, the dict
    of the recipients that were `refused` (alone or with the last text), or something `else`. `accepts`
    are the reply codes it returns (None: all of them), where it raises for the others. `raises` are
    the classes a refusal arrives as. A call that is no `request` only connects, greets or asks
    whether the server is alive. `judged` are the positive replies that a caller has to reckon with,
    where they are fewer than the command's.
    """

    command: str = ""
    gives: Literal["reply", "code", "text", "refused", "refused and text", "else"] = "else"
    accepts: frozenset[int] | None = None
    raises: tuple[str, ...] = ()
    request: bool = True
    transaction: bool = True
    judged: frozenset[int] | None = None
    points: tuple[tuple[str, int | None], ...] | None = None
    """The refusals one by one (class, code), where `raises` would say too much."""


@dataclass(frozen=True, slots=True)
class SessionClass:
    """A class whose instances are SMTP sessions, or that send mail on one."""

    library: str
    methods: Mapping[str, Operation]
    construction: Operation = field(default=Operation(request=False, transaction=False))
    entering: Operation | None = None
    """What entering it by `with` asks, where making it asks nothing."""
    reply_attributes: tuple[str, str] | None = None
    text: type = bytes
    """The type of a reply's text."""
    local: bool = False
    """It speaks to a server of the same machine, which whoever runs the program knows."""
    distinctive: frozenset[str] = frozenset()
    """Method names that say SMTP by themselves, on an object nothing else is known of."""


RECIPIENT = Operation("RCPT", "reply")
"""What was asked for each address in a dict of refused recipients."""

SMTPLIB_DELIVERY = (
    "smtplib.SMTPSenderRefused",
    "smtplib.SMTPRecipientsRefused",
    "smtplib.SMTPDataError",
    "smtplib.SMTPHeloError",
    "smtplib.SMTPNotSupportedError",
    "smtplib.SMTPServerDisconnected",
)
SMTPLIB_LOGIN = (
    "smtplib.SMTPAuthenticationError",
    "smtplib.SMTPHeloError",
    "smtplib.SMTPNotSupportedError",
    "smtplib.SMTPException",
    "smtplib.SMTPServerDisconnected",
)
SMTPLIB_ANY = tuple(
    dict.fromkeys(
        (*SMTPLIB_DELIVERY, *SMTPLIB_LOGIN, "smtplib.SMTPConnectError", "smtplib.SMTPResponseException")
    )
)
_GONE = ("smtplib.SMTPServerDisconnected",)
_UNREACHABLE = ("ConnectionRefusedError", "TimeoutError", "socket.gaierror")
"""What connecting raises before the server has said anything."""


def _smtplib_reply(command: str, *, request: bool = True, transaction: bool = True) -> Operation:
    return Operation(command, "reply", None, _GONE, request, transaction)


_SMTPLIB_METHODS: Mapping[str, Operation] = {
    "connect": _smtplib_reply("CONNECT", request=False, transaction=False),
    "ehlo": _smtplib_reply("EHLO", request=False, transaction=False),
    "helo": _smtplib_reply("HELO", request=False, transaction=False),
    "lhlo": _smtplib_reply("EHLO", request=False, transaction=False),
    "ehlo_or_helo_if_needed": Operation(
        raises=("smtplib.SMTPHeloError", *_GONE), request=False, transaction=False
    ),
    "noop": _smtplib_reply("NOOP", request=False, transaction=False),
    "rset": _smtplib_reply("RSET", request=False, transaction=False),
    "quit": _smtplib_reply("QUIT", request=False, transaction=False),
    "help": Operation("HELP", "text", request=False, transaction=False),
    "mail": _smtplib_reply("MAIL"),
    "rcpt": _smtplib_reply("RCPT"),
    "data": Operation("TEXT", "reply", None, ("smtplib.SMTPDataError", *_GONE)),
    "verify": _smtplib_reply("VRFY"),
    "vrfy": _smtplib_reply("VRFY"),
    "expn": _smtplib_reply("EXPN"),
    "docmd": Operation("*", "reply", None, _GONE),
    "getreply": Operation("?", "reply", None, _GONE, request=False, transaction=False),
    "starttls": Operation(
        "STARTTLS",
        "reply",
        frozenset({220}),
        (
            "smtplib.SMTPHeloError",
            "smtplib.SMTPResponseException",
            "smtplib.SMTPNotSupportedError",
            *_GONE,
        ),
        request=False,
        transaction=False,
    ),
    "login": Operation("AUTH", "reply", frozenset({235, 503}), SMTPLIB_LOGIN, transaction=False),
    "auth": Operation(
        "AUTH",
        "reply",
        frozenset({235, 503}),
        ("smtplib.SMTPAuthenticationError", "smtplib.SMTPException", *_GONE),
        transaction=False,
    ),
    "sendmail": Operation(gives="refused", raises=SMTPLIB_DELIVERY),
    "send_message": Operation(gives="refused", raises=SMTPLIB_DELIVERY),
}

_SMTPLIB_SESSION = SessionClass(
    "smtplib",
    _SMTPLIB_METHODS,
    Operation(
        "CONNECT",
        raises=("smtplib.SMTPConnectError", *_GONE, *_UNREACHABLE),
        request=False,
        transaction=False,
    ),
    distinctive=frozenset({"vrfy", "rcpt", "docmd", "sendmail", "send_message", "expn"}),
)

_AIO_GONE = ("aiosmtplib.SMTPServerDisconnected", "aiosmtplib.SMTPReadTimeoutError")
AIO_DELIVERY = (
    "aiosmtplib.SMTPSenderRefused",
    "aiosmtplib.SMTPRecipientsRefused",
    "aiosmtplib.SMTPDataError",
    "aiosmtplib.SMTPHeloError",
    "aiosmtplib.SMTPNotSupported",
    *_AIO_GONE,
)
AIO_LOGIN = (
    "aiosmtplib.SMTPAuthenticationError",
    "aiosmtplib.SMTPHeloError",
    "aiosmtplib.SMTPException",
    *_AIO_GONE,
)
AIO_CONNECT = (
    "aiosmtplib.SMTPConnectResponseError",
    "aiosmtplib.SMTPConnectError",
    "aiosmtplib.SMTPConnectTimeoutError",
)
AIO_ANY = tuple(dict.fromkeys((*AIO_DELIVERY, *AIO_LOGIN, *AIO_CONNECT, "aiosmtplib.SMTPResponseException")))


def _aio(command: str, codes: set[int], refused: str, *, light: bool = False) -> Operation:
    return Operation(
        command,
        "reply",
        frozenset(codes),
        (f"aiosmtplib.{refused}", *_AIO_GONE),
        request=not light,
        transaction=not light,
    )


_AIO_METHODS: Mapping[str, Operation] = {
    "connect": Operation("CONNECT", "reply", frozenset({220}), AIO_CONNECT, request=False, transaction=False),
    "ehlo": _aio("EHLO", {250}, "SMTPHeloError", light=True),
    "helo": _aio("HELO", {250}, "SMTPHeloError", light=True),
    "noop": _aio("NOOP", {250}, "SMTPResponseException", light=True),
    "rset": _aio("RSET", {250}, "SMTPResponseException", light=True),
    "quit": _aio("QUIT", {221}, "SMTPResponseException", light=True),
    "help": Operation("HELP", "text", request=False, transaction=False),
    "mail": _aio("MAIL", {250}, "SMTPSenderRefused"),
    "rcpt": _aio("RCPT", {250, 251}, "SMTPRecipientRefused"),
    "data": _aio("TEXT", {250}, "SMTPDataError"),
    "vrfy": _aio("VRFY", {250, 251, 252}, "SMTPResponseException"),
    "expn": _aio("EXPN", {250}, "SMTPResponseException"),
    "execute_command": Operation("*", "reply", None, _AIO_GONE),
    "starttls": _aio("STARTTLS", {220}, "SMTPResponseException", light=True),
    "login": Operation("AUTH", "reply", frozenset({235}), AIO_LOGIN, transaction=False),
    "auth_plain": Operation("AUTH", "reply", frozenset({235}), AIO_LOGIN, transaction=False),
    "auth_login": Operation("AUTH", "reply", frozenset({235}), AIO_LOGIN, transaction=False),
    "auth_crammd5": Operation("AUTH", "reply", frozenset({235}), AIO_LOGIN, transaction=False),
    "sendmail": Operation(gives="refused and text", raises=AIO_DELIVERY),
    "sendmail_sync": Operation(gives="refused and text", raises=AIO_DELIVERY),
    "send_message": Operation(gives="refused and text", raises=AIO_DELIVERY),
    "send_message_sync": Operation(gives="refused and text", raises=AIO_DELIVERY),
}

_AIO_SESSION = SessionClass(
    "aiosmtplib",
    _AIO_METHODS,
    entering=Operation("CONNECT", raises=AIO_CONNECT, request=False, transaction=False),
    reply_attributes=("code", "message"),
    text=str,
    distinctive=frozenset({"vrfy", "rcpt", "send_message", "sendmail"}),
)

_SMTPLIB_SENDING = Operation(raises=SMTPLIB_ANY)


def _sender(*methods: str) -> SessionClass:
    return SessionClass("smtplib", dict.fromkeys(methods, _SMTPLIB_SENDING))


_DJANGO_MESSAGE = _sender("send")
_DJANGO_BACKEND = _sender("send_messages")

SESSION_CLASSES: Mapping[str, SessionClass] = {
    "smtplib.SMTP": _SMTPLIB_SESSION,
    "smtplib.SMTP_SSL": _SMTPLIB_SESSION,
    "smtplib.LMTP": replace(_SMTPLIB_SESSION, local=True),
    "aiosmtplib.SMTP": _AIO_SESSION,
    "aiosmtplib.smtp.SMTP": _AIO_SESSION,
    "django.core.mail.EmailMessage": _DJANGO_MESSAGE,
    "django.core.mail.EmailMultiAlternatives": _DJANGO_MESSAGE,
    "django.core.mail.message.EmailMessage": _DJANGO_MESSAGE,
    "django.core.mail.message.EmailMultiAlternatives": _DJANGO_MESSAGE,
    "django.core.mail.backends.smtp.EmailBackend": _DJANGO_BACKEND,
    "flask_mail.Mail": _sender("send", "send_message"),
    "flask_mail.Connection": _sender("send", "send_message"),
    "flask_mailman.Mail": _sender("send", "send_mail", "send_mass_mail"),
    "flask_mailman.EmailMessage": _sender("send"),
    "flask_mailman.EmailMultiAlternatives": _sender("send"),
    "yagmail.SMTP": _sender("send", "send_unsent"),
    "redmail.EmailSender": _sender("send"),
    "redmail.email.EmailSender": _sender("send"),
    "redmail.FlaskMail": _sender("send"),
    "zope.sendmail.mailer.SMTPMailer": _sender("send"),
    "repoze.sendmail.mailer.SMTPMailer": _sender("send"),
    "pyramid_mailer.mailer.Mailer": _sender("send_immediately"),
    "pyramid_mailer.Mailer": _sender("send_immediately"),
    "fastapi_mail.FastMail": SessionClass("aiosmtplib", {"send_message": Operation(raises=AIO_ANY)}),
}

FACTORIES: Mapping[str, str] = {
    "django.core.mail.get_connection": "django.core.mail.backends.smtp.EmailBackend",
}
"""Functions that return an instance of a class of `SESSION_CLASSES`."""

SENDING_FUNCTIONS: Mapping[str, Operation] = {
    "django.core.mail.send_mail": _SMTPLIB_SENDING,
    "django.core.mail.send_mass_mail": _SMTPLIB_SENDING,
    "django.core.mail.mail_admins": _SMTPLIB_SENDING,
    "django.core.mail.mail_managers": _SMTPLIB_SENDING,
    "aiosmtplib.send": Operation(gives="refused and text", raises=AIO_ANY),
    "aiosmtplib.api.send": Operation(gives="refused and text", raises=AIO_ANY),
    "redmail.send_email": _SMTPLIB_SENDING,
    "redmail.gmail.send": _SMTPLIB_SENDING,
    "redmail.outlook.send": _SMTPLIB_SENDING,
}

REPLY_ENUMS: Mapping[str, str] = {
    "aiosmtplib.SMTPStatus": "aiosmtplib",
    "aiosmtplib.typing.SMTPStatus": "aiosmtplib",
}
SMTP_STATUS: Mapping[str, int] = {
    "invalid_response": -1,
    "system_status_ok": 211,
    "help_message": 214,
    "ready": 220,
    "closing": 221,
    "auth_successful": 235,
    "completed": 250,
    "will_forward": 251,
    "cannot_vrfy": 252,
    "auth_continue": 334,
    "start_input": 354,
    "domain_unavailable": 421,
    "mailbox_unavailable": 450,
    "error_processing": 451,
    "insufficient_storage": 452,
    "tls_not_available": 454,
    "unrecognized_command": 500,
    "unrecognized_parameters": 501,
    "command_not_implemented": 502,
    "bad_command_sequence": 503,
    "parameter_not_implemented": 504,
    "domain_does_not_accept_mail": 521,
    "access_denied": 530,
    "auth_failed": 535,
    "mailbox_does_not_exist": 550,
    "user_not_local": 551,
    "storage_exceeded": 552,
    "mailbox_name_invalid": 553,
    "transaction_failed": 554,
    "syntax_error": 555,
}
"""The members of aiosmtplib's SMTPStatus (aiosmtplib 5.1)."""

GREETINGS = frozenset({"ehlo_resp", "helo_resp"})
"""Attributes of a session of smtplib that hold the text of a reply."""

READING = "getreply"
"""The method of smtplib's sessions by which all others read the server's replies."""

READING_ASYNC = "execute_command"
"""That of aiosmtplib's."""

FAIL_SILENTLY = "fail_silently"
"""Django's and Flask-Mailman's argument that keeps every exception inside."""
