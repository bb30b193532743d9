"""Repairs of tests that let permanent replies (5yz) through to a repeat."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Iterator

import libcst as cst

from flake8_smtp.fixing.edits import Change
from flake8_smtp.fixing.members import code_of
from flake8_smtp.fixing.members import collection_of
from flake8_smtp.fixing.members import lost
from flake8_smtp.fixing.members import operand_lost
from flake8_smtp.fixing.nodes import Tree
from flake8_smtp.fixing.nodes import negation
from flake8_smtp.fixing.nodes import number
from flake8_smtp.fixing.nodes import parts
from flake8_smtp.fixing.nodes import text_of

WITHOUT = "do not repeat after {}"
TRANSIENT_ONLY = "repeat after transient replies only"


def without_literal(tree: Tree, origin: cst.CSTNode) -> Iterator[tuple[tuple[Change, ...], Collection[int]]]:
    """Yield the collection, the `or` or the pattern without a literal or its name; with what is lost there.

    Of a collection of nothing but permanent replies none is taken out: why the others are in it, nobody
    knows. It goes as a whole, where there is something beside it.
    """
    if not isinstance(origin, (cst.Integer, cst.SimpleString)):
        return
    code = code_of(origin)
    for node in (origin, *_named(tree, origin)):
        collection = collection_of(tree, node)
        codes = [code_of(each.value) for each in collection.elements] if collection else [code]
        if collection is None or len(codes) == 1 or not all(each and 500 <= each <= 599 for each in codes):
            yield from ((changes, {code or 0}) for changes in lost(tree, node))
        yield from ((changes, {each or 0 for each in codes}) for changes in operand_lost(tree, node))


def _named(tree: Tree, origin: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """Yield where the name stands that is bound to a literal and nothing else."""
    binding = tree.above(origin)
    match binding:
        case cst.Assign(targets=[cst.AssignTarget(target=cst.Name(value=name) as target)]):
            pass
        case cst.AnnAssign(target=cst.Name(value=name) as target):
            pass
        case _:
            return
    for node in parts(tree.module):
        if isinstance(node, cst.Name) and node.value == name and node is not target:
            above = tree.above(node)
            yield above if isinstance(above, cst.Attribute) else node


def narrower_range(tree: Tree, origin: cst.CSTNode) -> Iterator[tuple[Change, ...]]:
    """Yield `400 <= code < 500` for `code >= 400`, for `400 <= code < 600` and the like."""
    if not isinstance(origin, (cst.Comparison, cst.Call, cst.MatchPattern)):
        return
    for part in parts(origin):
        if number(part) == 5 or text_of(part) == "5":
            yield from lost(tree, part)
        elif isinstance(part, cst.SimpleString) and {"4", "5"} <= set(text_of(part) or "") <= set("12345"):
            yield ((tree.start(part), tree.end(part), part.value.replace("5", "")),)
    for operand in _alternatives(tree, origin):
        yield from _other_end(tree, operand)
    if isinstance(origin, cst.Comparison) and len(origin.comparisons) == 1:
        yield from _bounded(tree, origin)


def _alternatives(tree: Tree, origin: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """Yield the operands of an `and` around a test, then the test: one of them may hold the other end."""
    above = tree.above(origin)
    while isinstance(above, cst.BooleanOperation) and isinstance(above.operator, cst.And):
        yield from (each for each in (above.left, above.right) if isinstance(each, cst.Comparison))
        above = tree.above(above)
    yield origin


_UPPER = (500, 499, 600)
"""Where transient replies end, as an end that is out and as one that is in; and where permanent ones do."""
_LOWER = (500,)
"""Where permanent replies begin."""


def _other_end(tree: Tree, test: cst.CSTNode) -> Iterator[tuple[Change, ...]]:
    """Yield a range with another end: `< 600` becomes `< 500`, `<= 554` `<= 499`, `>= 550` `>= 500`."""
    bounds = [number(part) for part in parts(test)]
    for part in parts(test):
        value = number(part)
        if value == 6:
            yield ((tree.start(part), tree.end(part), "5"),)
        if value is None or not 500 <= value <= 600:
            continue
        for end in _ends(tree, part):
            # A range that holds nothing is a test that nothing passes.
            if end != value and not any(each is not None and end <= each < value for each in bounds):
                yield ((tree.start(part), tree.end(part), str(end)),)


def _ends(tree: Tree, literal: cst.CSTNode) -> tuple[int, ...]:
    """Return what may stand for a literal that is compared by order, or is an argument of `range`."""
    match tree.above(literal):
        case cst.ComparisonTarget(operator=cst.LessThan() | cst.LessThanEqual()):
            return _UPPER
        case cst.ComparisonTarget(operator=cst.GreaterThanEqual()):
            return _LOWER
        case cst.Comparison(comparisons=[cst.ComparisonTarget(operator=operator), *_]):
            match operator:
                case cst.GreaterThan() | cst.GreaterThanEqual():
                    return _UPPER
                case cst.LessThanEqual():
                    return _LOWER
        case cst.Arg():
            return _UPPER
    return ()


def _bounded(tree: Tree, origin: cst.Comparison) -> Iterator[tuple[Change, ...]]:
    """Yield a test with an end for one without."""
    target = origin.comparisons[0]
    for text, holds in _ranges(tree, origin.left, target.operator, target.comparator):
        outer = negation(tree, origin)
        if outer is not None:
            yield ((*tree.inner[id(outer)], f"not {text}" if holds else text),)
        yield ((tree.start(origin.left), tree.end(target), text if holds else f"not {text}"),)


_MIRRORED: dict[type[cst.BaseCompOp], type[cst.BaseCompOp]] = {
    cst.LessThan: cst.GreaterThan,
    cst.LessThanEqual: cst.GreaterThanEqual,
    cst.GreaterThan: cst.LessThan,
    cst.GreaterThanEqual: cst.LessThanEqual,
}


def _ranges(
    tree: Tree, left: cst.BaseExpression, operator: cst.BaseCompOp, right: cst.BaseExpression
) -> Iterator[tuple[str, bool]]:
    """Yield a range for a comparison, and whether the comparison holds for it, or for the rest."""
    sides: Iterable[tuple[cst.BaseExpression, type[cst.BaseCompOp], cst.BaseExpression]] = [
        (left, type(operator), right)
    ]
    if number(right) is None and type(operator) in _MIRRORED:
        sides = [(right, _MIRRORED[type(operator)], left), *sides]
    for code, sign, bound in sides:
        value, written, asked = number(bound), tree.text(bound), tree.text(code)
        if value is not None and not (value in (3, 4) or 100 <= value < 600):
            continue
        if value is None and not isinstance(bound, (cst.Name, cst.Attribute)):
            continue
        if value in (3, 4):
            if (value == 4) is (sign in (cst.GreaterThanEqual, cst.LessThan)):
                yield f"{asked} == 4", sign in (cst.GreaterThanEqual, cst.GreaterThan)
        elif value is not None and value >= 500:
            if sign in (cst.GreaterThan, cst.LessThanEqual):
                yield f"{asked} >= 500", sign is cst.GreaterThan
        elif sign in (cst.GreaterThanEqual, cst.LessThan):
            yield f"{written} <= {asked} < 500", sign is cst.GreaterThanEqual
        elif sign in (cst.GreaterThan, cst.LessThanEqual):
            text = "400 <=" if value == 399 else f"{written} <"
            yield f"{text} {asked} < 500", sign is cst.GreaterThan
