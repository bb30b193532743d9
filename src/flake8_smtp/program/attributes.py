"""What a name or an attribute is worth on a strand, and what the attributes of each kind of value are."""

from __future__ import annotations

from flake8_smtp.program import syntax as s
from flake8_smtp.program.failures import failure_attribute
from flake8_smtp.program.joining import among_replies
from flake8_smtp.program.joining import join
from flake8_smtp.program.joining import mixed
from flake8_smtp.program.lacking import note_lacking
from flake8_smtp.program.libraries import GREETINGS
from flake8_smtp.program.libraries import READING
from flake8_smtp.program.lifting import lift
from flake8_smtp.program.python_version import Version
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.resolve import listed
from flake8_smtp.program.resolve import may_override
from flake8_smtp.program.resolve import member
from flake8_smtp.program.resolve import static
from flake8_smtp.program.resolve import thing
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.strands import merge_values
from flake8_smtp.program.strands import where
from flake8_smtp.program.values import CAUGHT
from flake8_smtp.program.values import EITHER
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Answer
from flake8_smtp.program.values import Class
from flake8_smtp.program.values import ClassName
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Each
from flake8_smtp.program.values import Failure
from flake8_smtp.program.values import Group
from flake8_smtp.program.values import Instance
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Mark
from flake8_smtp.program.values import Method
from flake8_smtp.program.values import Session
from flake8_smtp.program.values import SessionFactory
from flake8_smtp.program.values import Split
from flake8_smtp.program.values import Table
from flake8_smtp.program.values import Thing
from flake8_smtp.program.values import Typed
from flake8_smtp.program.values import Value
from flake8_smtp.program.values import exception_in
from flake8_smtp.program.words import ATTEMPTS
from flake8_smtp.program.words import words


def name_value(reader: Reader, node: s.Name, strand: Strand) -> Value:
    """Return what a name is worth here, where no assignment on the strand says it by what it is bound to."""
    value = strand.env.get(node.id)
    if value is None:
        return static(reader, strand.scope, node.id)
    return _read(_alone(reader, node, value, strand), strand)


def _alone(reader: Reader, node: s.Expr, value: Value, strand: Strand) -> Value:
    """Return the value of a name, marked where it may hold something else than the reply in focus."""
    focus = strand.focus
    if focus is None:
        _note_alone(reader, node, value)
        return value
    if strand.depth or type(value) not in _REPLIES:
        return value
    known = reader.alone.get(id(node))
    if known is None:
        return mixed(value)
    caught = known.comes_from(CAUGHT.calls[0]) and not strand.mask & focus.returned
    if not (caught or known.comes_from(focus.call)) or (known.optional and type(value) is Items):
        return mixed(value)
    return value if len(known.calls) == 1 else among_replies(value)


def _note_alone(reader: Reader, node: s.Expr, value: Value) -> None:
    """Remember on the way to the calls what a name is there, and that it is the same each time."""
    before = reader.alone.get(id(node), value)
    if type(value) is Answer and before is not None:
        same = join((before, value))
        reader.alone[id(node)] = same if isinstance(same, Answer) else None
    elif reader.rehearsing or id(node) in reader.alone:
        reader.alone[id(node)] = None


_REPLIES = frozenset({Table, Items, Typed, Split})


def attribute_value(reader: Reader, node: s.Attribute, strand: Strand) -> Value:
    """Return what an attribute is worth; one that the exception does not have is noted, and raises."""
    path = dotted(node)
    if path is not None and path in strand.env:
        return _read(_alone(reader, node, strand.env[path], strand), strand)
    receiver = reader.evaluate(reader, node.value, strand)
    if isinstance(receiver, (Failure, Split, Group)):
        note_lacking(reader, node, receiver, strand)
    value = attribute_of(reader, receiver, node.attr, strand)
    if type(receiver) is Thing and type(value) is Const and value.origin is None:
        return Const(value.value, node)
    return _read(value, strand)


def _read(value: Value, strand: Strand) -> Value:
    """Return what reading a name gives here; where it is for a text that is not there, it raises."""
    if type(value) is Split:
        return exception_in(value, strand.mask)
    if type(value) is Table and value.text is not None:
        strand.fail(where(value.column, Mark.ERROR))
        return mixed(value.text) if value.mixed else value.text
    return value


_NAMES = frozenset({"__name__", "__qualname__"})


_LOOKUPS = frozenset({"_value2member_map_"})
"""Attributes of an enumeration that hold its values."""


def attribute_of(reader: Reader, receiver: Value, attr: str, strand: Strand) -> Value:
    """Return `receiver.attr`, a bound method where nothing more is known of it."""
    match receiver:
        case Answer():
            return receiver
        case Split(parts=parts):
            bound = [(mask, attribute_of(reader, part, attr, strand)) for mask, part in parts]
            if all(isinstance(value, Method) for _, value in bound):
                return Method(receiver, attr)
            return merge_values(bound, strand.size)
        case Thing(name=name):
            return thing(f"{name}.{attr}")
        case Items(attributes=names, items=items) if attr in names:
            return items[names.index(attr)]
        case Items(items=()) | Each():
            return Method(receiver, attr)
        case Failure() if strand.focus is not None:
            value = failure_attribute(strand.focus.universe, attr)
            return Method(receiver, attr) if value is UNKNOWN else value
        case Class(definition=definition) if attr in _LOOKUPS:
            return listed(reader, receiver)
        case Instance(definition=definition) | Class(definition=definition):
            value = member(reader, definition, attr, receiver)
            return Method(receiver, attr) if value is UNKNOWN else value
        case SessionFactory(definition=s.ClassDef() as definition):
            return member(reader, definition, attr, None)
        case Session(definition=definition, spec=spec):
            if definition is not None:
                value = member(reader, definition, attr, receiver)
                if value is not UNKNOWN:
                    return value
                replying = attr in spec.methods and spec.methods[attr].gives == "reply"
                if replying and _is_read_elsewhere(reader, definition, receiver):
                    return UNKNOWN  # it may raise what the server says
            if attr in GREETINGS and spec.text is bytes:
                return Typed(bytes, of_reply=True)
            return Method(receiver, attr)
        case Const(value=int() | str()) | Table() if attr == "value":
            return receiver
        case Const(value=Version()) if attr == "major":
            return Const(3)
        case Table(column=column) if attr in _NAMES and any(type(c) is ClassName for c in column):
            return lift(lambda cell: cell.name.rsplit(".", 1)[-1], [receiver], None)
    if receiver is EITHER or words(attr) & ATTEMPTS:
        return EITHER
    return Method(receiver, attr)


def _is_read_elsewhere(reader: Reader, definition: s.ClassDef, receiver: Value) -> bool:
    """Tell whether replies come by a method of the class, or of a base class that cannot be read."""
    return member(reader, definition, READING, receiver) is not UNKNOWN or may_override(reader, definition)
