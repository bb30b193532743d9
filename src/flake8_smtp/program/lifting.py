"""Python's own functions and operators, applied to what is known, answer by answer."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any

from flake8_smtp.program import syntax as s
from flake8_smtp.program.joining import join
from flake8_smtp.program.libraries import ancestors
from flake8_smtp.program.libraries import canonical
from flake8_smtp.program.pure import NotComputedError
from flake8_smtp.program.values import EITHER
from flake8_smtp.program.values import RAISING
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Answer
from flake8_smtp.program.values import Args
from flake8_smtp.program.values import Class
from flake8_smtp.program.values import ClassName
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Each
from flake8_smtp.program.values import Failure
from flake8_smtp.program.values import Function
from flake8_smtp.program.values import Group
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Mark
from flake8_smtp.program.values import Nothing
from flake8_smtp.program.values import Pairs
from flake8_smtp.program.values import Raised
from flake8_smtp.program.values import Refusals
from flake8_smtp.program.values import Said
from flake8_smtp.program.values import Session
from flake8_smtp.program.values import Split
from flake8_smtp.program.values import Table
from flake8_smtp.program.values import Test
from flake8_smtp.program.values import Thing
from flake8_smtp.program.values import Typed
from flake8_smtp.program.values import Value


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


class NotConcreteError(Exception):
    """A value that is not known whole."""


def concrete(value: Value) -> Any:
    """Return the Python value; raises NotConcreteError where it is not known whole."""
    match value:
        case Const():
            return value.value
        case Thing(name=name) if "." not in name or ancestors(name) is not None:
            return ClassName(canonical(name))
        case Items(kind=kind, items=items):
            try:
                return MAKERS[kind](concrete(item) for item in items)
            except TypeError:
                raise NotConcreteError from None
        case Pairs(keys=keys, values=values):
            try:
                return {concrete(k): concrete(v) for k, v in zip(keys, values)}
            except TypeError:
                raise NotConcreteError from None
    raise NotConcreteError


MAKERS: Mapping[str, Callable[[Iterable[Any]], Any]] = {
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
            mark = argument.mark if isinstance(argument, Nothing) else Mark.UNKNOWN
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
    maker = MAKERS[value.kind]
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
    except TypeError:
        return RAISING
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
        case Nothing(mark=mark):
            return [mark] * size
        case Session(optional=True):
            return [Mark.UNKNOWN] * size
        case Session() | Function() | Class() | Failure() | Raised() | Each() | Group() | Args():
            return [True] * size
    return [Mark.UNKNOWN] * size
