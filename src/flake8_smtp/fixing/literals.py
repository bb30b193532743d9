"""Repairs of literals of the wrong kind: a code as text, text as str."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from flake8_smtp.fixing.edits import Edit
from flake8_smtp.fixing.nodes import Tree
from flake8_smtp.fixing.nodes import collection_in
from flake8_smtp.fixing.nodes import constant
from flake8_smtp.fixing.nodes import parts
from flake8_smtp.fixing.nodes import text_of

_STEPS = {1: 100, 2: 10}
"""So much a code is divided by to get its first digit, or its first two."""


def as_numbers(tree: Tree, origin: cst.CSTNode) -> Iterator[tuple[str, tuple[Edit, ...]]]:
    """Yield the comparison with numbers for texts."""
    title = "compare the code with a number"
    strings = _strings(tree, origin)
    edits = tuple(tree.replaced(each, text) for each in strings if _is_code(text := _content(each)))
    if edits and len(edits) == len(strings):
        yield title, edits
    match origin:
        case cst.Call(
            func=cst.Attribute(value=code, attr=cst.Name(value="startswith")), args=[cst.Arg(value=literal)]
        ):
            test = _digits_test(tree.text(code), text_of(literal))
            if test is not None:
                yield title, (tree.replaced(origin, test),)
        case cst.Comparison(
            left=cst.Subscript(value=code),
            comparisons=[cst.ComparisonTarget(operator=cst.Equal(), comparator=literal)],
        ) if tree.text(origin.left).endswith("[0]"):
            test = _digits_test(tree.text(code), text_of(literal))
            if test is not None:
                yield title, (tree.replaced(origin, test),)
        case cst.Comparison(
            left=cst.Call(func=cst.Name(value="str"), args=[cst.Arg(value=code)]),
            comparisons=[cst.ComparisonTarget(comparator=cst.Integer())],
        ):
            yield title, (tree.replaced(origin.left, tree.text(code)),)


def _content(literal: cst.SimpleString) -> str:
    value = literal.evaluated_value
    return value.decode("latin-1") if isinstance(value, bytes) else value


def _is_code(text: str) -> bool:
    return len(text) == 3 and text.isascii() and text.isdigit()


def _digits_test(code: str, digits: str | None) -> str | None:
    """Return the test of a code's first digits: `code // 100 == 5`."""
    if digits is None or not digits.isascii() or not digits.isdigit():
        return None
    if len(digits) == 3:
        return f"{code} == {digits}"
    step = _STEPS.get(len(digits))
    return None if step is None else f"{code} // {step} == {digits}"


def as_bytes(tree: Tree, origin: cst.CSTNode) -> Iterator[tuple[str, tuple[Edit, ...]]]:
    """Yield the comparison with bytes for str; an addition may be meant in more than one way."""
    match origin:
        case cst.BinaryOperation() | cst.Call(func=cst.Attribute(value=cst.SimpleString())):
            return
    strings = [literal for literal in _strings(tree, origin) if text_of(literal) is not None]
    edits = [tree.replaced(literal, text) for literal in strings if (text := _bytes_literal(literal))]
    if edits and len(edits) == len(strings):
        yield "compare with bytes", tuple(edits)


def _bytes_literal(literal: cst.SimpleString) -> str | None:
    prefix = literal.prefix.lower()
    if not literal.value.isascii() or prefix not in ("", "r", "u"):
        return None
    return f"{prefix.replace('u', '')}b{literal.value[len(literal.prefix) :]}"


def _strings(tree: Tree, origin: cst.CSTNode) -> list[cst.SimpleString]:
    """Return the texts that a comparison is made with, those of a constant included."""
    found = [part for part in parts(origin) if isinstance(part, cst.SimpleString)]
    if found:
        return found
    for part in parts(origin):
        if isinstance(part, cst.Name):
            value = collection_in(tree, part) or constant(tree, part.value)
            if value is not None and _is_used_once(tree, part.value):
                found += [each for each in parts(value) if isinstance(each, cst.SimpleString)]
    return found


def _is_used_once(tree: Tree, name: str) -> bool:
    """Tell whether a constant is read in one place only: elsewhere it may be meant as it is."""
    return sum(isinstance(part, cst.Name) and part.value == name for part in parts(tree.module)) == 2
