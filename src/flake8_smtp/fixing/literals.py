"""Repairs of literals of the wrong kind: a code as text, text as str."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping

import libcst as cst

from flake8_smtp.fixing.edits import Change
from flake8_smtp.fixing.nodes import Tree
from flake8_smtp.fixing.nodes import bound
from flake8_smtp.fixing.nodes import constant
from flake8_smtp.fixing.nodes import negation
from flake8_smtp.fixing.nodes import parts
from flake8_smtp.fixing.nodes import stands_free
from flake8_smtp.fixing.nodes import text_of
from flake8_smtp.program.lowering.literals import content

AS_NUMBER = "compare the code with a number"
AS_BYTES = "compare with bytes"


def as_numbers(tree: Tree, origin: cst.CSTNode) -> Iterator[tuple[Change, ...]]:
    """Yield the comparison with numbers for texts."""
    match origin:
        case cst.Subscript():
            # The warning stands at the digit that is taken; what it is compared with stands around it.
            comparison = tree.above(origin)
            if isinstance(comparison, cst.Comparison) and comparison.left is origin:
                yield from _first_digits(tree, comparison)
        case cst.Comparison(
            left=cst.Call(func=cst.Name(value="str"), args=[cst.Arg(value=code)]) as digits,
            comparisons=[cst.ComparisonTarget(comparator=literal)],
        ) if not any(isinstance(part, cst.SimpleString) for part in parts(literal)):
            yield (_replaced(tree, digits, tree.text(code)),)
        case _:
            yield from _whole_numbers(tree, origin)
            yield from _first_digits(tree, origin)


def _whole_numbers(tree: Tree, origin: cst.CSTNode) -> Iterator[tuple[Change, ...]]:
    strings = _strings(tree, origin)
    numbers = [(each, text) for each in strings if _is_code(text := _content(each))]
    if numbers and len(numbers) == len(strings):
        signs = _signs_of_numbers(tree, origin)
        if signs is not None:
            yield (*signs, *(_replaced(tree, each, text) for each, text in numbers))


_SIGNS: Mapping[type[cst.BaseCompOp], str] = {
    cst.In: "==", cst.NotIn: "!=", cst.Is: "==", cst.IsNot: "!=",
}  # fmt: skip


def _signs_of_numbers(tree: Tree, origin: cst.CSTNode) -> tuple[Change, ...] | None:
    """Return the changes that compare with a number what was looked for in a text; None where none do."""
    if not isinstance(origin, cst.Comparison):
        return ()
    left = origin.left
    changes: list[Change] = []
    for target in origin.comparisons:
        sign = _SIGNS.get(type(target.operator))
        if sign and _is_text(tree, target.comparator):
            if len(origin.comparisons) > 1:
                return None
            changes.append((tree.end(left), tree.start(target.comparator), f" {sign} "))
        left = target.comparator
    return tuple(changes)


def _is_text(tree: Tree, node: cst.BaseExpression) -> bool:
    value = constant(tree, node.value) if isinstance(node, cst.Name) else node
    return isinstance(value, cst.SimpleString)


def _first_digits(tree: Tree, origin: cst.CSTNode) -> Iterator[tuple[Change, ...]]:
    """Yield a test of a code's first digits: `code // 100 == 5`, `code // 100 in (4, 5)`."""
    match origin:
        case cst.Call(
            func=cst.Attribute(value=code, attr=cst.Name(value="startswith")), args=[cst.Arg(value=wanted)]
        ):
            operator, first = ("==", "!="), None
            if isinstance(wanted, cst.Tuple):
                operator = ("in", "not in")
        case cst.Comparison(
            left=cst.Subscript(value=code, slice=[cst.SubscriptElement(slice=taken)]),
            comparisons=[cst.ComparisonTarget(operator=sign, comparator=wanted)],
        ) if type(sign) in _DIGIT_SIGNS:
            operator, first = (_DIGIT_SIGNS[type(sign)], ""), _taken(taken)
            if first is None:
                return
        case _:
            return
    digits = _digits(wanted, one_by_one=operator[0] in ("in", "not in"))
    lengths = {len(each) for each in digits}
    if len(lengths) != 1 or not lengths <= ({1, 2, 3} if first is None else {first}):
        return
    step = 10 ** (3 - lengths.pop())
    number = f"{tree.text(code)} // {step}" if step > 1 else tree.text(code)
    many = f"({', '.join(digits)})" if operator[0] in ("in", "not in") else digits[0]
    outer = negation(tree, origin)
    if outer is not None and operator[1]:
        yield (_replaced(tree, outer, f"{number} {operator[1]} {many}"),)
    text = f"{number} {operator[0]} {many}"
    yield (_replaced(tree, origin, text if stands_free(tree, origin) else f"({text})"),)


