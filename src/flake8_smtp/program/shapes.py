"""Expressions compared by what they say, not by which place they stand in."""

from __future__ import annotations

from collections.abc import Hashable
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from flake8_smtp.program import syntax as s


def dotted(expression: s.Expr) -> str | None:
    """Return `a.b.c` for a name or a chain of attributes of one, None for anything else."""
    parts: list[str] = []
    while type(expression) is s.Attribute:
        parts.append(expression.attr)
        expression = expression.value
    if type(expression) is not s.Name:
        return None
    parts.append(expression.id)
    return ".".join(reversed(parts))


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


_KINDS = (s.Expr, s.Stmt, s.Argument, s.Clause, s.Handler, s.Case, s.Pattern)
_PARTS: dict[type[Any], tuple[str, ...]] = {}


def children(node: Any) -> list[Any]:
    """Return the parts of an expression, argument, statement or block that are such themselves."""
    cls = type(node)
    if cls is tuple:
        return list(node)
    return [
        part
        for name in _parts_of(cls)
        if (kind := type(part := getattr(node, name))) is tuple or kind in _PARTS or issubclass(kind, _KINDS)
    ]


def _parts_of(cls: type[Any]) -> tuple[str, ...]:
    names = _PARTS.get(cls)
    if names is None:
        if not issubclass(cls, _KINDS):
            return ()
        names = _PARTS[cls] = _names(cls)
    return names


def walk(node: Any, *, into_functions: bool = False) -> Iterator[Any]:
    """Yield `node` and all parts of it, functions and classes defined inside left out."""
    stack = [node]
    while stack:
        current = stack.pop()
        cls = type(current)
        if cls is not tuple:
            yield current
            if cls in _DEFINITIONS and current is not node and not into_functions:
                continue
        stack.extend(children(current))


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
            parts = path.split(".")
            found.update(".".join(parts[: i + 1]) for i in range(len(parts) - 1))
            continue
        if isinstance(current, s.Name):
            found.add(current.id)
        stack.extend(children(current))
    return frozenset(found)
