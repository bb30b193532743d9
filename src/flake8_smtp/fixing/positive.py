"""Repairs of a test that takes a positive reply for a failure: the set of codes gains what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence

import libcst as cst

from flake8_smtp.fixing.edits import Edit
from flake8_smtp.fixing.edits import stretch
from flake8_smtp.fixing.nodes import Collection
from flake8_smtp.fixing.nodes import Tree
from flake8_smtp.fixing.nodes import collection_in
from flake8_smtp.fixing.nodes import constant
from flake8_smtp.fixing.nodes import number
from flake8_smtp.fixing.nodes import parts
from flake8_smtp.fixing.nodes import text_of
from flake8_smtp.fixing.nodes import without

_EQUAL = (cst.Equal, cst.NotEqual)
_MEMBER = (cst.In, cst.NotIn)
_TEXT_TESTS = frozenset({"startswith", "endswith", "__contains__", "__eq__"})


def repairs(tree: Tree, origin: cst.CSTNode, wanted: Sequence[int]) -> Iterator[tuple[str, tuple[Edit, ...]]]:
    """Yield, the plainest first, what may put a test right, so that it lets `wanted` through.

    Whether one does is for the check to say.
    """
    title = f"let {_spoken(wanted)} through"
    match origin:
        case cst.Comparison():
            for edit in _comparison(tree, origin, wanted):
                yield title, (edit,)
        case cst.Call():
            for edit in _call(tree, origin, wanted):
                yield title, (edit,)
        case cst.MatchPattern():
            for edit in _pattern(tree, origin, wanted):
                yield title, (edit,)


def _spoken(codes: Sequence[int]) -> str:
    first = ", ".join(map(str, codes[:-1]))
    return f"{first} and {codes[-1]}" if first else str(codes[-1])


def _comparison(tree: Tree, node: cst.Comparison, wanted: Sequence[int]) -> Iterator[Edit]:
    if len(node.comparisons) == 1:
        target = node.comparisons[0]
        if isinstance(target.operator, _EQUAL):
            yield from _equality(tree, node, target, wanted)
            yield from _named(tree, node, target, wanted)
        elif isinstance(target.operator, _MEMBER):
            yield from _membership(tree, node, target, wanted)
    yield from _bounds(tree, node, wanted)


def _equality(
    tree: Tree, node: cst.Comparison, target: cst.ComparisonTarget, wanted: Sequence[int]
) -> Iterator[Edit]:
    negative = isinstance(target.operator, cst.NotEqual)
    for literal, other in ((target.comparator, node.left), (node.left, target.comparator)):
        if number(literal) is not None:
            yield tree.replaced(node, _test(_code(tree, other), wanted, negative=negative))
        elif text_of(literal) is not None and (code := _code_in_text(tree, other)) is not None:
            yield tree.replaced(node, _test(code, wanted, negative=negative))


def _named(
    tree: Tree, node: cst.Comparison, target: cst.ComparisonTarget, wanted: Sequence[int]
) -> Iterator[Edit]:
    """Yield `code in (OK, 251, 252)` for `code == OK`."""
    negative = isinstance(target.operator, cst.NotEqual)
    for name, other in ((target.comparator, node.left), (node.left, target.comparator)):
        if isinstance(name, (cst.Name, cst.Attribute)) and 250 in wanted:
            others = ", ".join(str(code) for code in wanted if code != 250)
            operator = "not in" if negative else "in"
            yield tree.replaced(node, f"{tree.text(other)} {operator} ({tree.text(name)}, {others})")


def _code(tree: Tree, node: cst.BaseExpression) -> str:
    """Return the code that a test looks at: that of `code // 100`, too."""
    if isinstance(node, cst.BinaryOperation) and isinstance(node.operator, (cst.FloorDivide, cst.Divide)):
        return tree.text(node.left)
    return tree.text(node)


def _test(code: str, wanted: Sequence[int], *, negative: bool) -> str:
    if len(wanted) == 1:
        return f"{code} {'!=' if negative else '=='} {wanted[0]}"
    return f"{code} {'not in' if negative else 'in'} ({', '.join(map(str, wanted))})"


def _membership(
    tree: Tree, node: cst.Comparison, target: cst.ComparisonTarget, wanted: Sequence[int]
) -> Iterator[Edit]:
    collection = collection_in(tree, target.comparator)
    if collection is not None:
        known = {_value(tree, element.value) for element in collection.elements}
        texts = {text_of(element.value) for element in collection.elements}
        missing = [str(code) for code in wanted if code not in known]
        if texts != {None}:
            missing = [f'"{code}"' for code in wanted if str(code) not in texts]
        yield tree.replaced(collection, _grown(tree, collection, missing))
        # The collection may be that of the failures instead.
        gone = [element for element in collection.elements if _value(tree, element.value) in wanted]
        if 0 < len(gone) < len(collection.elements):
            yield without(tree, collection, gone)
    if text_of(node.left) is not None and (code := _code_in_text(tree, target.comparator)) is not None:
        yield tree.replaced(node, _test(code, wanted, negative=isinstance(target.operator, cst.NotIn)))


def _value(tree: Tree, node: cst.BaseExpression) -> int | None:
    """Return the number that an element is, by the name of a constant as well."""
    value = constant(tree, node.value) if isinstance(node, cst.Name) else node
    return None if value is None else number(value)


def _grown(tree: Tree, collection: Collection, missing: Sequence[str]) -> str:
    """Return a collection with elements added behind the last one, which keeps its comment."""
    whole, last = tree.place(collection), tree.place(collection.elements[-1].value)
    kept = stretch(tree.source, whole.line, whole.column, last.end_line, last.end_column)
    rest = stretch(tree.source, last.end_line, last.end_column, whole.end_line, whole.end_column)
    comma = rest.lstrip().startswith(",")
    if "\n" not in rest and "\r" not in rest:
        if len(collection.elements) == 1:
            rest = rest.lstrip().removeprefix(",")
        return f"{kept}, {', '.join(missing)}{rest}"
    comment, newline, closing = (rest.lstrip().removeprefix(",") if comma else rest).partition("\n")
    start = stretch(tree.source, last.line, 0, last.line, last.column)
    indent = start[: len(start) - len(start.lstrip())]
    lines = [f"{kept},{comment}", *(f"{indent}{code}," for code in missing)]
    if not comma:
        lines[-1] = lines[-1].removesuffix(",")
    ending = "\r\n" if comment.endswith("\r") else "\n"
    return ending.join(line.rstrip("\r") for line in lines) + ending + closing if newline else ""


def _bounds(tree: Tree, node: cst.Comparison, wanted: Sequence[int]) -> Iterator[Edit]:
    """Yield wider bounds: `<= 250` becomes `<= 252`, `range(250, 251)` ends one behind the last."""
    highest = max(wanted)
    # Behind a 3yz there is nothing but refusals; behind a 2yz there may be other replies.
    last = 399 if highest >= 300 else highest
    left = node.left
    for target in node.comparisons:
        right = target.comparator
        for literal, including in ((right, _UPPER), (left, _LOWER)):
            bound = including.get(type(target.operator))
            if number(literal) is not None and bound is not None:
                yield tree.replaced(literal, str(last + bound))
        left = right
    for part in parts(node):
        match part:
            case cst.Call(func=cst.Name(value="range"), args=[*_, cst.Arg(value=cst.Integer() as end)]):
                yield tree.replaced(end, str(last + 1))


# What a bound differs by from the last code inside, where it stands to the right, or to the left.
_UPPER = {cst.LessThan: 1, cst.LessThanEqual: 0, cst.GreaterThan: 0, cst.GreaterThanEqual: 1}
_LOWER = {cst.GreaterThan: 1, cst.GreaterThanEqual: 0, cst.LessThan: 0, cst.LessThanEqual: 1}


def _call(tree: Tree, node: cst.Call, wanted: Sequence[int]) -> Iterator[Edit]:
    """Yield a test of the code for `str(code).startswith("250")` and its like."""
    match node.func:
        case cst.Attribute(value=receiver, attr=cst.Name(value=name)) if name in _TEXT_TESTS:
            code = _code_in_text(tree, receiver)
            if code is not None:
                yield tree.replaced(node, _test(code, wanted, negative=False))


def _code_in_text(tree: Tree, node: cst.BaseExpression) -> str | None:
    """Return what is turned into text: the `code` of `str(code)`, `f"{code}"` and `"%d" % code`."""
    match node:
        case cst.Call(func=cst.Name(value="str" | "repr"), args=[cst.Arg(value=inner)]):
            return tree.text(inner)
        case cst.FormattedString(parts=[cst.FormattedStringExpression(expression=inner)]):
            return tree.text(inner)
        case cst.Subscript(value=inner):
            return _code_in_text(tree, inner)
    return None


def _pattern(tree: Tree, node: cst.MatchPattern, wanted: Sequence[int]) -> Iterator[Edit]:
    """Yield the pattern with alternatives for the missing codes, behind the last one that it names."""
    named = [part for part in parts(node) if isinstance(part, cst.MatchValue)]
    known = {number(part.value) for part in named}
    missing = [str(code) for code in wanted if code not in known]
    for part in reversed(named):
        if number(part.value) in wanted or len(wanted) == 1:
            text = tree.text(part.value)
            yield tree.replaced(part.value, " | ".join((text, *missing)) if len(wanted) > 1 else missing[0])
