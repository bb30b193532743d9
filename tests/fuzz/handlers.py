"""The oracle of the exceptions: what a program repeats is found out by running it.

Programs with a request in a `try` in a loop, a recursion or a decorator are generated, and run with
each failure that the server can give: the session is a fake one, the exceptions are smtplib's own.
A failure is repeated where the same request is made again after it.
"""

from __future__ import annotations

import ast
import smtplib
import sys
import textwrap
import time
import types
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import contextmanager
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from unittest import mock

from hypothesis import strategies as st

from flake8_smtp.check import check

# -- the failures ------------------------------------------------------------------------------------

CODES = (421, 450, 451, 452, 454, 500, 501, 503, 504, 530, 535, 550, 551, 553, 554, 555)
EXEMPT = 552


@dataclass(frozen=True, slots=True)
class Failure:
    """An answer of the server: the exception's name and the reply code, if it has one."""

    name: str
    code: int | None = None

    @property
    def permanent(self) -> bool:
        if self.name == "SMTPNotSupportedError":
            return True
        return self.code is not None and 500 <= self.code <= 599 and self.code != EXEMPT

    def exception(self) -> Exception:
        cls = getattr(smtplib, self.name)
        if self.name == "SMTPRecipientsRefused":
            return cls({"c@mail.example": (self.code, b"text")})
        if self.name == "SMTPSenderRefused":
            return cls(self.code, b"text", "a@mail.example")
        return cls("text") if self.code is None else cls(self.code, b"text")


def _failures(names: Iterable[str]) -> tuple[Failure, ...]:
    coded = tuple(Failure(name, code) for name in names for code in CODES)
    return (*coded, Failure("SMTPServerDisconnected"), Failure("SMTPNotSupportedError"))


_SENDING = _failures(("SMTPSenderRefused", "SMTPRecipientsRefused", "SMTPDataError", "SMTPHeloError"))
OF_METHOD: Mapping[str, tuple[Failure, ...]] = {
    "sendmail": _SENDING,
    "send_message": _SENDING,
    "login": _failures(("SMTPAuthenticationError", "SMTPHeloError")),
}


@dataclass(frozen=True, slots=True)
class Program:
    """A program that defines `send(text)`, and the methods whose requests it may repeat."""

    source: str
    methods: tuple[str, ...]

    @property
    def known(self) -> bool:
        """Tell whether everything it depends on is in the program."""
        return "wanted(" not in self.source

    @property
    def stops(self) -> bool:
        """Tell whether it has a list of transient and permanent codes, which may be there to stop a batch."""
        return "504)" in self.source or "code in RETRYABLE" in self.source


# -- running a program -------------------------------------------------------------------------------


class StopRunning(BaseException):
    """The program has shown what it repeats."""


@dataclass(slots=True)
class Wire:
    """What goes between the program and its server: what is refused, and what was asked for.

    Where the first one is `spared`, neither it nor one like it is refused.
    """

    method: str
    failure: Failure | None
    requests: list[tuple[object, ...]]
    spared: bool = False
    rounds: int = 0

    def more(self) -> bool:
        """Stand in for the test of `while True`."""
        self.rounds += 1
        if self.rounds > 20:
            raise StopRunning
        return True

    def ask(self, method: str, *request: object) -> dict[str, tuple[int, bytes]]:
        if method != self.method:
            return {}
        if len(self.requests) > 50:
            raise StopRunning
        self.requests.append((method, *request))
        if self.failure is not None and not (self.spared and self.requests[-1] == self.requests[0]):
            raise self.failure.exception()
        return {}


def _session(wire: Wire) -> type:
    class Session(smtplib.SMTP):
        def __init__(self, host: str = "", port: int = 0, **_: object) -> None:
            self.at = (host, port)
            wire.ask("connect", self.at)

        def __exit__(self, *_: object) -> None:
            pass

        def close(self) -> None:
            pass

        def quit(self) -> tuple[int, bytes]:
            return 221, b"bye"

        def login(self, *request: Any, **_: object) -> Any:
            wire.ask("login", self.at, request)
            return 235, b"ok"

        def sendmail(self, *request: Any, **_: object) -> Any:
            return wire.ask("sendmail", self.at, repr(request))

        def send_message(self, *request: Any, **_: object) -> Any:
            return wire.ask("send_message", self.at, repr(request))

    return Session


