"""Expressions compared by what they say, not by which place they stand in."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Hashable
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import fields
from operator import attrgetter
from typing import Any

from flake8_smtp.program import syntax as s


def dotted(expression: s.Expr) -> str | None:
    """Return `a.b.c` for a name or a chain of attributes of one, None for anything else."""
    if type(expression) is s.Name:
        return expression.id
    parts: list[str] = []
    while type(expression) is s.Attribute:
        parts.append(expression.attr)
        expression = expression.value
    if type(expression) is not s.Name:
        return None
    parts.append(expression.id)
    return ".".join(reversed(parts))


def called(call: s.Call) -> str:
    """Return the last name of what is called: `sendmail` of `self.server.sendmail(...)`; "" for none."""
    return call.func.attr if isinstance(call.func, s.Attribute) else dotted(call.func) or ""


_FIELDS: dict[type[Any], tuple[str, ...]] = {}


def _names(cls: type[Any]) -> tuple[str, ...]:
    if cls not in _FIELDS:
        names = (part.name for part in fields(cls))
        _FIELDS[cls] = tuple(name for name in names if name not in ("origin", "name_origin", "scope"))
    return _FIELDS[cls]


def shape(node: Any) -> Hashable:
    """Return a key that is equal for two expressions written the same way."""
    match node:
        case s.Name(id=name):
            return name
        case s.Constant(value=value):
            return ("constant", type(value).__name__, repr(value))
        case tuple():
            return tuple(shape(item) for item in node)
        case s.Expr() | s.Argument() | s.Clause():
            return (
                type(node).__name__,
                *(shape(getattr(node, name)) for name in _names(type(node))),
            )
        case s.FunctionDef():
            return ("function", id(node))
    return repr(node)


_Parts = Callable[[Any], Iterable[Any]]

_PARTS: dict[type[Any], _Parts] = {tuple: iter, type(None): lambda _: (), str: lambda _: ()}
"""What gets the parts out of a node, by its class."""
_NODES = (s.Expr, s.Stmt, s.Argument, s.Clause, s.Handler, s.Case, s.Pattern)


def _holds_nodes(written: str) -> bool:
    """Tell whether a field of such a type holds nodes, or rows of them."""
    kinds = [getattr(s, word, None) for word in re.findall(r"\w+", written)]
    return any(kind is s.Block or (isinstance(kind, type) and issubclass(kind, _NODES)) for kind in kinds)


def _parts_of(cls: type[Any]) -> _Parts:
    """Return what gets the parts of a node of a class: its fields that hold nodes, or rows of them."""
    parts = _getter([part.name for part in fields(cls) if _holds_nodes(str(part.type))])
    _PARTS[cls] = parts
    return parts


def _getter(names: list[str]) -> _Parts:
    match names:
        case []:
            return lambda _: ()
        case [name]:
            get = attrgetter(name)
            return lambda node: (get(node),)
    return attrgetter(*names)


def children(node: Any) -> Iterable[Any]:
    """Return the parts of an expression, argument, statement or block: nodes, rows of them, and None."""
    return (_PARTS.get(type(node)) or _parts_of(type(node)))(node)


def walk(node: Any, *, into_functions: bool = False) -> Iterator[Any]:
    """Yield `node` and all parts of it, functions and classes defined inside left out."""
    stack = [node]
    while stack:
        current = stack.pop()
        cls = type(current)
        if cls is tuple:
            stack.extend(current)
            continue
        if current is None or cls is str:
            continue  # what may be missing, and the names of keywords
        yield current
        if cls in _DEFINITIONS and current is not node and not into_functions:
            continue
        parts = _PARTS.get(cls) or _parts_of(cls)
        stack.extend(parts(current))


_DEFINITIONS = frozenset({s.FunctionDef, s.ClassDef})


def names_in(node: Any) -> frozenset[str]:
    """Return the names and attribute chains (`self.host`) that an expression reads."""
    found: set[str] = set()
    stack = [node]
    while stack:
        current = stack.pop()
        path = dotted(current) if isinstance(current, s.Attribute) else None
        if path is not None:
            found.add(path)
            steps = path.split(".")
            found.update(".".join(steps[: i + 1]) for i in range(len(steps) - 1))
            continue
        if isinstance(current, s.Name):
            found.add(current.id)
        stack.extend(children(current))
    return frozenset(found)
