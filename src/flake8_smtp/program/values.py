"""What the reading knows of a value.

Most values are unknown, and a few are known whole: constants, sessions, functions of the module. The
one that matters is the `Table`: a value that depends on what the server answered, written down for
every answer that is possible. `code // 100 == 2` is a table of booleans, computed by running the
expression for each reply code; no shape of test is matched anywhere.
"""

from __future__ import annotations

import enum
from collections.abc import Hashable
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from functools import cached_property
from typing import Any
from typing import NamedTuple

from flake8_smtp.program import syntax as s
from flake8_smtp.program.libraries import Operation
from flake8_smtp.program.libraries import SessionClass
from flake8_smtp.program.pure import NotComputedError


class Point(NamedTuple):
    """One answer to a call: the exception class it raises (None: it returns) and the reply code.

    The code is None where there is none: a lost connection, a request that the client refused.
    """

    raised: str | None
    code: int | None
    refused: bool = False
    """The call returns, and says that some of the recipients were refused."""


class Universe(tuple[Point, ...]):  # noqa: SLOT001 - what is computed once needs a place
    """Every answer that a call may get; two of them are equal only where they are the same one.

    What is computed of it is computed once: the same calls have the same one, in whichever file.
    """

    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        return self is other

    @cached_property
    def returned(self) -> int:
        """The answers with which the call returns."""
        return sum(1 << index for index, point in enumerate(self) if point.raised is None)

    @cached_property
    def refused(self) -> int | None:
        """The place of the answer with which the call returns, and somebody was refused."""
        return next((index for index, point in enumerate(self) if point.refused), None)

    @cached_property
    def telling(self) -> int:
        """The answers with which the call returns, where what it returns tells them apart."""
        if self.refused is not None:
            return self.returned
        return sum(
            1 << index for index, point in enumerate(self) if point.raised is None and point.code is not None
        )

    @cached_property
    def indices(self) -> Mapping[int, int]:
        """The place of each code that is returned."""
        return {
            point.code: index
            for index, point in enumerate(self)
            if point.raised is None and point.code is not None
        }

    @cached_property
    def codes(self) -> list[Any]:
        """The code that is returned with each answer; an error where it is raised instead."""
        return [point.code if point.raised is None else Mark.ERROR for point in self]

    @cached_property
    def refusals(self) -> list[Any]:
        """Whether the dict that is returned with each answer names somebody."""
        return [point.refused if point.raised is None else Mark.ERROR for point in self]


class Mark(enum.Enum):
    """What stands in a table where there is no value."""

    UNKNOWN = "unknown"
    """Nobody can tell: the reading stays silent about what follows from it."""
    EITHER = "either"
    """It counts attempts or time: at some attempt it is so, at another it is not."""
    ERROR = "error"
    """Computing it raises (an attribute that the exception does not have)."""

    __hash__ = object.__hash__  # that of an enumeration is slow, and marks stand in every column


class Value:
    """Anything; compared by identity unless a subclass says otherwise."""

    __slots__ = ()


class Nothing(Value):
    __slots__ = ("mark",)

    def __init__(self, mark: Mark) -> None:
        self.mark = mark


UNKNOWN = Nothing(Mark.UNKNOWN)
EITHER = Nothing(Mark.EITHER)
RAISING = Nothing(Mark.ERROR)


@dataclass(slots=True, eq=False)
class Const(Value):
    """A Python value known whole; `origin` is the literal it was written as, if it was.

    A value that is `counting` is that of a counter the first time round: compared with a limit that
    is not known it is at some attempt below, at another not.
    """

    value: Any
    origin: s.Expr | None = None
    counting: bool = False


@dataclass(slots=True, eq=False)
class Items(Value):
    """A tuple, list or set whose elements are known one by one.

    `attributes` names the elements of a reply that is also read as `reply.code`; `reply` is the
    operation that a whole reply, code and text, came back from.
    """

    kind: str
    items: tuple[Value, ...]
    attributes: tuple[str, ...] = ()
    reply: Operation | None = None


