"""The table of commands and replies, against RFC 5321, section 4.3.2, and the extensions."""

from __future__ import annotations

import re

import pytest

from flake8_smtp.standard.actions import Action
from flake8_smtp.standard.codes import EMPTY
from flake8_smtp.standard.codes import NEGATIVE
from flake8_smtp.standard.codes import POSITIVE
from flake8_smtp.standard.codes import CodeSet
from flake8_smtp.standard.commands import ANY_COMMAND
from flake8_smtp.standard.commands import COMMANDS
from flake8_smtp.standard.commands import Command
from flake8_smtp.standard.commands import action
from flake8_smtp.standard.commands import source
from flake8_smtp.standard.source import Source

URL = re.compile(r"https://www\.rfc-editor\.org/rfc/rfc[0-9]{4}\.html#section-[0-9]+(\.[0-9]+)*")

every_command = pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS.keys())


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("CONNECT", (220,)),
        ("EHLO", (250,)),
        ("HELO", (250,)),
        ("LHLO", (250,)),
        ("MAIL", (250,)),
        ("RCPT", (250, 251)),
        ("DATA", (354,)),
        ("TEXT", (250,)),
        ("BDAT", (250,)),
        ("RSET", (250,)),
        ("NOOP", (250,)),
        ("VRFY", (250, 251, 252)),
        ("EXPN", (250, 252)),
        ("HELP", (211, 214)),
        ("QUIT", (221,)),
        ("AUTH", (235, 334)),
        ("STARTTLS", (220,)),
        ("ETRN", (250, 251, 252, 253)),
        ("ATRN", (250,)),
    ],
)
def test_positive_replies(name: str, expected: tuple[int, ...]) -> None:
    assert tuple(COMMANDS[name].expected) == expected


def test_the_table_has_no_other_command() -> None:
    assert len(COMMANDS) == 19
    assert COMMANDS["LHLO"] is COMMANDS["EHLO"]


# The errors that RFC 5321, section 4.3.2, lists.
@pytest.mark.parametrize(
    ("name", "errors"),
    [
        ("CONNECT", (554,)),
        ("EHLO", (502, 504, 550)),
        ("MAIL", (451, 452, 455, 503, 550, 552, 553, 555)),
        ("RCPT", (450, 451, 452, 455, 503, 550, 551, 552, 553, 555)),
        ("DATA", (503, 554)),
        ("TEXT", (450, 451, 452, 550, 552, 554)),
        ("VRFY", (502, 504, 550, 551, 553)),
        ("EXPN", (500, 502, 504, 550)),
        ("HELP", (502, 504)),
    ],
)
def test_errors_of_the_base_standard(name: str, errors: tuple[int, ...]) -> None:
    assert CodeSet.of(*errors) <= COMMANDS[name].replies


@every_command
def test_a_command_is_consistent(command: Command) -> None:
    assert command.name.isupper()
    assert command.expected
    assert command.expected <= POSITIVE
    assert command.expected == command.replies & POSITIVE
    assert command.replies - POSITIVE - NEGATIVE == EMPTY
    assert command.replies >= ANY_COMMAND
    assert CodeSet.of(*command.meanings) <= command.replies


@every_command
def test_every_link_has_the_known_shape(command: Command) -> None:
    for code in command.replies:
        assert URL.fullmatch(source(code, command.name).url)


@pytest.mark.parametrize(
    ("code", "command", "rfc", "section"),
    [
        (252, "VRFY", 5321, "3.5.3"),
        (252, None, 5321, "3.5.3"),
        (252, "ETRN", 1985, "5"),
        (251, "RCPT", 5321, "3.4"),
        (220, "CONNECT", 5321, "3.1"),
        (220, "STARTTLS", 3207, "4"),
        (235, "AUTH", 4954, "4"),
        (334, "AUTH", 4954, "4"),
        (504, "AUTH", 4954, "4"),
        (535, "AUTH", 4954, "6"),
        (454, "AUTH", 4954, "6"),
        (454, "STARTTLS", 3207, "4"),
        (530, "MAIL", 4954, "6"),
        (530, "AUTH", 3207, "4"),
        (354, "DATA", 5321, "4.1.1.4"),
        (221, "QUIT", 5321, "4.1.1.10"),
        (211, "HELP", 5321, "4.1.1.8"),
        (214, None, 5321, "4.1.1.8"),
        (504, None, 5321, "4.2.1"),
        (504, "VRFY", 5321, "4.2.1"),
        (552, "RCPT", 5321, "4.5.3.1.10"),
        (552, "MAIL", 1870, "6.1"),
        (554, "CONNECT", 5321, "3.1"),
        (421, "RCPT", 5321, "3.8"),
        (556, "RCPT", 7504, "4"),
        (521, "CONNECT", 7504, "3"),
        (299, "VRFY", 5321, "4.2.1"),
        (550, "XYZ", 5321, "4.2.1"),
        (252, "vrfy", 5321, "3.5.3"),
    ],
)
def test_source(code: int, command: str | None, rfc: int, section: str) -> None:
    assert source(code, command) == Source(rfc, section)


def test_a_source_reads_well() -> None:
    found = Source(5321, "4.2.1")
    assert str(found) == "RFC 5321, section 4.2.1"
    assert found.url == "https://www.rfc-editor.org/rfc/rfc5321.html#section-4.2.1"


@pytest.mark.parametrize(
    ("command", "code", "wanted"),
    [
        ("VRFY", 252, Action.PROCEED),
        ("RCPT", 251, Action.PROCEED),
        ("DATA", 354, Action.SEND_THE_REST),
        ("AUTH", 334, Action.SEND_THE_REST),
        ("RCPT", 450, Action.TRY_LATER),
        ("RCPT", 552, Action.TRY_LATER),
        ("rcpt", 552, Action.TRY_LATER),
        ("MAIL", 552, Action.CHANGE_THE_REQUEST),
        (None, 552, Action.CHANGE_THE_REQUEST),
        ("AUTH", 504, Action.CHANGE_THE_REQUEST),
        ("AUTH", 535, Action.CHANGE_THE_REQUEST),
        ("ETRN", 459, Action.GIVE_UP),
        ("RCPT", 550, Action.GIVE_UP),
        ("XYZ", 299, Action.PROCEED),
        (None, 399, Action.SEND_THE_REST),
        (None, 499, Action.TRY_LATER),
        (None, 599, Action.GIVE_UP),
        (None, 199, Action.GIVE_UP),
        (None, -1, Action.GIVE_UP),
    ],
)
def test_action(command: str | None, code: int, wanted: Action) -> None:
    assert action(command, code) is wanted


@pytest.mark.parametrize("each", Action)
def test_an_action_is_a_short_sentence(each: Action) -> None:
    assert each.value.isascii()
    assert each.retry.isascii()
    assert not each.value.endswith(".")
