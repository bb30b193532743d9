"""Which command may get which reply, what a client does about it, and where that is written.

The base is the table of RFC 5321, section 4.3.2. The extensions add their commands and replies:
RFC 1870 (SIZE), RFC 1985 (ETRN), RFC 2645 (ATRN), RFC 3030 (BDAT), RFC 3207 (STARTTLS),
RFC 4954 (AUTH) and RFC 7504 (521 and 556). The table is what the standard lists, not a limit:
a server may send any other code, and the first digit then decides.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from flake8_smtp.standard.actions import Action
from flake8_smtp.standard.codes import POSITIVE_COMPLETION
from flake8_smtp.standard.codes import POSITIVE_INTERMEDIATE
from flake8_smtp.standard.codes import TRANSIENT_NEGATIVE
from flake8_smtp.standard.codes import CodeSet
from flake8_smtp.standard.source import Source


@dataclass(frozen=True, slots=True)
class Command:
    """A command, or a point of the session that has a reply of its own.

    `name` is the upper-case verb; CONNECT stands for the greeting and TEXT for the message text
    that follows DATA. `label` is how a sentence calls it. `expected` holds the positive replies
    (2yz and 3yz) of the command, `replies` these and every negative reply that the standard lists
    for it. `meanings` gives the section about a reply where that command has one of its own.
    """

    name: str
    label: str
    expected: CodeSet
    replies: CodeSet
    meanings: Mapping[int, Source]


ANY_COMMAND = CodeSet.of(421, 500, 501)
"""What every command may get besides its own replies (RFC 5321, section 4.3.2)."""


def _smtp(section: str) -> Source:
    return Source(5321, section)


CLASSES = _smtp("4.2.1")
"""The section about the four classes: the answer for every code that has no better one."""

_AUTH = Source(4954, "4")
_AUTH_CODES = Source(4954, "6")
_STARTTLS = Source(3207, "4")
_SIZE = Source(1870, "6.1")
_FORWARDING = _smtp("3.4")
_TRANSACTION = _smtp("3.3")
_AFTER_TEXT = _smtp("4.2.5")
_PARAMETERS = _smtp("4.1.1.11")
_TOO_MANY = _smtp("4.5.3.1.10")
_ORDER = _smtp("4.1.4")
_VERIFIED = _smtp("3.5.3")

_MEANINGS: Mapping[int, Source] = MappingProxyType(
    {
        211: _smtp("4.1.1.8"),
        214: _smtp("4.1.1.8"),
        220: _smtp("3.1"),
        221: _smtp("4.1.1.10"),
        235: _AUTH,
        251: _FORWARDING,
        252: _VERIFIED,
        253: Source(1985, "5"),
        334: _AUTH,
        354: _smtp("4.1.1.4"),
        355: Source(1845, "3"),
        421: _smtp("3.8"),
        432: _AUTH_CODES,
        452: _TOO_MANY,
        453: Source(2645, "7"),
        455: _PARAMETERS,
        458: Source(1985, "5"),
        459: Source(1985, "5"),
        500: _smtp("4.3.2"),
        501: _smtp("4.3.2"),
        502: _smtp("4.2.4"),
        503: _ORDER,
        521: Source(7504, "3"),
        530: _AUTH_CODES,
        534: _AUTH_CODES,
        535: _AUTH_CODES,
        538: _AUTH_CODES,
        551: _FORWARDING,
        555: _PARAMETERS,
        556: Source(7504, "4"),
    }
)


def _command(
    name: str,
    label: str,
    expected: Iterable[int],
    refused: Iterable[int],
    meanings: Mapping[int, Source],
) -> Command:
    positive = CodeSet.of(*expected)
    return Command(
        name=name,
        label=label,
        expected=positive,
        replies=positive | CodeSet.of(*refused) | ANY_COMMAND,
        meanings=MappingProxyType(dict(meanings)),
    )


# 530 comes from two places: RFC 4954, section 6 (log in first: any command but AUTH, EHLO, HELO,
# NOOP, RSET, QUIT) and RFC 3207, section 4 (TLS first: any command but NOOP, EHLO, STARTTLS, QUIT).
_EHLO = _command(
    "EHLO",
    "EHLO",
    (250,),
    (502, 504, 550),
    {250: _smtp("4.1.1.1"), 500: _ORDER, 501: _ORDER, 502: _ORDER, 550: _ORDER},
)

_TABLE = (
    _command("CONNECT", "the greeting", (220,), (521, 554), {554: _smtp("3.1")}),
    _EHLO,
    _command(
        "HELO",
        "HELO",
        (250,),
        (502, 504, 530, 550),
        {250: _smtp("4.1.1.1"), 530: _STARTTLS},
    ),
    _command(
        "MAIL",
        "MAIL",
        (250,),
        # 504 is not in the table of section 4.3.2, but section 4.2.1 has it for any parameter.
        (450, 451, 452, 455, 503, 504, 530, 550, 552, 553, 555),
        {250: _TRANSACTION, 452: _SIZE, 550: _TRANSACTION, 552: _SIZE, 553: _TRANSACTION},
    ),
    _command(
        "RCPT",
        "RCPT",
        (250, 251),
        (450, 451, 452, 455, 503, 504, 530, 550, 551, 552, 553, 555, 556),
        {250: _TRANSACTION, 503: _TRANSACTION, 550: _TRANSACTION, 552: _TOO_MANY},
    ),
    _command(
        "DATA",
        "DATA",
        (354,),
        (450, 451, 503, 530, 550, 554),
        {503: _TRANSACTION, 554: _TRANSACTION},
    ),
    _command(
        "TEXT",
        "the message text",
        (250,),
        (450, 451, 452, 550, 552, 554),
        dict.fromkeys((250, 450, 451, 452, 550, 552, 554), _AFTER_TEXT),
    ),
    _command(
        "BDAT",
        "BDAT",
        (250,),
        (450, 451, 452, 503, 530, 550, 552, 554),
        dict.fromkeys((250, 450, 451, 452, 503, 550, 552, 554), Source(3030, "2")),
    ),
    _command("RSET", "RSET", (250,), (530,), {250: _smtp("4.1.1.5"), 530: _STARTTLS}),
    _command("NOOP", "NOOP", (250,), (), {250: _smtp("4.1.1.9")}),
    _command(
        "VRFY",
        "VRFY",
        (250, 251, 252),
        (502, 504, 530, 550, 551, 553),
        {250: _VERIFIED, 500: _VERIFIED, 502: _VERIFIED, 550: _smtp("3.5.1"), 553: _smtp("3.5.1")},
    ),
    _command(
        "EXPN",
        "EXPN",
        (250, 252),
        (502, 504, 530, 550),
        {250: _VERIFIED, 500: _VERIFIED, 502: _VERIFIED, 550: _smtp("3.5.1")},
    ),
    _command("HELP", "HELP", (211, 214), (502, 504, 530), {}),
    _command("QUIT", "QUIT", (221,), (), {}),
    _command(
        "AUTH",
        "AUTH",
        (235, 334),
        (432, 454, 503, 504, 530, 534, 535, 538),
        {454: _AUTH_CODES, 500: _AUTH_CODES, 501: _AUTH, 503: _AUTH, 504: _AUTH, 530: _STARTTLS},
    ),
    _command(
        "STARTTLS",
        "STARTTLS",
        (220,),
        (454, 502),
        {220: _STARTTLS, 454: _STARTTLS, 501: _STARTTLS},
    ),
    _command(
        "ETRN",
        "ETRN",
        (250, 251, 252, 253),
        (458, 459, 530),
        dict.fromkeys((250, 251, 252, 253, 458, 459), Source(1985, "5")),
    ),
    _command(
        "ATRN",
        "ATRN",
        (250,),
        (450, 451, 453, 502, 530),
        dict.fromkeys((250, 450, 451, 453, 502, 530), Source(2645, "7")),
    ),
)

COMMANDS: Mapping[str, Command] = MappingProxyType(
    # LMTP greets with LHLO, and gets the replies of EHLO (RFC 2033, section 4.1).
    {command.name: command for command in _TABLE} | {"LHLO": _EHLO}
)
"""Every command by its upper-case verb."""

_CHANGE = CodeSet.of(432, 500, 501, 502, 503, 504, 530, 534, 535, 538, 551, 552, 553, 555)
# A node that may not ask for its queue (RFC 1985) stays so, whatever the first digit says.
_GIVE_UP = CodeSet.of(459)


def action(command_name: str | None, code: int) -> Action:
    """Return what a client does when `code` arrives after the command of that name.

    None, and a verb that is not in the table, stand for any command. A code that the standard does
    not define is judged by its first digit (RFC 5321, section 4.2.1), and one outside of 200..599
    is a fatal error (section 4.2). 552 after RCPT is the old way of saying that there are too many
    recipients and counts as the transient 452 (section 4.5.3.1.10). Nothing is raised.
    """
    if code == 552 and _find(command_name) is COMMANDS["RCPT"]:
        return Action.TRY_LATER
    if code in _CHANGE:
        return Action.CHANGE_THE_REQUEST
    if code in _GIVE_UP:
        return Action.GIVE_UP
    if code in POSITIVE_COMPLETION:
        return Action.PROCEED
    if code in POSITIVE_INTERMEDIATE:
        return Action.SEND_THE_REST
    if code in TRANSIENT_NEGATIVE:
        return Action.TRY_LATER
    return Action.GIVE_UP


def source(code: int, command_name: str | None = None) -> Source:
    """Return the section of the standard about `code` as a reply to the command of that name.

    None, and a verb that is not in the table, ask for the code by itself. A code without a section
    of its own belongs to RFC 5321, section 4.2.1. Nothing is raised.
    """
    command = _find(command_name)
    if command is not None and code in command.meanings:
        return command.meanings[code]
    return _MEANINGS.get(code, CLASSES)


_HTTP = CodeSet.of(401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 413, 415, 418, 422, 429)
"""Codes that HTTP defines and no mail server has ever been given a use for."""


def may_answer(command_name: str | None, code: int) -> bool:
    """Tell whether `code` may be the reply to the command of that name.

    A positive reply (2yz, 3yz) is one that the standard lists for the command; None, and a verb that
    is not in the table, stand for any command. A negative one may be any 4yz or 5yz, since servers
    have their own and the first digit decides (RFC 5321, section 4.2.1), but for the codes of HTTP.
    Anything else is no reply at all (section 4.2). Nothing is raised.
    """
    command = _find(command_name)
    if code in POSITIVE_COMPLETION or code in POSITIVE_INTERMEDIATE:
        listed = (command,) if command is not None else COMMANDS.values()
        return any(code in each.expected for each in listed)
    return 400 <= code <= 599 and code not in _HTTP


def _find(name: str | None) -> Command | None:
    return None if name is None else COMMANDS.get(name.upper())