@contextmanager
def _modules(wire: Wire, answer: bool) -> Iterator[None]:
    policy = types.ModuleType("policy")
    vars(policy).update(wanted=lambda *_: answer)
    with (
        mock.patch.object(smtplib, "SMTP", _session(wire)),
        mock.patch.object(time, "sleep", _at_once),
    ):
        sys.modules["policy"] = policy
        try:
            yield
        finally:
            del sys.modules["policy"]


def _at_once(_: float) -> None:
    """Stand in for sleeping."""


def times(
    source: str, method: str, failure: Failure | None, answer: bool = True, spared: bool = False
) -> int:
    """Return how often the program makes one and the same request while `failure` is the answer.

    `answer` is what everything says that is not in the program. Where the first request is `spared`,
    it and its like are not refused, and do not count.
    """
    wire = Wire(method, failure, [], spared)
    namespace: dict[str, Any] = {"more": wire.more, "print": lambda *_: None}
    running = source.replace("while True:", "while more():")
    with _modules(wire, answer):
        exec(compile(running, "generated", "exec"), namespace)
        with suppress(Exception, StopRunning):
            namespace["send"]("text")
    refused = [request for request in wire.requests if not spared or request != wire.requests[0]]
    return max((refused.count(request) for request in refused), default=0)


def repeated(program: Program) -> set[Failure]:
    """Return the failures after which the same request is made again, some way or other."""
    return {
        failure
        for method in program.methods
        for failure in OF_METHOD[method]
        for answer in ((True,) if program.known else (True, False))
        if times(program.source, method, failure, answer) > 1
    }


def greeted(program: Program) -> set[Failure]:
    """Return the greetings that refuse for good after which the program connects again."""
    return {
        failure
        for failure in (Failure("SMTPConnectError", 521), Failure("SMTPConnectError", 554))
        for spared in (False, True)
        for answer in ((True,) if program.known else (True, False))
        if times(program.source, "connect", failure, answer, spared) > 1
    }


# -- the comparison ----------------------------------------------------------------------------------


def meant(rule: str, failures: Iterable[Failure]) -> bool:
    """Tell whether one of the failures is what a rule's number is about."""
    if rule == "SMT500":
        return any(failure.permanent for failure in failures)
    return any(failure.code == int(rule[3:]) or (rule, failure.name) in _BY_NAME for failure in failures)


_WITHOUT_CODE = ("SMTPNotSupportedError", "SMTPRecipientsRefused")
_BY_NAME = {("SMT504", "SMTPNotSupportedError"), ("SMT535", "SMTPAuthenticationError")}


def compare(program: Program) -> None:
    """Hold what the linter says of a program against what it does; AssertionError where they differ.

    A warning wants a failure of its number that is repeated in some run, whatever is not in the
    program says. Where everything is in the program, silence wants that no permanent one is.
    """
    source = program.source
    given = [f.rule for f in check(source, ast.parse(source))]
    warnings = [rule for rule in given if rule.startswith("SMT5")]
    done = repeated(program)
    known = done | greeted(program) if warnings else done
    for rule in warnings:
        assert meant(rule, known), f"{rule}, but no such failure is repeated\n{source}"
    if program.known and not program.stops and not warnings:
        # What goes on after success as well makes no second attempt: it was meant to be done twice.
        if any(times(source, method, None) > 1 for method in program.methods):
            return
        # A handler that asks for a code that its exception does not have fails itself; SMT003 tells.
        told = _WITHOUT_CODE if "SMT003" in given or "error.args[0]" in source else ()
        missed = sorted(str(failure) for failure in done if failure.permanent and failure.name not in told)
        assert not missed, f"silent, but {missed[0]} is repeated\n{source}"


# -- making one --------------------------------------------------------------------------------------

_CLASSES = (
    "SMTPException",
    "SMTPResponseException",
    "SMTPRecipientsRefused",
    "SMTPSenderRefused",
    "SMTPDataError",
    "SMTPHeloError",
    "SMTPAuthenticationError",
    "SMTPNotSupportedError",
    "SMTPServerDisconnected",
    "SMTPConnectError",
)
_TYPES = (*(f"smtplib.{name}" for name in _CLASSES), "OSError", "Exception", "ConnectionError")

