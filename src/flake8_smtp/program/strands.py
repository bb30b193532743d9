"""A strand: one way through a function, for the set of answers that take it.

A set of answers is one int, a bit for each point of the universe.
"""

from __future__ import annotations

from collections.abc import Hashable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from itertools import compress
from itertools import count
from itertools import filterfalse
from itertools import repeat
from operator import is_
from operator import is_not
from typing import Any

from flake8_smtp.program import syntax as s
from flake8_smtp.program.joining import alike
from flake8_smtp.program.joining import has_names
from flake8_smtp.program.joining import join
from flake8_smtp.program.libraries import Operation
from flake8_smtp.program.lifting import tests_of
from flake8_smtp.program.values import EITHER
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Answer
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Failure
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Mark
from flake8_smtp.program.values import Pairs
from flake8_smtp.program.values import Raised
from flake8_smtp.program.values import Refusals
from flake8_smtp.program.values import Said
from flake8_smtp.program.values import Split
from flake8_smtp.program.values import Table
from flake8_smtp.program.values import Test
from flake8_smtp.program.values import Thing
from flake8_smtp.program.values import Typed
from flake8_smtp.program.values import Universe
from flake8_smtp.program.values import Value

Env = Mapping[str, Value]


@dataclass(frozen=True, slots=True, eq=False)
class Decision:
    """A condition, or a value that is kept, for the answers of `mask`: decided by these tests."""

    column: Sequence[Any]
    tests: tuple[Test, ...]
    mask: int


@dataclass(eq=False)
class Focus:
    """One call to a server, whose answers the reading follows through the function.

    `universe` are the answers; `tests` collects, in the order in which they run, the tests that the
    answers meet.
    """

    call: s.Call
    operation: Operation
    result: Value
    universe: Universe
    function: s.FunctionDef | None
    session: Value | None = None
    kept: tuple[str, ...] = ()
    """The local names that get what the call returns, if it goes nowhere else."""
    assumed: bool = False
    """The call is not in the file: a function is given the exception by somebody else."""
    tests: list[Test] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    """What the tests decide together, where they name a reply code."""
    finally_done: list[tuple[int, tuple[Caught, ...]]] = field(default_factory=list)
    """For each act that gives up a recipient for good: the answers after which it is done, and the handlers
    that took them before."""
    differently: bool = False
    """After a refusal the same is asked for once more in another way."""
    swallowed: Swallowed | None = None
    """The call is to a function of the file, in which the request is made."""

    @property
    def size(self) -> int:
        return len(self.universe)

    @property
    def asked(self) -> Focus:
        """The request itself, where this is the call of a function that makes it."""
        return self if self.swallowed is None else self.swallowed.focus.asked

    @property
    def returned(self) -> int:
        """The answers with which the call returns."""
        return self.universe.returned

    def mask(self, chosen: Iterable[int]) -> int:
        bits = 0
        for index in chosen:
            bits |= 1 << index
        return bits


