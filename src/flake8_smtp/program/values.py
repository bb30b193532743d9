"""What the reading knows of a value.

Most values are unknown, and a few are known whole: constants, sessions, functions of the module. The
one that matters is the `Table`: a value that depends on what the server answered, written down for
every answer that is possible. `code // 100 == 2` is a table of booleans, computed by running the
expression for each reply code; no shape of test is matched anywhere.
"""

from __future__ import annotations

import enum
from collections.abc import Callable
from collections.abc import Hashable
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from functools import cached_property
from typing import Any
from typing import NamedTuple

from flake8_smtp.program import syntax as s
from flake8_smtp.program.libraries import Operation
from flake8_smtp.program.libraries import SessionClass
from flake8_smtp.program.libraries import canonical
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


class _Nothing(Value):
    __slots__ = ("mark",)

    def __init__(self, mark: Mark) -> None:
        self.mark = mark


UNKNOWN = _Nothing(Mark.UNKNOWN)
EITHER = _Nothing(Mark.EITHER)


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


def said(parts: Iterable[Value]) -> Typed:
    """Return a text that is made of these parts, one of which is not known."""
    tables: list[Table] = []
    for part in parts:
        match part:
            case Table(tests=tests) as table if tests:
                tables.append(table)
            case Said(decided=table):
                tables.append(table)
            case Items(items=items):
                inner = said(items)
                tables += [inner.decided] if isinstance(inner, Said) else []
    if not tables:
        return Typed(str)
    together = tables[0] if len(tables) == 1 else lift(lambda *cells: cells, tables, None)
    return Said(str, decided=together) if isinstance(together, Table) else Typed(str)


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
    """The text of an exception that carries no reply code, of which nothing is known."""

    __slots__ = ()


class ClassName(str):
    """A class, as far as comparing it goes: its qualified name."""

    __slots__ = ()


class NotConcreteError(Exception):
    """A value that is not known whole."""


def concrete(value: Value) -> Any:
    """Return the Python value; raises NotConcreteError where it is not known whole."""
    match value:
        case Const():
            return value.value
        case Thing(name=name):
            return ClassName(canonical(name))
        case Items(kind=kind, items=items):
            try:
                return _MAKERS[kind](concrete(item) for item in items)
            except TypeError:
                raise NotConcreteError from None
        case Pairs(keys=keys, values=values):
            try:
                return {concrete(k): concrete(v) for k, v in zip(keys, values)}
            except TypeError:
                raise NotConcreteError from None
    raise NotConcreteError


_MAKERS: Mapping[str, Callable[[Iterable[Any]], Any]] = {
    "tuple": tuple,
    "list": list,
    "set": frozenset,
}


def lift(function: Callable[..., Any], arguments: Sequence[Value], origin: s.Expr | None) -> Value:
    """Apply a pure Python function, answer by answer where an argument depends on the answer.

    A result of booleans is a new test at `origin`, unless its arguments were decided by tests
    already. Whatever the function raises becomes `Mark.ERROR` for that point.
    """
    arguments = [_spread(argument) for argument in arguments]
    tables = [argument for argument in arguments if type(argument) is Table]
    if not tables:
        return _lift_plain(function, arguments)
    size = len(tables[0].column)
    columns: list[Sequence[Any]] = []
    for argument in arguments:
        if type(argument) is Table:
            columns.append(argument.column)
            continue
        try:
            columns.append((concrete(argument),) * size)
        except NotConcreteError:
            mark = argument.mark if isinstance(argument, _Nothing) else Mark.UNKNOWN
            columns.append((mark,) * size)
    column = _applied(function, columns)
    tests = tests_of(tables)
    coded = any(table.coded for table in tables)
    blurred = any(table.mixed for table in tables)
    if not tests and origin is not None and _TRUTHS.issuperset(map(type, column)):
        tests = (Test(origin.origin, column, {}, coded, mixed=blurred),)
    return Table(column, tests, coded, blurred)


def _applied(function: Callable[..., Any], columns: Sequence[Sequence[Any]]) -> list[Any]:
    """Return the results row by row; what is the same for many rows is computed once."""
    if not all(_PLAIN.issuperset(map(type, column)) for column in columns):
        return [_apply(function, row) for row in zip(*columns)]
    known = {row: _apply(function, row) for row in set(zip(*columns))}
    return [known[row] for row in zip(*columns)]


_PLAIN = frozenset({int, str, Mark, type(None)})
"""Types of which no value equals one of another type: the same row gives the same result."""