@dataclass(slots=True, eq=False)
class Args(Value):
    """The arguments of an exception: how many there are depends on its class.

    `items` are those in front, the code and the text, and `counts` has for each point how many there are.
    """

    items: tuple[Value, ...]
    counts: Table


@dataclass(slots=True, eq=False)
class Typed(Value):
    """A value of which only the type is known; `element` is what a list of such values holds.

    The text `of_reply` is what a server said, whatever was cut from it.
    """

    type: type
    of_reply: bool = False
    element: Typed | None = None


@dataclass(slots=True, eq=False)
class Regex(Typed):
    """A compiled regular expression whose text is known."""

    pattern: Any = None


@dataclass(slots=True, eq=False)
class Answer(Value):
    """On the way to the calls: what one of these calls to a server returned, or what was made of that alone.

    It may be None instead where it is `optional`.
    """

    calls: tuple[s.Call, ...]
    optional: bool = False

    def comes_from(self, call: s.Call) -> bool:
        return any(call is known for known in self.calls)


@dataclass(slots=True, eq=False)
class Refusals(Value):
    """The dict of refused recipients that a delivery returns: empty where everyone was accepted.

    `column` has True for each point at which someone was refused, False where nobody was; None
    before the reading has fixed its eyes on that delivery. `element` is an item of the dict.
    """

    element: Value
    column: list[Any] | None = None


@dataclass(slots=True, eq=False)
class Pairs(Value):
    """A dict display."""

    keys: tuple[Value, ...]
    values: tuple[Value, ...]


@dataclass(slots=True, eq=False)
class Each(Value):
    """A collection of which one element stands for all: the refused recipients of an exception.

    `view` says what iterating gives: "mapping" the keys, "values", "items", or "plain" the elements.
    """

    element: Value
    view: str = "plain"


@dataclass(slots=True, eq=False)
class Picked(Value):
    """A collection of which only this is known: what it asked about is in it where the test is true."""

    test: Table


@dataclass(slots=True, eq=False)
class Pool(Value):
    """A collection, or a mapping where it is `keyed`, of which only this is known: what its values are."""

    element: Value
    keyed: bool = False


@dataclass(slots=True, eq=False)
class Split(Value):
    """One value for some answers, another for others, where not all of them are plain: `error` is
    the exception where there was one, else None. Each part has the set of points it is for.
    """

    parts: tuple[tuple[int, Value], ...]


@dataclass(slots=True, eq=False)
class Test:
    """An expression or pattern that parts the answers.

    `column` has its result for each point, `named` the reply codes that the program names one by
    one in it, with the literal that names each. A test is `coded` when it looks at the reply code,
    not only at the exception's class. `mask` are the points that reach it.
    """

    origin: Any
    column: list[Any]
    named: Mapping[int, s.Expr]
    coded: bool
    mask: int = 0
    mixed: bool = False


@dataclass(slots=True, eq=False)
class Table(Value):
    """A value for each point of the universe (`column`), with the tests it was decided by."""

    column: list[Any]
    tests: tuple[Test, ...] = ()
    coded: bool = True
    mixed: bool = False
    """The value may also come from elsewhere than the reply in focus."""
    replies: bool = False
    """What it is mixed with are other replies, and nothing else."""
    text: Typed | None = None
    """What the value is where the column has no error: a text of which nothing else is known."""
    worded: int = 0
    """The points for which the value is some text that is not known: it is a message, and decides nothing."""


@dataclass(slots=True, eq=False)
class Said(Typed):
    """A text of which only what depends on the answer is known, and that a test decides it: `decided`."""

    decided: Table = field(default_factory=lambda: Table([]))


