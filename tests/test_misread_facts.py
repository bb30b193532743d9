"""What the rules about misread replies take for granted, asked of a real server and the libraries.

Each class of exception is made by a server that answers so; then its attributes are tried.
"""

from __future__ import annotations

import ast
import asyncio
import importlib
import re
import smtplib
import socket
from collections.abc import Callable
from collections.abc import Iterator

import aiosmtplib
import pytest

from proof import ME
from proof import TEXT
from proof import YOU
from smtp_server import HOST
from smtp_server import Answers
from smtp_server import serving
from test_cases import PATHS
from test_cases import marked
from test_cases import read_case

SMTPLIB = {"smtp_code", "smtp_error", "sender", "recipients"}
AIOSMTPLIB = {"code", "message", "sender", "recipient", "recipients"}


def send(port: int) -> None:
    with smtplib.SMTP(HOST, port) as server:
        server.sendmail(ME, [YOU], TEXT)


def log_in(port: int) -> None:
    with smtplib.SMTP(HOST, port) as server:
        server.login("me", "wrong")


def start_tls(port: int) -> None:
    with smtplib.SMTP(HOST, port) as server:
        server.starttls()


def log_in_without_a_common_mechanism(port: int) -> None:
    with smtplib.SMTP(HOST, port) as server:
        server.ehlo()
        server.esmtp_features["auth"] = "NONE-OF-OURS"
        server.login("me", "secret")


def ask_before_connecting(port: int) -> None:
    smtplib.SMTP().noop()


def connect_where_nobody_listens(port: int) -> None:
    with socket.socket() as free:
        free.bind((HOST, 0))
        nobody = free.getsockname()[1]
    smtplib.SMTP(HOST, nobody)


FAILURES: list[tuple[Callable[[int], None], dict[str, str], type[OSError], set[str]]] = [
    (send, {"MAIL": "553 No"}, smtplib.SMTPSenderRefused, {"smtp_code", "smtp_error", "sender"}),
    (send, {"RCPT": "550 No"}, smtplib.SMTPRecipientsRefused, {"recipients"}),
    (send, {"DATA": "554 No"}, smtplib.SMTPDataError, {"smtp_code", "smtp_error"}),
    (log_in, {}, smtplib.SMTPAuthenticationError, {"smtp_code", "smtp_error"}),
    (start_tls, {}, smtplib.SMTPNotSupportedError, set()),
    (log_in_without_a_common_mechanism, {}, smtplib.SMTPException, set()),
    (ask_before_connecting, {}, smtplib.SMTPServerDisconnected, set()),
    (connect_where_nobody_listens, {}, ConnectionRefusedError, set()),
]


@pytest.mark.parametrize(("act", "replies", "raised", "attributes"), FAILURES)
def test_the_attributes_of_what_smtplib_raises(
    act: Callable[[int], None], replies: dict[str, str], raised: type[OSError], attributes: set[str]
) -> None:
    with (
        serving(Answers(replies=replies, passwords={"me": "secret"})) as answers,
        pytest.raises(OSError) as caught,  # noqa: PT011 - which one is what the next line asks
    ):
        act(answers.port)
    assert type(caught.value) is raised
    assert {name for name in SMTPLIB | AIOSMTPLIB if hasattr(caught.value, name)} == attributes
    assert hasattr(caught.value, "errno")
    assert hasattr(caught.value, "strerror")


RESPONSE = {"code", "message"}

ASYNC_FAILURES: list[tuple[dict[str, str], type[Exception], set[str]]] = [
    ({"MAIL": "553 No"}, aiosmtplib.SMTPSenderRefused, RESPONSE | {"sender"}),
    # The one class of the library without the message that its base has.
    ({"RCPT": "550 No"}, aiosmtplib.SMTPRecipientsRefused, {"recipients"}),
    ({"DATA": "554 No"}, aiosmtplib.SMTPDataError, RESPONSE),
]


@pytest.mark.parametrize(("replies", "raised", "attributes"), ASYNC_FAILURES)
def test_the_attributes_of_what_aiosmtplib_raises(
    answers: Answers, replies: dict[str, str], raised: type[Exception], attributes: set[str]
) -> None:
    answers.replies = replies
    sending = aiosmtplib.send(TEXT, sender=ME, recipients=[YOU], hostname=HOST, port=answers.port)
    with pytest.raises(aiosmtplib.SMTPException) as caught:
        asyncio.run(sending)
    assert type(caught.value) is raised
    assert {name for name in SMTPLIB | AIOSMTPLIB if hasattr(caught.value, name)} == attributes


def test_a_reply_is_a_number_and_bytes(answers: Answers) -> None:
    with smtplib.SMTP(HOST, answers.port) as server:
        for reply in (server.ehlo(), server.noop(), server.verify(YOU), server.docmd("HELP")):
            assert [type(part) for part in reply] == [int, bytes]
            assert bool(reply) is True
        assert isinstance(server.help(), bytes)
        assert isinstance(server.ehlo_resp, bytes)


@pytest.mark.parametrize(
    ("options", "asked"),
    [
        ("BODY=8BITMIME", "B O D Y = 8 B I T M I M E"),
        (["BODY=8BITMIME"], "BODY=8BITMIME"),
        ("", ""),
    ],
)
def test_options_go_out_one_by_one(answers: Answers, options: str | list[str], asked: str) -> None:
    with smtplib.SMTP(HOST, answers.port) as server:
        server.ehlo()
        server.mail(ME, options)  # type: ignore[arg-type]
    (argument,) = [arg for verb, arg in answers.asked if verb == "MAIL"]
    assert argument.partition(">")[2].strip() == asked


def imported_names(source: str) -> Iterator[tuple[int, str, str]]:
    """Yield line, module and name of what a case takes from a library."""
    tree = ast.parse(source)
    bound: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            bound.update({alias.asname or alias.name: alias.name for alias in node.names})
        elif isinstance(node, ast.ImportFrom):
            bound.update({each.asname or each.name: f"{node.module}.{each.name}" for each in node.names})
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            yield from ((alias.lineno, node.module or "", alias.name) for alias in node.names)
        elif isinstance(node, ast.Attribute):
            # What is no import is a name that smtplib was given.
            yield (node.end_lineno or 0), bound.get(ast.unparse(node.value), "smtplib"), node.attr


@pytest.mark.parametrize("path", [path for path in PATHS if "SMT006@" in read_case(path)])
def test_the_names_that_are_reported_exist_in_no_library_that_runs_here(path: str) -> None:
    source = read_case(path)
    lines = source.splitlines()
    for line, column, rule in marked(source):
        if rule != "SMT006":
            continue
        (missing,) = {
            (library, name)
            for at, library, name in imported_names(source)
            if at == line and re.compile(rf"{name}\b").match(lines[line - 1], column - 1)
        }
        assert not hasattr(importlib.import_module(missing[0]), missing[1]), missing
