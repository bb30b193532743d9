# ruff: noqa: N802 - the server finds its handlers by the names of the commands
"""A real SMTP server on loopback that can be told what to answer, and counts what it is asked."""

from __future__ import annotations

import socket
from collections import Counter
from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from dataclasses import field
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP
from aiosmtpd.smtp import AuthResult
from aiosmtpd.smtp import Envelope
from aiosmtpd.smtp import Session

HOST = "127.0.0.1"
_COUNTED = ("EHLO", "HELO", "MAIL", "RCPT", "DATA", "VRFY", "AUTH", "QUIT", "RSET")


@dataclass
class Answers:
    """What the server says instead of its own words, by command; and what it has seen.

    `asked` keeps the commands with their arguments, as they came.

    VRFY gets 252 and an unknown AUTH mechanism 504 from the server by itself. `passwords` are the
    accounts that may log in. With `tls_first` AUTH is not offered on a plain connection.
    """

    replies: Mapping[str, str] = field(default_factory=dict)
    passwords: Mapping[str, str] = field(default_factory=dict)
    tls_first: bool = False
    seen: Counter[str] = field(default_factory=Counter)
    asked: list[tuple[str, str]] = field(default_factory=list)
    delivered: list[tuple[list[str], str]] = field(default_factory=list)
    port: int = 0

    async def handle_MAIL(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        reply = self.replies.get("MAIL", "250 OK")
        if reply.startswith("2"):
            envelope.mail_from = address
        return reply

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        reply = self.replies.get(address) or self.replies.get("RCPT", "250 OK")
        if reply.startswith("2"):
            envelope.rcpt_tos.append(address)
        return reply

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        reply = self.replies.get("DATA", "250 OK")
        if reply.startswith("2"):
            content = envelope.content or b""
            text = content if isinstance(content, str) else content.decode()
            self.delivered.append((list(envelope.rcpt_tos), text))
        return reply

    def let_in(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any
    ) -> AuthResult:
        known = self.passwords.get(data.login.decode())
        # What is not handled gets the server's own reply, 535 for a failure.
        return AuthResult(success=known is not None and data.password == known.encode(), handled=False)


class _Counting(SMTP):
    """Counts the commands before it answers them."""

    answers: Answers


def _counted(verb: str) -> Any:
    original = getattr(SMTP, f"smtp_{verb}")

    async def counting(self: _Counting, arg: str | None) -> None:
        self.answers.seen[verb] += 1
        self.answers.asked.append((verb, arg or ""))
        await original(self, arg)

    counting.__doc__ = original.__doc__
    for name, value in vars(original).items():
        setattr(counting, name, value)
    return counting


for _verb in _COUNTED:
    setattr(_Counting, f"smtp_{_verb}", _counted(_verb))


class _Controller(Controller):
    def factory(self) -> SMTP:
        answers: Answers = self.handler
        server = _Counting(
            answers,
            authenticator=answers.let_in,
            auth_require_tls=answers.tls_first,
            auth_exclude_mechanism=() if answers.passwords else ("LOGIN", "PLAIN"),
            timeout=3,
            loop=self.loop,
        )
        server.answers = answers
        return server


@contextmanager
def serving(answers: Answers) -> Iterator[Answers]:
    """Serve on a free port of loopback while the context lasts."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        answers.port = probe.getsockname()[1]
    controller = _Controller(answers, hostname=HOST, port=answers.port, ready_timeout=10)
    controller.start()
    try:
        # The controller talks to its server once to see that it is up.
        answers.seen.clear()
        answers.asked.clear()
        yield answers
    finally:
        controller.stop()
