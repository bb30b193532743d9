"""What smtplib and aiosmtplib do with the reply to a command: return it, go on, or raise.

Which codes a call accepts and what it raises for the others was run, for every command and every
reply of it (CPython 3.10 to 3.14, aiosmtplib 3.0 to 5.1); the tests run it again.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from types import MappingProxyType
from typing import Literal

from flake8_smtp.standard.codes import ALL
from flake8_smtp.standard.codes import EMPTY
from flake8_smtp.standard.codes import CodeSet
from flake8_smtp.standard.commands import COMMANDS
from flake8_smtp.standard.commands import Command
from flake8_smtp.standard.replies import ReplyEntry

Library = Literal["smtplib", "aiosmtplib"]
LIBRARIES: tuple[Library, ...] = ("smtplib", "aiosmtplib")


@dataclass(frozen=True, slots=True)
class Calls:
    """Calls of a library that do the same with the reply to one command.

    `names` are the methods, or `SMTP` for the constructor. For a code in `returned` they return `value`,
    in which `{code}` stands for the code; for one in `passed` they go on with the next command. For any
    other they raise `raises`, whose `attribute` has the code, by itself or, in `recipients`, recipient by
    recipient.
    """

    names: tuple[str, ...]
    returned: CodeSet = EMPTY
    passed: CodeSet = EMPTY
    value: str = ""
    raises: str = ""
    attribute: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What calls of a library do with one reply.

    `does` says which of the three; `what` is the value or the exception's class, "" where they go on.
    """

    names: tuple[str, ...]
    does: Literal["returns", "goes on", "raises"]
    what: str = ""
    attribute: str = ""


@dataclass(frozen=True, slots=True)
class Met:
    """What the libraries do with a reply to a command."""

    command: Command
    outcomes: Mapping[Library, tuple[Outcome, ...]]


_PAIR = "({code}, text)"
_RESPONSE = "an SMTPResponse with code {code}"


def _pair(*names: str) -> Calls:
    return Calls(names, returned=ALL, value=_PAIR)


def _raising(names: Sequence[str], accepted: Sequence[int], raises: str, value: str = "") -> Calls:
    codes = CodeSet.of(*accepted)
    attribute = "recipients" if raises == "SMTPRecipientsRefused" else "smtp_code"
    return Calls(
        tuple(names),
        returned=codes if value else EMPTY,
        passed=EMPTY if value else codes,
        value=value,
        raises=raises,
        attribute=attribute,
    )


_SMTPLIB: Mapping[str, tuple[Calls, ...]] = MappingProxyType(
    {
        "CONNECT": (_pair("connect"), _raising(["SMTP"], [220], "SMTPConnectError")),
        "EHLO": (_pair("ehlo"),),
        "HELO": (_pair("helo"),),
        "MAIL": (_pair("mail"), _raising(["sendmail"], [250], "SMTPSenderRefused")),
        "RCPT": (_pair("rcpt"), _raising(["sendmail"], [250, 251], "SMTPRecipientsRefused")),
        "DATA": (_pair("docmd"), _raising(["data", "sendmail"], [354], "SMTPDataError")),
        "TEXT": (
            _pair("data"),
            _raising(["sendmail"], [250], "SMTPDataError", "the dict of refused recipients"),
        ),
        "BDAT": (_pair("docmd"),),
        "RSET": (_pair("rset"),),
        "NOOP": (_pair("noop"),),
        "VRFY": (_pair("verify", "vrfy"),),
        "EXPN": (_pair("expn"),),
        "HELP": (Calls(("help",), returned=ALL, value="the text alone"),),
        "QUIT": (_pair("quit"), _raising(["the with block"], [221], "SMTPResponseException")),
        "AUTH": (
            _pair("docmd"),
            Calls(
                ("login", "auth"),
                returned=CodeSet.of(235, 503),
                passed=CodeSet.of(334),
                value=_PAIR,
                raises="SMTPAuthenticationError",
                attribute="smtp_code",
            ),
        ),
        "STARTTLS": (_raising(["starttls"], [220], "SMTPResponseException", _PAIR),),
        "ETRN": (_pair("docmd"),),
        "ATRN": (_pair("docmd"),),
    }
)


