"""`error.args`: how many there are depends on the class of the exception, and so on the answer."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Sequence

from flake8_smtp.program.lifting import lift
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Args
from flake8_smtp.program.values import Table
from flake8_smtp.program.values import Value


def fit(value: Args, number: int, star: int | None) -> Table:
    """Return for which answers there are as many as `number` targets, one of them starred at `star`, take."""
    if star is None:
        return _counted(number.__eq__, value)
    return _counted((number - 1).__le__, value)


def taken_apart(value: Args, number: int, star: int | None) -> Sequence[Value]:
    """Return what each of `number` targets is given where they fit, one of them starred at `star`."""
    parts: list[Value] = [UNKNOWN] * number
    front = value.items[: number if star is None else star]
    parts[: len(front)] = front
    if star is not None and star == number - 1:
        parts[star] = cut(value, slice(star, None))
    return parts


def cut(value: Args, part: slice) -> Value:
    """Return `error.args[part]`."""
    if any(end is not None and end < 0 for end in (part.start, part.stop, part.step)):
        return UNKNOWN
    return Args(value.items[part], _counted(lambda count: len(range(count)[part]), value))


def _counted(function: Callable[[int], int], value: Args) -> Table:
    counted = lift(function, [value.counts], None)
    assert isinstance(counted, Table)
    return counted
