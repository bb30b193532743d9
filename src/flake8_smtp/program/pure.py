"""The functions and methods without side effects that are run on reply codes as they are written."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from typing import Any

LARGEST = 10_000
"""No collection of more elements, and no text of more characters, is made."""


class NotComputedError(Exception):
    """A result that the program may well make is not made here: it would be large, or another each time."""


def shifted(left: Any, right: Any) -> Any:
    if right > LARGEST:
        raise NotComputedError
    return left << right


def contains(collection: Any, item: Any) -> bool:
    """Return `item in collection`; TypeError for a dict, which no set can have, even for one that is read."""
    if isinstance(item, dict) and isinstance(collection, (set, frozenset, dict)):
        raise TypeError
    return item in collection


COMPARISONS: Mapping[str, Callable[[Any, Any], Any]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "is": operator.eq,
    "is not": operator.ne,
    "in": lambda item, collection: contains(collection, item),
    "not in": lambda item, collection: not contains(collection, item),
}

BINARIES: Mapping[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "//": operator.floordiv,
    "%": operator.mod,
    "&": operator.and_,
    "|": operator.or_,
    "^": operator.xor,
    "<<": shifted,
    ">>": operator.rshift,
}
"""Powers are left out: their result can be as large as the program likes."""

UNARIES: Mapping[str, Callable[[Any], Any]] = {
    "not": operator.not_,
    "-": operator.neg,
    "+": operator.pos,
    "~": operator.invert,
}

FUNCTIONS: Mapping[str, Callable[..., Any]] = {
    "int": int,
    "str": str,
    "bool": bool,
    "float": float,
    "len": len,
    "divmod": divmod,
    "abs": abs,
    "min": min,
    "max": max,
    "round": round,
    "repr": repr,
    "format": format,
    "sorted": sorted,
    "sum": sum,
    "ord": ord,
    "chr": chr,
}

COLLECTIONS: Mapping[str, str] = {
    "tuple": "tuple",
    "list": "list",
    "set": "set",
    "frozenset": "set",
}

METHODS: frozenset[str] = frozenset(
    {
        "startswith",
        "endswith",
        "strip",
        "lstrip",
        "rstrip",
        "lower",
        "upper",
        "casefold",
        "title",
        "zfill",
        "split",
        "partition",
        "rpartition",
        "rsplit",
        "replace",
        "removeprefix",
        "removesuffix",
        "find",
        "index",
        "count",
        "isdigit",
        "isdecimal",
        "isnumeric",
        "format",
        "join",
        "get",
        "keys",
        "values",
        "encode",
        "decode",
        "bit_length",
        "__contains__",
        "__eq__",
        "__ne__",
        "__getitem__",
        "union",
        "intersection",
        "difference",
        "symmetric_difference",
        "issubset",
        "issuperset",
        "isdisjoint",
        "is_integer",
    }
)

READING = METHODS | {"items", "copy"}
"""Methods that leave a collection as it is; any other may change it."""

SEARCHES = frozenset({"match", "fullmatch", "search"})

_PLAIN = re.compile(r"(?:[\w .,^$|()?:<>=!*+-]|\\[dDwWsSbBAZ.]|\[[\w-]+\]|\{\d(?:,\d)?\})*")
_REPEATING = re.compile(r"[*+{]")
_SHORT, _LONG = 8, 60


def searching(name: str, pattern: Any) -> Callable[[Any], Any]:
    """Return what tells whether a text matches: True, or None where it does not, like `re`.

    Only short texts and plain patterns are tried; NotComputedError is raised for others.
    """

    def run(text: Any) -> Any:
        if not isinstance(pattern, str) or not isinstance(text, str):
            raise NotComputedError
        plain = len(pattern) <= _LONG and _PLAIN.fullmatch(pattern) is not None
        if not plain or len(text) > _SHORT or len(_REPEATING.findall(pattern)) > 3:
            raise NotComputedError
        return True if getattr(re, name)(pattern, text) else None

    return run


_WORK = 1_000_000
"""What the sizes of two operands may come to, multiplied."""
_WIDTH = re.compile(r"\d{5}")


def modest(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return `function` with its results kept small; NotComputedError is raised instead of large ones.

    The linted file decides what is multiplied, repeated and padded here, and how often.
    """

    def run(*row: Any) -> Any:
        if grows(row):
            raise NotComputedError
        result = function(*row)
        if isinstance(result, int):
            large = result.bit_length() > LARGEST
        else:
            large = hasattr(result, "__len__") and len(result) > LARGEST
        if large or (isinstance(result, str) and _unordered(row)):
            # The order in which a set is written down is different in each run.
            raise NotComputedError
        return result

    return run


def _unordered(value: Any) -> bool:
    """Tell whether a value is a set, or has one in it."""
    if isinstance(value, frozenset):
        return True
    parts = value.values() if isinstance(value, dict) else value
    return isinstance(value, (tuple, list, dict)) and any(_unordered(part) for part in parts)


def grows(row: Iterable[Any]) -> bool:
    """Tell whether an operation on these values could take long or give something large."""
    sizes = [1]
    numbers = [1]
    for cell in row:
        if isinstance(cell, int):
            numbers.append(abs(cell))
        elif isinstance(cell, (str, bytes, tuple, list)):
            sizes.append(len(cell))
            if isinstance(cell, str) and _WIDTH.search(cell) is not None:
                return True
            if isinstance(cell, (tuple, list)):
                numbers += [abs(part) for part in cell if isinstance(part, int)]
                sizes += [len(part) for part in cell if isinstance(part, (str, bytes))]
    sizes.sort()
    if len(sizes) == 1:
        return max(numbers).bit_length() > LARGEST
    return sizes[-1] * max(sizes[-2], *numbers) > _WORK
