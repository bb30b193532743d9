"""Exceptions that the program raises itself: which handlers take them."""

from __future__ import annotations

from typing import Any

from flake8_smtp.program import syntax as s
from flake8_smtp.program.libraries import ancestors
from flake8_smtp.program.libraries import canonical
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.resolve import ancestry
from flake8_smtp.program.values import Class
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Mark
from flake8_smtp.program.values import Raised
from flake8_smtp.program.values import Thing
from flake8_smtp.program.values import Value


def raised_column(reader: Reader, exception: Value, kind: Value, written: s.Expr, size: int) -> list[Any]:
    """Return for each of `size` points whether a handler for `kind` takes the exception."""
    return [_takes(reader, exception, kind)] * size


def _takes(reader: Reader, exception: Value, kind: Value) -> Any:
    if isinstance(kind, Items):
        cells = [_takes(reader, exception, item) for item in kind.items]
        return True if True in cells else Mark.UNKNOWN if Mark.UNKNOWN in cells else False
    if not isinstance(exception, Raised):
        return Mark.UNKNOWN
    known = lineage(reader, exception.cls)
    wanted = identity(kind)
    if wanted is None:
        return Mark.UNKNOWN
    if wanted in known:
        return True
    if wanted == "BaseException":
        return True
    return Mark.UNKNOWN if "?" in known else False


def identity(kind: Value) -> Any:
    """Return what a class is known by, comparable between clauses; None for what is no class."""
    match kind:
        case Thing(name=name):
            return canonical(name)
        case Class(definition=definition):
            return definition
    return None


def lineage(reader: Reader, cls: Value) -> frozenset[Any]:
    """Return every class an exception belongs to; "?" stands for those nobody can know."""
    if not isinstance(cls, Class):
        return _known(cls)
    found = (_known(base) for base in ancestry(reader, cls.definition))
    return frozenset({cls.definition}).union(*found)


def _known(cls: Value) -> frozenset[Any]:
    match cls:
        case Thing(name=name):
            known = ancestors(name)
            return frozenset({canonical(name), "?"}) if known is None else frozenset(known)
        case Class(definition=definition):
            return frozenset({definition})
    return frozenset({"?"})
