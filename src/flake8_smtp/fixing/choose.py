"""Which repair a warning gets: the first one after which it is gone, and no other has come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence

import libcst as cst

from flake8_smtp.check import Examined
from flake8_smtp.check import Placed
from flake8_smtp.check import examine
from flake8_smtp.fixing import literals
from flake8_smtp.fixing import permanent
from flake8_smtp.fixing import positive
from flake8_smtp.fixing.edits import Edit
from flake8_smtp.fixing.edits import Repair
from flake8_smtp.fixing.edits import difference
from flake8_smtp.fixing.edits import edited
from flake8_smtp.fixing.nodes import Tree
from flake8_smtp.fixing.nodes import tree_of
from flake8_smtp.program.outcomes import Outcomes
from flake8_smtp.rules import RULES

_REFUSAL = 550
_REFUSALS = (421, 450, 451, 452, 500, 501, 504, 551, 553, 554)

Spot = tuple[str, int, int]
"""A warning: its rule, its line (1-based) and its column (0-based)."""


def repairs(source: str, spots: Collection[Spot] | None = None) -> Sequence[Repair]:
    """Return a repair for each warning of a file that has one.

    `spots` are the warnings in question, all by default. Every repair is one for the file as it is:
    where several are made, the later ones are to be asked for anew. A file that cannot be read has
    none.
    """
    found = _examined(source)
    if found is None:
        return ()
    tree = tree_of(found.module, source)
    chosen = (
        _chosen(source, found, tree, placed)
        for placed in found.placed
        if spots is None or _spot(placed) in spots
    )
    return [repair for repair in chosen if repair is not None]


def fixed(source: str, spots: Collection[Spot], *, unsafe: bool = False) -> tuple[str, list[Repair]]:
    """Return the text with every repair made, and the repairs in the order in which they were made.

    Repairs that are not safe are made only if `unsafe`. One repair may open the way for another, so
    the warnings that are left are tried again, until nothing more can be done.
    """
    done: list[Repair] = []
    left = sorted(spots, key=lambda spot: spot[1:], reverse=True)
    while left:
        missed: list[Spot] = []
        count = len(done)
        # From the end to the beginning: what stands above a repair keeps its place.
        for spot in left:
            repair = next(iter(repairs(source, [spot])), None)
            if repair is None or not (repair.safe or unsafe):
                missed.append(spot)
                continue
            source = edited(source, repair.edits)
            done.append(repair)
            missed = [_moved(each, repair) for each in missed]
        if len(done) == count:
            break
        left = missed
    return source, done


def _moved(spot: Spot, repair: Repair) -> Spot:
    """Return where a warning stands after a repair above it that may have added lines."""
    rule, line, column = spot
    for edit in repair.edits:
        if edit.line < spot[1]:
            line += edit.text.count("\n") - (edit.end_line - edit.line)
    return rule, line, column


def _chosen(source: str, found: Examined, tree: Tree, placed: Placed) -> Repair | None:
    rule, line, column = _spot(placed)
    for title, edits, safe in _candidates(tree, placed):
        repaired = edited(source, edits)
        after = _examined(repaired)
        if after is None:
            continue
        if _is_better(found, after, placed):
            return Repair(rule, line, column, title, edits, safe)
        further = _further(repaired, found, after, placed)
        if further is not None:
            return Repair(rule, line, column, title, (difference(source, further),), safe)
    return None


def _further(repaired: str, before: Examined, after: Examined, placed: Placed) -> str | None:
    """Return a text in which the one warning that a repair has brought to light is repaired, too."""
    old = {_spot(each)[:2] for each in before.placed}
    new = [each for each in after.placed if _spot(each)[:2] not in old]
    if len(new) != 1 or new[0].place.line != placed.place.line or new[0].report.wanted is None:
        return None
    for _, edits, _ in _candidates(tree_of(after.module, repaired), new[0]):
        further = edited(repaired, edits)
        last = _examined(further)
        if last is not None and _is_better(before, last, placed) and _is_better(after, last, new[0]):
            return further
    return None


def _candidates(tree: Tree, placed: Placed) -> Iterator[tuple[str, tuple[Edit, ...], bool]]:
    report = placed.report
    origin = report.origin
    match report.rule:
        case "SMT001":
            yield from _safe(literals.as_numbers(tree, origin))
        case "SMT002":
            yield from _safe(literals.as_bytes(tree, origin))
        case "SMT500":
            yield from _safe(permanent.narrower_range(tree, origin))
            for title, edits in permanent.guarded_handler(tree, origin):
                yield title, edits, False
        case rule if report.wanted is not None and rule[3] in "23":
            yield from _safe(positive.repairs(tree, origin, sorted(report.wanted)))
        case rule if rule.startswith("SMT5"):
            yield from _safe(permanent.without_literal(tree, origin))


def _safe(
    candidates: Iterator[tuple[str, tuple[Edit, ...]]],
) -> Iterator[tuple[str, tuple[Edit, ...], bool]]:
    return ((title, edits, True) for title, edits in candidates)


def _examined(source: str) -> Examined | None:
    try:
        compile(source, "<repair>", "exec", dont_inherit=True)
        return examine(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError, cst.ParserSyntaxError):
        return None


def _is_better(before: Examined, after: Examined, repaired: Placed) -> bool:
    """Tell whether a warning is gone, and no rule that is on by default warns more often."""
    old, new = (Counter(_shown(examined)) for examined in (before, after))
    if new[repaired.report.rule] >= old[repaired.report.rule] or not new <= old:
        return False
    wanted = repaired.report.wanted
    return wanted is None or _lets_through(before, after, repaired.report.origin, wanted)


def _lets_through(before: Examined, after: Examined, origin: object, wanted: Iterable[int]) -> bool:
    """Tell whether the wanted replies are parted from a refusal now, and no refusal fares otherwise."""
    pairs = list(zip(before.reading.observations, after.reading.observations, strict=False))
    for old, new in pairs:
        if all(test.origin is not origin for test in old.focus.tests):
            continue
        was, now = Outcomes(old), Outcomes(new)
        if any(now.paths(code) == now.paths(_REFUSAL) for code in wanted if code in now.indices):
            return False
        for code in _REFUSALS:
            if (was.paths(code) == was.paths(_REFUSAL)) != (now.paths(code) == now.paths(_REFUSAL)):
                return False
    return len(before.reading.observations) == len(after.reading.observations)


def _shown(examined: Examined) -> Iterator[str]:
    for placed in examined.placed:
        rule = RULES.get(placed.report.rule)
        if rule is None or not rule.opt_in:
            yield placed.report.rule


def _spot(placed: Placed) -> Spot:
    return placed.report.rule, placed.place.line, placed.place.column
