"""Comparisons and boolean logic, answer by answer: where a test on a reply code becomes a set.

A test remembers which codes the program names one by one in it (`code in (421, 504)`), and with
which literals: a warning about one reply stands at its literal.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence
from itertools import compress
from itertools import repeat
from operator import is_
from typing import Any

from flake8_smtp.program import pure
from flake8_smtp.program import syntax as s
from flake8_smtp.program.joining import join
from flake8_smtp.program.lifting import lift
from flake8_smtp.program.lifting import tests_of
from flake8_smtp.program.lifting import truth
from flake8_smtp.program.strands import merge_values
from flake8_smtp.program.strands import where
from flake8_smtp.program.telling import few
from flake8_smtp.program.values import EITHER
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Each
from flake8_smtp.program.values import Failure
from flake8_smtp.program.values import Function
from flake8_smtp.program.values import Instance
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Mark
from flake8_smtp.program.values import Pairs
from flake8_smtp.program.values import Raised
from flake8_smtp.program.values import Refusals
from flake8_smtp.program.values import Session
from flake8_smtp.program.values import Split
from flake8_smtp.program.values import Table
from flake8_smtp.program.values import Test
from flake8_smtp.program.values import Thing
from flake8_smtp.program.values import Typed
from flake8_smtp.program.values import Value


def compare_values(node: s.Expr, op: str, left: Value, right: Value) -> Value:
    for one, other, mirrored in ((left, right, False), (right, left, True)):
        if isinstance(one, Split):
            parts = [
                (mask, compare_values(node, op, *((other, part) if mirrored else (part, other))))
                for mask, part in one.parts
            ]
            return merge_values(parts, _size(parts))
    for one, other in ((left, right), (right, left)):
        if isinstance(one, Refusals) and op in ("==", "!="):
            return _compare_refusals(node, op, one, other)
        if isinstance(one, (Failure, Raised)) and op in _UNEQUAL and isinstance(other, Const):
            return Const(_UNEQUAL[op])
    if isinstance(left, (Failure, Raised)) and op in ("in", "not in") and _are_constants(right):
        return Const(op == "not in")
    if op in ("==", "!=") and isinstance(left, Items) and isinstance(right, Items):
        return _compare_items(node, op, left, right)
    if op in ("==", "!=") and (_is_pair_and_scalar(left, right) or _is_pair_and_scalar(right, left)):
        return Const(op == "!=")
    if op in ("is", "is not") and not (isinstance(left, Table) or isinstance(right, Table)):
        return _identity(op, left, right)
    if op in ("in", "not in") and isinstance(right, Items) and isinstance(left, Table):
        return _membership(node, op, left, right)
    if op in ("in", "not in") and isinstance(right, Pairs):
        right = Items("set", right.keys)
        if isinstance(left, Table):
            return _membership(node, op, left, right)
    among = set_test(node, op, left, right)
    if among is not None:
        return among
    if op in ("in", "not in") and right is EITHER:
        right = UNKNOWN  # what something can be in counts nothing
    if EITHER in (left, right) and any(
        isinstance(one, Table) and not few(one.column) for one in (left, right)
    ):
        return UNKNOWN  # nobody compares a reply code with a count: the name has another meaning
    result = lift(pure.COMPARISONS[op], [left, right], node)
    return name_codes(result, node, [left, right])


_UNEQUAL = {"==": False, "!=": True, "is": False, "is not": True}
"""What comparing an exception with a constant gives."""


def _are_constants(value: Value) -> bool:
    return isinstance(value, Items) and all(isinstance(item, Const) for item in value.items)


def set_test(node: s.Expr, op: str, left: Value, right: Value) -> Value | None:
    """Return what an operation on sets says, one of which has an element that stands for all."""
    match left, right:
        case Each(element=Table() as element), Items() if op in _INSIDE or op in _OUTSIDE:
            return _membership(node, "in" if op in _INSIDE else "not in", element, right)
        case Items(), Each(element=Table() as element) if op in _AROUND or op == "isdisjoint":
            return _membership(node, "in" if op in _AROUND else "not in", element, left)
    return None


_INSIDE = frozenset({"&", "<=", "<", "intersection", "issubset"})
_OUTSIDE = frozenset({"-", "difference", "isdisjoint"})
_AROUND = frozenset({"&", ">=", ">", "intersection", "issuperset"})
"""What says of a set that it lies inside another one, outside of it, or around it."""


def _is_pair_and_scalar(one: Value, other: Value) -> bool:
    """Tell whether a whole reply is compared with a number or a text."""
    scalar = isinstance(other, Const) and isinstance(other.value, (int, float, str, bytes))
    return scalar and isinstance(one, Items) and one.reply is not None


def _size(parts: Sequence[tuple[int, Value]]) -> int:
    known = [len(value.column) for _, value in parts if isinstance(value, Table)]
    return known[0] if known else max(mask.bit_length() for mask, _ in parts)


def _compare_items(node: s.Expr, op: str, left: Items, right: Items) -> Value:
    kinds = {left.kind, right.kind}
    if "set" in kinds:
        return UNKNOWN if len(kinds) > 1 else lift(pure.COMPARISONS[op], [left, right], node)
    if len(kinds) > 1 or len(left.items) != len(right.items):
        return Const(op == "!=")
    if not left.items:
        return Const(op == "==")
    pairs = [compare_values(node, "==", a, b) for a, b in zip(left.items, right.items)]
    size = next((len(p.column) for p in pairs if isinstance(p, Table)), 1)
    result = logical("and", pairs, size)
    return result if op == "==" else lift(pure.UNARIES["not"], [result], node)


def _compare_refusals(node: s.Expr, op: str, refusals: Refusals, other: Value) -> Value:
    """`refused == {}`: it is empty where everyone was accepted."""
    if refusals.column is None or not (isinstance(other, Pairs) and not other.keys):
        return UNKNOWN
    table = Table(refusals.column, coded=False)
    return lift(pure.UNARIES["not"] if op == "==" else bool, [table], node)


def _identity(op: str, left: Value, right: Value) -> Value:
    for one, other in ((left, right), (right, left)):
        if isinstance(other, Const) and other.value is None:
            if isinstance(one, Const):
                return Const((one.value is None) == (op == "is"))
            if isinstance(one, Session) and one.optional:
                return UNKNOWN
            if isinstance(one, (Session, Items, Function, Instance, Refusals, Thing)):
                return Const(op == "is not")
    return lift(pure.COMPARISONS[op], [left, right], None)


def _membership(node: s.Expr, op: str, left: Table, right: Items) -> Value:
    """`code in (250, x)`: an element that is not known makes the rest unknown, not the whole."""
    # No dict can be looked for in a set.
    hashed = right.kind == "set"
    column: list[Any] = [Mark.ERROR if hashed and isinstance(c, dict) else False for c in left.column]
    named: dict[int, s.Expr] = {}
    tests: tuple[Test, ...] = left.tests
    for item in right.items:
        hit = lift(pure.COMPARISONS["=="], [left, item], None)
        cells = truth(hit, len(column))
        column = [either(a, b) for a, b in zip(column, cells)]
        named.update(_single(left, cells, item))
    if op == "not in":
        column = [_not(cell) for cell in column]
    return with_test(Table(column, tests, left.coded, left.mixed), node, named)


def name_codes(result: Value, node: s.Expr, values: Sequence[Value]) -> Value:
    if not isinstance(result, Table):
        return result
    table = next((v for v in values if isinstance(v, Table)), None)
    literal = next((v for v in values if isinstance(v, Const) and v.origin is not None), None)
    if table is None or literal is None:
        return result
    named = _single(table, result.column, literal)
    if not named:
        return result
    return with_test(Table(result.column, table.tests, result.coded, result.mixed), node, named)


def _single(table: Table, cells: Sequence[Any], literal: Value) -> Mapping[int, s.Expr]:
    """Return the reply code that a literal names: the only one that it tells from the others."""
    if not isinstance(literal, Const) or literal.origin is None or not table.coded:
        return {}
    for wanted in (True, False):
        hits = list(compress(table.column, map(is_, cells, repeat(wanted))))
        # Not a set of them: what is compared may be a list.
        code = _as_code(hits[0]) if hits else None
        if code is not None and hits.count(hits[0]) == len(hits):
            return {code: literal.origin}
    return {}


def _as_code(cell: Any) -> int | None:
    if type(cell) is int and 100 <= cell <= 999:
        return cell
    if isinstance(cell, (str, bytes)) and len(cell) == 3 and cell.isdigit():
        return int(cell)
    return None


def with_test(value: Value, node: s.Expr, named: Mapping[int, s.Expr]) -> Value:
    if not isinstance(value, Table):
        return value
    if value.tests:
        return value
    test = Test(node.origin, value.column, named, value.coded, mixed=value.mixed)
    return Table(value.column, (test,), value.coded, value.mixed)


def named_lookup(pairs: Pairs, key: Table, default: Value, node: s.Expr) -> Value:
    """Return `{250: ..., 550: ...}.get(code, default)`, naming the codes that the keys name."""
    column: list[Any] = []
    size = len(key.column)
    # Where the key is not known, or asking for it raises, nothing is looked up.
    astray = sum(1 << index for index, cell in enumerate(key.column) if type(cell) is Mark)
    bound: list[tuple[int, Value]] = [(astray, key)] if astray else []
    left = (1 << size) - 1 & ~astray
    named: dict[int, s.Expr] = {}
    for known, value in zip(pairs.keys, pairs.values):
        cells = truth(lift(pure.COMPARISONS["=="], [key, known], None), size)
        hit = where(cells, True) & left
        named.update(_single(key, cells, known))
        if hit:
            bound.append((hit, value))
            left &= ~hit
    bound.append((left, default))
    merged = merge_values(bound, size)
    if not isinstance(merged, Table):
        return merged
    column = merged.column
    return Table(column, (*merged.tests, Test(node.origin, column, named, True)), True)


def logical(op: str, values: Sequence[Value], size: int) -> Value:
    if not values:
        return Const(op == "and")
    if len(values) == 1:
        return values[0]
    if not any(map(_depends, values)):
        return _logical_plain(op, values)
    combine = both if op == "and" else either
    columns = [_cells(value, size) for value in values]
    column = list(columns[0])
    for other in columns[1:]:
        column = [combine(a, b) for a, b in zip(column, other)]
    tests = tests_of(values)
    return Table(column, tests, any(isinstance(v, Table) and v.coded for v in values))


def _depends(value: Value) -> bool:
    """Tell whether the truth of a value depends on the answer."""
    return isinstance(value, (Table, Split)) or (isinstance(value, Refusals) and value.column is not None)


def without_truths(op: str, result: Value, values: Sequence[Value]) -> Value:
    """Return what `and` or `or` gives where that is looked at, and not only whether it holds.

    `code and ()` is a tuple, of which the table has only that it is empty, and `text or code` may be the
    text.
    """
    if all(isinstance(value, (Const, Table)) for value in values):
        return result
    if isinstance(result, Const):
        return result if any(result is value for value in values) else UNKNOWN
    if type(result) is not Table:
        return result
    rows = zip(*(_cells(value, len(result.column)) for value in values))
    column = [
        cell if type(cell) is Mark or _is_given(cell, op, list(zip(row, values))) else Mark.UNKNOWN
        for cell, row in zip(result.column, rows)
    ]
    return Table(column, result.tests, result.coded, result.mixed)


def _is_given(cell: Any, op: str, operands: Sequence[tuple[Any, Value]]) -> bool:
    """Tell whether a result is what an operand is, of those known whole, and not only the truth of one.

    What nobody knows may be a flag, and so the truth of it; a text is none.
    """
    for operand, value in operands[:-1]:
        if type(operand) is Mark and isinstance(value, Typed):
            return False
        if type(operand) is Mark:
            whole = (own for own, of in operands if isinstance(of, (Const, Table)))
            return type(cell) is not bool or any(cell is own for own in whole)
        if bool(operand) is (op == "or"):
            return isinstance(value, (Const, Table))
    return isinstance(operands[-1][1], (Const, Table))


def _cells(value: Value, size: int) -> Sequence[Any]:
    match value:
        case Table(column=column):
            return column
        case Const(value=known):
            return [known] * size
    return truth(value, size)


def _logical_plain(op: str, values: Sequence[Value]) -> Value:
    cells = [truth(value, 1)[0] for value in values]
    for value, cell in zip(values, cells):
        if not isinstance(cell, bool):
            break
        if cell is (op == "or"):
            return value
    else:
        return values[-1]
    if op == "or":
        # `server or smtplib.SMTP()`: whichever it is, it is that.
        joined = join(values)
        if joined is not UNKNOWN and not all(isinstance(v, Const) for v in values):
            return joined
    combine = both if op == "and" else either
    column = cells[0]
    for cell in cells[1:]:
        column = combine(column, cell)
    match column:
        case Mark.EITHER:
            return EITHER
        case bool() as known:
            return Const(known)
    return UNKNOWN


def both(left: Any, right: Any) -> Any:
    """Return `left and right` for two truth values, one of which may be unknown."""
    if type(left) is not Mark:
        return right if left else left
    if Mark.ERROR in (left, right) and left is not Mark.UNKNOWN:
        return Mark.ERROR
    if type(right) is not Mark and not right:
        return False
    return Mark.UNKNOWN if Mark.UNKNOWN in (left, right) else left


def either(left: Any, right: Any) -> Any:
    """Return `left or right` for two truth values, one of which may be unknown."""
    if type(left) is not Mark:
        return left or right
    if Mark.ERROR in (left, right) and left is not Mark.UNKNOWN:
        return Mark.ERROR
    if type(right) is not Mark and right:
        return True
    return Mark.UNKNOWN if Mark.UNKNOWN in (left, right) else left


def _not(cell: Any) -> Any:
    return cell if type(cell) is Mark else not cell


def marked(mark: Any) -> Value:
    return EITHER if mark is Mark.EITHER else UNKNOWN