_DIGIT_SIGNS: Mapping[type[cst.BaseCompOp], str] = {
    cst.Equal: "==", cst.NotEqual: "!=", cst.In: "in", cst.NotIn: "not in",
}  # fmt: skip


def _taken(part: cst.BaseSlice) -> int | None:
    """Return how many of the first digits of a text are taken, None where it is something else."""
    match part:
        case cst.Index(value=cst.Integer(value="0")):
            return 1
        case cst.Slice(
            lower=None | cst.Integer(value="0"), upper=cst.Integer(value="1" | "2" | "3" as count)
        ):
            return int(count) if part.step is None else None
    return None


def _digits(wanted: cst.BaseExpression, *, one_by_one: bool) -> list[str]:
    """Return the digits that a beginning is compared with; an empty text for what is no digits."""
    if isinstance(wanted, (cst.Tuple, cst.List, cst.Set)):
        texts = [text_of(element.value) or "" for element in wanted.elements]
    else:
        text = text_of(wanted) or ""
        texts = list(text) if one_by_one else [text]
    return [text if text.isascii() and text.isdigit() and text[0] != "0" else "" for text in texts]


def _replaced(tree: Tree, node: cst.CSTNode, text: str) -> Change:
    """Return the change that puts a text in the place of a node, within its parentheses."""
    start, end = tree.inner[id(node)]
    return start, end, text


def _content(literal: cst.SimpleString) -> str:
    value = content(literal)
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
        one = _one_of_bytes(tree, origin)
        if one is not None:
            yield (*one, *changes)


_PIECES = frozenset({"split", "rsplit", "splitlines", "partition", "rpartition"})


def _one_of_bytes(tree: Tree, origin: cst.CSTNode) -> tuple[Change, ...] | None:
    """Return the changes that take a piece of one byte where a number would be taken: `text[:1]`.

    None is returned where that would not do.
    """
    match origin:
        case cst.Comparison(
            left=cst.Subscript(value=text, slice=[cst.SubscriptElement(slice=cst.Index() as index)]),
            comparisons=[cst.ComparisonTarget(operator=sign, comparator=wanted)],
        ) if not _is_in_pieces(tree, text):
            if isinstance(sign, (cst.In, cst.NotIn)) and _is_text(tree, wanted):
                return ()
            texts = [text_of(part) or "" for part in parts(wanted) if isinstance(part, cst.SimpleString)]
            if tree.text(index) == "0" and all(len(each) == 1 for each in texts):
                return ((tree.start(index), tree.end(index), ":1"),)
            return None
    return ()


def _is_in_pieces(tree: Tree, text: cst.BaseExpression) -> bool:
    """Tell whether a text is in pieces, one of which is taken by its number."""
    match text:
        case cst.Call(func=cst.Attribute(attr=cst.Name(value=method))):
            return method in _PIECES
        case cst.Name(value=name):
            values = list(bound(tree, name))
            return bool(values) and all(_is_in_pieces(tree, each) for each in values)
    return False


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
            value = constant(tree, part.value) or _one_after_another(tree, part)
            if value is not None:
                found += [each for each in parts(value) if isinstance(each, cst.SimpleString)]
    return found


def _one_after_another(tree: Tree, name: cst.Name) -> cst.BaseExpression | None:
    """Return the collection whose members a name stands for in a comprehension, read there once."""
    for loop in tree.up(name):
        match loop:
            case cst.BaseComp(for_in=cst.CompFor(target=cst.Name(value=target), iter=members)):
                if target == name.value:
                    mentions = sum(
                        isinstance(part, cst.Name) and part.value == target for part in parts(loop)
                    )
                    named = constant(tree, members.value) if isinstance(members, cst.Name) else members
                    return named if mentions == 2 else None
    return None