def tests_of(values: Iterable[Value]) -> tuple[Test, ...]:
    """Return the tests that decided any of the values, each of them once."""
    return tuple(dict.fromkeys(t for value in values if isinstance(value, Table) for t in value.tests))


def is_vast(value: Value) -> bool:
    """Tell whether a collection has a great many parts inside of its parts: `b = (a, a)`, `c = (b, b)`..."""
    waiting: list[Value] = [value]
    count = 0
    while waiting and count <= _VAST:
        match waiting.pop():
            case Items(items=parts) | Pairs(values=parts):
                inner = [part for part in parts if isinstance(part, (Items, Pairs))]
                count += len(inner)
                waiting += inner
    return count > _VAST


_VAST = 2_000


def _spread(value: Value) -> Value:
    """Turn a collection with elements that depend on the answer into a table of collections."""
    if type(value) is not Items or not any(type(item) is Table for item in value.items):
        return value
    items = [_spread(item) for item in value.items]
    tables = [item for item in items if type(item) is Table]
    if len(tables) + sum(type(item) is Const for item in items) < len(items):
        return value
    maker = _MAKERS[value.kind]
    return lift(lambda *cells: maker(cells), items, None)


_TRUTHS = frozenset({bool, Mark})


def _lift_plain(function: Callable[..., Any], arguments: Sequence[Value]) -> Value:
    try:
        known = function(*(concrete(argument) for argument in arguments))
        counting = any(type(argument) is Const and argument.counting for argument in arguments)
        return Const(known, None, counting and type(known) is int)
    except NotConcreteError:
        answers = [argument for argument in arguments if type(argument) is Answer]
        if answers:
            return join(answers)
        return EITHER if any(_counts(argument) for argument in arguments) else UNKNOWN
    except Exception:  # noqa: BLE001 - the program's own expression raises, whatever it likes
        return UNKNOWN


def _counts(value: Value) -> bool:
    return value is EITHER or (type(value) is Const and value.counting)


def _apply(function: Callable[..., Any], row: tuple[Any, ...]) -> Any:
    mark = None
    for cell in row:
        if type(cell) is Mark:
            if cell is Mark.ERROR:
                return cell
            if mark is not Mark.EITHER:
                mark = cell
    if mark is not None:
        return mark
    try:
        return function(*row)
    except NotComputedError:
        return Mark.UNKNOWN
    except Exception:  # noqa: BLE001 - the program's own expression raises, whatever it likes
        return Mark.ERROR


def mixed(value: Value) -> Value:
    """Return a value of a name that may also hold what comes from elsewhere."""
    match value:
        case Table(tests=()):
            return replace(value, mixed=True)
        case Items(reply=Operation()):
            return replace(value, reply=None)
        case Typed(of_reply=True):
            return replace(value, of_reply=False)
        case Split(parts=parts):
            return Split(tuple((mask, mixed(part)) for mask, part in parts))
    return value


def among_replies(value: Value) -> Value:
    """Return a value of a name that may also hold the same part of another reply."""
    if isinstance(value, Table) and not value.tests:
        return replace(value, mixed=True, replies=True)
    return value


def truth(value: Value, size: int) -> list[Any]:
    """Return True, False or a mark for each of `size` points: what `if value` does there."""
    match value:
        case Table(column=column):
            return [cell if type(cell) is Mark else bool(cell) for cell in column]
        case Const(value=known):
            return [bool(known)] * size
        case Items(items=items):
            return [bool(items)] * size
        case Split(parts=parts):
            cells: list[Any] = [Mark.UNKNOWN] * size
            for mask, part in parts:
                for index, cell in enumerate(truth(part, size)):
                    if mask >> index & 1:
                        cells[index] = cell
            return cells
        case Pairs(keys=keys):
            return [bool(keys)] * size
        case Refusals(column=list() as column):
            return column
        case _Nothing(mark=mark):
            return [mark] * size
        case Session(optional=True):
            return [Mark.UNKNOWN] * size
        case Session() | Function() | Class() | Failure() | Raised() | Each() | Group():
            return [True] * size
    return [Mark.UNKNOWN] * size