def _aio(names: Sequence[str], accepted: Sequence[int], raises: str, value: str = _RESPONSE) -> Calls:
    calls = _raising(names, accepted, raises, value)
    attribute = calls.attribute if calls.attribute == "recipients" else "code"
    return Calls(calls.names, calls.returned, calls.passed, calls.value, calls.raises, attribute)


_COMMAND = (Calls(("execute_command",), returned=ALL, value=_RESPONSE),)
_ANY = "SMTPResponseException"

_AIOSMTPLIB: Mapping[str, tuple[Calls, ...]] = MappingProxyType(
    {
        "CONNECT": (_aio(["connect"], [220], "SMTPConnectResponseError"),),
        "EHLO": (_aio(["ehlo"], [250], "SMTPHeloError"),),
        "HELO": (_aio(["helo"], [250], "SMTPHeloError"),),
        "MAIL": (
            _aio(["mail"], [250], "SMTPSenderRefused"),
            _aio(["sendmail"], [250], "SMTPSenderRefused", ""),
        ),
        "RCPT": (
            _aio(["rcpt"], [250, 251], "SMTPRecipientRefused"),
            _aio(["sendmail"], [250, 251], "SMTPRecipientsRefused", ""),
        ),
        "DATA": (_aio(["data", "sendmail"], [354], "SMTPDataError", ""),),
        "TEXT": (
            _aio(["data"], [250], "SMTPDataError"),
            _aio(["sendmail"], [250], "SMTPDataError", "the dict of refused recipients and the text"),
        ),
        "BDAT": _COMMAND,
        "RSET": (_aio(["rset"], [250], _ANY),),
        "NOOP": (_aio(["noop"], [250], _ANY),),
        "VRFY": (_aio(["vrfy"], [250, 251, 252], _ANY),),
        "EXPN": (_aio(["expn"], [250], _ANY),),
        "HELP": (_aio(["help"], [211, 214, 250], _ANY, "the text alone"),),
        "QUIT": (_aio(["quit"], [221], _ANY),),
        "AUTH": (
            Calls(
                ("login",),
                returned=CodeSet.of(235),
                passed=CodeSet.of(334),
                value=_RESPONSE,
                raises="SMTPAuthenticationError",
                attribute="code",
            ),
        ),
        "STARTTLS": (_aio(["starttls"], [220], _ANY),),
        "ETRN": _COMMAND,
        "ATRN": _COMMAND,
    }
)

CALLS: Mapping[Library, Mapping[str, tuple[Calls, ...]]] = MappingProxyType(
    {"smtplib": _SMTPLIB, "aiosmtplib": _AIOSMTPLIB}
)
"""The calls of each library that meet the reply to a command, by the command's verb."""


def met(entry: ReplyEntry) -> tuple[Met, ...]:
    """Return what the libraries do with a reply, command by command; empty for one of no command."""
    every = entry.commands == ("any command",)
    return tuple(
        Met(
            command,
            {library: _outcomes(CALLS[library][verb], entry.code) for library in LIBRARIES},
        )
        for verb, command in COMMANDS.items()
        # LHLO shares the entry of EHLO and would be named twice.
        if verb == command.name and (every or command.label in entry.commands)
    )


def sentence(outcome: Outcome) -> str:
    """Return an outcome as half a sentence: `rcpt returns (550, text)`."""
    *others, last = outcome.names
    who = f"{', '.join(others)} and {last}" if others else last
    verb = {"returns": "return", "goes on": "go on", "raises": "raise"}[outcome.does]
    does = verb if others else outcome.does
    attribute = f" ({outcome.attribute})" if outcome.attribute else ""
    where = " where all are refused" if outcome.attribute == "recipients" else ""
    return f"{who} {does} {outcome.what}{attribute}{where}".rstrip()


def _outcomes(every: Sequence[Calls], code: int) -> tuple[Outcome, ...]:
    """Return what each of these calls does with a code; those that do the same become one."""
    names: dict[Outcome, tuple[str, ...]] = {}
    for calls in every:
        does = _outcome(calls, code)
        names[does] = (*names.get(does, ()), *calls.names)
    return tuple(replace(outcome, names=together) for outcome, together in names.items())


def _outcome(calls: Calls, code: int) -> Outcome:
    if code in calls.returned:
        return Outcome((), "returns", calls.value.format(code=code))
    if code in calls.passed:
        return Outcome((), "goes on")
    return Outcome((), "raises", calls.raises, calls.attribute)
