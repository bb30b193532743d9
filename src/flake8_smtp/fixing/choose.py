"""Which repair a warning gets: the first one after which it is gone, and no other has come."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from flake8_smtp.check import Examined
from flake8_smtp.check import Placed
from flake8_smtp.check import UnreadableError
from flake8_smtp.check import examine
from flake8_smtp.check import with_room
from flake8_smtp.fixing import guards
from flake8_smtp.fixing import judge
from flake8_smtp.fixing import literals
from flake8_smtp.fixing import permanent
from flake8_smtp.fixing import positive
from flake8_smtp.fixing.edits import Change
from flake8_smtp.fixing.edits import Edit
from flake8_smtp.fixing.edits import Repair
from flake8_smtp.fixing.edits import as_edit
from flake8_smtp.fixing.edits import changed
from flake8_smtp.fixing.edits import difference
from flake8_smtp.fixing.edits import differences
from flake8_smtp.fixing.edits import edited
from flake8_smtp.fixing.nodes import Tree
from flake8_smtp.fixing.nodes import tree_of
from flake8_smtp.fixing.sharing import is_shared
from flake8_smtp.program.reader import Reading
from flake8_smtp.rules.positive import Misreading
from flake8_smtp.rules.positive import misreadings

Spot = tuple[str, int, int]
"""A warning: its rule, its line (1-based) and its column (0-based, in characters)."""

_TRIES = 40
"""So many proposals for one warning are read; a test of ordinary size has a few."""
_STEPS = 2
"""What a repair brings to light is repaired with it: a code that was text before is one of the wrong ones."""
_PERMANENT = frozenset(range(500, 600))


@dataclass(frozen=True, slots=True)
class Proposal:
    """What may be a repair, and what the outcomes must be for it to be one."""

    title: str
    changes: tuple[Change, ...]
    holds: Callable[[Reading, Reading], bool]
    safe: bool = True


def repairs(
    source: str, spots: Collection[Spot] | None = None, *, named: Collection[str] = ()
) -> Sequence[Repair]:
    """Return a repair for each warning of a file that has one, in the order of their places.

    `source` is the text of the file, a BOM left out; `spots` are the warnings in question, all by
    default; `named` are the opt-in rules that are on, which a repair may not wake. Every repair is one
    for the file as it is: where several are made, the later ones are to be asked for anew. A file that
    cannot be read has none; nothing is raised.
    """

    def work() -> Sequence[Repair]:
        found = examine(source)
        chosen = (
            repair_of(source, found, placed, named)
            for placed in found.placed
            if spots is None or spot_of(placed) in spots
        )
        return [repair for repair in chosen if repair is not None]

    try:
        return with_room(parsed(source), work)
    except (SyntaxError, ValueError, RecursionError, MemoryError, UnreadableError):
        return ()


def spot_of(placed: Placed) -> Spot:
    """Return where a warning stands, and its rule."""
    return placed.report.rule, placed.place.line, placed.place.column


def parsed(source: str) -> ast.Module:
    """Return what Python makes of a text; raises SyntaxError, ValueError, and what else `compile` raises."""
    with warnings.catch_warnings():
        # What Python has to say about the rest of the file has been said elsewhere.
        warnings.simplefilter("ignore")
        compile(source, "<repair>", "exec", dont_inherit=True)
        return ast.parse(source)


def examined(source: str) -> Examined | None:
    """Return a repaired file as it is read, None where it is no Python any more.

    There is room for it, as there was for the file itself.
    """
    try:
        parsed(source)
        return examine(source)
    except (SyntaxError, ValueError):
        return None


def repair_of(
    source: str, found: Examined, placed: Placed, named: Collection[str], steps: int = _STEPS
) -> Repair | None:
    """Return the repair of a warning of a file that was read; to be called by way of `with_room`.

    It is the first proposal that holds, together with the repairs of what it brings to light, in up to
    so many `steps`.
    """
    tree = _tree_of(found, source)
    if tree is None:
        return None
    tried: set[str] = {source}
    for proposal in islice(_proposals(tree, found.reading, placed), _TRIES):
        repaired = changed(source, proposal.changes)
        if repaired in tried or any(_loses_a_comment(source, change) for change in proposal.changes):
            continue
        tried.add(repaired)
        after = examined(repaired)
        change = _whole(source, proposal.changes, repaired)
        if after is None or not judge.is_gone(after, placed, change, source):
            continue
        if not proposal.holds(found.reading, after.reading):
            continue
        if any(is_shared(tree, found.reading, change) for change in proposal.changes):
            continue
        new = judge.new_warnings(found, after, change, source, named)
        if new:
            repaired = _further(source, repaired, found, after, new, named, steps - 1)
            if not repaired:
                continue
        rule, line, column = spot_of(placed)
        return Repair(
            rule, line, column, proposal.title, _edits(source, proposal.changes, repaired), proposal.safe
        )
    return None


@lru_cache(maxsize=4)
def _tree_of(found: Examined, source: str) -> Tree | None:
    return tree_of(found.module, source)


def _loses_a_comment(source: str, change: Change) -> bool:
    """Tell whether a change takes out a comment but for that of a whole line, which is about what goes."""
    start, end, text = change
    return "#" in source[start:end] and "#" not in text and (bool(text) or source[end - 1] not in "\r\n")


def _edits(source: str, changes: Sequence[Change], repaired: str) -> tuple[Edit, ...]:
    """Return what makes the repaired text, as it was proposed where that is all."""
    if len(changes) > 1 or changed(source, changes) != repaired:
        changes = differences(source, repaired)
    return tuple(as_edit(source, change) for change in changes)


def _whole(source: str, changes: Sequence[Change], repaired: str) -> Change:
    """Return the changes as one."""
    return changes[0] if len(changes) == 1 else difference(source, repaired)


def _further(
    source: str,
    repaired: str,
    before: Examined,
    after: Examined,
    new: Sequence[Placed],
    named: Collection[str],
    steps: int,
) -> str:
    """Return a text in which the one warning that a repair has brought to light is repaired, too; or ""."""
    if len(new) != 1 or not steps:
        return ""
    repair = repair_of(repaired, after, new[0], named, steps)
    if repair is None or not repair.safe:
        return ""
    last = edited(repaired, repair.edits)
    read = examined(last)
    clean = read and not judge.new_warnings(before, read, difference(source, last), source, named)
    return last if clean else ""


def _proposals(tree: Tree, reading: Reading, placed: Placed) -> Iterator[Proposal]:
    origin = placed.report.origin
    match placed.report.rule:
        case "SMT001":
            for changes in literals.as_numbers(tree, origin):
                yield Proposal(literals.AS_NUMBER, changes, _whatever)
        case "SMT002":
            for changes in literals.as_bytes(tree, origin):
                yield Proposal(literals.AS_BYTES, changes, _whatever)
        case "SMT500":
            yield from _about_classes(tree, reading, placed)
        case rule if rule[3] in "23":
            yield from _about_positive(tree, reading, placed)
        case rule if rule[3] == "5" and placed.report.reply is not None:
            code = placed.report.reply
            for changes, codes in permanent.without_literal(tree, origin):
                yield Proposal(permanent.WITHOUT.format(code), changes, _giving_up(codes))


def _about_classes(tree: Tree, reading: Reading, placed: Placed) -> Iterator[Proposal]:
    origin = placed.report.origin
    for changes in permanent.narrower_range(tree, origin):
        yield Proposal(permanent.TRANSIENT_ONLY, changes, _giving_up(_PERMANENT))
    for changes in guards.guarded(tree, origin, reading):
        yield Proposal(guards.RAISE_PERMANENT, changes, _giving_up(_PERMANENT), safe=False)


def _about_positive(tree: Tree, reading: Reading, placed: Placed) -> Iterator[Proposal]:
    origin = placed.report.origin
    seen = [each for each in misreadings(reading) if each.test is not None and each.test.origin is origin]
    goal = positive.wanted(seen)
    if not positive.is_plain(goal, seen):
        return
    title, holds = positive.title(goal), _reading_rightly(seen)
    for changes in positive.corrections(tree, origin, goal):
        yield Proposal(title, changes, holds)
    for changes in positive.together(tree, origin, goal, seen):
        yield Proposal(title, changes, holds)


def _whatever(before: Reading, after: Reading) -> bool:
    """Let the outcomes differ: the test had none that was meant."""
    return True


def _giving_up(codes: Collection[int]) -> Callable[[Reading, Reading], bool]:
    return lambda before, after: judge.gives_up(before, after, codes)


def _reading_rightly(seen: Sequence[Misreading]) -> Callable[[Reading, Reading], bool]:
    return lambda before, after: judge.reads_rightly(before, after, seen)
