"""What a value tells of the answer: whether it carries the code, the reply or the exception."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flake8_smtp.program.values import Args
from flake8_smtp.program.values import Each
from flake8_smtp.program.values import Failure
from flake8_smtp.program.values import Group
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Mark
from flake8_smtp.program.values import Picked
from flake8_smtp.program.values import Raised
from flake8_smtp.program.values import Refusals
from flake8_smtp.program.values import Said
from flake8_smtp.program.values import Split
from flake8_smtp.program.values import Table
from flake8_smtp.program.values import Value

_FEW = 12
"""A value with more outcomes than this says the reply code again; it decides nothing."""


def told(value: Value) -> bool:
    """Tell whether a value carries the answer: the code, the reply, the exception."""
    match value:
        case Table() | Failure() | Refusals(column=list()) | Said() | Picked() | Args():
            return True
        case Items(items=items):
            return any(told(item) for item in items)
        case Each(element=element):
            return told(element)
        case Split(parts=parts):
            return any(told(part) for _, part in parts)
    return False


def is_caught(value: Value) -> bool:
    """Tell whether a value is, for some of the answers, the exception that was caught."""
    match value:
        case Failure() | Raised() | Group():
            return True
        case Split(parts=parts):
            return any(is_caught(part) for _, part in parts)
    return False


def few(column: Sequence[Any]) -> bool:
    """Tell whether a column sorts the answers into a few outcomes instead of repeating the code."""
    seen: set[Any] = set()
    for cell in column:
        seen.add(cell if isinstance(cell, (int, str, bytes, Mark, type(None))) else repr(cell))
        if len(seen) > _FEW:
            return False
    return True