_ON_CODE = (
    "error.smtp_code >= 500",
    "error.smtp_code < 500",
    "400 <= error.smtp_code < 500",
    "error.smtp_code // 100 == 5",
    "error.smtp_code // 100 == 4",
    "str(error.smtp_code).startswith('5')",
    "error.smtp_code in (421, 450, 451)",
    "error.smtp_code in (421, 450, 504)",
    "error.smtp_code in RETRYABLE",
    "error.smtp_code not in {421, 450, 451, 452, 454}",
    "error.smtp_code in (550, 551, 553)",
    "error.smtp_code not in (550, 551, 553, 554)",
    "error.smtp_code == 550",
    "error.smtp_code != 421",
    "error.args[0] >= 500",
    "lasting(error)",
    "passing(error.smtp_code)",
    "getattr(error, 'smtp_code', 0) >= 500",
    "getattr(error, 'smtp_code', 550) < 500",
)
_ON_TYPE = (
    *(f"isinstance(error, {name})" for name in (*_TYPES, "TRANSIENT", "WIDE")),
    "hasattr(error, 'smtp_code')",
)
_UNKNOWN = ("wanted(error)", "wanted(text)", "wanted(text) and error.smtp_code >= 500")


@st.composite
def types_caught(draw: st.DrawFn) -> str:
    """Draw what stands behind `except`."""
    kind = draw(st.sampled_from(["one", "one", "tuple", "constant"]))
    if kind == "constant":
        return draw(st.sampled_from(["TRANSIENT", "WIDE"]))
    if kind == "one":
        return draw(st.sampled_from(_TYPES))
    names = draw(st.lists(st.sampled_from(_TYPES), min_size=2, max_size=3, unique=True))
    return f"({', '.join(names)})"


@st.composite
def conditions(draw: st.DrawFn, unknown: bool = True, depth: int = 2) -> str:
    """Draw a test on `error`; `unknown` allows for one that is not in the program."""
    kinds = [
        "code",
        "code",
        "type",
        *(["unknown"] if unknown else []),
        *(["not", "and", "or"] if depth else []),
    ]
    kind = draw(st.sampled_from(kinds))
    if kind in ("code", "type", "unknown"):
        return draw(st.sampled_from({"code": _ON_CODE, "type": _ON_TYPE, "unknown": _UNKNOWN}[kind]))
    inner = draw(conditions(False, depth - 1))
    return f"not ({inner})" if kind == "not" else f"({inner} {kind} {draw(conditions(False, depth - 1))})"


PRELUDE = """\
import smtplib
import time
import tenacity
from policy import wanted

RETRYABLE = frozenset({421, 450, 504})
TRANSIENT = (smtplib.SMTPServerDisconnected, smtplib.SMTPConnectError)
WIDE = (smtplib.SMTPDataError, smtplib.SMTPSenderRefused)
SENDER = "a@mail.example"


def lasting(error):
    if isinstance(error, smtplib.SMTPResponseException):
        return error.smtp_code >= 500
    return False


def passing(code):
    return 400 <= code < 500


"""


def _block(text: str, levels: int = 1) -> str:
    return textwrap.indent(text, "    " * levels)


def _ends(inside: bool) -> st.SearchStrategy[str]:
    ends = ["raise", "return False", "pass", "time.sleep(1)", "print(error)"]
    return st.sampled_from([*ends, "continue", "continue", "break"] if inside else ends)


@st.composite
def handler_bodies(draw: st.DrawFn, inside: bool, depth: int = 2) -> str:
    """Draw the body of a handler; `inside` says whether it stands in a loop."""
    kind = draw(st.sampled_from(["end", "if", "if else", "flag", "sleep", "nested"] if depth else ["end"]))
    if kind == "end":
        return draw(_ends(inside))
    inner = handler_bodies(inside, depth - 1)
    if kind == "sleep":
        return f"time.sleep(0.1)\n{draw(inner)}"
    test = draw(conditions())
    if kind == "flag":
        return f"again = {test}\nif not again:\n{_block(draw(_ends(inside)))}\n{draw(_ends(inside))}"
    if kind == "nested":
        return f"if {test}:\n{_block(draw(inner))}\n{draw(inner)}"
    if kind == "if":
        return f"if {test}:\n{_block(draw(inner))}"
    return f"if {test}:\n{_block(draw(inner))}\nelse:\n{_block(draw(inner))}"


