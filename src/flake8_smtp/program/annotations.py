"""Annotations: what a variable, parameter or result that is annotated so is known to be.

Only sessions, classes of the module and collections of them are looked for; anything else says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import replace

from flake8_smtp.program import syntax as s
from flake8_smtp.program.joining import join
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.reader import static_eval
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Class
from flake8_smtp.program.values import Instance
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Pool
from flake8_smtp.program.values import Session
from flake8_smtp.program.values import SessionFactory
from flake8_smtp.program.values import Value

_DOTTED = re.compile(r"[A-Za-z_][\w.]*")
_TYPES = frozenset({"type", "Type"})
_TRANSPARENT = frozenset(
    {
        *("Annotated", "Final", "ClassVar", "InitVar", "ReadOnly", "Required", "NotRequired", "Awaitable"),
        *("ContextManager", "AbstractContextManager", "AsyncContextManager", "AbstractAsyncContextManager"),
    }
)
"""What stands around a type and leaves the value as it is, or gives it when it is entered or awaited."""
_COLLECTIONS = frozenset(
    {
        *("list", "List", "set", "Set", "frozenset", "FrozenSet", "deque", "Deque"),
        *("Sequence", "MutableSequence", "Collection", "Iterable", "Iterator", "Generator"),
        *("AsyncIterable", "AsyncIterator", "AsyncGenerator"),
    }
)
_MAPPINGS = frozenset(
    {
        *("dict", "Dict", "Mapping", "MutableMapping", "defaultdict", "DefaultDict", "OrderedDict"),
        "WeakValueDictionary",
    }
)


def annotated(reader: Reader, scope: s.Scope, annotation: s.Expr) -> Value:
    """Return what a variable of this annotation holds, as far as it is a session or an own class."""
    match annotation:
        case s.Constant(value=str() as text):
            return _written(reader, scope, text)
        case s.Name():
            value = instance_of(static_eval(reader, scope, annotation))
            return _under_its_name(reader, scope, annotation.id) if value is UNKNOWN else value
        case s.Attribute():
            return instance_of(static_eval(reader, scope, annotation))
        case s.Binary(op="|", left=left, right=right):
            return _union(reader, scope, (left, right))
        case s.Subscript(value=value, index=index):
            inner = index.items if isinstance(index, s.Display) else (index,)
            return _generic(reader, scope, _last(value), inner)
        case s.Call(func=func, args=args):
            return _declared(reader, scope, _last(func), args)
    return UNKNOWN


def _last(expression: s.Expr) -> str:
    return (dotted(expression) or "").rsplit(".", 1)[-1]


def _written(reader: Reader, scope: s.Scope, text: str) -> Value:
    """Return what an annotation says that is a string: its names are read, in their order."""
    names: Sequence[str] = _DOTTED.findall(text)
    found = (annotated(reader, scope, spelt(name)) for name in names)
    value = next((each for each in found if each is not UNKNOWN), UNKNOWN)
    outermost = names[0].rsplit(".", 1)[-1] if names else ""
    return _around(outermost, value) if outermost in _COLLECTIONS | _MAPPINGS else value


def spelt(path: str) -> s.Expr:
    """Return the expression for a name with attributes that is written as a text."""
    first, *rest = path.split(".")
    expression: s.Expr = s.Name(None, first)
    for attr in rest:
        expression = s.Attribute(None, expression, attr)
    return expression


def _under_its_name(reader: Reader, scope: s.Scope, name: str) -> Value:
    """Return what an alias, a `TypeVar` or a `NewType` of the file stands for."""
    current: s.Scope | None = scope
    while current is not None and name not in current.bindings:
        current = current.parent
    key = ("annotation", id(current), name)
    if current is None or key in reader.busy:
        return UNKNOWN
    reader.busy.add(key)
    try:
        meanings = [b.value for b in current.bindings[name] if b.kind == "value" and b.value is not None]
        return join(annotated(reader, current, meaning) for meaning in meanings) if meanings else UNKNOWN
    finally:
        reader.busy.discard(key)


def _union(reader: Reader, scope: s.Scope, parts: Sequence[s.Expr]) -> Value:
    """Return the value of a union, which may be None where that is one of its parts."""
    value = join(annotated(reader, scope, part) for part in parts)
    none = any(isinstance(part, s.Constant) and part.value is None for part in parts)
    return replace(value, optional=True) if none and isinstance(value, Session) else value


def _generic(reader: Reader, scope: s.Scope, name: str, inner: Sequence[s.Expr]) -> Value:
    if not inner:
        return UNKNOWN
    if name in _TYPES:
        return static_eval(reader, scope, inner[0])
    if name == "Optional":
        return _union(reader, scope, (*inner, s.Constant(None, None)))
    if name == "Union":
        return _union(reader, scope, inner)
    if name in _TRANSPARENT:
        return annotated(reader, scope, inner[0])
    if name in _COLLECTIONS:
        return _around(name, annotated(reader, scope, inner[0]))
    if name in _MAPPINGS:
        return _around(name, annotated(reader, scope, inner[-1]))
    if name in ("tuple", "Tuple"):
        return _tuple([annotated(reader, scope, item) for item in inner], inner)
    if name == "Callable":
        return _made(annotated(reader, scope, inner[-1]))
    return UNKNOWN


def _around(name: str, element: Value) -> Value:
    """Return a collection of what is known; of others nothing is known."""
    return UNKNOWN if element is UNKNOWN else Pool(element, keyed=name in _MAPPINGS)


def _tuple(values: Sequence[Value], written: Sequence[s.Expr]) -> Value:
    if all(value is UNKNOWN for value in values):
        return UNKNOWN
    if isinstance(written[-1], s.Constant) and written[-1].value is ...:
        return _around("tuple", values[0])
    return Items("tuple", tuple(values))


def _made(value: Value) -> Value:
    """Return what makes such a value when it is called."""
    return SessionFactory(value.spec, value.definition) if isinstance(value, Session) else UNKNOWN


def _declared(reader: Reader, scope: s.Scope, name: str, args: Iterable[s.Argument]) -> Value:
    """Return what `TypeVar("T", bound=X)`, `TypeVar("T", X, Y)` and `NewType("N", X)` stand for."""
    if name not in ("TypeVar", "NewType", "TypeAliasType"):
        return UNKNOWN
    return join(annotated(reader, scope, value) for value in _named_types(args))


def _named_types(args: Iterable[s.Argument]) -> Iterator[s.Expr]:
    for index, argument in enumerate(args):
        if argument.keyword in ("bound", "value") or (index and argument.keyword is None):
            yield argument.value


def instance_of(value: Value) -> Value:
    """Return an object of a class that is known, UNKNOWN for any other."""
    match value:
        case SessionFactory(spec=spec, definition=definition):
            return Session(spec, definition)
        case Class(definition=definition):
            return Instance(definition)
    return UNKNOWN