@dataclass(frozen=True, slots=True, eq=False)
class Swallowed:
    """A request whose refusals a function of the file keeps to itself.

    `strand` is the way to its end of those answers after which it returns, `value` what it returns then.
    `raised` are the answers after which it raises an exception of the program's own, with that exception.
    """

    focus: Focus
    strand: Strand
    value: Value
    raised: tuple[tuple[int, Value], ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """A call that was met on the way, and asks something of a server."""

    call: s.Call
    operation: Operation
    result: Value
    session: Value | None = None
    swallowed: Swallowed | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens on a strand for the points of `mask`.

    `key` says what, up to the values that depend on the answer: those stand in `columns`, one value
    for each point. `failure` tells whether it says that something went wrong: always, never, or
    where one of the columns does.
    """

    kind: str
    key: Hashable
    mask: int
    columns: tuple[Sequence[Any], ...] = ()
    failure: bool = False
    verdict: bool = False
    """A column holds the result of a test itself, which is returned or kept."""

    def at(self, index: int) -> Hashable:
        """Return what happens for the point at `index`, comparable between points."""
        return (self.kind, self.key, tuple(_hashable(column[index]) for column in self.columns))

    def filled(self, index: int) -> Hashable:
        """Return the key, with the values that the point at `index` puts where they depend on the answer."""
        return _filled(self.key, iter(_flat(tuple(column[index] for column in self.columns))))


def _filled(key: Hashable, cells: Iterator[Any]) -> Hashable:
    if key == HOLE:
        cell = next(cells, None)
        return (type(cell).__name__, repr(cell))
    if isinstance(key, tuple):
        return tuple(_filled(part, cells) for part in key)
    return key


def _flat(cell: Any) -> list[Any]:
    """Return the values in a cell; that of a collection is made of those of its elements."""
    return [inner for part in cell for inner in _flat(part)] if isinstance(cell, tuple) else [cell]


HOLE = "?"
"""What stands in an event's key for a value that depends on the answer."""


def _hashable(cell: Any) -> Hashable:
    try:
        hash(cell)
    except TypeError:
        return repr(cell)
    return (type(cell), cell)


@dataclass(slots=True, eq=False)
class Strand:
    """One way through: who takes it (`mask`), what is known there (`env`), what happened (`trail`).

    Without a focus it is the way to the calls of the function; its universe is one point.
    `doubt` are the points that may not get here: a condition that nobody can read decided.
    """

    focus: Focus | None
    mask: int
    env: Env
    scope: s.Scope
    doubt: int = 0
    trail: tuple[Event, ...] = ()
    touched: frozenset[str] = frozenset()
    """Names and attributes that were assigned or changed since the call in focus was answered."""
    caught: tuple[Caught, ...] = ()
    astray: int = 0
    """Points whose reply went to code that cannot be read, or whose request was changed."""
    changed: int = 0
    """Points after whose answer the program has done something that makes the next request another one."""
    depth: int = 0
    answered: bool = False
    aside: int = 0
    """Points in doubt only by conditions that have nothing to do with the answer."""
    failed: int = 0
    """Points that do not get here: an attribute was read that their exception does not have."""
    rights: frozenset[Hashable] = frozenset()
    """The logins and the like that came before the answer, by their shape: again, they change nothing."""
    secured: frozenset[str] = frozenset()
    """The commands of those that came before the answer, perhaps."""
    renewed: frozenset[str] = frozenset()
    """The commands of those that came after it, perhaps."""
    pending: list[tuple[int, Value, tuple[Event, ...]]] = field(default_factory=list)
    """Answers that raise while an expression is computed, with what happened to them until then."""
    found: list[Asked] | None = None
    passed: int = 0
    """How many other requests have been met since the answer came."""

    def copy(self, mask: int | None = None) -> Strand:
        """Return a strand that goes on from here by itself, for the points of `mask`."""
        twin = Strand(
            self.focus,
            self.mask if mask is None else mask,
            self.env,
            self.scope,
            self.doubt,
            self.trail,
            self.touched,
            self.caught,
            self.astray,
            self.changed,
            self.depth,
            self.answered,
            self.aside,
            self.failed,
            self.rights,
            self.secured,
            self.renewed,
        )
        twin.passed = self.passed
        return twin

    @property
    def size(self) -> int:
        return 1 if self.focus is None else self.focus.size

    @property
    def is_told(self) -> bool:
        """Whether what happens here is the outcome of a reply code: only then it is noted down."""
        return self.answered and self.focus is not None and bool(self.mask & self.focus.universe.telling)

    def fail(self, mask: int, *, for_good: bool = False, kind: str = "AttributeError") -> None:
        """Let the answers of `mask` raise an exception of a kind of Python's own.

        They stay, as points that may not get here: what the program would do with the next attribute
        is worth knowing, too, if it is certain that they came so far. None stays where it is `for_good`.
        """
        focus = self.focus
        failing = mask & self.mask & ~(0 if for_good else self.failed)
        if focus is None or not failing:
            return
        trail = self.trail
        if for_good:
            # Nobody wrote this down as a failure, and still it is no success.
            trail = (*trail, Event("raise", kind, failing))
        self.pending.append((failing, Raised(Thing(kind), kind), trail))
        self.mask &= ~(failing if for_good else failing & focus.returned)
        self.failed |= failing & (~self.doubt | self.aside)
        if not for_good:
            self.doubt |= failing

    def bind(self, name: str, value: Value) -> None:
        self.env = {**self.env, name: value}

    def touch(self, name: str) -> None:
        if self.answered:
            self.touched = self.touched | {name}


@dataclass(frozen=True, slots=True)
class Caught:
    """A handler that took the failure: which of its types, by which class name, for which points."""

    handler: Any
    type: s.Expr | None
    mask: int
    name: str = ""


def merge(strands: Sequence[Strand], tests: tuple[Test, ...] = (), benign: bool = False) -> Strand:
    """Join strands of one focus that meet again; at least one strand is given.

    `tests` decided which answer took which of them. `benign` tells that where the same point is on
    two strands, it depends on the attempt.
    """
    if len(strands) == 1:
        return strands[0]
    first = strands[0]
    out = first.copy()
    serious = first.doubt & ~first.aside
    for other in strands[1:]:
        serious |= other.doubt & ~other.aside
        out.aside |= other.aside
        out.mask |= other.mask
        out.doubt |= other.doubt
        out.touched |= other.touched
        out.astray |= other.astray
        out.failed |= other.failed
        out.rights &= other.rights
        out.secured |= other.secured
        out.renewed |= other.renewed
        out.passed = max(out.passed, other.passed)
        out.changed |= other.changed
        out.answered = out.answered or other.answered
        out.caught += tuple(c for c in other.caught if c not in out.caught)
    out.aside &= ~serious
    shared = 0
    seen = 0
    for strand in strands:
        shared |= seen & strand.mask
        seen |= strand.mask
    out.trail = _merge_trails(strands, shared)
    out.env = _merge_envs(strands, tests, benign)
    return out


def _merge_trails(strands: Sequence[Strand], shared: int) -> tuple[Event, ...]:
    first = strands[0].trail
    start = len(first)
    for strand in strands[1:]:
        same = list(map(is_, first[:start], strand.trail))
        start = same.index(False) if False in same else len(same)
    trail = list(first[:start])
    tails = [strand.trail[start:] for strand in strands]
    if not shared:
        for tail in tails:
            trail.extend(tail)
        return tuple(trail)
    # The same answer goes both ways: what happens there is one event, both ways together.
    for strand, tail in zip(strands, tails):
        alone = strand.mask & ~shared
        if alone:
            trail.extend(_narrowed(event, alone) for event in tail if event.mask & alone)
    keys = tuple(tuple((e.kind, e.key) for e in tail if e.mask & shared) for tail in tails)
    if any(keys) and len(set(keys)) > 1:
        parts = [event for tail in tails for event in tail if event.mask & shared]
        columns = tuple(column for event in parts for column in event.columns)
        failure = any(event.failure for event in parts)
        trail.append(Event("either", keys, shared, columns, failure))
    elif any(keys):
        trail.extend(_narrowed(event, shared) for event in tails[0] if event.mask & shared)
    return tuple(trail)


def _narrowed(event: Event, mask: int) -> Event:
    return Event(event.kind, event.key, event.mask & mask, event.columns, event.failure, event.verdict)


def _merge_envs(strands: Sequence[Strand], tests: tuple[Test, ...], benign: bool) -> Env:
    envs = [strand.env for strand in strands]
    first = envs[0]
    if all(env is first for env in envs):
        return first
    out = dict(first)
    for name in _differing(envs):
        values = [env.get(name) for env in envs]
        answers = [value for value in values if type(value) is Answer]
        if strands[0].focus is None and _is_local(name, strands[0].scope):
            # A name that is not bound yet is no other value.
            values = [value or (answers[0] if answers else None) for value in values]
        bound = [(strand.mask, UNKNOWN if value is None else value) for strand, value in zip(strands, values)]
        out[name] = merge_values(bound, strands[0].size, tests, benign, strands[0].focus is None)
    return out


def _differing(envs: Sequence[Env]) -> Iterable[str]:
    """Return the names that do not hold the same everywhere, without a look at each of the many that do."""
    first, *others = envs
    found: dict[str, None] = {}
    for other in others:
        found |= dict.fromkeys(compress(first, map(is_not, first.values(), map(other.get, first))))
        found |= dict.fromkeys(filterfalse(first.__contains__, other))
    return found


def _is_local(name: str, scope: s.Scope) -> bool:
    return scope.kind == "function" and name in scope.bindings and name not in scope.outer_names


def merge_values(
    bound: Sequence[tuple[int, Value]],
    size: int,
    tests: tuple[Test, ...] = (),
    benign: bool = False,
    plain: bool = False,
) -> Value:
    """Return the value that is each of the given ones for the points of its mask."""
    first = bound[0][1]
    if all(alike(first, value) for _, value in bound):
        return first
    if plain:
        return join(value for _, value in bound)
    if not all(
        type(value) in (Const, Table, Typed, Said) or value in (UNKNOWN, EITHER) for _, value in bound
    ):
        if _are_alike_tuples(bound):
            columns = zip(*(value.items for _, value in bound if isinstance(value, Items)))
            masks = [mask for mask, _ in bound]
            parts = (merge_values(list(zip(masks, each)), size, tests, benign) for each in columns)
            return Items("tuple", tuple(parts))
        if _are_alike_dicts(bound):
            return _merge_dicts(bound, size, tests, benign)
        return _split(bound)
    column: list[Any] = [Mark.UNKNOWN] * size
    filled = worded = 0
    for mask, value in bound:
        cells = cells_of(value, size)
        worded = worded & ~mask | _worded(value) & mask & ~filled
        for index in bits(mask):
            cell = cells[index]
            if filled >> index & 1 and (type(cell), cell) != (type(column[index]), column[index]):
                cell = Mark.EITHER if benign else Mark.UNKNOWN
            column[index] = cell
        filled |= mask
    every = tuple(dict.fromkeys((*tests, *tests_of(value for _, value in bound))))
    coded = any(type(value) is Table and value.coded for _, value in bound)
    return Table(column, every, coded or any(test.coded for test in tests), worded=worded)


def _worded(value: Value) -> int:
    """Return the points for which a value is some text, whichever it is."""
    if isinstance(value, Typed) and value.type in (str, bytes):
        return -1
    if type(value) is Table:
        return value.worded if value.text is None else -1
    return 0


def _are_alike_tuples(bound: Sequence[tuple[int, Value]]) -> bool:
    """Tell whether all are tuples of one length, none of them a reply: what is kept for each is a verdict."""
    first = bound[0][1]
    return isinstance(first, Items) and all(
        isinstance(value, Items)
        and value.kind == "tuple"
        and len(value.items) == len(first.items)
        and value.reply is None
        and not value.attributes
        for _, value in bound
    )


def _are_alike_dicts(bound: Sequence[tuple[int, Value]]) -> bool:
    """Tell whether all are dicts with the same names for keys."""
    if not all(isinstance(value, Pairs) and has_names(value.keys) for _, value in bound):
        return False
    return len({frozenset(cells) for cells in (_names_of(value) for _, value in bound)}) == 1


def _names_of(value: Value) -> list[str]:
    return [key.value for key in value.keys if isinstance(key, Const)] if isinstance(value, Pairs) else []


def _merge_dicts(
    bound: Sequence[tuple[int, Value]], size: int, tests: tuple[Test, ...], benign: bool
) -> Value:
    """Return the dict whose values are, key by key, those of each dict for the points of its mask."""
    first = bound[0][1]
    assert isinstance(first, Pairs)
    dicts = [
        (mask, dict(zip(_names_of(value), value.values))) for mask, value in bound if isinstance(value, Pairs)
    ]
    values = (
        merge_values([(mask, each[name]) for mask, each in dicts], size, tests, benign)
        for name in _names_of(first)
    )
    return Pairs(first.keys, tuple(values))


def _split(bound: Sequence[tuple[int, Value]]) -> Value:
    """Keep apart what is not plain, unless it is the same session or class whatever the answer."""
    values = [value for _, value in bound]
    if not any(type(value) in (Failure, Raised, Items, Pairs, Refusals, Split) for value in values):
        return join(values)
    parts: list[tuple[int, Value]] = []
    for mask, value in bound:
        inner = value.parts if isinstance(value, Split) else ((mask, value),)
        for part_mask, part in inner:
            same = next((i for i, (_, known) in enumerate(parts) if alike(known, part)), None)
            if same is None:
                parts.append((part_mask & mask, part))
            else:
                parts[same] = (parts[same][0] | part_mask & mask, part)
    return parts[0][1] if len(parts) == 1 else Split(tuple(parts))


def cells_of(value: Value, size: int) -> Sequence[Any]:
    """Return a value point by point; what is not known whole is a mark."""
    if type(value) is Table:
        return value.column
    if type(value) is Const:
        return [value.value] * size
    return [Mark.EITHER if value is EITHER else Mark.UNKNOWN] * size


def bits(mask: int) -> Iterable[int]:
    """Return the indices of the bits that are set, ascending; the mask is not negative."""
    return compress(count(), map("1".__eq__, bin(mask)[:1:-1]))


def where(column: Sequence[Any], wanted: Any) -> int:
    """Return the set of points at which a column of truth values is `wanted`."""
    if wanted not in column:
        return 0
    return sum(map((1).__lshift__, compress(count(), map(is_, column, repeat(wanted)))))
