"""The list of extensions that a session keeps: asked before there is one, or written by hand."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence
from typing import Any

from flake8_smtp.program import syntax as s
from flake8_smtp.program.facts import Unasked
from flake8_smtp.program.libraries import READING
from flake8_smtp.program.libraries import READING_ASYNC
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.resolve import member
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.shapes import walk
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.unused import reads
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Function
from flake8_smtp.program.values import Instance
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Method
from flake8_smtp.program.values import Session
from flake8_smtp.program.values import Thing
from flake8_smtp.program.values import Value
from flake8_smtp.program.words import words

LISTS = frozenset({"esmtp_features", "esmtp_extensions"})
ADDING = frozenset({"update", "setdefault"})
"""Methods of a dict that put into it what they are given."""

_FROM_SERVER = LISTS | frozenset("ehlo ehlo_resp last_ehlo_response docmd getreply execute_command".split())
_PRETENDING = frozenset("mock mocked fake stub dummy double".split())


# -- asked too early -----------------------------------------------------------------------------------


def note_question(reader: Reader, call: s.Call, receiver: Session) -> None:
    """Note `has_extn` on a session that was opened here and has not sent EHLO yet."""
    if id(receiver) in reader.opened and id(receiver) not in reader.greeted:
        reader.note(Unasked(call.origin, "early", "", ""))


def note_handed_on(
    reader: Reader, call: s.Call, func: Value, arguments: Sequence[tuple[str | None, Value]], strand: Strand
) -> None:
    """Remember the sessions that a call can reach otherwise than as its receiver: it may send EHLO."""
    if not reader.opened:
        return
    values = [value for _, value in arguments]
    for value in values:
        note_held(reader, value)
    if _sees_everything(call, func, values, strand):
        reader.greeted.update(reader.opened)
    objects = {path for argument in call.args if (path := dotted(argument.value)) is not None}
    if isinstance(call.func, s.Attribute):
        objects.add(dotted(call.func.value) or "")
    for owner in reader.holders.keys() & objects:
        reader.greeted.update(reader.holders[owner])


def note_holder(reader: Reader, target: s.Expr, value: Value) -> None:
    """Remember the object whose attribute a session becomes: whoever has the one has the other."""
    if type(value) is Session and isinstance(target, s.Attribute):
        reader.holders.setdefault(dotted(target.value) or "", {})[id(value)] = value


def note_held(reader: Reader, value: Value) -> None:
    """Remember the sessions in a value that goes where it is lost sight of."""
    for part in value.items if isinstance(value, Items) else (value,):
        if type(part) is Session:
            reader.greeted[id(part)] = part


def _sees_everything(call: s.Call, func: Value, values: Sequence[Value], strand: Strand) -> bool:
    """Tell whether a call runs a function that is defined beside the sessions, or a base class's."""
    if isinstance(call.func, s.Attribute) and isinstance(call.func.value, s.Call):
        return dotted(call.func.value.func) == "super"
    inner = [value for value in (func, *values) if isinstance(value, Function)]
    return any(value.definition.scope.parent is strand.scope for value in inner)


# -- asked by reading ----------------------------------------------------------------------------------


def reads_answer(reader: Reader) -> bool:
    """Tell whether the file looks into the text that answers EHLO, where the extensions are listed."""
    named: set[str] = set()
    coded: set[int] = set()
    for node in walk(reader.module.body, into_functions=True):
        match node:
            case s.Assign(targets=(s.Display(items=(_, s.Name(id=name))),), value=s.Expr() as value):
                named |= {name} if _greets(value) else set()
            case s.Assign(targets=(s.Name(id=name),), value=s.Expr() as value):
                named |= {name} if _greets(value) else set()
            case s.Subscript(value=s.Name() as whole, index=s.Constant(value=0)):
                coded.add(id(whole))
            case s.Attribute(value=s.Name() as whole, attr="code"):
                coded.add(id(whole))
            case (
                s.Subscript(value=value, index=s.Constant(value=1)) | s.Attribute(value=value, attr="message")
            ):
                if _greets(value):
                    return True
    if not named:
        return False
    return any(node.id in named and id(node) not in coded for node in reads(reader, None))


def _greets(value: s.Expr) -> bool:
    match value:
        case s.Await(value=inner):
            return _greets(inner)
        case s.Call(func=s.Attribute(attr="ehlo")):
            return True
    return False


# -- written by hand -----------------------------------------------------------------------------------


def note_forged(reader: Reader, target: s.Expr, source: s.Expr, strand: Strand) -> None:
    """Note `server.esmtp_features["auth"] = "LOGIN"` and `server.esmtp_features = {"auth": "LOGIN"}`."""
    match target:
        case s.Subscript(value=s.Attribute(value=owner, attr=attr), index=index) if attr in LISTS:
            _note(reader, target, owner, source, index, strand)
        case s.Attribute(value=owner, attr=attr) if attr in LISTS and _is_filled(source):
            _note(reader, target, owner, source, None, strand)


def note_added(reader: Reader, call: s.Call, strand: Strand) -> None:
    """Note `server.esmtp_features.update(auth="LOGIN")` and its like."""
    match call:
        case s.Call(func=s.Attribute(value=s.Attribute(value=owner, attr=attr), attr=method), args=args):
            if attr in LISTS and method in ADDING:
                written = s.Display(call.origin, "list", tuple(argument.value for argument in args))
                if any(argument.keyword or _is_filled(argument.value) for argument in args):
                    _note(reader, call, owner, written, None, strand)


def _is_filled(source: s.Expr) -> bool:
    match source:
        case s.DictDisplay(keys=keys):
            return any(key is not None for key in keys)
        case s.Call(func=s.Name(id="dict"), args=args):
            return any(argument.keyword for argument in args)
        case s.Constant():
            return True
    return False


def _note(
    reader: Reader, target: s.Expr, owner: s.Expr, source: s.Expr, index: s.Expr | None, strand: Strand
) -> None:
    if strand.focus is not None or _is_from_server(source, strand.scope):
        return
    if _pretends(reader, owner, reader.evaluate(reader, owner, strand)):
        return
    key = index.value if isinstance(index, s.Constant) else ""
    reader.note(Unasked(target.origin, "forged", str(key).upper(), ""))


def _pretends(reader: Reader, owner: s.Expr, value: Value) -> bool:
    """Tell whether the list is kept by something that only plays a session."""
    while isinstance(value, Method):
        value = value.receiver
    if isinstance(value, (Instance, Thing, Const)):
        return True
    if isinstance(value, Session) and value.definition is not None:
        methods = [member(reader, value.definition, name, None) for name in (READING, READING_ASYNC)]
        if any(method is not UNKNOWN for method in methods):
            return True
    return bool(words(dotted(owner) or "") & _PRETENDING)


def _is_from_server(source: s.Expr, scope: s.Scope) -> bool:
    """Tell whether what is put in was made of what the server said, as far as the function shows."""
    return any(isinstance(node, s.Attribute) and node.attr in _FROM_SERVER for node in _making(source, scope))


def _making(source: s.Expr, scope: s.Scope) -> Iterator[Any]:
    """Yield the parts of an expression, and of what its local names are bound to."""
    waiting: list[s.Expr] = [source]
    seen: set[str] = set()
    while waiting:
        for node in walk(waiting.pop()):
            yield node
            if isinstance(node, s.Name) and node.id not in seen:
                seen.add(node.id)
                waiting += [b.value for b in scope.bindings.get(node.id, ()) if b.value is not None]
