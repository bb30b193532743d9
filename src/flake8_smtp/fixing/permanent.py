"""Repairs of tests that let permanent replies (5yz) through to a repeat."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from flake8_smtp.fixing.edits import Change
from flake8_smtp.fixing.members import lost
from flake8_smtp.fixing.nodes import Tree
from flake8_smtp.fixing.nodes import number
from flake8_smtp.fixing.nodes import parts
from flake8_smtp.fixing.nodes import text_of

WITHOUT = "do not repeat after {}"
TRANSIENT_ONLY = "repeat after transient replies only"


def without_literal(tree: Tree, origin: cst.CSTNode) -> Iterator[tuple[Change, ...]]:
    """Yield the collection, the `or` or the pattern without the literal of a permanent reply."""
    if isinstance(origin, (cst.Integer, cst.SimpleString)):
        yield from lost(tree, origin)


def narrower_range(tree: Tree, origin: cst.CSTNode) -> Iterator[tuple[Change, ...]]:
    """Yield `400 <= code < 500` for `code >= 400`, for `400 <= code < 600` and the like."""
    if not isinstance(origin, (cst.Comparison, cst.Call)):
        return
    for part in parts(origin):
        value = number(part)
        if value in _ENDS:
            yield ((tree.start(part), tree.end(part), str(_ENDS[value])),)
        elif value == 5 or text_of(part) == "5":
            yield from lost(tree, part)
    if isinstance(origin, cst.Comparison) and len(origin.comparisons) == 1:
        yield from _bounded(tree, origin)


_ENDS = {600: 500, 599: 499}
"""The end of the permanent replies, and that of the transient ones."""


def _bounded(tree: Tree, origin: cst.Comparison) -> Iterator[tuple[Change, ...]]:
    target = origin.comparisons[0]
    left, operator, right = origin.left, target.operator, target.comparator
    match operator, number(right), number(left):
        case (cst.GreaterThanEqual(), int() as bound, None) if 400 <= bound < 500:
            text = f"{tree.text(right)} <= {tree.text(left)} < 500"
        case (cst.GreaterThan(), 399, None):
            text = f"400 <= {tree.text(left)} < 500"
        case (cst.LessThanEqual(), None, int() as bound) if 400 <= bound < 500:
            end = tree.end(right)
            yield ((end, end, " < 500"),)
            return
        case (cst.LessThan(), None, 399):
            text = f"400 <= {tree.text(right)} < 500"
        case (cst.LessThan(), 400, None):
            # What is below goes elsewhere, and the rest is repeated.
            text = f"not 400 <= {tree.text(left)} < 500"
        case _:
            return
    yield ((tree.start(left), tree.end(right), text),)
