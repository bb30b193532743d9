"""All repairs of a file: made together where they go together, again until nothing is left to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Sequence
from dataclasses import dataclass

from flake8_smtp.check import Examined
from flake8_smtp.check import Placed
from flake8_smtp.check import examine
from flake8_smtp.check import with_room
from flake8_smtp.fixing import judge
from flake8_smtp.fixing.choose import examined
from flake8_smtp.fixing.choose import parsed
from flake8_smtp.fixing.choose import repairs_of
from flake8_smtp.fixing.choose import spot_of
from flake8_smtp.fixing.edits import Edit
from flake8_smtp.fixing.edits import Repair
from flake8_smtp.fixing.edits import edited

Shows = Callable[[str, Sequence[Placed]], Sequence[Placed]]
"""Which of the warnings of a text are shown to its author: the others stay as they are."""

_ROUNDS = 100


@dataclass(frozen=True, slots=True)
class Mended:
    """What became of a file.

    `source` is its text with the `repairs` made, each with the place it had when its turn came. `before`
    tells how many warnings were shown, `left` are those that still are. `offered` are repairs that are
    not safe, which were not made.
    """

    source: str
    repairs: tuple[Repair, ...]
    before: int
    left: tuple[Placed, ...]
    offered: tuple[Repair, ...] = ()


def all_shown(source: str, placed: Sequence[Placed]) -> Sequence[Placed]:
    """Show every warning."""
    return placed


def mended(
    source: str, shows: Shows = all_shown, *, unsafe: bool = False, named: Collection[str] = ()
) -> Mended:
    """Return the text of a file with everything repaired that can be.

    Repairs that are not safe are made only if `unsafe`. `named` are the opt-in rules that are on.
    Raises SyntaxError and ValueError for a text that is no Python, UnreadableError for one that is too
    deep to be followed.
    """
    return with_room(parsed(source), lambda: _mended(source, shows, unsafe=unsafe, named=named))


def _mended(source: str, shows: Shows, *, unsafe: bool, named: Collection[str]) -> Mended:
    done: list[Repair] = []
    found = examine(source)
    before = len(_shown(source, found, shows, named))
    for _ in range(_ROUNDS):
        left = _shown(source, found, shows, named)
        known = repairs_of(source, found, [spot_of(each) for each in left], named)
        chosen = _apart([repair for repair in known if repair.safe or unsafe])
        if not chosen:
            break
        text = edited(source, [edit for repair in chosen for edit in repair.edits])
        after = examined(text)
        if after is None or not _goes_together(found, after, chosen, named):
            chosen = chosen[:1]
            text = edited(source, chosen[0].edits)
            after = examine(text)
        done += chosen
        source, found = text, after
    return Mended(source, tuple(done), before, tuple(left), tuple(known))


def _shown(source: str, found: Examined, shows: Shows, named: Collection[str]) -> Sequence[Placed]:
    return shows(source, list(judge.shown(found, named)))


def _apart(known: Sequence[Repair]) -> list[Repair]:
    """Return the repairs that do not touch one another."""
    chosen: list[Repair] = []
    taken: list[Edit] = []
    for repair in known:
        if all(_are_apart(edit, other) for edit in repair.edits for other in taken):
            chosen.append(repair)
            taken += repair.edits
    return chosen


def _are_apart(one: Edit, other: Edit) -> bool:
    first, last = sorted(((e.line, e.column), (e.end_line, e.end_column)) for e in (one, other))
    return first[1] < last[0]


def _goes_together(before: Examined, after: Examined, made: Sequence[Repair], named: Collection[str]) -> bool:
    """Tell whether each of the repairs has ended a warning of its rule, and none has come."""
    old, new = (Counter(each.report.rule for each in judge.shown(e, named)) for e in (before, after))
    return new <= old - Counter(repair.rule for repair in made)
