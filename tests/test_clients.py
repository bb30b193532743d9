"""What the explanations say of smtplib and aiosmtplib, asked of both with a server that answers so.

Every call of the table is made with every reply that its command may get.
"""

from __future__ import annotations

import asyncio
import json
import re
import smtplib
import socket
import ssl
import threading
from collections.abc import Awaitable
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import contextmanager
from contextlib import suppress
from typing import BinaryIO

import aiosmtplib
import pytest

from flake8_smtp.explain import explain
from flake8_smtp.explain.clients import CALLS
from flake8_smtp.explain.clients import LIBRARIES
from flake8_smtp.explain.clients import Library
from flake8_smtp.explain.clients import Outcome
from flake8_smtp.explain.clients import met
from flake8_smtp.explain.clients import sentence
from flake8_smtp.standard.codes import POSITIVE
from flake8_smtp.standard.commands import COMMANDS
from flake8_smtp.standard.replies import REPLIES
from flake8_smtp.standard.replies import describe

HOST = "127.0.0.1"
ME, YOU = "me@example.org", "you@example.org"
MAIL = "Subject: Hello\r\n\r\nGood morning\r\n"
USUAL = {"CONNECT": 220, "DATA": 354, "TEXT": 250, "AUTH": 235, "QUIT": 221, "HELP": 214, "STARTTLS": 220}
CHALLENGE = "T0s="
"""What every reply says: a challenge in base64, as behind AUTH."""


def converse(listener: socket.socket, told: Mapping[str, int], seen: list[str]) -> None:
    """Serve one client after the other, until nobody listens any more."""
    while True:
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        # The client may have gone before everything was said.
        with suppress(OSError), connection, connection.makefile("rwb") as stream:
            answer(stream, told, seen)


def answer(stream: BinaryIO, told: Mapping[str, int], seen: list[str]) -> None:
    """Answer each command with the code that was told for it, else with the usual one."""
    # PLAIN sends all at once and expects no challenge.
    offered = "AUTH LOGIN" if told.get("AUTH") == 334 else "AUTH PLAIN"

    def say(verb: str, *lines: str) -> int:
        code = told.get(verb, USUAL.get(verb, 250))
        text = "".join(f"{code}-{line}\r\n" for line in lines) + f"{code} {CHALLENGE}\r\n"
        stream.write(text.encode())
        stream.flush()
        return code

    say("CONNECT")
    for line in stream:
        # What is no text is the beginning of a handshake.
        verb = next(iter(line.split()), b"").decode("latin-1").upper()
        seen.append(verb)
        code = say(verb, *(("host", offered) if verb == "EHLO" else ()))
        if verb == "DATA" and code == 354:
            while stream.readline() not in (b".\r\n", b""):
                pass
            say("TEXT")


@contextmanager
def serving(told: Mapping[str, int]) -> Iterator[tuple[int, list[str]]]:
    """Serve while the context lasts; gives the port and the commands that arrived."""
    seen: list[str] = []
    with socket.create_server((HOST, 0)) as listener:
        thread = threading.Thread(target=converse, args=(listener, told, seen), daemon=True)
        thread.start()
        yield listener.getsockname()[1], seen
        listener.shutdown(socket.SHUT_RDWR)
    thread.join(10)


# -- the calls -----------------------------------------------------------------------------------------


def send(client: smtplib.SMTP) -> object:
    return client.sendmail(ME, [YOU], MAIL)


def leave(client: smtplib.SMTP) -> None:
    with client:
        pass


def start_tls(client: smtplib.SMTP) -> object:
    client.ehlo()
    client.esmtp_features["starttls"] = ""
    return client.starttls()


def authenticate(client: smtplib.SMTP) -> object:
    client.ehlo()
    client.user, client.password = "me", "secret"  # type: ignore[attr-defined]
    return client.auth("PLAIN", client.auth_plain)


def commanding(line: str) -> Callable[[smtplib.SMTP], object]:
    return lambda client: client.docmd(*line.split(" ", 1))


