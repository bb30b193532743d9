"""Elements of collections: by index or slice, by going over them, and by unpacking."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence

from flake8_smtp.program import misuse
from flake8_smtp.program import syntax as s
from flake8_smtp.program.comparisons import named_lookup
from flake8_smtp.program.exception_args import cut
from flake8_smtp.program.exception_args import fit
from flake8_smtp.program.exception_args import taken_apart
from flake8_smtp.program.joining import has_names
from flake8_smtp.program.joining import mixed
from flake8_smtp.program.joining import one_of
from flake8_smtp.program.lifting import lift
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.strands import where
from flake8_smtp.program.values import EITHER
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Answer
from flake8_smtp.program.values import Args
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Each
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Mark
from flake8_smtp.program.values import Pairs
from flake8_smtp.program.values import Pool
from flake8_smtp.program.values import Refusals
from flake8_smtp.program.values import Table
from flake8_smtp.program.values import Typed
from flake8_smtp.program.values import Value


def subscript(reader: Reader, node: s.Subscript, strand: Strand) -> Value:
    """Return an element or a slice; the answers for which there is none raise."""
    path = dotted(node.value)
    value = reader.evaluate(reader, node.value, strand)
    sliced = isinstance(node.index, s.Slice)
    misuse.subscripted(reader, node.origin, value, strand)
    if type(value) is Answer:
        return value
    if type(value) is Typed:
        if not sliced:
            reader.evaluate(reader, node.index, strand)
        return misuse.part_of_text(value, sliced) or UNKNOWN
    if isinstance(node.index, s.Slice):
        return _slice(reader, node, node.index, value, strand)
    index = reader.evaluate(reader, node.index, strand)
    if type(value) is Pairs:
        misuse.compared(reader, node.origin, "in", index, value, strand)
    key = f"{path}[{index.value!r}]" if path and isinstance(index, Const) else ""
    if key in strand.env and not (type(value) is Pairs and has_names(value.keys)):
        return strand.env[key]
    item = item_of(value, index, node)
    if type(item) is not Table:
        return item
    missing = where(item.column, Mark.ERROR)
    if type(index) is Table:
        # Where there is no code to look for, it is not the lookup that raises.
        missing &= ~where(index.column, Mark.ERROR)
    if item.text is not None or type(index) is Table:
        strand.fail(missing, for_good=True, kind="KeyError" if type(value) is Pairs else "IndexError")
    if item.text is not None:
        return mixed(item.text) if item.mixed else item.text
    return item


def item_of(value: Value, index: Value, node: s.Expr) -> Value:
    """Return `value[index]`."""
    match value, index:
        case Args(items=items), Const(value=int() as i):
            return items[i] if 0 <= i < len(items) else UNKNOWN
        case Items(items=items, kind="tuple" | "list"), Const(value=int() as i):
            return items[i] if -len(items) <= i < len(items) else UNKNOWN
        case Refusals(element=element), _:
            return item_of(Each(element, "mapping"), index, node)
        case Pool(element=element), _:
            return element
        case Each(element=element, view=view), _:
            if view == "mapping" and isinstance(element, Items):
                return element.items[-1]
            return element
        case Pairs(), Table():
            missing = Table([Mark.ERROR] * len(index.column))
            return named_lookup(value, index, missing, node)
        case Pairs(keys=keys, values=values), Const():
            for key, found in zip(keys, values):
                if isinstance(key, Const) and key.value == index.value:
                    return found
        case ((Pairs(values=values) | Items(items=values)), _) if one_of(values) is not UNKNOWN:
            return one_of(values)
    return lift(lambda collection, i: collection[i], [value, index], node)


def _slice(reader: Reader, node: s.Subscript, index: s.Slice, value: Value, strand: Strand) -> Value:
    ends = [
        Const(None) if end is None else reader.evaluate(reader, end, strand)
        for end in (index.lower, index.upper, index.step)
    ]
    if isinstance(value, Pool):
        return value
    if isinstance(value, (Items, Args)):
        numbers = [end.value for end in ends if isinstance(end, Const) and _is_limit(end.value)]
        known = len(numbers) == len(ends) and numbers[-1] != 0
        if not known:
            return UNKNOWN
        part = slice(*numbers)
        return cut(value, part) if isinstance(value, Args) else Items(value.kind, value.items[part])
    return lift(lambda v, a, b, c: v[slice(a, b, c)], [value, *ends], node)


def _is_limit(value: object) -> bool:
    return value is None or isinstance(value, int)


def elements_of(value: Value) -> tuple[Sequence[Value] | None, bool]:
    """Return the elements that iterating gives, and whether one of them stands for all."""
    match value:
        case Items(items=items):
            return items, False
        case Pairs(keys=keys):
            return keys, False
        case Const(value=range() | tuple() | list() | frozenset() | str() | bytes() as known):
            if len(known) <= 1000:
                return [Const(item) for item in known], False
        case Refusals(element=element):
            return elements_of(Each(element, "mapping"))
        case Each(element=element, view="mapping"):
            return [element.items[0] if isinstance(element, Items) else UNKNOWN], True
        case Each(element=element):
            return [element], True
        case Typed(element=Typed() as element):
            return [element], True
        case Answer():
            return [value], True
    return None, False


def take_apart(target: s.Expr, value: Value, strand: Strand) -> None:
    """Let the answers raise whose exception has more or fewer arguments than are unpacked."""
    if isinstance(target, s.Display) and isinstance(value, Args):
        fits = fit(value, len(target.items), _star(target.items))
        strand.fail(where(fits.column, False), for_good=True, kind="ValueError")


def _star(targets: Sequence[s.Expr]) -> int | None:
    return next((i for i, target in enumerate(targets) if isinstance(target, s.Starred)), None)


def unpacked(target: s.Expr, value: Value) -> Iterator[tuple[s.Expr, Value]]:
    """Yield each name, attribute or subscript of an assignment target with what it is given."""
    if not isinstance(target, s.Display):
        yield (target.value if isinstance(target, s.Starred) else target), value
        return
    parts: list[Value] = [UNKNOWN] * len(target.items)
    if isinstance(value, Items) and value.kind in ("tuple", "list"):
        star = _star(target.items)
        if star is None:
            # A pair that the tables keep shorter than the real tuple is still unpacked by place.
            for index, item in enumerate(value.items[: len(parts)]):
                parts[index] = item
        elif len(value.items) >= len(target.items) - 1:
            after = len(target.items) - star - 1
            parts[:star] = value.items[:star]
            parts[star] = Items("list", value.items[star : len(value.items) - after])
            if after:
                parts[star + 1 :] = value.items[-after:]
    elif isinstance(value, Args):
        parts = list(taken_apart(value, len(parts), _star(target.items)))
    elif isinstance(value, Table):
        parts = [_cell_part(value, index) for index in range(len(parts))]
    elif isinstance(value, Const) and isinstance(value.value, (tuple, list)):
        if len(value.value) == len(parts):
            parts = [Const(item) for item in value.value]
    elif value is EITHER:
        parts = [EITHER] * len(target.items)
    elif isinstance(value, Answer):
        parts = [value] * len(target.items)
    elif isinstance(value, Typed) and value.element is not None:
        parts = [value.element] * len(target.items)
    for name, part in zip(target.items, parts):
        yield from unpacked(name, part)


def _cell_part(value: Table, index: int) -> Value:
    return lift(lambda cell: cell[index], [value], None)


def bind_parts(target: s.Expr, value: Value, strand: Strand) -> None:
    for name, part in unpacked(target, value):
        if isinstance(name, s.Name):
            strand.bind(name.id, part)