REQUESTS = {
    ("sendmail",): "server.sendmail(SENDER, ['c@mail.example'], text)",
    ("send_message",): "server.send_message(text)",
    ("login", "sendmail"): (
        "server.login('user', 'secret')\nserver.sendmail(SENDER, 'c@mail.example', text)"
    ),
}


@st.composite
def tries(draw: st.DrawFn, request: str, inside: bool, success: str) -> str:
    """Draw a `try` with the request, its handlers and what comes of success."""
    if draw(st.booleans()):
        request = f"with smtplib.SMTP('mail.example', 25, timeout=10) as server:\n{_block(request)}"
    where = draw(st.sampled_from(["body", "else"]))
    text = f"try:\n{_block(request)}\n"
    if where == "body":
        text += f"{_block(success)}\n"
    for _ in range(draw(st.integers(1, 3))):
        text += f"except {draw(types_caught())} as error:\n{_block(draw(handler_bodies(inside)))}\n"
    if where == "else":
        text += f"else:\n{_block(success)}\n"
    if draw(st.integers(0, 5)) == 0:
        text += "finally:\n    print('tried')\n"
    return text


LOOPS = (
    "for attempt in range(3):",
    "for delay in (1, 2, 4):",
    "while True:",
    "while tries < 3:\n    tries += 1",
    "for attempt in range(1, 4):\n    print(attempt)",
)


NEXT = (
    ("address in ('c@mail.example', 'd@mail.example')", "'c@mail.example'", "address"),
    ("text in (text, text + 'b')", "text)", "text)"),
    ("host in ('mail.example', 'mx.mail.example')", "'mail.example', 25", "host, 25"),
    ("secret in ('secret', 'other')", "'secret'", "secret"),
)
"""Loops that make another request each time: the head, and what of the request its variable replaces."""
GO_ON = ("pass", "print(text)", "continue")


@st.composite
def decorators(draw: st.DrawFn) -> str:
    """Draw tenacity's decorator, with a filter of one kind or another."""
    kind = draw(st.sampled_from(["", "exception_type", "not_exception_type", "exception"]))
    stop = "stop=tenacity.stop_after_attempt(3)"
    if not kind:
        return f"tenacity.retry({stop})"
    given = f"lambda error: {draw(conditions(False))}" if kind == "exception" else draw(types_caught())
    reraise = draw(st.sampled_from(["", ", reraise=True"]))
    return f"tenacity.retry(retry=tenacity.retry_if_{kind}({given}), {stop}{reraise})"


@st.composite
def programs(draw: st.DrawFn) -> Program:
    """Draw a program that may repeat its request."""
    methods, request = draw(st.sampled_from(sorted(REQUESTS.items())))
    shape = draw(st.sampled_from(["loop", "loop", "loop", "next", "once more", "recursion", "tenacity"]))
    if shape == "loop":
        success = draw(st.sampled_from(["return True", "break"]))
        loop = draw(st.sampled_from(LOOPS))
        body = draw(tries(request, inside=True, success=success))
        after = draw(st.sampled_from(["", "", "time.sleep(1)\n", "print('again')\n"]))
        text = f"tries = 0\n{loop}\n{_block(body + after)}\nreturn False\n"
    elif shape == "next":
        head, old, new = draw(st.sampled_from(NEXT))
        body = draw(tries(request.replace(old, new), inside=True, success=draw(st.sampled_from(GO_ON))))
        text = f"for {head}:\n{_block(body.replace(old, new))}return False\n"
    elif shape == "tenacity":
        body = request
        if draw(st.booleans()):
            body = draw(tries(request, inside=False, success="return True"))
        wait = f"@{draw(decorators())}\ndef send(text):\n    server = smtplib.SMTP('mail.example')\n"
        return Program(f"{PRELUDE}{wait}{_block(body)}\n", methods)
    elif shape == "once more":
        body = draw(tries(request, inside=False, success="return True"))
        text = f"{body}{request}\nreturn True\n"
    else:
        body = draw(tries(request, inside=False, success="return True"))
        text = f"if left == 0:\n    return False\n{body}return send(text, left - 1)\n"
    opened = "server = smtplib.SMTP('mail.example')\n"
    return Program(f"{PRELUDE}def send(text, left=3):\n{_block(opened + text)}", methods)
