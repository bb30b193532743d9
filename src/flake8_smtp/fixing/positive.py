"""Repairs of a test that takes positive replies for failures: the set of codes gains what is missing.

What is yielded here is tried in its order; whether it is a repair is found out by reading the file
again.
"""

from __future__ import annotations

import re
from collections.abc import Hashable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import libcst as cst

from flake8_smtp.fixing.edits import Change
from flake8_smtp.fixing.members import Collection
from flake8_smtp.fixing.members import all_lost
from flake8_smtp.fixing.members import code_of
from flake8_smtp.fixing.members import collection_of
from flake8_smtp.fixing.members import gained
from flake8_smtp.fixing.members import lost
from flake8_smtp.fixing.nodes import Tree
from flake8_smtp.fixing.nodes import bound
from flake8_smtp.fixing.nodes import negation
from flake8_smtp.fixing.nodes import number
from flake8_smtp.fixing.nodes import parts
from flake8_smtp.fixing.nodes import stands_free
from flake8_smtp.program.values import Test
from flake8_smtp.rules.positive import Misreading
from flake8_smtp.standard.codes import CodeSet

_EQUALITY = {cst.Equal: "in", cst.NotEqual: "not in"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to become of a test.

    `missing` are the codes that it mistreats, `accepted` those of the standard that it takes rightly;
    `tests` is the test as each of the calls sees it. The test is `inverted` where it is false for what
    it accepts. `named` are the literals of what is missing, in this test and in others.
    """

    missing: CodeSet
    accepted: CodeSet
    tests: Sequence[Test]
    inverted: bool
    named: Sequence[cst.CSTNode] = ()

    @property
    def members(self) -> Sequence[int]:
        return list(self.missing | self.accepted)


def wanted(seen: Iterable[Misreading]) -> Wanted:
    """Return what is to become of the one test of these misreadings, of which there is at least one."""
    missing = accepted = CodeSet(0)
    tests: list[Test] = []
    named: dict[int, cst.CSTNode] = {}
    inverted = False
    for each in seen:
        test = each.test
        assert test is not None
        index = each.outcomes.indices[each.accepted]
        inverted = not test.column[index]
        missing |= each.codes
        accepted |= CodeSet.of(
            *(c for c in each.expected if bool(test.column[each.outcomes.indices[c]]) is not inverted)
        )
        tests.append(test)
        named.update(
            (code, literal.origin)
            for other in each.outcomes.focus.tests
            for code, literal in other.named.items()
            if code in each.codes
        )
    return Wanted(missing, accepted - missing, tests, inverted, list(named.values()))


def is_plain(goal: Wanted, seen: Iterable[Misreading]) -> bool:
    """Tell whether there is one way that all mistreated replies are to go.

    There is none where accepted replies fare differently, or where a reply that asks for more would
    fare like one that says it is done.
    """
    if len({code // 100 for code in goal.members}) > 1:
        return False
    return all(len(_kinds(each)) <= 1 for each in seen)


def _kinds(seen: Misreading) -> set[Hashable]:
    """Return how the replies fare that are read rightly."""
    good = [code for code in seen.expected if code not in seen.codes]
    return {seen.outcomes.essence(code) for code in good if code in seen.outcomes.indices}


def title(goal: Wanted) -> str:
    """Return what a repair does, in a few words."""
    codes = [str(code) for code in goal.missing]
    first = ", ".join(codes[:-1])
    return f"let {first} and {codes[-1]} through" if first else f"let {codes[-1]} through"


def corrections(tree: Tree, origin: cst.CSTNode, goal: Wanted) -> Iterator[tuple[Change, ...]]:
    """Yield what may put a test right, the plainest first."""
    if isinstance(origin, cst.MatchPattern):
        yield from _pattern(tree, origin, goal)
        return
    if isinstance(origin, cst.Comparison):
        yield from _one_more_operand(tree, origin, goal)
    yield from _collections(tree, goal)
    yield from _unnamed(tree, goal)
    if isinstance(origin, cst.Comparison):
        yield from _equality(tree, origin, goal)
    yield from _bounds(tree, origin, goal)
    yield from _rewritten(tree, origin, goal)


def together(
    tree: Tree, origin: cst.CSTNode, goal: Wanted, seen: Sequence[Misreading]
) -> Iterator[tuple[Change, ...]]:
    """Yield all tests of a function that mistreat the same replies, each put right in the plainest way."""
    changes: dict[int, tuple[Change, ...]] = {}
    for each in seen:
        indices = each.outcomes.indices
        for test in each.outcomes.focus.tests:
            cells = {bool(test.column[indices[code]]) for code in goal.missing if code in indices}
            inverted = not test.column[indices[each.accepted]]
            if isinstance(test.origin, cst.Comparison) and test.coded and cells == {inverted}:
                alike = Wanted(goal.missing, goal.accepted, (test,), inverted)
                ways = chain(_one_more_operand(tree, test.origin, alike), _equality(tree, test.origin, alike))
                plainest = next(ways, None)
                if plainest is not None:
                    changes[id(test.origin)] = plainest
    if len(changes) > 1 and id(origin) in changes:
        # Two operands of one chain have the same third one.
        yield tuple(dict.fromkeys(change for each in changes.values() for change in each))


def _pattern(tree: Tree, origin: cst.MatchPattern, goal: Wanted) -> Iterator[tuple[Change, ...]]:
    """Yield a pattern with an alternative for each missing code, in its place among those accepted."""
    values = [part for part in parts(origin) if isinstance(part, cst.MatchValue)]
    quotes = {value.value.quote for value in values if isinstance(value.value, cst.SimpleString)}
    quote = quotes.pop() if len(quotes) == 1 else ""
    more = " | ".join(f"{quote}{code}{quote}" for code in goal.missing)
    if not goal.accepted:
        yield from (((tree.start(value), tree.end(value), more),) for value in values)
        yield from _unnamed(tree, goal)
        return
    smaller = [each for each in values if (code_of(each.value) or 0) < min(goal.missing)]
    for value in reversed(smaller):
        yield ((tree.end(value), tree.end(value), f" | {more}"),)
    for value in values:
        yield ((tree.start(value), tree.start(value), f"{more} | "),)
    yield from _unnamed(tree, goal)


def _one_more_operand(tree: Tree, origin: cst.Comparison, goal: Wanted) -> Iterator[tuple[Change, ...]]:
    """Yield `code == 250 or code == 251 or code == 252`, in the style of the operands before."""
    operands = tree.above(origin)
    if not isinstance(operands, cst.BooleanOperation) or len(goal.missing) > 1 or not goal.accepted:
        return
    kind = type(operands.operator)
    equal, sign, word = (cst.Equal, "==", "or") if kind is cst.Or else (cst.NotEqual, "!=", "and")
    alike: list[cst.Comparison] = []
    above: cst.CSTNode | None = operands
    while isinstance(above, cst.BooleanOperation) and type(above.operator) is kind:
        alike += _alike(tree, (above.left, above.right), origin, equal)
        above = tree.above(above)
    if len(alike) > 1:
        last = max(alike, key=tree.end)
        code = next(iter(goal.missing))
        operand = f"{word} {tree.text(last.left)} {sign} {code}"
        line = _own_line(tree, last, word)
        if line is None:
            yield ((tree.end(last), tree.end(last), f" {operand}"),)
        else:
            # What is said about an operand stays on its line.
            yield ((line[0], line[1], f"{line[2]}{operand}"),)


def _own_line(tree: Tree, operand: cst.CSTNode, word: str) -> Change | None:
    """Return the change that begins another line like that of an operand, which has a comment."""
    start, end = tree.start(operand), tree.end(operand)
    head = tree.source[start - len(word) - 1 : start]
    first = start - len(word) - 1
    indent = tree.indent(first)
    line = _COMMENT.match(tree.source, end)
    if line is None or head != f"{word} " or not tree.source[: first - len(indent)].endswith(("\n", "\r")):
        return None
    return line.end(1), line.end(1), f"{line[2]}{indent}"


_COMMENT = re.compile(r"([ \t]*#[^\r\n]*)(\r\n?|\n)")


def _alike(
    tree: Tree, operands: Iterable[cst.CSTNode], other: cst.Comparison, equal: type[cst.BaseCompOp]
) -> Iterator[cst.Comparison]:
    """Yield those that compare the same with one code, where looking at it once more does nothing."""
    for one in operands:
        if (
            isinstance(one, cst.Comparison)
            and isinstance(one.left, (cst.Name, cst.Attribute, cst.Subscript))
            and not any(isinstance(part, (cst.Call, cst.NamedExpr)) for part in parts(one.left))
            and tree.text(one.left) == tree.text(other.left)
            and len(one.comparisons) == 1
            and isinstance(one.comparisons[0].operator, equal)
            and isinstance(one.comparisons[0].comparator, cst.Integer)
        ):
            yield one


def _equality(tree: Tree, origin: cst.Comparison, goal: Wanted) -> Iterator[tuple[Change, ...]]:
    """Yield `code in (250, 251, 252)` for `code == 250`, and `code == 354` for a 250 that never comes."""
    target = origin.comparisons[0]
    operator = _EQUALITY.get(type(target.operator))
    if operator is None or len(origin.comparisons) > 1:
        return
    sides = [target.comparator, origin.left]
    # Where a number stands on one side, the code stands on the other.
    for side in [each for each in sides if isinstance(each, cst.Integer)] or sides:
        if not isinstance(side, (cst.Integer, cst.Name, cst.Attribute)) or number(side) in goal.missing:
            continue
        if not goal.accepted:
            yield from _other_codes(tree, origin, side, goal)
            continue
        yield from _without_not(tree, origin, side, goal)
        if side is target.comparator:
            yield ((_sign(tree, target), tree.end(target), f"{operator} {_tuple(tree, side, goal)}"),)
        else:
            code = tree.text(target.comparator)
            text = f"{code} {operator} {_tuple(tree, side, goal)}"
            yield ((tree.start(origin.left), tree.end(target), text),)


_INVERSE = {"in": "not in", "not in": "in", "==": "!=", "!=": "=="}


def _without_not(
    tree: Tree, origin: cst.Comparison, side: cst.BaseExpression, goal: Wanted
) -> Iterator[tuple[Change, ...]]:
    """Yield `code not in (250, 251, 252)` for `not code == 250`."""
    outer = negation(tree, origin)
    if outer is not None:
        target = origin.comparisons[0]
        code = origin.left if side is target.comparator else target.comparator
        operator = _INVERSE[_EQUALITY[type(target.operator)]]
        text = f"{tree.text(code)} {operator} {_tuple(tree, side, goal)}"
        yield ((*tree.inner[id(outer)], text),)


def _sign(tree: Tree, target: cst.ComparisonTarget) -> int:
    """Return the offset of the sign of a comparison, behind the blanks before it."""
    start = tree.start(target)
    blanks = _BLANKS.match(tree.source, start)
    return start if blanks is None else blanks.end()


_BLANKS = re.compile(r"(?:\s|\\\r?\n|#[^\r\n]*)*")


def _other_codes(
    tree: Tree, origin: cst.Comparison, side: cst.BaseExpression, goal: Wanted
) -> Iterator[tuple[Change, ...]]:
    if len(goal.missing) == 1:
        yield ((tree.start(side), tree.end(side), str(next(iter(goal.missing)))),)
        return
    target = origin.comparisons[0]
    code = origin.left if side is target.comparator else target.comparator
    operator = _EQUALITY[type(target.operator)]
    text = f"{tree.text(code)} {operator} ({', '.join(map(str, goal.missing))})"
    yield ((tree.start(origin.left), tree.end(target), text),)


def _tuple(tree: Tree, known: cst.BaseExpression, goal: Wanted) -> str:
    value = number(known)
    if value is None:
        return f"({', '.join((tree.text(known), *map(str, goal.missing)))})"
    texts = {**{code: str(code) for code in goal.missing}, value: tree.text(known)}
    return f"({', '.join(texts[code] for code in sorted(texts))})"


def _collections(tree: Tree, goal: Wanted) -> Iterator[tuple[Change, ...]]:
    """Yield the collections that the test looks into, wherever they are written, with more members."""
    seen: set[int] = set()
    for test in goal.tests:
        for collection in _looked_into(tree, test, goal):
            if id(collection) not in seen:
                seen.add(id(collection))
                yield gained(tree, collection, list(goal.missing))


def _looked_into(tree: Tree, test: Test, goal: Wanted) -> Iterator[Collection]:
    """Yield the collections with literals that a test looks at, and those of names for such."""
    for code, literal in test.named.items():
        collection = collection_of(tree, literal.origin) if code not in goal.missing else None
        if collection is not None:
            yield collection
    named = [part.value for part in parts(test.origin) if isinstance(part, cst.Name)]
    for within in (test.origin, *(value for name in named for value in bound(tree, name))):
        for part in parts(within):
            if isinstance(part, (cst.Tuple, cst.List, cst.Set)) and len(part.elements) > 0:
                yield part


def _unnamed(tree: Tree, goal: Wanted) -> Iterator[tuple[Change, ...]]:
    """Yield the test, or the tests beside it, without the codes that are named among refusals."""
    for test in goal.tests:
        literals = [literal.origin for code, literal in test.named.items() if code in goal.missing]
        if len(literals) == len(list(goal.missing)) == 1:
            yield from lost(tree, literals[0])
        elif literals:
            yield from all_lost(tree, literals)
    if len(goal.named) > 1:
        yield from all_lost(tree, goal.named)


def _bounds(tree: Tree, origin: cst.CSTNode, goal: Wanted) -> Iterator[tuple[Change, ...]]:
    """Yield wider bounds: `<= 250` becomes `<= 252`, `< 251` becomes `< 253`, `>= 300` `>= 400`."""
    lowest, highest = goal.members[0], goal.members[-1]
    # Behind a 3yz there is nothing but refusals; behind a 2yz there may be other replies.
    above = 400 if highest >= 300 else highest + 1
    for part in parts(origin):
        value = number(part)
        if value is None or not 100 <= value <= 999 or collection_of(tree, part) is not None:
            continue
        for end in (highest, lowest, above, highest + 1, lowest - 1):
            # Bounds with nothing between them are a test that nothing passes.
            if end != value and not _meets(origin, part, end):
                yield ((tree.start(part), tree.end(part), str(end)),)


def _meets(origin: cst.CSTNode, literal: cst.CSTNode, bound: int) -> bool:
    return any(part is not literal and number(part) == bound for part in parts(origin))


def _rewritten(tree: Tree, origin: cst.CSTNode, goal: Wanted) -> Iterator[tuple[Change, ...]]:
    """Yield a test of the code itself for arithmetic and texts: `code in (250, 251, 252)`."""
    members = goal.members
    if len(members) == 1:
        operator, codes = ("!=" if goal.inverted else "=="), str(members[0])
    else:
        operator, codes = ("not in" if goal.inverted else "in"), f"({', '.join(map(str, members))})"
    outer = negation(tree, origin)
    for code in _readings(tree, origin):
        if outer is not None:
            yield ((*tree.inner[id(outer)], f"{code} {_INVERSE[operator]} {codes}"),)
        text = f"{code} {operator} {codes}"
        if not stands_free(tree, origin):
            text = f"({text})"
        yield ((tree.inner[id(origin)][0], tree.inner[id(origin)][1], text),)


def _readings(tree: Tree, origin: cst.CSTNode) -> Iterator[str]:
    """Yield what may be the code in a test, the outermost first; all else in it is literals and builtins."""
    for part in parts(origin):
        match part:
            case cst.Dict():
                return
            case (
                cst.Subscript(slice=[cst.SubscriptElement(slice=cst.Index())]) | cst.Name() | cst.Attribute()
            ):
                above = tree.above(part)
                called = isinstance(above, cst.Call) and above.func is part
                if not called and _names(origin) - _names(part) <= _BUILTINS:
                    yield tree.text(part)


def _names(node: cst.CSTNode) -> frozenset[str]:
    found = [part.value for part in parts(node) if isinstance(part, cst.Name)]
    methods = [part.attr.value for part in parts(node) if isinstance(part, cst.Attribute)]
    return frozenset(found) - (frozenset(methods) & _METHODS)


_METHODS = frozenset({"startswith", "endswith", "format", "zfill", "strip"})
_BUILTINS = frozenset({"abs", "bool", "divmod", "int", "len", "max", "min", "range", "repr", "round", "str"})
