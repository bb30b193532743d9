"""Operators, and texts that are put together, of values that depend on the answer."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flake8_smtp.program import misuse
from flake8_smtp.program import pure
from flake8_smtp.program import syntax as s
from flake8_smtp.program.comparisons import marked
from flake8_smtp.program.comparisons import set_test
from flake8_smtp.program.conditions import decide
from flake8_smtp.program.failures import classes_of
from flake8_smtp.program.joining import gathered
from flake8_smtp.program.lifting import lift
from flake8_smtp.program.lifting import said
from flake8_smtp.program.lifting import truth
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.retrying import combined
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Mark
from flake8_smtp.program.values import Said
from flake8_smtp.program.values import Table
from flake8_smtp.program.values import Typed
from flake8_smtp.program.values import Value
from flake8_smtp.program.values import is_lost


def unary(reader: Reader, node: s.Unary, strand: Strand) -> Value:
    """Return what `not`, `-`, `+` or `~` gives."""
    value = (decide if node.op == "not" else reader.evaluate)(reader, node.operand, strand)
    if node.op == "not" and not isinstance(value, (Const, Table)):
        column = truth(value, strand.size)
        if any(cell is not column[0] for cell in column):
            return Table([cell if type(cell) is Mark else not cell for cell in column], coded=False)
        return Const(not column[0]) if isinstance(column[0], bool) else marked(column[0])
    if node.op == "-" and isinstance(value, Const) and type(value.value) in (int, float):
        return Const(-value.value, node)
    return lift(pure.UNARIES[node.op], [value], node)


def binary(reader: Reader, node: s.Binary, strand: Strand) -> Value:
    """Return what an operator gives, of sets and lists of codes, texts and numbers."""
    left = reader.evaluate(reader, node.left, strand)
    right = reader.evaluate(reader, node.right, strand)
    condition = combined(node, left, right, strand.scope)
    if condition is not None:
        return condition
    if node.op == "+":
        misuse.joined(reader, node.origin, left, right, strand)
    if node.op != "*":
        misuse.calculated(reader, node.origin, left, right, strand)
    if node.op == "|" and (kinds := classes_of((left, right))):
        return Items("tuple", kinds)
    if node.op in ("+", "|") and isinstance(left, Items) and isinstance(right, Items):
        items = left.items + right.items
        return gathered(left.kind, items) if len(items) <= pure.LARGEST else UNKNOWN
    among = set_test(node, node.op, left, right)
    if among is not None:
        return among
    if node.op == "-" and isinstance(left, Items) and isinstance(right, Items):
        kept = _difference(left, right)
        return lift(pure.BINARIES["-"], [left, right], node) if kept is None else kept
    if node.op == "%" and isinstance(left, Const) and isinstance(left.value, str):
        return _formatted(left, right, node)
    function = pure.BINARIES.get(node.op)
    if function is None:
        return UNKNOWN
    result = lift(pure.modest(function), [left, right], node)
    if node.op == "+" and is_lost(result) and (_is_str(left) or _is_str(right)):
        return said((left, right))
    return result


def _is_str(value: Value) -> bool:
    match value:
        case Const(value=known):
            return type(known) is str
        case Typed(type=kind):
            return kind is str
    return False


def _formatted(left: Const, right: Value, node: s.Expr) -> Value:
    result = lift(pure.modest(lambda template, value: template % value), [left, right], node)
    return said((right,)) if is_lost(result) else result


def _difference(left: Items, right: Items) -> Value | None:
    """Return what is left of a set; None where it depends on the answer, or nobody can tell."""
    keep = []
    for item in left.items:
        hits = [lift(pure.COMPARISONS["=="], [item, other], None) for other in right.items]
        if any(not isinstance(hit, Const) for hit in hits):
            return None
        if not any(hit.value for hit in hits if isinstance(hit, Const)):
            keep.append(item)
    return Items(left.kind, tuple(keep))


def formatted(reader: Reader, node: s.Format, strand: Strand) -> Value:
    """Return the text of an f-string; where it is not known, what of it depends on the answer."""
    parts = [_format_part(reader, part, strand) for part in node.parts]
    if not all(isinstance(part, (Const, Table)) for part in parts):
        return said(parts)
    value = lift(lambda *texts: "".join(texts), parts, node)
    return replace(value, worded=-1) if isinstance(value, Table) else value


_CONVERSIONS: Mapping[str, Callable[[Any], Any]] = {
    "": lambda cell: cell,
    "r": repr,
    "s": str,
    "a": ascii,
}


def _format_part(reader: Reader, part: s.Expr, strand: Strand) -> Value:
    if not isinstance(part, s.FormatField):
        return reader.evaluate(reader, part, strand)
    value = reader.evaluate(reader, part.value, strand)
    spec = Const("") if part.spec is None else formatted(reader, part.spec, strand)
    if not isinstance(spec, Const) or pure.grows([spec.value]):
        return UNKNOWN
    convert = _CONVERSIONS[part.conversion or ""]
    if not isinstance(value, (Const, Table)):
        return value if isinstance(value, Said) else UNKNOWN
    return lift(lambda cell: format(convert(cell), spec.value), [value], part)
