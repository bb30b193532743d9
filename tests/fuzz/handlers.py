"""The oracle of the exceptions: what a program repeats is found out by running it.

The programs are run with each failure that the server can give. A failure is repeated where the same
request is made again after it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from collections.abc import Iterator

from failing import UNSUPPORTED
from failing import Failure
from failing import greetings
from failing import lines_reached
from failing import of_method
from failing import refusals
from failing import times
from flake8_smtp.check import check
from repeating import Program


def repeated(program: Program) -> set[Failure]:
    """Return the failures after which the same request is made again, some way or other."""
    return {
        failure
        for method in program.methods
        for failure in of_method(method, program.library)
        for answer in _answers(program)
        if times(program.source, method, failure, answer) > 1
    }


def greeted(program: Program) -> set[Failure]:
    """Return the greetings that refuse for good after which the program connects again."""
    return {
        failure
        for method in ("connect", *program.methods)
        if method in ("connect", "send")
        for failure in greetings(program.library, method)
        for spared in (False, True)
        for answer in _answers(program)
        if times(program.source, method, failure, answer, spared) > 1
    }


def repeated_later(program: Program) -> set[Failure]:
    """Return the failures that are repeated if they follow another, as after a request made once more."""
    return {
        failure
        for method in program.methods
        for first in refusals(program.library)
        for failure in of_method(method, program.library)
        for answer in _answers(program)
        if failure.permanent and times(program.source, method, failure, answer, first=first) > 1
    }


def _answers(program: Program) -> tuple[bool, ...]:
    """Return what everything may say that is not in the program."""
    return (True,) if program.readable else (True, False)


def meant(rule: str, failures: Iterable[Failure]) -> bool:
    """Tell whether one of the failures is what a rule's number is about."""
    if rule == "SMT500":
        return any(failure.permanent for failure in failures)
    return any(failure.code == int(rule[3:]) or _number(failure) == rule for failure in failures)


def _number(failure: Failure) -> str:
    """Return the number that a class of exceptions has for itself."""
    if failure.name == UNSUPPORTED[failure.library]:
        return "SMT504"
    return "SMT535" if failure.name == "SMTPAuthenticationError" else ""


def _has_dead_requests(program: Program) -> bool:
    """Tell whether one of the requests was made in no run."""
    made = lines_reached(program.source)
    return any(line not in made for line in _lines_of_requests(program))


def _lines_of_requests(program: Program) -> Iterator[int]:
    for node in ast.walk(ast.parse(program.source)):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="aiosmtplib"), attr="send")):
                yield node.lineno
            case ast.Call(func=ast.Attribute(attr=attr)) if attr in program.methods and attr != "send":
                yield node.lineno


_ASKED = ("error.args", "code', None)", "code = None", "error.code", "failure.code")

_UNREACHED = frozenset({"SMT003", "SMT007"})


def compare(program: Program) -> None:
    """Hold what the linter says of a program against what it does; AssertionError where they differ.

    A warning wants a failure of its number that is repeated in some run, whatever is not in the
    program says; not where a handler fails by itself or never runs, which may keep the program from
    getting there, nor where a request stands in dead code. Where everything is in the program, silence
    wants that no permanent one is repeated.
    """
    source = program.source
    given = [f.rule for f in check(source, ast.parse(source))]
    warnings = [rule for rule in given if rule.startswith("SMT5")]
    done = repeated(program)
    for rule in warnings if _UNREACHED.isdisjoint(given) else ():
        shown = meant(rule, done) or meant(rule, greeted(program)) or meant(rule, repeated_later(program))
        assert shown or _has_dead_requests(program), f"{rule}, but no such failure is repeated\n{source}"
    if warnings or not program.readable or program.stops or program.wraps or program.turns:
        return
    # What goes on after success as well makes no second attempt: it was meant to be done twice.
    if any(times(source, method, None) > 1 for method in program.methods):
        return
    # A handler that asks for a code that its exception does not have fails itself: SMT003 tells, but where
    # it is None that is compared, or where a net is wide and the name could be that of anything.
    told: tuple[str, ...] = ()
    if "SMT003" in given or any(asked in source for asked in _ASKED):
        told = (UNSUPPORTED[program.library], "SMTPRecipientsRefused")
    missed = sorted(str(failure) for failure in done if failure.permanent and failure.name not in told)
    assert not missed, f"silent, but {missed[0]} is repeated\n{source}"
