"""Calls of Python's own functions and methods, run on what is known."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from flake8_smtp.program import misuse
from flake8_smtp.program import pure
from flake8_smtp.program import syntax as s
from flake8_smtp.program.annotations import annotated
from flake8_smtp.program.annotations import instance_of
from flake8_smtp.program.comparisons import logical
from flake8_smtp.program.comparisons import name_codes
from flake8_smtp.program.comparisons import with_test
from flake8_smtp.program.events import goes_round
from flake8_smtp.program.failures import class_column
from flake8_smtp.program.failures import class_of
from flake8_smtp.program.failures import failure_attribute
from flake8_smtp.program.failures import has_attribute
from flake8_smtp.program.joining import alike
from flake8_smtp.program.joining import element_of
from flake8_smtp.program.joining import gathered
from flake8_smtp.program.joining import mixed
from flake8_smtp.program.joining import one_of
from flake8_smtp.program.lifting import MAKERS
from flake8_smtp.program.lifting import NotConcreteError
from flake8_smtp.program.lifting import concrete
from flake8_smtp.program.lifting import lift
from flake8_smtp.program.lifting import tests_of
from flake8_smtp.program.lifting import truth
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.resolve import bases
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.strands import merge_values
from flake8_smtp.program.strands import where
from flake8_smtp.program.telling import is_caught
from flake8_smtp.program.values import EITHER
from flake8_smtp.program.values import NONE
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Args
from flake8_smtp.program.values import Class
from flake8_smtp.program.values import ClassName
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Each
from flake8_smtp.program.values import Failure
from flake8_smtp.program.values import Instance
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Mark
from flake8_smtp.program.values import Method
from flake8_smtp.program.values import Pairs
from flake8_smtp.program.values import Point
from flake8_smtp.program.values import Pool
from flake8_smtp.program.values import Refusals
from flake8_smtp.program.values import Session
from flake8_smtp.program.values import SessionFactory
from flake8_smtp.program.values import Split
from flake8_smtp.program.values import Table
from flake8_smtp.program.values import Test
from flake8_smtp.program.values import Thing
from flake8_smtp.program.values import Typed
from flake8_smtp.program.values import Universe
from flake8_smtp.program.values import Value


def pure_function(name: str, values: Sequence[Value], call: s.Call) -> Value:
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


def refusals_table(refusals: Refusals, known: bool = True) -> Value:
    """Return a dict of refused recipients as far as its size goes: 0 or 1."""
    if refusals.column is None or not known:
        return UNKNOWN
    cells = [cell if isinstance(cell, Mark) else int(cell) for cell in refusals.column]
    return Table(cells, coded=False)


def may_shrink(items: Items) -> bool:
    """Tell whether two elements of a set may turn out to be the same one."""
    if items.kind != "set" or len(items.items) < 2:
        return False
    return any(not isinstance(item, Const) for item in items.items)


def _whole(value: Value) -> bool:
    try:
        concrete(value)
    except NotConcreteError:
        return False
    return True


def collection(kind: str, values: Sequence[Value], call: s.Call) -> Value:
    if not values:
        return Items(kind, ())
    match values[0]:
        case Args() as arguments if kind != "set":
            return arguments
        case Items() as items if may_shrink(items):
            return lift(MAKERS[kind], [items], None)
        case Items(items=items):
            return gathered(kind, items)
        case Each() | Typed(element=Typed()):
            return values[0]
        case Pool() as pool if not pool.keyed:
            return pool
        case Const(value=range() | str() | tuple() | list() | frozenset() as known):
            if len(known) <= 1000:
                return gathered(kind, [Const(item) for item in known])
        case Table() as table:
            return lift(MAKERS[kind], [table], None)
    return UNKNOWN


def mapping(parts: Sequence[tuple[Value | None, Value]]) -> Value:
    """Return the dict of these keys and values; a key of None stands for `**value`."""
    keys: list[Value] = []
    values: list[Value] = []
    # Constants, which most keys are, are found by their value: a dict may be long.
    constants: dict[tuple[type, int | str | bytes], int] = {}
    for key, value in parts:
        if key is None and not isinstance(value, Pairs):
            return UNKNOWN
        inner = value if isinstance(value, Pairs) and key is None else Pairs((key or UNKNOWN,), (value,))
        for name, part in zip(inner.keys, inner.values):
            if isinstance(name, Const) and isinstance(name.value, (int, str, bytes)):
                place = constants.setdefault((type(name.value), name.value), len(keys))
            else:
                place = next((p for p, known in enumerate(keys) if alike(known, name)), len(keys))
            if place < len(keys):
                values[place] = part
            else:
                keys.append(name)
                values.append(part)
    return Pairs(tuple(keys), tuple(values))


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


def _isinstance(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    if len(values) == 2 and isinstance(values[0], Split):
        bound = [
            (mask, _isinstance(reader, call, [part, values[1]], strand)) for mask, part in values[0].parts
        ]
        return merge_values(bound, strand.size)
    if len(values) == 2 and (isinstance(values[0], (Typed, Table, Const)) or _is_reply(values[0])):
        result = _is_of_type(values[0], values[1], call)
        if result is UNKNOWN:
            _may_be_of_either_type(call.args[0].value, strand)
        return result
    if len(values) != 2 or strand.focus is None or not isinstance(values[0], Failure):
        return UNKNOWN
    written = call.args[1].value
    column = class_column(strand.focus.universe, values[1], written)
    return Table(column, (Test(call.origin, column, {}, False),), False)


def _issubclass(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    """`issubclass(type(e), smtplib.SMTPResponseException)`, class by class."""
    match values:
        case [Table(column=column), kinds] if all(type(cell) is ClassName for cell in column):
            points = Universe(Point(cell.name or None, None) for cell in column)
            cells = class_column(points, kinds, call.args[1].value)
            return Table(cells, (Test(call.origin, cells, {}, coded=False),), coded=False)
    return UNKNOWN


def _is_reply(value: Value) -> bool:
    return isinstance(value, Items) and value.reply is not None


def _is_of_type(value: Value, kinds: Value, call: s.Call) -> Value:
    """Return whether a value is of one of these types."""
    found: list[Value] = []
    for kind in kinds.items if isinstance(kinds, Items) else (kinds,):
        cls = _TYPES.get(kind.name) if isinstance(kind, Thing) else None
        found.append(UNKNOWN if cls is None else _is_a(value, cls))
    result = logical("or", found, len(value.column) if isinstance(value, Table) else 1)
    return with_test(result, call, {})


def _is_a(value: Value, cls: type) -> Value:
    if isinstance(value, Typed):
        return Const(issubclass(value.type, cls))
    if isinstance(value, Items):
        return Const(cls is tuple)
    return lift(lambda cell: isinstance(cell, cls), [value], None)


_TYPES: Mapping[str, type] = {
    kind.__name__: kind for kind in (int, str, bytes, tuple, float, bool, list, dict)
}


def _may_be_of_either_type(written: s.Expr, strand: Strand) -> None:
    """Who asks for a type that nobody can tell reckons with another one than it has here."""
    path = dotted(written)
    if path is not None and path in strand.env:
        strand.bind(path, mixed(strand.env[path]))


def _hasattr(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    match values:
        case [Failure(), Const(value=str() as attr)] if strand.focus is not None:
            return has_attribute(strand.focus.universe, attr)
        case [Typed(type=kind, of_reply=True), Const(value=str() as attr)]:
            return Const(hasattr(kind, attr))
        case [Table() as table, Const(value=str() as attr)]:
            return lift(lambda cell: hasattr(cell, attr), [table], call)
    return UNKNOWN


def _getattr(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    match values:
        case [receiver, Const(value=str() as attr)]:
            return _read(reader, call, receiver, attr, strand, call.args[1].value.origin)
        case [Failure(), Const(value=str() as attr), default] if strand.focus is not None:
            return _attribute_or(attr, default, strand)
        case [receiver, Const(value=str() as attr), default]:
            # An attribute that is not there raises nothing here.
            value = _read(reader, call, receiver, attr, strand.copy(), None)
            if isinstance(value, Table):
                return _defaulted(value, default, strand.size)
            return UNKNOWN if isinstance(value, Method) else value
    return UNKNOWN


def _read(
    reader: Reader, call: s.Call, receiver: Value, attr: str, strand: Strand, written: s.Origin
) -> Value:
    """Return what reading an attribute gives; `written` is where its name stands, if missing it matters."""
    name = s.Name(call.origin, "\0receiver")
    before = strand.env
    strand.bind(name.id, receiver)
    value = reader.evaluate(reader, s.Attribute(call.origin, name, attr, written), strand)
    strand.env = before
    return value


def _setattr(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    match values:
        case [receiver, Const(value=str() as attr), _] if is_caught(receiver):
            reader.given.add(attr)
    return NONE


def _attribute_or(attr: str, default: Value, strand: Strand) -> Value:
    """Return an attribute for the answers whose exception has it, the default for the others."""
    assert strand.focus is not None
    universe = strand.focus.universe
    value = failure_attribute(universe, attr)
    match value:
        case Table(text=None):
            return _defaulted(value, default, strand.size)
        case Table(text=Typed() as text) | (Each() as text):
            has = has_attribute(universe, attr)
            assert isinstance(has, Table)
            mine = strand.mask & where(has.column, True)
            parts = ((mine, text), (strand.mask & ~mine, default))
            held = tuple(part for part in parts if part[0])
            return held[0][1] if len(held) == 1 else Split(held)
    return value


def _defaulted(table: Table, default: Value, size: int) -> Value:
    match default:
        case Const(value=known):
            column = [known if cell is Mark.ERROR else cell for cell in table.column]
        case Table(column=others):
            column = [o if cell is Mark.ERROR else cell for cell, o in zip(table.column, others)]
        case _:
            column = [Mark.UNKNOWN if cell is Mark.ERROR else cell for cell in table.column]
    return Table(column, table.tests, table.coded)


def _looked_at(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    """`dir(e)` and its like hand nothing on: what they give is not known, and nothing has happened."""
    return UNKNOWN


def _type(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    match values:
        case [Failure()] if strand.focus is not None:
            return class_of(strand.focus.universe)
        case [Session(spec=spec, definition=definition)]:
            return SessionFactory(spec, definition)
        case [Instance(definition=definition)]:
            return Class(definition)
        case [Typed(type=kind, of_reply=True)]:
            return Thing(kind.__name__)
        case [Table() as table]:
            return lift(_type_name, [table], None)
    return UNKNOWN


def _type_name(cell: object) -> ClassName:
    """Return what `int` is compared as; of a text that stands for an exception's nothing is told."""
    kind = type(cell)
    if kind is not _TYPES.get(kind.__name__):
        raise pure.NotComputedError
    return ClassName(kind.__name__)


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
    "isinstance": _isinstance,
    "issubclass": _issubclass,
    "hasattr": _hasattr,
    "getattr": _getattr,
    "setattr": _setattr,
    "dir": _looked_at,
    "vars": _looked_at,
    "id": _looked_at,
    "type": _type,
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


