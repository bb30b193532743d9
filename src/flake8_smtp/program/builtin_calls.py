"""Calls of Python's own functions and methods, run on what is known."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any

from flake8_smtp.program import misuse
from flake8_smtp.program import pure
from flake8_smtp.program import syntax as s
from flake8_smtp.program.annotations import annotated
from flake8_smtp.program.annotations import instance_of
from flake8_smtp.program.comparisons import name_codes
from flake8_smtp.program.containers import _whole
from flake8_smtp.program.containers import collection
from flake8_smtp.program.containers import mapping
from flake8_smtp.program.containers import may_shrink
from flake8_smtp.program.containers import refusals_table
from flake8_smtp.program.events import goes_round
from flake8_smtp.program.joining import element_of
from flake8_smtp.program.joining import one_of
from flake8_smtp.program.lifting import NotConcreteError
from flake8_smtp.program.lifting import concrete
from flake8_smtp.program.lifting import lift
from flake8_smtp.program.lifting import tests_of
from flake8_smtp.program.lifting import truth
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.resolve import bases
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.type_questions import get
from flake8_smtp.program.type_questions import has
from flake8_smtp.program.type_questions import is_instance
from flake8_smtp.program.type_questions import is_subclass
from flake8_smtp.program.type_questions import looked_at
from flake8_smtp.program.type_questions import set_attribute
from flake8_smtp.program.type_questions import type_of
from flake8_smtp.program.values import EITHER
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Args
from flake8_smtp.program.values import Class
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Each
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Mark
from flake8_smtp.program.values import Pairs
from flake8_smtp.program.values import Pool
from flake8_smtp.program.values import Refusals
from flake8_smtp.program.values import SessionFactory
from flake8_smtp.program.values import Table
from flake8_smtp.program.values import Test
from flake8_smtp.program.values import Thing
from flake8_smtp.program.values import Typed
from flake8_smtp.program.values import Value


def pure_function(name: str, values: Sequence[Value], call: s.Call) -> Value:
    """Return what a pure function of Python gives, answer by answer."""
    first = values[0]
    if isinstance(first, Refusals):
        size = refusals_table(first, name in ("bool", "len"))
        return lift(bool, [size], call) if name == "bool" else size
    if name in ("str", "repr") and not isinstance(first, (Const, Table)):
        return Typed(str)
    if isinstance(first, Args) and name == "len":
        return first.counts
    if isinstance(first, Items) and name == "len":
        return lift(len, [first], None) if may_shrink(first) else Const(len(first.items))
    if isinstance(first, Each):
        return first.element if name in ("min", "max") else UNKNOWN
    if isinstance(first, Items) and name in ("min", "max", "sorted", "sum"):
        known = list(first.items)
        if name == "sum" and may_shrink(first):
            return UNKNOWN
        if any(isinstance(item, Table) for item in known) and len(values) == 1:
            return lift(lambda *cells: pure.FUNCTIONS[name](cells), known, call)
        if name == "sorted" and not _whole(first):
            return Items("list", first.items)
    if any(isinstance(value, Items) and not _whole(value) for value in values):
        return UNKNOWN
    function = (
        pure.modest(pure.FUNCTIONS[name]) if name in ("format", "repr", "str") else pure.FUNCTIONS[name]
    )
    return lift(function, values, call if name == "bool" else None)


def _any(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    return _quantified(reader, "or", call, values, strand)


def _all(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    return _quantified(reader, "and", call, values, strand)


def _quantified(reader: Reader, op: str, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    match values:
        case [Each(element=element)]:
            written = call.args[0].value
            if isinstance(written, s.Comprehension) and op == "or" and goes_round(written, strand):
                return UNKNOWN
            if isinstance(written, s.Comprehension):
                misuse.decided(reader, written.element.origin, element, strand)
            return _truth_table(element, call, strand)
        case [Items(items=items)]:
            size = strand.size
            column: list[Any] = [op == "and"] * size
            tables = [item for item in items if isinstance(item, Table)]
            for item in items:
                cells = truth(item, size)
                column = [_either_way(op, a, b) for a, b in zip(column, cells)]
            if not tables:
                return _shrunk(column)
            coded = any(table.coded for table in tables)
            tests = tests_of(tables)
            return Table(column, tests or (Test(call.origin, column, {}, coded),), coded)
        case [Table() as table]:
            return lift(any if op == "or" else all, [table], call)
    return UNKNOWN


def _either_way(op: str, left: Any, right: Any) -> Any:
    decisive = op == "or"
    if left is decisive or right is decisive:
        return decisive
    if isinstance(left, Mark):
        return left
    return right


def _shrunk(column: Sequence[Any]) -> Value:
    first = column[0] if column else Mark.UNKNOWN
    return Const(first) if isinstance(first, bool) else UNKNOWN


def _truth_table(value: Value, call: s.Call, strand: Strand) -> Value:
    column = truth(value, strand.size)
    if isinstance(value, Refusals):
        return Table(column, coded=False)
    if not isinstance(value, Table):
        return value if value is EITHER else UNKNOWN
    return Table(column, value.tests or (Test(call.origin, column, {}, value.coded),), value.coded)


def _range(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    try:
        known = [concrete(value) for value in values]
        if all(type(number) is int and abs(number) < 1 << 32 for number in known):
            return Const(range(*known))
    except (NotConcreteError, TypeError, ValueError):
        pass
    return UNKNOWN


def _super(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    scope: s.Scope | None = strand.scope
    while scope is not None and not isinstance(scope.owner, s.ClassDef):
        scope = scope.parent
    owner = None if scope is None else scope.owner
    for base in bases(reader, owner) if isinstance(owner, s.ClassDef) else ():
        if isinstance(base, (SessionFactory, Class)):
            return instance_of(base)
    return UNKNOWN


def _first(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    match values:
        case [Each(element=element, view="mapping"), *_]:
            return element.items[0] if isinstance(element, Items) else UNKNOWN
        case [Each(element=element), *_]:
            return element
        case [Items(items=items), *_] if items:
            return items[0]
        case [Pool() as pool, *_]:
            return element_of(pool)
        case [Table() as table, *rest]:
            return lift(lambda cells, *default: next(iter(cells), *default), [table, *rest], None)
    return UNKNOWN


def _same(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    return values[0] if values else UNKNOWN


def _dict(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    match values:
        case [] | [Const(value="" | () | frozenset())]:
            return mapping([])
        case [Pairs() as known]:
            return known
        case [Items(items=rows)]:
            pairs = [row.items for row in rows if isinstance(row, Items) and len(row.items) == 2]
            if len(pairs) == len(rows):
                return mapping([(key, value) for key, value in pairs])
    return UNKNOWN


def _reversed(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    match values:
        case [Items(kind="tuple" | "list", items=items)]:
            return Items("list", items[::-1])
        case [Const(value=str() | bytes() | tuple() | range() as known)]:
            return collection("list", [Const(tuple(reversed(known)))], call)
        case [Each() | Pool()]:
            return values[0]
    return UNKNOWN


def _chosen(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    match values:
        case [Items(items=items)]:
            return one_of(items)
        case [Pool() as pool]:
            return element_of(pool)
    return UNKNOWN


def _cast(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    if len(values) != 2:
        return UNKNOWN
    kind = annotated(reader, strand.scope, call.args[0].value) if values[1] is UNKNOWN else UNKNOWN
    return values[1] if kind is UNKNOWN else kind


def _imported(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    match values:
        case [Const(value=str() as name)]:
            return Thing(name)
    return UNKNOWN


SPECIAL: Mapping[str, Callable[[Reader, s.Call, Sequence[Value], Strand], Value]] = {
    "any": _any,
    "all": _all,
    "isinstance": is_instance,
    "issubclass": is_subclass,
    "hasattr": has,
    "getattr": get,
    "setattr": set_attribute,
    "dir": looked_at,
    "vars": looked_at,
    "id": looked_at,
    "type": type_of,
    "range": _range,
    "super": _super,
    "next": _first,
    "iter": _same,
    "dict": _dict,
    "reversed": _reversed,
    "typing.cast": _cast,
    "random.choice": _chosen,
    "importlib.import_module": _imported,
}


def pure_method(receiver: Value, name: str, values: Sequence[Value], call: s.Call) -> Value:
    """Return what a pure method of a value gives, answer by answer."""
    function = pure.modest(lambda obj, *rest: getattr(obj, name)(*rest))
    result = lift(function, [receiver, *values], call)
    return name_codes(result, call, [receiver, *values])
