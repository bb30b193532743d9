"""What a collection may hold: every element that the file writes into it, by whichever statement.

No order and no condition is looked at. An element that only some way of the program puts in is one
that may be there.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence

from flake8_smtp.program import syntax as s
from flake8_smtp.program.reader import Reader

Element = tuple[s.Expr, s.Scope]
"""An element with the scope that its names are to be looked up in."""

_COPYING = frozenset({"list", "tuple", "set", "frozenset", "sorted"})
_FILLING = {"append": False, "add": False, "insert": False, "extend": True, "update": True}
"""Methods that put elements in; whether they take a whole collection."""


def contents(reader: Reader, expression: s.Expr, scope: s.Scope) -> Iterator[Element]:
    """Yield the elements that the collection may hold, as far as they are written down."""
    waiting: list[Element] = [(expression, scope)]
    seen: set[int] = set()
    while waiting:
        written, where = waiting.pop(0)
        if id(written) in seen:
            continue
        seen.add(id(written))
        match written:
            case s.Display(items=items):
                for item in items:
                    if isinstance(item, s.Starred):
                        waiting.append((item.value, where))
                    else:
                        yield item, where
            case s.Comprehension(element=element):
                yield element, where
            case s.Conditional(body=left, orelse=right) | s.Binary(op="+", left=left, right=right):
                waiting += [(left, where), (right, where)]
            case s.Bool(items=items):
                waiting += [(item, where) for item in items]
            case s.Call(func=s.Name(id=name), args=(s.Argument(value=copied),)) if name in _COPYING:
                waiting.append((copied, where))
            case s.Name(id=name):
                owner = owner_of(where, name)
                if owner is not None:
                    waiting += [(b.value, owner) for b in owner.bindings[name] if _is_whole(b) and b.value]
                    yield from _filled(reader, name, owner, waiting)
            case s.Attribute(attr=attr, value=s.Name(id=receiver)):
                bound = bindings_of(reader, where, receiver, attr)
                waiting += [(b.value, inner) for b, inner in bound if _is_whole(b) and b.value]


def is_filled(reader: Reader, name: str, owner: s.Scope) -> bool:
    """Tell whether more is put into the collection that a name of a scope is bound to."""
    if any(binding.kind == "added" for binding in owner.bindings[name]):
        return True
    return any(owner_of(scope, name) is owner for _, _, scope in _fillings(reader).get(name, ()))


def _is_whole(binding: s.Binding) -> bool:
    return binding.kind in ("value", "added")


def owner_of(scope: s.Scope, name: str) -> s.Scope | None:
    """Return the scope in which a name is bound that is read in `scope`."""
    current: s.Scope | None = scope
    while current is not None and name not in current.bindings:
        current = current.parent
    return current


def bindings_of(
    reader: Reader, scope: s.Scope, receiver: str, attr: str
) -> Sequence[tuple[s.Binding, s.Scope]]:
    """Return what the class of a method, whose object is `receiver`, binds to an attribute, and where."""
    definition = _class_of(scope, receiver)
    if definition is None:
        return ()
    found = [(binding, definition.scope) for binding in definition.scope.bindings.get(attr, ())]
    return [*found, *reader.module.attributes.get(definition, {}).get(attr, ())]


def _class_of(scope: s.Scope, receiver: str) -> s.ClassDef | None:
    """Return the class whose method, or a function in it, gets its object as `receiver`."""
    current: s.Scope | None = scope
    while current is not None and current.parent is not None:
        function, owner = current.owner, current.parent.owner
        if isinstance(function, s.FunctionDef) and isinstance(owner, s.ClassDef):
            named = function.parameters[:1]
            return owner if named and named[0].name == receiver else None
        current = current.parent
    return None


def _filled(reader: Reader, name: str, owner: s.Scope, waiting: list[Element]) -> Iterator[Element]:
    """Yield what is put into a named collection with a method; leave whole collections waiting."""
    for method, given, scope in _fillings(reader).get(name, ()):
        if owner_of(scope, name) is not owner:
            continue
        if _FILLING[method]:
            waiting.append((given, scope))
        else:
            yield given, scope


def _fillings(reader: Reader) -> dict[str, list[tuple[str, s.Expr, s.Scope]]]:
    """Return what the calls of the file put into each name: method, argument, and where."""
    if reader.fillings is not None:
        return reader.fillings
    found: dict[str, list[tuple[str, s.Expr, s.Scope]]] = {}
    for call, scope in reader.module.calls:
        match call:
            case s.Call(func=s.Attribute(value=s.Name(id=name), attr=method), args=(*_, last)):
                if method in _FILLING:
                    found.setdefault(name, []).append((method, last.value, scope))
    reader.fillings = found
    return found
