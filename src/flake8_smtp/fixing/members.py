"""Collections, chains of `or` and alternatives of a pattern that gain a member or lose one.

Everything else in them stays as it is: brackets, the way it is broken into lines, comments.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Sequence

import libcst as cst

from flake8_smtp.fixing.edits import Change
from flake8_smtp.fixing.nodes import Tree
from flake8_smtp.fixing.nodes import number
from flake8_smtp.fixing.nodes import text_of

Collection = cst.Tuple | cst.List | cst.Set

_LONE_COMMA = re.compile(r",(?=\))")
_COMMENT = re.compile(r"(?:[ \t]*(,))?([ \t]*#[^\r\n]*)")


def collection_of(tree: Tree, node: cst.CSTNode) -> Collection | None:
    """Return the tuple, list or set that a literal is an element of."""
    element = tree.above(node)
    if not isinstance(element, cst.Element):
        return None
    collection = tree.above(element)
    return collection if isinstance(collection, (cst.Tuple, cst.List, cst.Set)) else None


def gained(tree: Tree, collection: Collection, codes: Sequence[int]) -> tuple[Change, ...]:
    """Return the changes after which a collection has these codes as well, at the places they sort to.

    Among names, and where the members are in no order, they come last; among texts they are texts.
    """
    known = [code_of(element.value) for element in collection.elements]
    codes = [code for code in codes if code not in known]
    plain = [code for code in known if code is not None]
    ordered = len(plain) == len(known) and plain == sorted(plain)
    changes: list[Change] = []
    for after in range(len(known) + 1):
        coming = [
            code for code in codes if (sum(old < code for old in plain) if ordered else len(known)) == after
        ]
        if coming:
            changes.append(_inserted(tree, collection, after, coming))
    return tuple(changes)


def code_of(node: cst.BaseExpression) -> int | None:
    """Return the code that a literal names, as a number or as text."""
    text = text_of(node) or ""
    return int(text) if text.isascii() and text.isdigit() else number(node)


def _inserted(tree: Tree, collection: Collection, after: int, codes: Sequence[int]) -> Change:
    values = [element.value for element in collection.elements]
    quotes = {value.quote if isinstance(value, cst.SimpleString) else "" for value in values}
    quote = quotes.pop() if len(quotes) == 1 else ""
    texts = [f"{quote}{code}{quote}" for code in codes]
    if after == 0:
        gap = _gap(tree, values, 0)
        start = tree.start(values[0])
        return start, start, "".join(f"{text}{gap}" for text in texts)
    end = tree.end(values[after - 1])
    gap = _gap(tree, values, after - 1)
    comment = _COMMENT.match(tree.source, end)
    if comment is None or comment.end() > tree.end(collection):
        # The comma behind the one element of a tuple is not needed any more.
        comma = _LONE_COMMA.match(tree.source, end) if len(values) == 1 else None
        return end, end if comma is None else comma.end(), "".join(f"{gap}{text}" for text in texts)
    # What is said about a member stays on its line.
    line_break = gap.partition(",")[2]
    if not line_break.strip(" \t"):
        start = tree.start(values[0])
        column = start - max(tree.source.rfind("\n", 0, start), tree.source.rfind("\r", 0, start)) - 1
        line_break = tree.module.default_newline + " " * column
    added = ",".join(f"{line_break}{text}" for text in texts)
    return end, comment.end(), f",{comment[2]}{added}{comment[1] or ''}"


def _gap(tree: Tree, values: Sequence[cst.BaseExpression], index: int) -> str:
    """Return what stands between two members, without comments."""
    if len(values) > 1:
        index = min(index, len(values) - 2)
        found = tree.source[tree.end(values[index]) : tree.start(values[index + 1])]
        ends = re.findall(r"\r\n?|\n", found)
        return f",{ends[-1]}{tree.indent(tree.start(values[index + 1]))}" if ends else found
    line_start = tree.start(values[0]) - len(tree.indent(tree.start(values[0])))
    before = tree.source[:line_start]
    alone = tree.source[line_start : tree.start(values[0])].isspace()
    if alone and before.endswith(("\n", "\r")):
        ending = "\r\n" if before.endswith("\r\n") else before[-1]
        return f",{ending}{tree.source[line_start : tree.start(values[0])]}"
    return ", "


def lost(tree: Tree, node: cst.CSTNode) -> Iterator[tuple[Change, ...]]:
    """Yield the changes that take a literal out of the collection, the `or` or the pattern it is in.

    At least one member stays. A comment on a line of its member's own goes with it.
    """
    collection = collection_of(tree, node)
    if collection is not None and len(collection.elements) > 1:
        yield from _shorter(tree, collection, node)
    alternative = tree.enclosing(node, cst.MatchOrElement)
    if alternative is not None and isinstance(alternatives := tree.above(alternative), cst.MatchOr):
        patterns = [each.pattern for each in alternatives.patterns]
        yield _operand_gone(tree, patterns, patterns.index(alternative.pattern))
    if collection is None and alternative is None:
        yield from operand_lost(tree, node)


def operand_lost(tree: Tree, node: cst.CSTNode) -> Iterator[tuple[Change, ...]]:
    """Yield the changes that take out an operand with a literal in it: of `or`, of `and`, of `+`, of `|`."""
    comparison = tree.enclosing(node, cst.Comparison)
    collection = collection_of(tree, node)
    for operand in (comparison, collection):
        match operand and tree.above(operand):
            case cst.BooleanOperation(left=left, right=right):
                yield _operand_gone(tree, (left, right), (left, right).index(operand))
            case cst.BinaryOperation(left=left, right=right, operator=cst.Add() | cst.BitOr()):
                yield _operand_gone(tree, (left, right), (left, right).index(operand))


def all_lost(tree: Tree, nodes: Sequence[cst.CSTNode]) -> Iterator[tuple[Change, ...]]:
    """Yield the changes that take several literals at once out of what `lost` takes one of."""
    for members, gone in _members_with(tree, nodes):
        kept = [member for member in members if member not in gone]
        if not kept or not all(member in members for member in gone):
            continue
        above = tree.above(kept[0])
        collection = tree.above(above) if isinstance(above, cst.Element) else None
        behind = tree.source[tree.end(members[-1]) : tree.end(collection)] if collection else ","
        if len(kept) == 1 and isinstance(collection, cst.Tuple) and not behind.lstrip().startswith(","):
            yield ((tree.start(members[0]), tree.end(members[-1]), f"{tree.text(kept[0])},"),)
        else:
            yield tuple(_runs(tree, members, gone))


def _members_with(
    tree: Tree, nodes: Sequence[cst.CSTNode]
) -> Iterator[tuple[Sequence[cst.CSTNode], Sequence[cst.CSTNode]]]:
    """Yield what the literals may be members of, and which of the members they are."""
    collection = collection_of(tree, nodes[0])
    if collection is not None:
        yield [element.value for element in collection.elements], nodes
    pattern = tree.enclosing(nodes[0], cst.MatchOr)
    if pattern is not None:
        values = [tree.above(node) for node in nodes]
        yield [each.pattern for each in pattern.patterns], [value for value in values if value is not None]
    tests = [test for node in nodes if (test := tree.enclosing(node, cst.Comparison)) is not None]
    if len(tests) == len(nodes) and isinstance(chain := tree.above(tests[0]), cst.BooleanOperation):
        kind = type(chain.operator)
        while isinstance(above := tree.above(chain), cst.BooleanOperation) and type(above.operator) is kind:
            chain = above
        yield list(_operands(chain, kind)), tests


def _operands(node: cst.CSTNode, kind: type[cst.BaseBooleanOp]) -> Iterator[cst.CSTNode]:
    if isinstance(node, cst.BooleanOperation) and type(node.operator) is kind:
        yield from _operands(node.left, kind)
        yield from _operands(node.right, kind)
    else:
        yield node


def _runs(tree: Tree, members: Sequence[cst.CSTNode], gone: Sequence[cst.CSTNode]) -> Iterator[Change]:
    """Yield a change for each run of neighbours that go."""
    index = 0
    while index < len(members):
        first = index
        while index < len(members) and members[index] in gone:
            index += 1
        if index > first:
            if index < len(members):
                yield tree.start(members[first]), tree.start(members[index]), ""
            else:
                yield tree.end(members[first - 1]), tree.end(members[-1]), ""
        index += 1


_OPERATOR = r"[ \t]*(or|and|\||\+)?[ \t]*"
_HEAD = re.compile(_OPERATOR)
_TAIL = re.compile(_OPERATOR + r"(#[^\r\n]*)?(\r\n?|\n)")


def _operand_gone(tree: Tree, members: Sequence[cst.CSTNode], index: int) -> tuple[Change]:
    """Return the change that takes out an operand: with all of its line, if it has one of its own."""
    start, end = tree.start(members[index]), tree.end(members[index])
    first = max(tree.source.rfind("\n", 0, start), tree.source.rfind("\r", 0, start)) + 1
    head = _HEAD.fullmatch(tree.source, first, start)
    tail = _TAIL.match(tree.source, end)
    if head and tail and bool(head[1]) is not bool(tail[1]):
        return ((first, tail.end(), ""),)
    return _between(tree, members, index)


def _shorter(tree: Tree, collection: Collection, node: cst.CSTNode) -> Iterator[tuple[Change, ...]]:
    values = [element.value for element in collection.elements]
    index = next(i for i, value in enumerate(values) if value is node)
    own_line = _own_line(tree, values, index)
    if own_line is not None:
        yield (own_line,)
        return
    ((start, end, _),) = _between(tree, values, index)
    rest = tree.source[tree.end(values[-1]) : tree.end(collection)]
    if len(values) > 2 or not isinstance(collection, cst.Tuple) or rest.lstrip().startswith(","):
        yield ((start, end, ""),)
    else:
        # A tuple of one has a comma behind it.
        kept = values[1 - index]
        yield ((tree.start(values[0]), tree.end(values[1]), f"{tree.text(kept)},"),)


def _own_line(tree: Tree, values: Sequence[cst.CSTNode], index: int) -> Change | None:
    """Return the change that takes out a whole line that holds nothing but this member."""
    start, end = tree.start(values[index]), tree.end(values[index])
    indent = tree.indent(start)
    first = start - len(indent)
    line = re.compile(r"[ \t]*,?[ \t]*(#[^\r\n]*)?(\r\n?|\n)").match(tree.source, end)
    before = tree.source[:first]
    if line is None or not before.endswith(("\n", "\r")):
        return None
    return first, line.end(), ""


def _between(tree: Tree, members: Sequence[cst.CSTNode], index: int) -> tuple[Change]:
    """Return the change that takes out one of several members, and what parts it from the next."""
    if index + 1 < len(members):
        return ((tree.start(members[index]), tree.start(members[index + 1]), ""),)
    return ((tree.end(members[index - 1]), tree.end(members[index]), ""),)
