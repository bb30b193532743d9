"""Running a program while its server refuses: which failures it answers with the same request again.

The sessions are fake ones, the exceptions are those of smtplib and aiosmtplib themselves.
"""

from __future__ import annotations

import ast
import asyncio
import inspect
import logging
import smtplib
import sys
import time
import types
import warnings
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import contextmanager
from contextlib import suppress
from dataclasses import dataclass
from dataclasses import field
from functools import lru_cache
from typing import Any
from unittest import mock

import aiosmtplib

# -- the failures ------------------------------------------------------------------------------------

CODES = (421, 450, 451, 452, 454, 500, 501, 503, 504, 530, 535, 550, 551, 553, 554, 555)
EXEMPT = 552
LIBRARIES: Mapping[str, types.ModuleType] = {"smtplib": smtplib, "aiosmtplib": aiosmtplib}
UNSUPPORTED = {"smtplib": "SMTPNotSupportedError", "aiosmtplib": "SMTPNotSupported"}


@dataclass(frozen=True, slots=True)
class Failure:
    """An answer of the server: the exception's name and the reply code, if it has one."""

    name: str
    code: int | None = None
    library: str = "smtplib"

    @property
    def permanent(self) -> bool:
        if self.name == UNSUPPORTED[self.library]:
            return True
        return self.code is not None and 500 <= self.code <= 599 and self.code != EXEMPT

    def exception(self) -> Exception:
        library = LIBRARIES[self.library]
        text: Any = "text" if self.library == "aiosmtplib" else b"text"
        made: Exception
        match self.name:
            case "SMTPRecipientsRefused" if self.library == "aiosmtplib":
                assert self.code is not None
                one = aiosmtplib.SMTPRecipientRefused(self.code, text, "c@mail.example")
                made = aiosmtplib.SMTPRecipientsRefused([one])
            case "SMTPRecipientsRefused":
                made = smtplib.SMTPRecipientsRefused({"c@mail.example": (self.code, text)})
            case "SMTPSenderRefused":
                made = getattr(library, self.name)(self.code, text, "a@mail.example")
            case _:
                given = ("text",) if self.code is None else (self.code, text)
                made = getattr(library, self.name)(*given)
        return made


def _failures(library: str, names: Iterable[str], codes: Iterable[int] = CODES) -> tuple[Failure, ...]:
    coded = tuple(Failure(name, code, library) for name in names for code in codes)
    gone = Failure("SMTPServerDisconnected", None, library)
    return (*coded, gone, Failure(UNSUPPORTED[library], None, library))


_SENDING = ("SMTPSenderRefused", "SMTPRecipientsRefused", "SMTPDataError", "SMTPHeloError")
_LOGIN = ("SMTPAuthenticationError", "SMTPHeloError")
_OF_METHOD = {"login": _LOGIN, "send": (*_SENDING, "SMTPAuthenticationError")}


def of_method(method: str, library: str = "smtplib") -> tuple[Failure, ...]:
    """Return what a method can fail with."""
    return _failures(library, _OF_METHOD.get(method, _SENDING))


def refusals(library: str) -> tuple[Failure, ...]:
    """Return what a session can fail with somehow, with a few codes."""
    return _failures(library, dict.fromkeys((*_SENDING, *_LOGIN)), (421, 451, 504, 550))


def greetings(library: str, method: str) -> tuple[Failure, ...]:
    """Return the greetings that refuse for good; a method that connects by itself knows more of them."""
    name = "SMTPConnectError" if library == "smtplib" else "SMTPConnectResponseError"
    return tuple(Failure(name, code, library) for code in ((521, 554) if method == "connect" else CODES))


# -- the server --------------------------------------------------------------------------------------

_NAME = "generated"
ROUNDS = 20
REQUESTS = 50


class StopRunning(BaseException):
    """The program has shown what it repeats."""


@dataclass(slots=True)
class Wire:
    """What goes between the program and its server: what is refused, and what was asked for.

    The very first one gets an answer of its own where there is a `first`. Where it is `spared`, neither
    it nor one like it is refused.
    """

    method: str
    failure: Failure | None
    requests: list[tuple[object, ...]]
    spared: bool = False
    first: Failure | None = None
    rounds: int = 0
    lines: set[int] = field(default_factory=set)
    """Where in the program the requests stand that are made."""

    def more(self) -> bool:
        """Stand before the test of every `while`, so that none goes on for ever."""
        self.rounds += 1
        if self.rounds > 2 * ROUNDS:
            return False
        if self.rounds > ROUNDS:
            raise StopRunning
        return True

    def ask(self, method: str, *request: object) -> dict[str, tuple[int, bytes]]:
        frame: types.FrameType | None = sys._getframe(1)
        while frame is not None and frame.f_code.co_filename != _NAME:
            frame = frame.f_back
        if frame is not None:
            self.lines.add(frame.f_lineno)
        if method != self.method:
            return {}
        if len(self.requests) > REQUESTS:
            raise StopRunning
        self.requests.append((method, *request))
        if self.first is not None and len(self.requests) == 1:
            raise self.first.exception()
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


