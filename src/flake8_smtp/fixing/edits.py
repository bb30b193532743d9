"""Edits of a text, and the repairs they make up."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass


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
    beyond the warning, and wants a person to look at it.
    """

    rule: str
    line: int
    column: int
    title: str
    edits: tuple[Edit, ...]
    safe: bool = True


def edited(source: str, edits: Iterable[Edit]) -> str:
    """Return the text with all edits made; they may not overlap."""
    starts = _line_starts(source)
    for edit in sorted(edits, reverse=True):
        first = starts[edit.line - 1] + edit.column
        last = starts[edit.end_line - 1] + edit.end_column
        source = source[:first] + edit.text + source[last:]
    return source


def stretch(source: str, line: int, column: int, end_line: int, end_column: int) -> str:
    """Return the text between two places, given as in `Edit`."""
    starts = _line_starts(source)
    return source[starts[line - 1] + column : starts[end_line - 1] + end_column]


def difference(before: str, after: str) -> Edit:
    """Return the smallest single edit that makes one text of the other."""
    first = 0
    while first < min(len(before), len(after)) and before[first] == after[first]:
        first += 1
    tail = 0
    room = min(len(before), len(after)) - first
    while tail < room and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    starts = _line_starts(before)
    line, column = _place(starts, first)
    end_line, end_column = _place(starts, len(before) - tail)
    return Edit(line, column, end_line, end_column, after[first : len(after) - tail])


def _place(starts: Sequence[int], offset: int) -> tuple[int, int]:
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1]


def _line_starts(source: str) -> list[int]:
    starts = [0]
    position = 0
    for line in source.splitlines(keepends=True):
        # A form feed and its like separate lines for str, not for Python.
        position += len(line)
        if line.endswith(("\n", "\r")):
            starts.append(position)
    return starts