SMTPLIB: dict[tuple[str, str], Callable[[smtplib.SMTP], object]] = {
    ("CONNECT", "SMTP"): lambda client: None,
    ("EHLO", "ehlo"): lambda client: client.ehlo(),
    ("HELO", "helo"): lambda client: client.helo(),
    ("MAIL", "mail"): lambda client: client.mail(ME),
    ("MAIL", "sendmail"): send,
    ("RCPT", "rcpt"): lambda client: client.rcpt(YOU),
    ("RCPT", "sendmail"): send,
    ("DATA", "docmd"): commanding("DATA"),
    ("DATA", "data"): lambda client: client.data(MAIL),
    ("DATA", "sendmail"): send,
    ("TEXT", "data"): lambda client: client.data(MAIL),
    ("TEXT", "sendmail"): send,
    ("BDAT", "docmd"): commanding("BDAT 0 LAST"),
    ("RSET", "rset"): lambda client: client.rset(),
    ("NOOP", "noop"): lambda client: client.noop(),
    ("VRFY", "verify"): lambda client: client.verify(YOU),
    ("VRFY", "vrfy"): lambda client: client.vrfy(YOU),
    ("EXPN", "expn"): lambda client: client.expn("all"),
    ("HELP", "help"): lambda client: client.help(),
    ("QUIT", "quit"): lambda client: client.quit(),
    ("QUIT", "the with block"): leave,
    ("AUTH", "docmd"): commanding("AUTH PLAIN"),
    ("AUTH", "login"): lambda client: client.login("me", "secret"),
    ("AUTH", "auth"): authenticate,
    ("STARTTLS", "starttls"): start_tls,
    ("ETRN", "docmd"): commanding("ETRN example.org"),
    ("ATRN", "docmd"): commanding("ATRN example.org"),
}


async def send_soon(client: aiosmtplib.SMTP) -> object:
    return await client.sendmail(ME, [YOU], MAIL)


async def address_soon(client: aiosmtplib.SMTP) -> object:
    await client.mail(ME)
    return await client.rcpt(YOU)


async def data_soon(client: aiosmtplib.SMTP) -> object:
    await address_soon(client)
    return await client.data(MAIL)


async def start_tls_soon(client: aiosmtplib.SMTP) -> object:
    await client.ehlo()
    client.esmtp_extensions["starttls"] = ""
    return await client.starttls()


def executing(line: str) -> Callable[[aiosmtplib.SMTP], Awaitable[object]]:
    return lambda client: client.execute_command(*line.encode().split())


AIOSMTPLIB: dict[tuple[str, str], Callable[[aiosmtplib.SMTP], Awaitable[object]]] = {
    ("EHLO", "ehlo"): lambda client: client.ehlo(),
    ("HELO", "helo"): lambda client: client.helo(),
    ("MAIL", "mail"): lambda client: client.mail(ME),
    ("MAIL", "sendmail"): send_soon,
    ("RCPT", "rcpt"): address_soon,
    ("RCPT", "sendmail"): send_soon,
    ("DATA", "data"): data_soon,
    ("DATA", "sendmail"): send_soon,
    ("TEXT", "data"): data_soon,
    ("TEXT", "sendmail"): send_soon,
    ("BDAT", "execute_command"): executing("BDAT 0 LAST"),
    ("RSET", "rset"): lambda client: client.rset(),
    ("NOOP", "noop"): lambda client: client.noop(),
    ("VRFY", "vrfy"): lambda client: client.vrfy(YOU),
    ("EXPN", "expn"): lambda client: client.expn("all"),
    ("HELP", "help"): lambda client: client.help(),
    ("QUIT", "quit"): lambda client: client.quit(),
    ("AUTH", "login"): lambda client: client.login("me", "secret"),
    ("STARTTLS", "starttls"): start_tls_soon,
    ("ETRN", "execute_command"): executing("ETRN example.org"),
    ("ATRN", "execute_command"): executing("ATRN example.org"),
}


def of_smtplib(command: str, name: str, port: int) -> object:
    if (command, name) == ("CONNECT", "connect"):
        with_nobody = smtplib.SMTP()
        try:
            return with_nobody.connect(HOST, port)
        finally:
            with_nobody.close()
    client = smtplib.SMTP(HOST, port, timeout=10)
    try:
        return SMTPLIB[command, name](client)
    finally:
        client.close()


def of_aiosmtplib(command: str, name: str, port: int) -> object:
    async def act() -> object:
        client = aiosmtplib.SMTP(hostname=HOST, port=port, timeout=10, start_tls=False)
        try:
            connected = await client.connect()
            return connected if name == "connect" else await AIOSMTPLIB[command, name](client)
        finally:
            client.close()

    return asyncio.run(act())


DOING: dict[Library, Callable[[str, str, int], object]] = {
    "smtplib": of_smtplib,
    "aiosmtplib": of_aiosmtplib,
}


# -- what comes of them ----------------------------------------------------------------------------------


def value(result: object) -> str:
    """Return how the explanation calls what a call returned; for a reply with its code."""
    match result:
        case aiosmtplib.SMTPResponse(code=code):
            return f"an SMTPResponse with code {code}"
        case (int(code), bytes()):
            return f"({code}, text)"
        case ({}, str()):
            return "the dict of refused recipients and the text"
        case {}:
            return "the dict of refused recipients"
        case str() | bytes():
            return "the text alone"
    raise AssertionError(result)


def code_in(error: Exception, attribute: str) -> int:
    found = getattr(error, attribute)
    if isinstance(found, dict):
        ((found, _),) = found.values()
    elif isinstance(found, list):
        found = found[0].code
    assert isinstance(found, int)
    return found


