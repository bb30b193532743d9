"""From source text to findings: read the program once, then let every rule compare."""

from __future__ import annotations

import ast
import gc
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from contextlib import contextmanager
from contextlib import suppress
from dataclasses import dataclass
from dataclasses import replace
from typing import TypeVar

import libcst as cst

from flake8_smtp.depth import MAX_DEPTH
from flake8_smtp.depth import depth
from flake8_smtp.finding import Finding
from flake8_smtp.program import syntax as s
from flake8_smtp.program.lower import lower
from flake8_smtp.program.places import Place
from flake8_smtp.program.places import locate
from flake8_smtp.program.read import read
from flake8_smtp.program.reader import Reading
from flake8_smtp.program.reader import TooMuchError
from flake8_smtp.program.roomy import roomy
from flake8_smtp.rules import RULES
from flake8_smtp.rules import is_opt_in
from flake8_smtp.rules.rule import Report
from flake8_smtp.rules.smt000_unreadable import unreadable
from flake8_smtp.standard.replies import REPLIES

_SHALLOW = 60
"""Code up to this depth is read on the stack that is there."""


T = TypeVar("T")


class UnreadableError(Exception):
    """A file that the parser cannot read, or that nobody could follow; the text says why."""


def check(source: str, tree: ast.AST) -> Sequence[Finding]:
    """Return the findings of every rule in one file, sorted by place.

    `source` is the decoded text of the file, `tree` what `ast.parse` made of it. Opt-in rules are
    included: whoever calls decides which to show, and shows nothing `behind` one that is shown. A file
    that the parser cannot read gives SMT000.
    """
    try:
        return with_room(tree, lambda: _check(source, tree))
    except UnreadableError as error:
        return (unreadable(str(error)),)


def with_room(tree: ast.AST, work: Callable[[], T]) -> T:
    """Return what `work` returns, which parses the text that `tree` was made from and follows it.

    Nothing may be parsed in another way: the native parser ends the process where the stack ends.
    UnreadableError is raised for a text that is too deep, or of a syntax that the parser does not know.
    """
    deep = depth(tree)
    if deep > MAX_DEPTH:
        raise UnreadableError("it is nested too deep for the parser")
    try:
        with _without_collector():
            if deep <= _SHALLOW:
                with suppress(RecursionError):
                    return work()
                # Shallow code is deep to follow where it has long chains of calls or of cases.
            return roomy(work)
    except (cst.ParserSyntaxError, cst.CSTValidationError, cst.CSTLogicError):
        raise UnreadableError("it has syntax that the installed libcst does not know") from None
    except RecursionError:
        raise UnreadableError("it is nested too deep to be followed") from None
    except TooMuchError:
        raise UnreadableError("there is too much in it to follow") from None


@contextmanager
def _without_collector() -> Iterator[None]:
    """Keep the garbage collector from walking over a tree again and again while it grows."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@dataclass(frozen=True, slots=True)
class Placed:
    """A report with its place in the file, and the opt-in rule that comes first there, if one does."""

    place: Place
    report: Report
    behind: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Examined:
    """A file that was read: the module, what it does, and the reports, sorted.

    There is one for each place, and a second where the first is that of an opt-in rule.
    """

    module: cst.Module
    program: s.Module
    reading: Reading
    placed: tuple[Placed, ...]


def examine(source: str, tree: ast.AST | None = None) -> Examined:
    """Return what the rules report of a file, with the nodes that it is about.

    `tree` is what Python made of it, if that is known: then the places are found sooner. To be called
    by way of `with_room`.
    """
    module = cst.parse_module(source)
    program = lower(module)
    reading = read(program, REPLIES, len(source))
    reports = [report for rule in RULES.values() if rule.check for report in rule.check(reading)]
    if not reports:
        return Examined(module, program, reading, ())
    places = locate(program, [report.origin for report in reports], tree)
    placed = _sorted((places[report.origin], report) for report in reports if report.origin in places)
    return Examined(module, program, reading, placed)


def _check(source: str, tree: ast.AST) -> Sequence[Finding]:
    examined = examine(source, tree)
    findings = [_finding(placed) for placed in examined.placed]
    examined.program.release()
    return findings


def _sorted(pairs: Iterable[tuple[Place, Report]]) -> tuple[Placed, ...]:
    """Return the reports in order, for each place that with the lowest rank.

    Where that is of an opt-in rule, which may not be shown, the best of the other rules comes behind it.
    """
    best: dict[tuple[int, int], Placed] = {}
    always: dict[tuple[int, int], Placed] = {}
    for place, report in pairs:
        for known in (best,) if is_opt_in(report.rule) else (best, always):
            other = known.get((place.line, place.column))
            if other is None or (report.rank, report.rule) < (other.report.rank, other.report.rule):
                known[place.line, place.column] = Placed(place, report)
    placed: list[Placed] = []
    for key in sorted(best):
        placed.append(best[key])
        second, first = always.get(key), best[key].report
        if second is not None and second.report is not first:
            placed.append(replace(second, behind=first.rule))
    return tuple(placed)


def _finding(placed: Placed) -> Finding:
    place, report = placed.place, placed.report
    return Finding(
        place.line,
        place.column,
        place.end_line,
        place.end_column,
        report.rule,
        report.reply,
        report.text,
        report.url,
        placed.behind,
    )
