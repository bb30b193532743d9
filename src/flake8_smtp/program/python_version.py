"""The Python that runs the program: the first number of its version is known, the second is not."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

from flake8_smtp.program.pure import NotComputedError

_FLAGS = {"PY2": False, "PY3": True}


class Version(tuple[Any, ...]):
    """`sys.version_info`: compared with a version, it gives what all supported Pythons give."""

    __slots__ = ()

    def __getitem__(self, index: Any) -> Any:
        if index == 0 or index == slice(None, 1, None):
            return super().__getitem__(index)
        if isinstance(index, slice) and not index.start:
            return self
        raise NotComputedError

    def _compared(self, compare: Callable[[Any, Any], bool], other: Any) -> bool:
        results = {compare(version, other) for version in ((3, 10), (3, 99))}
        if len(results) > 1:
            raise NotComputedError
        return results.pop()

    def __lt__(self, other: Any) -> bool:
        return self._compared(operator.lt, other)

    def __le__(self, other: Any) -> bool:
        return self._compared(operator.le, other)

    def __gt__(self, other: Any) -> bool:
        return self._compared(operator.gt, other)

    def __ge__(self, other: Any) -> bool:
        return self._compared(operator.ge, other)

    def __eq__(self, other: object) -> bool:
        return self is other

    def __ne__(self, other: object) -> bool:
        return self is not other

    __hash__ = object.__hash__


VERSION = Version((3,))


def known_of_python(name: str) -> Any:
    """Return what a qualified name says of the Python that runs, None where it says nothing."""
    if name == "sys.version_info":
        return VERSION
    return _FLAGS.get(name.rpartition(".")[2]) if "." in name else None
