"""Repairs of literals of the wrong kind: a code as text, text as str."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from flake8_smtp.fixing.edits import Change
from flake8_smtp.fixing.nodes import Tree
from flake8_smtp.fixing.nodes import constant
from flake8_smtp.fixing.nodes import number
from flake8_smtp.fixing.nodes import parts
from flake8_smtp.fixing.nodes import text_of

AS_NUMBER = "compare the code with a number"
AS_BYTES = "compare with bytes"

_STEPS = {1: 100, 2: 10}
"""So much a code is divided by to get its first digit, or its first two."""


def as_numbers(tree: Tree, origin: cst.CSTNode) -> Iterator[tuple[Change, ...]]:
    """Yield the comparison with numbers for texts."""
    strings = _strings(tree, origin)
    numbers = [(each, text) for each in strings if _is_code(text := _content(each))]
    if numbers and len(numbers) == len(strings):
        yield tuple(_replaced(tree, each, text) for each, text in numbers)
    match origin:
        case cst.Call(
            func=cst.Attribute(value=code, attr=cst.Name(value="startswith")), args=[cst.Arg(value=literal)]
        ):
            yield from _first_digits(tree, origin, code, literal, "==")
        case cst.Comparison(
            left=cst.Subscript(
                value=code, slice=[cst.SubscriptElement(slice=cst.Index(value=cst.Integer(value="0")))]
            ),
            comparisons=[
                cst.ComparisonTarget(operator=cst.Equal() | cst.NotEqual() as sign, comparator=literal)
            ],
        ):
            yield from _first_digits(
                tree, origin, code, literal, "==" if isinstance(sign, cst.Equal) else "!="
            )
        case cst.Subscript():
            # The warning stands at the digit that is taken; what it is compared with stands around it.
            comparison = tree.above(origin)
            if isinstance(comparison, cst.Comparison) and comparison.left is origin:
                yield from as_numbers(tree, comparison)
        case cst.Comparison(
            left=cst.Call(func=cst.Name(value="str"), args=[cst.Arg(value=code)]) as digits,
            comparisons=[cst.ComparisonTarget(comparator=literal)],
        ) if number(literal) is not None:
            yield (_replaced(tree, digits, tree.text(code)),)


def _first_digits(
    tree: Tree, origin: cst.CSTNode, code: cst.BaseExpression, literal: cst.BaseExpression, sign: str
) -> Iterator[tuple[Change, ...]]:
    """Yield a test of a code's first digits: `code // 100 == 5`."""
    digits = text_of(literal) or ""
    step = _STEPS.get(len(digits))
    if not digits.isascii() or not digits.isdigit():
        return
    if step is not None:
        yield (_replaced(tree, origin, f"{tree.text(code)} // {step} {sign} {digits}"),)
    elif len(digits) == 3:
        yield (_replaced(tree, origin, f"{tree.text(code)} {sign} {digits}"),)


def _replaced(tree: Tree, node: cst.CSTNode, text: str) -> Change:
    """Return the change that puts a text in the place of a node, within its parentheses."""
    start, end = tree.inner[id(node)]
    return start, end, text


def _content(literal: cst.SimpleString) -> str:
    value = literal.evaluated_value
    return value.decode("latin-1") if isinstance(value, bytes) else value


def _is_code(text: str) -> bool:
    return len(text) == 3 and text.isascii() and text.isdigit() and text[0] != "0"


def as_bytes(tree: Tree, origin: cst.CSTNode) -> Iterator[tuple[Change, ...]]:
    """Yield the comparison with bytes for str; an addition may be meant in more than one way."""
    match origin:
        case cst.BinaryOperation() | cst.Call(func=cst.Attribute(value=cst.SimpleString())):
            return
    strings = [literal for literal in _strings(tree, origin) if text_of(literal) is not None]
    changes = [_replaced(tree, literal, text) for literal in strings if (text := _bytes_literal(literal))]
    if changes and len(changes) == len(strings):
        yield tuple(changes)


_ESCAPES = ("\\u", "\\U", "\\N")
"""What a backslash means in str and not in bytes."""


def _bytes_literal(literal: cst.SimpleString) -> str | None:
    prefix = literal.prefix.lower()
    if not literal.value.isascii() or prefix not in ("", "r", "u"):
        return None
    if prefix != "r" and any(escape in literal.value for escape in _ESCAPES):
        return None
    if any(ord(character) > 127 for character in text_of(literal) or ""):
        return None
    return f"{prefix.replace('u', '')}b{literal.value[len(literal.prefix) :]}"


def _strings(tree: Tree, origin: cst.CSTNode) -> list[cst.SimpleString]:
    """Return the texts that a comparison is made with, those of a constant included."""
    found = [part for part in parts(origin) if isinstance(part, cst.SimpleString)]
    if found:
        return found
    for part in parts(origin):
        if isinstance(part, cst.Name):
            value = constant(tree, part.value)
            if value is not None:
                found += [each for each in parts(value) if isinstance(each, cst.SimpleString)]
    return found
