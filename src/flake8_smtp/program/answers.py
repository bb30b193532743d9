"""Which answers a call may get, as far as it makes a difference."""

from __future__ import annotations

from functools import lru_cache

from flake8_smtp.program.failures import OF_RECIPIENTS
from flake8_smtp.program.failures import carries_code
from flake8_smtp.program.libraries import Operation
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Point
from flake8_smtp.program.values import Refusals
from flake8_smtp.program.values import ReplyCode
from flake8_smtp.program.values import Universe
from flake8_smtp.program.values import Value

_ODD = frozenset({200, 250, 354})
"""Positive codes that an exception can carry, where a server answers out of turn."""


def universe_of(reader: Reader, operation: Operation, result: Value) -> Universe:
    """Return every answer that a call may get, as far as it makes a difference."""
    return _answers(reader.codes, operation, _has_code(result), _has_refusals(result))


def _has_code(value: Value) -> bool:
    match value:
        case ReplyCode():
            return True
        case Items(items=items):
            return any(_has_code(item) for item in items)
    return False


def _has_refusals(value: Value) -> bool:
    match value:
        case Refusals():
            return True
        case Items(items=items):
            return any(_has_refusals(item) for item in items)
    return False


@lru_cache(maxsize=256)
def _answers(codes: tuple[int, ...], operation: Operation, returns_code: bool, refusing: bool) -> Universe:
    points: list[Point] = []
    if returns_code:
        # Codes for which the library raises are here too: what the program would do about them.
        points += [Point(None, code) for code in codes]
    else:
        points.append(Point(None, None))
    if refusing:
        points.append(Point(None, None, refused=True))
    if operation.points is not None:
        return Universe(points + [Point(cls, code) for cls, code in operation.points])
    accepted = operation.accepts or frozenset()
    # An exception rarely carries a positive code; one of each kind is enough to part ranges.
    refusals = [c for c in codes if c not in accepted and (c >= 400 or c in _ODD)]
    for cls in operation.raises:
        if carries_code(cls) or cls in OF_RECIPIENTS:
            points += [Point(cls, code) for code in refusals]
        else:
            points.append(Point(cls, None))
    return Universe(points)
