"""Whom a delivery is for: whether there are certainly several, or a list of them."""

from __future__ import annotations

from collections.abc import Sequence

from flake8_smtp.program import syntax as s
from flake8_smtp.program.contents import bindings_of
from flake8_smtp.program.contents import is_filled
from flake8_smtp.program.contents import owner_of
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.reader import static_eval
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.strands import Focus
from flake8_smtp.program.values import Items
from flake8_smtp.program.words import words

_RECIPIENTS = {"sendmail": (1, ("to_addrs", "recipients")), "send_message": (2, ("to_addrs", "recipients"))}
"""Where the recipients stand among a method's arguments, and how they are called there."""
_COLLECTIONS = frozenset(
    "list List Sequence Iterable Collection set Set frozenset FrozenSet MutableSequence".split()
)
_COPYING = frozenset("list tuple set frozenset sorted map filter".split())
_TUPLES = frozenset({"tuple", "Tuple"})
_SPLITTING = frozenset({"split", "splitlines", "rsplit"})


def for_several(reader: Reader, focus: Focus, scope: s.Scope) -> bool:
    """Tell whether a delivery is certainly made for several recipients, or for a list of them."""
    assert isinstance(focus.call.func, s.Attribute)
    place, names = _RECIPIENTS.get(focus.call.func.attr, (-1, ()))
    positional = [a.value for a in focus.call.args if a.keyword is None and not a.star]
    given = next((a.value for a in focus.call.args if a.keyword in names), None)
    if given is None and 0 <= place < len(positional):
        given = positional[place]
    return given is not None and _is_many(reader, given, scope, 0)


def _is_many(reader: Reader, expression: s.Expr, scope: s.Scope, depth: int) -> bool:
    if depth > 5:
        return False
    match expression:
        case s.Display(items=items):
            return len(items) > 1 or any(isinstance(item, s.Starred) for item in items)
        case s.Comprehension():
            return True
        case s.Call(func=s.Attribute(attr=attr)) if attr in _SPLITTING:
            return True
        case s.Call(func=s.Name(id=name), args=(*_, s.Argument(value=inner))) if name in _COPYING:
            return _is_many(reader, inner, scope, depth + 1)
        case s.Subscript(index=s.Slice(upper=upper)):
            return not (isinstance(upper, s.Constant) and upper.value == 1)
        case s.Binary(op="+", left=left, right=right):
            if _names_destinations(left) and _names_destinations(right):
                return True
            sides = (left, right)
            return any(_is_many(reader, side, scope, depth + 1) or _holds_any(side) for side in sides)
        case s.Name(id=name):
            return _is_many_by_name(reader, name, scope, depth)
        case s.Attribute(value=s.Name(id=receiver), attr=attr):
            bound = bindings_of(reader, scope, receiver, attr)
            if any(_is_bound_to_many(reader, binding, inner, depth) for binding, inner in bound):
                return True
    value = static_eval(reader, scope, expression)
    return isinstance(value, Items) and len(value.items) > 1


def _names_destinations(expression: s.Expr) -> bool:
    """Tell whether an operand is named after the fields that RFC 5322 section 3.6.3 has for destinations."""
    match expression:
        case s.Binary(op="+", left=left, right=right):
            return _names_destinations(left) and _names_destinations(right)
        case s.Name(id=name) | s.Attribute(attr=name):
            return bool(words(name) & _DESTINATIONS)
    return False


_DESTINATIONS = frozenset({"to", "cc", "bcc"})


def _holds_any(expression: s.Expr) -> bool:
    return isinstance(expression, s.Display) and bool(expression.items)


def _is_many_by_name(reader: Reader, name: str, scope: s.Scope, depth: int) -> bool:
    current = owner_of(scope, name)
    if current is None:
        return False
    parameters = current.owner.parameters if isinstance(current.owner, s.FunctionDef) else ()
    if any(each.name == name and each.kind == "*" for each in parameters):
        return True
    grows = is_filled(reader, name, current)
    return any(_is_bound_to_many(reader, each, current, depth, grows) for each in current.bindings[name])


def _is_bound_to_many(
    reader: Reader, binding: s.Binding, scope: s.Scope, depth: int, grows: bool = False
) -> bool:
    if binding.annotation is not None and _is_collection(binding.annotation):
        return True
    value = binding.value if binding.kind in ("value", "added") else None
    if value is None:
        return False
    return (isinstance(value, s.Display) and grows) or _is_many(reader, value, scope, depth + 1)


def _is_collection(annotation: s.Expr) -> bool:
    """Tell whether an annotation says that there is a collection, or None."""
    match annotation:
        case s.Constant(value=str() as text):
            name = text.partition("[")[0].rsplit(".", 1)[-1]
            return "|" not in text and (name in _COLLECTIONS or (name in _TUPLES and "," in text))
        case s.Binary(op="|", left=left, right=right):
            return _are_collections((left, right))
        case s.Subscript(value=value, index=index):
            name = (dotted(value) or "").rsplit(".", 1)[-1]
            if name in ("Optional", "Union", "Annotated", "Final", "ClassVar"):
                inner = index.items if isinstance(index, s.Display) else (index,)
                return _are_collections(inner[:1] if name == "Annotated" else inner)
            return name in _COLLECTIONS or (name in _TUPLES and isinstance(index, s.Display))
        case s.Name() | s.Attribute():
            return (dotted(annotation) or "").rsplit(".", 1)[-1] in _COLLECTIONS
    return False


def _are_collections(annotations: Sequence[s.Expr]) -> bool:
    said = [each for each in annotations if not (isinstance(each, s.Constant) and each.value is None)]
    return all(_is_collection(each) for each in said)
