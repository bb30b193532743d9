"""What becomes of one reply: the paths it takes, comparable with those of another reply."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Hashable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from flake8_smtp.program import syntax as s
from flake8_smtp.program.reader import Arrival
from flake8_smtp.program.reader import Observation
from flake8_smtp.program.strands import Event
from flake8_smtp.program.values import Mark
from flake8_smtp.program.values import Test
from flake8_smtp.program.words import COLLECTING
from flake8_smtp.program.words import FAILING
from flake8_smtp.program.words import REPORTING
from flake8_smtp.program.words import words

_FALSY = (False, None, 0, "", b"")


@dataclass(frozen=True, slots=True)
class Path:
    """One way on which a reply goes: what happens on it, in order, and how it ends."""

    steps: tuple[Hashable, ...]
    end: str


_Ways = Sequence[tuple[tuple[Event, ...], str]]
"""What happens, way by way, and how each way ends."""


class Outcomes:
    """The outcomes of every reply to one call.

    A reply is given by its code; codes that the call cannot return have none.
    """

    def __init__(self, seen: Observation) -> None:
        self.seen = seen
        self.focus = seen.focus
        self._known: dict[tuple[str, int], Any] = {}
        self._ways: dict[int, _Ways] = {}
        self._columned: dict[int, bool] = {}

    @property
    def indices(self) -> Mapping[int, int]:
        """The place of each reply code in the universe."""
        return self.focus.universe.indices

    def paths(self, code: int) -> frozenset[Path]:
        """Return all ways of a reply."""
        return self._paths("all", code, lambda event: True)

    def _paths(self, name: str, code: int, counts: Callable[[Event], bool]) -> frozenset[Path]:
        """Return the ways of a reply with those events that count; that has a name, to be known again."""
        index = self._like(code)
        known: frozenset[Path] | None = self._known.get((name, index))
        if known is None:
            known = self._known[name, index] = frozenset(
                Path(tuple(event.at(index) for event in events if counts(event)), end)
                for events, end in self.ways(index)
            )
        return known

    def _like(self, code: int) -> int:
        """Return the place of the first reply to which the same happens."""
        index = self.indices[code]
        company = self._company(index)
        if company not in self._columned:
            ways = self.ways(index)
            self._columned[company] = any(event.columns for events, _ in ways for event in events)
        return index if self._columned[company] else company

    def ways(self, index: int) -> _Ways:
        """Return each way of the answer at `index`: what happens on it, and how it ends."""
        company = self._company(index)
        if company not in self._ways:
            self._ways[company] = [
                (
                    tuple(e for e in ending.strand.trail if e.mask >> index & 1),
                    ending.kind if ending.kind in ("loop", "next") else "end",
                )
                for ending in self.seen.endings
                if ending.strand.mask >> index & 1
            ]
        return self._ways[company]

    def distinct(self, codes: Iterable[int]) -> Sequence[int]:
        """Return the first of all those replies to which the same happens."""
        first: dict[int, int] = {}
        for code in codes:
            first.setdefault(self._like(code), code)
        return list(first.values())

    def _company(self, index: int) -> int:
        """Return the first of the answers that go all ways together with the one at `index`."""
        part = next(part for part in self._companies if part >> index & 1)
        return (part & -part).bit_length() - 1

    @cached_property
    def _companies(self) -> Sequence[int]:
        """The answers, parted by the ways that they go."""
        strands = [ending.strand for ending in self.seen.endings]
        masks = {strand.mask for strand in strands} | {e.mask for strand in strands for e in strand.trail}
        parts = [(1 << self.focus.size) - 1]
        for mask in masks:
            parts = [part for each in parts for part in (each & mask, each & ~mask) if part]
        return parts

    def skeleton(self, code: int) -> frozenset[Path]:
        """Return the ways of a reply without what is only said about it to a person."""
        return self._paths("done", code, lambda event: not only_said(event))

    def essence(self, code: int) -> frozenset[Path]:
        """Return the ways of a reply without what stays inside the function, either."""
        return self._paths("done outside", code, lambda event: not (only_said(event) or _stays_inside(event)))

    def verdicts(self, code: int) -> frozenset[tuple[str, ...]]:
        """Return, for each way of a reply, the truth values that it gives to whoever asked, in order."""
        index = self._like(code)
        known: frozenset[tuple[str, ...]] | None = self._known.get(("verdicts", index))
        if known is None:
            known = self._known["verdicts", index] = frozenset(
                tuple(truth for e in events if not only_said(e) for truth in _truths(e.at(index)))
                for events, _ in self.ways(index)
            )
        return known

    def astray(self, code: int) -> bool:
        """Tell whether the reply reaches code that cannot be read and may decide about it."""
        index = self.indices[code]
        return any(
            ending.strand.astray >> index & 1
            or any(column[index] is Mark.UNKNOWN for e in ending.strand.trail for column in e.columns)
            for ending in self.seen.endings
            if ending.strand.mask >> index & 1
        )

    def goes_on(self, code: int) -> bool:
        """Tell whether another command follows, or the next server is asked."""
        index = self.indices[code]
        if any(each.varies and each.strand.mask >> index & 1 for each in self._calls_of_itself):
            return True
        own = self.focus.operation.command
        return any(
            end == "next" or any(_is_other_command(event, own) for event in events)
            for events, end in self.ways(index)
        )

    @property
    def _calls_of_itself(self) -> Iterator[Arrival]:
        """The calls by which the function asks once more."""
        return (arrival for arrival in self.seen.arrivals if isinstance(arrival.way, s.Call))

    def apart(self, code: int, other: int) -> list[Event]:
        """Return what happens to a reply but not to the other, on the ways that differ."""
        mine, theirs = self.indices[code], self.indices[other]
        ways = [(tuple(e.at(mine) for e in events), end, events) for events, end in self.ways(mine)]
        foreign = [(tuple(e.at(theirs) for e in events), end, events) for events, end in self.ways(theirs)]
        own = {way[:2] for way in ways}
        if own <= {way[:2] for way in foreign}:
            # The other reply may go the same ways, and one more: that one is the difference.
            foreign = [way for way in foreign if way[:2] not in own]
        known = {way[:2] for way in foreign}
        found: list[Event] = []
        for steps, end, events in ways:
            if (steps, end) in known:
                continue
            prefix = max((_shared(events, other) for _, _, other in foreign), default=0)
            rest = events[prefix:][::-1]
            suffix = max((_shared(rest, other[::-1]) for _, _, other in foreign), default=0)
            found += events[prefix : len(events) - suffix]
        return found

    def test_between(self, code: int, other: int) -> Test | None:
        """Return the test that parts two replies: the one that names the first, else the first one."""
        mine, theirs = self.indices[code], self.indices[other]
        apart = [
            test
            for test in self.focus.tests
            if test.coded and test.mask >> mine & 1 and _truth(test, mine) != _truth(test, theirs)
        ]
        naming = [test for test in apart if code in test.named and _truth(test, mine)]
        reached = [test for test in apart if test.mask >> theirs & 1]
        return next(iter((*naming, *reached, *apart)), None)


def _truths(part: Hashable) -> Iterator[str]:
    """Yield what is true or false in a key or a column, constants that are written there included."""
    match part:
        case bool():
            yield str(part)
        case ("bool", str(truth)) | ("constant", "bool", str(truth)):
            yield truth
        case tuple():
            for each in part:
                yield from _truths(each)


def _is_other_command(event: Event, own: str) -> bool:
    return event.kind == "command" and isinstance(event.key, tuple) and event.key[1] != own


def _truth(test: Test, index: int) -> Any:
    cell = test.column[index]
    return cell if not isinstance(cell, (int, str, bytes, tuple, type(None))) else _plain(cell)


def _plain(cell: Any) -> Any:
    return cell if isinstance(cell, str) else bool(cell)


def _shared(one: tuple[Event, ...], other: tuple[Event, ...]) -> int:
    """Count the events at the beginning that happen to both replies at one place of the program."""
    count = 0
    for a, b in zip(one, other):
        if a is not b or a.columns:
            break
        count += 1
    return count


def only_said(event: Event) -> bool:
    """Tell whether an event only says something to a person."""
    if event.kind != "call" or not isinstance(event.key, tuple):
        return False
    name = event.key[0]
    if not isinstance(name, str):
        return False
    spoken = words(name)
    return bool(spoken & REPORTING) and not spoken & COLLECTING


def _stays_inside(event: Event) -> bool:
    """Tell whether an event only gives a value to a local name: its use is what counts."""
    return event.kind == "assign" and isinstance(event.key, tuple) and isinstance(event.key[0], str)


def says_failure(event: Event, index: int, other: int, name: str = "") -> bool:
    """Tell whether an event says, for the reply at `index`, that something went wrong.

    `name` is that of the function: `is_invalid` says so by returning True.
    """
    if event.failure or event.verdict:
        return True
    if event.kind == "return" and event.key == ("bool", "True") and words(name) & FAILING:
        return True
    return any(
        mine in _FALSY and mine != theirs
        for column in event.columns
        for mine, theirs in _pairs(column[index], column[other])
        if isinstance(mine, (bool, int, str, bytes, type(None)))
    )


def _pairs(mine: Any, theirs: Any) -> Iterator[tuple[Any, Any]]:
    """Yield what two values differ in, place by place where both are tuples."""
    if isinstance(mine, tuple) and isinstance(theirs, tuple) and len(mine) == len(theirs):
        for one, other in zip(mine, theirs):
            yield from _pairs(one, other)
    else:
        yield mine, theirs
