"""SMT005: a reply is compared with a code that it can never have.

What it reports
---------------

A test that no reply to that command can pass, or that every one passes, because the code it names is
none of the command's: 200 behind RCPT, 252 behind MAIL, 250 behind the greeting or QUIT, a status of
HTTP. The warning stands at the code.

Why it is wrong
---------------

The standard lists the positive replies of each command; any other number belongs to another command
or another protocol. One of the two branches is dead, and it is the one for success.

Bad
---

    code, _ = server.rcpt(address)
    if code == 200:
        accepted.append(address)

Good
----

    code, _ = server.rcpt(address)
    if code in (250, 251):
        accepted.append(address)

What it does not report
-----------------------

A test that other replies of the command pass as well (`code in (200, 250)`), ranges, negative replies
that the standard does not list (servers have their own), and smtplib's -1 for a line that is no reply.

Source
------

https://www.rfc-editor.org/rfc/rfc5321.html#section-4.3.2
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from functools import lru_cache

from flake8_smtp.program.reader import Reading
from flake8_smtp.program.strands import Decision
from flake8_smtp.program.strands import Focus
from flake8_smtp.program.strands import bits
from flake8_smtp.program.values import Mark
from flake8_smtp.program.values import Point
from flake8_smtp.program.values import Universe
from flake8_smtp.rules.positive import misreading_tests
from flake8_smtp.rules.rule import Report
from flake8_smtp.rules.rule import Rule
from flake8_smtp.standard.commands import COMMANDS
from flake8_smtp.standard.commands import may_answer
from flake8_smtp.standard.source import Source


def check(reading: Reading) -> Iterable[Report]:
    """Yield the literals of codes that decide nothing, since they never come."""
    told = None
    for seen in reading.observations:
        for decision in seen.focus.decisions:
            if _is_dead(seen.focus, decision):
                told = misreading_tests(reading) if told is None else told
                yield from _named(seen.focus, decision, told)


def _is_dead(focus: Focus, decision: Decision) -> bool:
    """Tell whether a decision is the same for all replies that may come to it."""
    coming = decision.mask & _coming(focus.universe, focus.operation.command)
    results = {repr(decision.column[index]) for index in bits(coming)}
    return len(results) == 1 and not any(repr(mark) in results for mark in Mark)


@lru_cache(maxsize=64)
def _coming(universe: Universe, command: str) -> int:
    """Return the set of the answers to a command that may come."""
    return sum(
        1 << index
        for index, point in enumerate(universe)
        if point.code is None or _may_be(command, point, point.code)
    )


def _may_be(command: str, point: Point, code: int) -> bool:
    """Tell whether an answer that comes in the way of `point` may have that code."""
    return _may_come(command, point.raised is not None, code)


@lru_cache(maxsize=8192)
def _may_come(command: str, raised: bool, code: int) -> bool:
    if raised:
        # An exception carries whatever the server said, a positive reply out of place included.
        return 200 <= code < 400 or may_answer(None, code)
    return may_answer(command, code)


def _named(focus: Focus, decision: Decision, told: frozenset[int]) -> Iterator[Report]:
    command = COMMANDS.get(focus.operation.command)
    label = "a command" if command is None else command.label
    points = [focus.universe[index] for index in bits(decision.mask)]
    for test in decision.tests:
        if id(test.origin) in told or test.mixed:
            continue  # a positive reply is taken for a failure there, and the warning is about that one
        for code, literal in test.named.items():
            if not any(_may_be(focus.operation.command, point, code) for point in points):
                text = f"{code} is never a reply to {label}: the test always has the same result"
                yield Report(literal.origin, "SMT005", None, text, Source(5321, "4.3.2").url)


RULE = Rule(
    code="SMT005",
    name="impossible-code",
    summary="a reply is compared with a code that this command never gets, so that the branch is dead",
    doc=__doc__ or "",
    check=check,
)
