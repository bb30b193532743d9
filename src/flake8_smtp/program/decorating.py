"""Decorators that give a function another result than its body says."""

from __future__ import annotations

from flake8_smtp.program import syntax as s
from flake8_smtp.program.joining import LASTING
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.reader import static_eval
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import ReplyCode
from flake8_smtp.program.values import Thing
from flake8_smtp.program.values import Value
from flake8_smtp.program.words import AROUND
from flake8_smtp.program.words import words


def as_decorated(reader: Reader, function: s.FunctionDef, value: Value) -> Value:
    """Return what the callers of a function get, whose body returns `value`.

    What it makes of a reply may be anything behind a decorator that cannot be read; a session stays one.
    """
    if not function.decorators or (type(value) in LASTING and type(value) is not ReplyCode):
        return value
    return value if all(_gives_the_same(reader, function, each) for each in function.decorators) else UNKNOWN


def _gives_the_same(reader: Reader, function: s.FunctionDef, decorator: s.Expr) -> bool:
    """Tell whether a decorator is one of Python's own, or is called after something it does besides."""
    called = decorator.func if isinstance(decorator, s.Call) else decorator
    value = static_eval(reader, function.scope.parent or function.scope, called)
    if isinstance(value, Thing) and value.name.partition(".")[0] in _OWN:
        return True
    return bool(words(dotted(called) or "") & AROUND)


_OWN = frozenset(
    "abc classmethod contextlib functools property staticmethod typing typing_extensions".split()
)
