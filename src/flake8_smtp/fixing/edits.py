"""Edits of a text, and the repairs they make up."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate

Change = tuple[int, int, str]
"""What stands between two offsets of a text, in characters from its start, is replaced by a text."""


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """A stretch of the file and what stands there afterwards.

    Lines are 1-based, columns 0-based in characters, the end is exclusive.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    text: str


@dataclass(frozen=True, slots=True)
class Repair:
    """A repair of the warning with that rule, line and column (as in `Edit`).

    `title` says in a few words what it does. One that is not `safe` changes what the program does
    beyond the warning, and wants a person to look at it. Edits are small and do not overlap; most repairs
    are one.
    """

    rule: str
    line: int
    column: int
    title: str
    edits: tuple[Edit, ...]
    safe: bool = True


def changed(source: str, changes: Iterable[Change]) -> str:
    """Return the text with all changes made; they may not overlap."""
    for start, end, text in sorted(changes, reverse=True):
        source = source[:start] + text + source[end:]
    return source


def edited(source: str, edits: Iterable[Edit]) -> str:
    """Return the text with all edits made; they may not overlap."""
    starts = line_starts(source)
    return changed(
        source,
        (
            (starts[edit.line - 1] + edit.column, starts[edit.end_line - 1] + edit.end_column, edit.text)
            for edit in edits
        ),
    )


def difference(before: str, after: str) -> Change:
    """Return the smallest single change that makes one text of the other."""
    shorter = min(len(before), len(after))
    first = 0
    while first < shorter and before[first] == after[first]:
        first += 1
    tail = 0
    while tail < shorter - first and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    return first, len(before) - tail, after[first : len(after) - tail]


def differences(before: str, after: str) -> list[Change]:
    """Return small changes that make one text of the other: one for each run of lines that differ."""
    first, end, middle = difference(before, after)
    start = before.rfind("\n", 0, first) + 1
    stop = (before.find("\n", end) + 1) or len(before)
    old = before[start:stop].splitlines(keepends=True)
    new = (before[start:first] + middle + before[end:stop]).splitlines(keepends=True)
    offsets = [start, *accumulate((len(line) for line in old), initial=start)][1:]
    changes: list[Change] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            inner, outer, text = difference("".join(old[a:b]), "".join(new[c:d]))
            changes.append((offsets[a] + inner, offsets[a] + outer, text))
    return changes


def as_edit(source: str, change: Change) -> Edit:
    """Return a change of that text in lines and columns."""
    starts = line_starts(source)
    start, end, text = change
    return Edit(*_place(starts, start), *_place(starts, end), text)


def _place(starts: list[int], offset: int) -> tuple[int, int]:
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1]


def line_starts(source: str) -> list[int]:
    """Return the offset of each line of a text, as Python has lines: a form feed separates none."""
    # "\r\n" is one end, so that what splits at either would count too many.
    lines = source.replace("\r\n", " \n").replace("\r", "\n").split("\n")
    return [0, *accumulate(len(line) + 1 for line in lines)][:-1]