def _async_session(wire: Wire) -> type:
    class Session:
        def __init__(self, hostname: str = "", port: int = 0, **_: object) -> None:
            self.at = (hostname, port)

        async def __aenter__(self) -> Any:
            wire.ask("connect", self.at)
            return self

        async def __aexit__(self, *_: object) -> None:
            pass

        async def connect(self) -> None:
            wire.ask("connect", self.at)

        def close(self) -> None:
            pass

        async def quit(self) -> None:
            pass

        async def login(self, *request: Any, **_: object) -> Any:
            wire.ask("login", self.at, request)
            return 235, "ok"

        async def sendmail(self, *request: Any, **_: object) -> Any:
            return wire.ask("sendmail", self.at, repr(request)), "ok"

        async def send_message(self, *request: Any, **_: object) -> Any:
            return wire.ask("send_message", self.at, repr(request)), "ok"

    return Session


def _delivery(wire: Wire) -> Any:
    async def send(*request: Any, **given: object) -> Any:
        return wire.ask("send", repr((request, sorted(given.items())))), "ok"

    return send


# -- running a program -------------------------------------------------------------------------------


@contextmanager
def _modules(wire: Wire, answer: bool) -> Iterator[None]:
    policy = types.ModuleType("policy")
    vars(policy).update(wanted=lambda *_: answer)
    with (
        mock.patch.object(smtplib, "SMTP", _session(wire)),
        mock.patch.object(aiosmtplib, "SMTP", _async_session(wire)),
        mock.patch.object(aiosmtplib, "send", _delivery(wire)),
        mock.patch.object(time, "sleep", _at_once),
        mock.patch.object(asyncio, "sleep", _at_once_too),
        warnings.catch_warnings(),
    ):
        # What a library says of a program that nobody is to run.
        warnings.simplefilter("ignore")
        sys.modules["policy"] = policy
        logging.disable()
        try:
            yield
        finally:
            logging.disable(logging.NOTSET)
            del sys.modules["policy"]


def _at_once(_: float) -> None:
    """Stand in for sleeping."""


async def _at_once_too(_: float) -> None:
    """Stand in for sleeping."""


class _Bounded(ast.NodeTransformer):
    """Ask before each round of a `while` whether it may go on."""

    def visit_While(self, node: ast.While) -> ast.While:
        self.generic_visit(node)
        asked = ast.parse("more()", mode="eval").body
        node.test = ast.BoolOp(ast.And(), [asked, node.test])
        return node


@lru_cache(maxsize=4)
def _compiled(source: str) -> types.CodeType:
    tree = ast.fix_missing_locations(_Bounded().visit(ast.parse(source)))
    return compile(tree, _NAME, "exec")


@lru_cache(maxsize=4)
def lines_reached(source: str) -> set[int]:
    """Return the lines of the requests that the program has made so far, whatever was the answer."""
    return set()


def times(
    source: str,
    method: str,
    failure: Failure | None,
    answer: bool = True,
    spared: bool = False,
    first: Failure | None = None,
) -> int:
    """Return how often the program makes one and the same request while `failure` is the answer.

    `answer` is what everything says that is not in the program. Where the first request is `spared`,
    it and its like are not refused, and do not count; where it fails in the way of `first`, it does not.
    """
    wire = Wire(method, failure, [], spared, first, lines=lines_reached(source))
    namespace: dict[str, Any] = {"__name__": "generated", "more": wire.more, "print": lambda *_: None}
    with _modules(wire, answer):
        exec(_compiled(source), namespace)
        with suppress(Exception, StopRunning):
            done = namespace["send"]("text")
            if inspect.iscoroutine(done):
                asyncio.run(done)
    refused = wire.requests if first is None else wire.requests[1:]
    refused = [request for request in refused if not spared or request != wire.requests[0]]
    return max((refused.count(request) for request in refused), default=0)
