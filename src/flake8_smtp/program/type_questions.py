"""What a program asks of a value: its type, and whether it has an attribute, and which."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence

from flake8_smtp.program import pure
from flake8_smtp.program import syntax as s
from flake8_smtp.program.comparisons import logical
from flake8_smtp.program.comparisons import with_test
from flake8_smtp.program.failures import class_column
from flake8_smtp.program.failures import class_of
from flake8_smtp.program.failures import failure_attribute
from flake8_smtp.program.failures import has_attribute
from flake8_smtp.program.joining import mixed
from flake8_smtp.program.lifting import lift
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.strands import merge_values
from flake8_smtp.program.strands import where
from flake8_smtp.program.telling import is_caught
from flake8_smtp.program.values import NONE
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Class
from flake8_smtp.program.values import ClassName
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Each
from flake8_smtp.program.values import Failure
from flake8_smtp.program.values import Instance
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Mark
from flake8_smtp.program.values import Method
from flake8_smtp.program.values import Point
from flake8_smtp.program.values import Session
from flake8_smtp.program.values import SessionFactory
from flake8_smtp.program.values import Split
from flake8_smtp.program.values import Table
from flake8_smtp.program.values import Test
from flake8_smtp.program.values import Thing
from flake8_smtp.program.values import Typed
from flake8_smtp.program.values import Universe
from flake8_smtp.program.values import Value

_TYPES: Mapping[str, type] = {
    kind.__name__: kind for kind in (int, str, bytes, tuple, float, bool, list, dict)
}


def is_instance(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    """Return for each answer whether a value is of a type."""
    if len(values) == 2 and isinstance(values[0], Split):
        bound = [
            (mask, is_instance(reader, call, [part, values[1]], strand)) for mask, part in values[0].parts
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


def is_subclass(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
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


def _may_be_of_either_type(written: s.Expr, strand: Strand) -> None:
    """Who asks for a type that nobody can tell reckons with another one than it has here."""
    path = dotted(written)
    if path is not None and path in strand.env:
        strand.bind(path, mixed(strand.env[path]))


def has(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    """Return for each answer whether a value has an attribute."""
    match values:
        case [Failure(), Const(value=str() as attr)] if strand.focus is not None:
            return has_attribute(strand.focus.universe, attr)
        case [Typed(type=kind, of_reply=True), Const(value=str() as attr)]:
            return Const(hasattr(kind, attr))
        case [Table() as table, Const(value=str() as attr)]:
            return lift(lambda cell: hasattr(cell, attr), [table], call)
    return UNKNOWN


def get(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    """Return an attribute by its name, or the default where there is none."""
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


def set_attribute(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    """Note that an attribute is given to the exception, or changed of something else."""
    match values:
        case [receiver, Const(value=str() as attr), _] if is_caught(receiver):
            reader.given.add(attr)
        case [_, Const(value=str() as attr), _]:
            strand.touch(f"{dotted(call.args[0].value)}.{attr}")
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


def looked_at(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    """`dir(e)` and its like hand nothing on: what they give is not known, and nothing has happened."""
    return UNKNOWN


def type_of(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    """Return the type of a value; that of an exception differs from answer to answer."""
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