def join(values: Iterable[Value]) -> Value:
    """Return what is known of a name that several places bind: what any of them makes certain.

    A session (or a reply, function, class) that is None or unknown on another path stays one: the
    other path has no replies to speak of. Constants must agree.
    """
    values = tuple(values)
    known = [value for value in values if not (_is_none(value) or isinstance(value, _Nothing))]
    unknown = any(isinstance(value, _Nothing) for value in values)
    vague = unknown or any(_is_none(value) for value in values)
    if not known:
        return UNKNOWN if vague else NONE
    first = known[0]
    answers = [value for value in known if type(value) is Answer]
    if len(answers) == len(known):
        return UNKNOWN if unknown else _one_of_answers(answers, vague)
    if any(type(value) is ReplyCode for value in known) and (unknown or any(map(_accepts, known))):
        return UNKNOWN  # what comes from elsewhere may be anything
    if all(type(value) in LASTING for value in known):
        return first if all(alike(first, value) for value in known[1:]) else UNKNOWN
    if vague or not all(alike(first, value) for value in known[1:]):
        lasting = [value for value in known if type(value) in LASTING]
        if lasting and all(alike(lasting[0], value) for value in lasting):
            return lasting[0]
        return UNKNOWN
    return first


_ALTERNATIVES = 8
"""An answer that may come from more calls than this comes from anywhere."""


def _one_of_answers(answers: Sequence[Answer], perhaps_none: bool) -> Value:
    calls = {id(call): call for answer in answers for call in answer.calls}
    optional = perhaps_none or any(answer.optional for answer in answers)
    return Answer(tuple(calls.values()), optional) if len(calls) <= _ALTERNATIVES else UNKNOWN


def _accepts(value: Value) -> bool:
    """Tell whether a value reads like a positive reply, which may have been put for another one."""
    return type(value) is Const and type(value.value) is int and 200 <= value.value < 400


def _is_none(value: Value) -> bool:
    return type(value) is Const and value.value is None


LASTING = (Session, SessionFactory, Function, Class, Instance, Pool, Thing, ReplyCode)
"""What a name stays, though it is None or something unknown on another path."""


def one_of(values: Sequence[Value]) -> Value:
    """Return what is known of an element taken from a collection, nobody knows which."""
    sessions = bool(values) and all(isinstance(value, (Session, SessionFactory)) for value in values)
    return join(values) if sessions else UNKNOWN


def with_item(collection: Value, item: Value) -> Value:
    """Return what a collection is known to be after one of its elements was set, nobody knows which."""
    match collection:
        case Pairs(values=()) | Pool() if isinstance(item, Session):
            return Pool(item, keyed=True)
    return UNKNOWN


def element_of(value: Value) -> Value:
    """Return what one element of a collection is known to be."""
    return value.element if isinstance(value, Pool) and not value.keyed else UNKNOWN


def gathered(kind: str, items: Iterable[Value]) -> Items:
    """Return a tuple, list or set of these values; what a set is given twice it has once."""
    if kind != "set":
        return Items(kind, tuple(items))
    known: set[object] = set()
    kept: list[Value] = []
    for item in items:
        if isinstance(item, Const):
            with suppress(TypeError):  # Python would refuse it, too.
                if item.value in known:
                    continue
                known.add(item.value)
        kept.append(item)
    return Items(kind, tuple(kept))


def alike(one: Value, other: Value) -> bool:
    """Tell whether two values are the same for all that the reading does with them."""
    if one is other:
        return True
    match one, other:
        case Const(value=a), Const(value=b):
            return type(a) is type(b) and bool(a == b)
        case Session(spec=a), Session(spec=b):
            return a.library == b.library and a.methods is b.methods
        case SessionFactory(spec=a), SessionFactory(spec=b):
            return a.methods is b.methods
        case Thing(name=a), Thing(name=b):
            return a == b
        case Function(definition=a), Function(definition=b):
            return a is b
        case Class(definition=a), Class(definition=b):
            return a is b
        case Pool(element=a, keyed=k), Pool(element=b, keyed=m):
            return k is m and alike(a, b)
        case Instance(definition=a), Instance(definition=b):
            return a is b
        case ReplyCode(operation=a), ReplyCode(operation=b):
            return a is b
        case Typed(type=a, element=c), Typed(type=b, element=d):
            return a is b and (c is d or (c is not None and d is not None and alike(c, d)))
        case Refusals(column=a), Refusals(column=b):
            return a is b
        case Answer(calls=a), Answer(calls=b):
            return one.optional == other.optional and set(map(id, a)) == set(map(id, b))
        case Items(kind=k, items=a), Items(kind=m, items=b):
            return k == m and len(a) == len(b) and all(alike(x, y) for x, y in zip(a, b))
    return False