def replies_met() -> Iterator[tuple[Library, str, int, str, Outcome]]:
    for code, entry in REPLIES.items():
        for each in met(entry):
            for library in LIBRARIES:
                for outcome in each.outcomes[library]:
                    for name in outcome.names:
                        yield library, each.command.name, code, name, outcome


MET = list(replies_met())


@pytest.mark.parametrize(("library", "command", "code", "name", "outcome"), MET)
def test_a_call_does_with_a_reply_what_is_said(
    library: Library, command: str, code: int, name: str, outcome: Outcome
) -> None:
    with serving({command: code}) as (port, seen):
        if outcome.does == "raises":
            with pytest.raises((smtplib.SMTPException, aiosmtplib.SMTPException)) as caught:
                DOING[library](command, name, port)
            assert type(caught.value).__module__.startswith(library)
            assert type(caught.value).__name__ == outcome.what
            assert code_in(caught.value, outcome.attribute) == code
        elif (command, code) in TAKEN_UP and name != "docmd":
            with pytest.raises(TAKEN_UP[command, code]) as caught:
                DOING[library](command, name, port)
            assert str(code) not in str(caught.value)
        else:
            result = DOING[library](command, name, port)
            assert outcome.does == "goes on" or value(result) == outcome.what
    assert command in {*seen, "CONNECT", "TEXT"}


TAKEN_UP = {
    ("STARTTLS", 220): (ssl.SSLError, aiosmtplib.SMTPServerDisconnected),
    ("AUTH", 334): (smtplib.SMTPAuthenticationError, aiosmtplib.SMTPAuthenticationError),
}
"""Replies that are taken for good, whereupon this server understands no more; and how that ends."""


def test_every_call_is_tried() -> None:
    tried = {(library, command, name) for library, command, _, name, _ in MET}
    assert tried == {
        (library, command, name)
        for library in LIBRARIES
        for command, every in CALLS[library].items()
        for calls in every
        for name in calls.names
    }


@pytest.mark.parametrize("library", LIBRARIES)
def test_every_command_has_calls(library: Library) -> None:
    assert CALLS[library].keys() == {command.name for command in COMMANDS.values()}


def test_a_code_of_no_command_is_met_by_no_call() -> None:
    assert met(describe(299)) == ()
    assert "Command by command" not in explain(["299"])


def test_calls_that_do_the_same_are_named_together() -> None:
    (after,) = [each for each in met(REPLIES[550]) if each.command.name == "MAIL"]
    assert [sentence(each) for each in after.outcomes["aiosmtplib"]] == [
        "mail and sendmail raise SMTPSenderRefused (code)"
    ]
    assert [sentence(each) for each in after.outcomes["smtplib"]] == [
        "mail returns (550, text)",
        "sendmail raises SMTPSenderRefused (smtp_code)",
    ]


@pytest.mark.parametrize("code", REPLIES)
def test_the_page_has_a_row_for_every_command(code: int) -> None:
    text = explain([str(code)], form="markdown")
    rows = re.findall(r"^\| ([^|]+) \| [^|]+ \| [^|]+ \|$", text, re.MULTILINE)
    (data,) = json.loads(explain([str(code)], form="json"))
    expected = [each.command.label for each in met(REPLIES[code])]
    assert rows == expected == [each["command"] for each in data["libraries"]]
    assert expected == list(REPLIES[code].commands) or REPLIES[code].commands == ("any command",)
    calls = {
        (library, call["does"])
        for each in data["libraries"]
        for library in LIBRARIES
        for call in each[library]
    }
    assert {library for library, _ in calls} == set(LIBRARIES)


ELSEWHERE = {
    334: {"SMTPAuthenticationError"},
    421: {"SMTPServerDisconnected"},
    500: {"SMTPHeloError", "SMTPNotSupportedError"},
    504: {"SMTPNotSupportedError"},
}
"""What the summaries name besides: what comes next, where a call has more than one command to send."""


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("code", REPLIES)
def test_the_summary_names_no_other_exceptions(code: int, library: Library) -> None:
    about = dict(
        zip(LIBRARIES, re.split(r"(?=\baiosmtplib\b)", REPLIES[code].clients, maxsplit=1), strict=True)
    )
    said = about[library]
    raised = {
        outcome.what
        for each in met(REPLIES[code])
        for outcome in each.outcomes[library]
        if outcome.does == "raises"
    }
    named = set(re.findall(r"\bSMTP\w+(?:Refused|Error|Exception|Disconnected)\b", said))
    if (library, code) in ANY_OTHER:
        assert raised.isdisjoint(named)
        return
    named -= ELSEWHERE.get(code, set()) - raised
    assert named <= raised
    if code in POSITIVE:
        assert named == raised
    elif raised:
        assert "raise" in said or "does the same" in said


ANY_OTHER = {("smtplib", 220), ("aiosmtplib", 220), ("smtplib", 221), ("smtplib", 354)}
"""Summaries that name the exception which any other code than this one gets."""
