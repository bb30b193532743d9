"""All repairs of a file: one after the other, until nothing more can be done."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Sequence
from dataclasses import dataclass

from flake8_smtp.check import Examined
from flake8_smtp.check import Placed
from flake8_smtp.check import examine
from flake8_smtp.check import with_room
from flake8_smtp.fixing import judge
from flake8_smtp.fixing.choose import parsed
from flake8_smtp.fixing.choose import repair_of
from flake8_smtp.fixing.edits import Repair
from flake8_smtp.fixing.edits import edited

Shows = Callable[[str, Sequence[Placed]], Sequence[Placed]]
"""Which of the warnings of a text are shown to its author: the others stay as they are."""


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
    found = examine(source)
    left = _shown(source, found, shows, named)
    before = len(left)
    done: list[Repair] = []
    offered: list[Repair] = []
    skipped = 0
    again = False
    while True:
        if skipped >= len(left):
            if not again:
                return Mended(source, tuple(done), before, tuple(left), tuple(offered))
            # What was made above may have opened the way for what was skipped.
            skipped, again = 0, False
            offered.clear()
            continue
        repair = repair_of(source, found, left[-1 - skipped], named)
        if repair is None or not (repair.safe or unsafe):
            skipped += 1
            offered += [] if repair is None else [repair]
            continue
        # Each repair is tried on what those before it have left: there is one warning less each time.
        source = edited(source, repair.edits)
        found = examine(source)
        left = _shown(source, found, shows, named)
        done.append(repair)
        again = skipped > 0


def _shown(source: str, found: Examined, shows: Shows, named: Collection[str]) -> Sequence[Placed]:
    return shows(source, list(judge.shown(found, named)))