def exception_in(value: Split, points: int) -> Value:
    """Return the exception, where that is what a value is for each of these answers; else the value."""
    kinds = [part for mask, part in value.parts if mask & points]
    return kinds[0] if len(kinds) == 1 and isinstance(kinds[0], (Failure, Raised)) else value


def is_lost(value: Value) -> bool:
    """Tell whether nothing is known of a value, whatever the answer."""
    if isinstance(value, Table):
        return all(cell is Mark.UNKNOWN for cell in value.column)
    return value is UNKNOWN


@dataclass(slots=True, eq=False)
class Thing(Value):
    """Something imported, by its qualified name."""

    name: str


@dataclass(slots=True, eq=False)
class Function(Value):
    """A function, method or lambda of the module; `receiver` is what it is bound to."""

    definition: s.FunctionDef
    receiver: Value | None = None
    env: Mapping[str, Value] | None = None


@dataclass(slots=True, eq=False)
class Class(Value):
    definition: s.ClassDef


@dataclass(slots=True, eq=False)
class Instance(Value):
    """An object of a class of the module that is no session."""

    definition: s.ClassDef


@dataclass(slots=True, eq=False)
class Session(Value):
    """An SMTP session or sender; `definition` is the module's own subclass, if it is one.

    `identity` tells two sessions apart by what they were opened with.
    """

    spec: SessionClass
    definition: s.ClassDef | None = None
    identity: Hashable = None
    silent: bool = False
    optional: bool = False
    """It may be None instead."""


@dataclass(slots=True, eq=False)
class SessionFactory(Value):
    """A session class itself."""

    spec: SessionClass
    definition: s.ClassDef | None = None


@dataclass(slots=True, eq=False)
class Method(Value):
    """An attribute of a value, not called yet."""

    receiver: Value
    name: str


@dataclass(slots=True, eq=False)
class ReplyCode(Value):
    """The code of a reply to `operation`, before the reading has fixed its eyes on that reply."""

    operation: Operation


@dataclass(slots=True, eq=False)
class Failure(Value):
    """The exception that the call in focus raised: its class and code differ from point to point."""


@dataclass(slots=True, eq=False)
class Raised(Value):
    """An exception that the program raises itself; `cls` is its class, `names` all its ancestors."""

    cls: Value
    label: Hashable


@dataclass(slots=True, eq=False)
class Group(Value):
    """What `except*` binds: a group with the exceptions, not one of them."""


FAILURE = Failure()
GROUP = Group()
NONE = Const(None)
CAUGHT = Answer((s.Call(None, s.Name(None, ""), ()),))
"""On the way to the calls: the exception that a handler is given, whichever call raised it."""


def reply(operation: Operation, attributes: tuple[str, ...] | None, text: type) -> Items:
    """Return the pair that a reply comes as; `text` is the type of its second half."""
    return Items("tuple", (ReplyCode(operation), Typed(text, of_reply=True)), attributes or (), operation)


class Words(str):
    """The text of an exception that carries no reply code; nothing else is known of it."""

    __slots__ = ()


class RefusedOnes(dict[str, Any]):
    """The dict that an exception carries in place of a reply code: it holds somebody, nobody knows whom."""

    __slots__ = ()
    __hash__ = object.__hash__  # type: ignore[assignment]

    def __bool__(self) -> bool:
        return True

    def __eq__(self, other: object) -> bool:
        return self is other

    def _unknown(self, *_: Any, **__: Any) -> Any:
        raise NotComputedError

    __contains__ = __getitem__ = __iter__ = __len__ = __or__ = __ror__ = __reversed__ = _unknown
    __str__ = __repr__ = __format__ = get = keys = values = items = copy = _unknown


@dataclass(frozen=True, slots=True)
class ClassName:
    """A class, as far as comparing and showing it goes: its qualified name."""

    name: str

    def __str__(self) -> str:
        return f"<class '{self.name}'>"

    def __or__(self, other: object) -> object:
        raise NotComputedError

    __ror__ = __or__