def mutated(receiver: Value, name: str, values: Sequence[Value], path: str | None, strand: Strand) -> None:
    """Keep a known collection known while it grows by one; after any other method it is not."""
    if path is None:
        return
    if isinstance(receiver, Items) and name in ("append", "add") and len(values) == 1:
        strand.bind(path, Items(receiver.kind, (*receiver.items, values[0])))
    elif name not in pure.READING:
        strand.bind(path, UNKNOWN)


def taken(pool: Pool, name: str, values: Sequence[Value]) -> Value:
    """Return what a method of a collection gives of which only its elements are known."""
    match name, pool.keyed:
        case "get", True:
            found = pool.element
            return replace(found, optional=True) if isinstance(found, Session) and len(values) == 1 else found
        case (("pop" | "setdefault" | "__getitem__"), _):
            return pool.element
        case (("popleft" | "get_nowait"), False):
            return pool.element
        case "values", True:
            return Pool(pool.element)
        case "items", True:
            return Pool(Items("tuple", (UNKNOWN, pool.element)))
        case "copy", _:
            return pool
    return UNKNOWN


def looked_up(pairs: Pairs, arguments: Sequence[Value]) -> Value:
    """Return `pairs.get(key, default)`, where all keys are constants."""
    wanted, found = concrete(arguments[0]), arguments[1] if len(arguments) > 1 else NONE
    for key, value in zip(pairs.keys, pairs.values):
        if concrete(key) == wanted:
            found = value
    return found


def view(each: Each, name: str) -> Value:
    if each.view != "mapping" or not isinstance(each.element, Items):
        return each
    match name:
        case "values":
            return Each(each.element.items[-1])
        case "keys":
            return Each(each.element.items[0])
        case "items":
            return Each(each.element)
    return each


def pure_method(receiver: Value, name: str, values: Sequence[Value], call: s.Call) -> Value:

    function = pure.modest(lambda obj, *rest: getattr(obj, name)(*rest))
    result = lift(function, [receiver, *values], call)
    return name_codes(result, call, [receiver, *values])
