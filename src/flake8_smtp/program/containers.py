"""Collections as Python makes them of others, and what their methods give and leave of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from flake8_smtp.program import pure
from flake8_smtp.program import syntax as s
from flake8_smtp.program.joining import alike
from flake8_smtp.program.joining import gathered
from flake8_smtp.program.lifting import MAKERS
from flake8_smtp.program.lifting import NotConcreteError
from flake8_smtp.program.lifting import concrete
from flake8_smtp.program.lifting import lift
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.values import NONE
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Args
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Each
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Mark
from flake8_smtp.program.values import Pairs
from flake8_smtp.program.values import Pool
from flake8_smtp.program.values import Refusals
from flake8_smtp.program.values import Session
from flake8_smtp.program.values import Table
from flake8_smtp.program.values import Typed
from flake8_smtp.program.values import Value


def refusals_table(refusals: Refusals, known: bool = True) -> Value:
    """Return a dict of refused recipients as far as its size goes: 0 or 1."""
    if refusals.column is None or not known:
        return UNKNOWN
    cells = [cell if isinstance(cell, Mark) else int(cell) for cell in refusals.column]
    return Table(cells, coded=False)


def may_shrink(items: Items) -> bool:
    """Tell whether two elements of a set may turn out to be the same one."""
    if items.kind != "set" or len(items.items) < 2:
        return False
    return any(not isinstance(item, Const) for item in items.items)


def _whole(value: Value) -> bool:
    try:
        concrete(value)
    except NotConcreteError:
        return False
    return True


def collection(kind: str, values: Sequence[Value], call: s.Call) -> Value:
    """Return what `tuple`, `list`, `set` and the like make of a collection, or of nothing."""
    if not values:
        return Items(kind, ())
    match values[0]:
        case Args() as arguments if kind != "set":
            return arguments
        case Items() as items if may_shrink(items):
            return lift(MAKERS[kind], [items], None)
        case Items(items=items):
            return gathered(kind, items)
        case Each() | Typed(element=Typed()):
            return values[0]
        case Pool() as pool if not pool.keyed:
            return pool
        case Const(value=range() | str() | tuple() | list() | frozenset() as known):
            if len(known) <= 1000:
                return gathered(kind, [Const(item) for item in known])
        case Table() as table:
            return lift(MAKERS[kind], [table], None)
    return UNKNOWN


def mapping(parts: Sequence[tuple[Value | None, Value]]) -> Value:
    """Return the dict of these keys and values; a key of None stands for `**value`."""
    keys: list[Value] = []
    values: list[Value] = []
    # Constants, which most keys are, are found by their value: a dict may be long.
    constants: dict[tuple[type, int | str | bytes], int] = {}
    for key, value in parts:
        if key is None and not isinstance(value, Pairs):
            return UNKNOWN
        inner = value if isinstance(value, Pairs) and key is None else Pairs((key or UNKNOWN,), (value,))
        for name, part in zip(inner.keys, inner.values):
            if isinstance(name, Const) and isinstance(name.value, (int, str, bytes)):
                place = constants.setdefault((type(name.value), name.value), len(keys))
            else:
                place = next((p for p, known in enumerate(keys) if alike(known, name)), len(keys))
            if place < len(keys):
                values[place] = part
            else:
                keys.append(name)
                values.append(part)
    return Pairs(tuple(keys), tuple(values))


def mutated(receiver: Value, name: str, values: Sequence[Value], path: str | None, strand: Strand) -> None:
    """Keep a known collection known while it grows by one; after any other method it is not."""
    if path is None:
        return
    if isinstance(receiver, Items) and name in ("append", "add") and len(values) == 1:
        strand.bind(path, Items(receiver.kind, (*receiver.items, values[0])))
    elif name not in pure.READING:
        strand.bind(path, UNKNOWN)


def taken(pool: Pool, name: str, values: Sequence[Value]) -> Value:
    """Return what a method of a collection gives of which only its elements are known."""
    match name, pool.keyed:
        case "get", True:
            found = pool.element
            return replace(found, optional=True) if isinstance(found, Session) and len(values) == 1 else found
        case (("pop" | "setdefault" | "__getitem__"), _):
            return pool.element
        case (("popleft" | "get_nowait"), False):
            return pool.element
        case "values", True:
            return Pool(pool.element)
        case "items", True:
            return Pool(Items("tuple", (UNKNOWN, pool.element)))
        case "copy", _:
            return pool
    return UNKNOWN


def looked_up(pairs: Pairs, arguments: Sequence[Value]) -> Value:
    """Return `pairs.get(key, default)`, where all keys are constants."""
    wanted, found = concrete(arguments[0]), arguments[1] if len(arguments) > 1 else NONE
    for key, value in zip(pairs.keys, pairs.values):
        if concrete(key) == wanted:
            found = value
    return found


def view(each: Each, name: str) -> Value:
    """Return what `keys`, `values` or `items` gives of a mapping of which one element stands for all."""
    if each.view != "mapping" or not isinstance(each.element, Items):
        return each
    match name:
        case "values":
            return Each(each.element.items[-1])
        case "keys":
            return Each(each.element.items[0])
        case "items":
            return Each(each.element)
    return each
