"""Comprehensions over collections that are known, or of which one element stands for all."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Sequence
from typing import Any

from flake8_smtp.program import syntax as s
from flake8_smtp.program.comparisons import logical
from flake8_smtp.program.conditions import decide
from flake8_smtp.program.containers import mapping
from flake8_smtp.program.containers import may_shrink
from flake8_smtp.program.events import goes_round
from flake8_smtp.program.joining import element_of
from flake8_smtp.program.joining import gathered
from flake8_smtp.program.lifting import lift
from flake8_smtp.program.lifting import truth
from flake8_smtp.program.parts import bind_parts
from flake8_smtp.program.parts import elements_of
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.relevance import in_doubt
from flake8_smtp.program.relevance import out_of_doubt
from flake8_smtp.program.resolve import listed
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.strands import where
from flake8_smtp.program.telling import told
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Answer
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Each
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Mark
from flake8_smtp.program.values import Picked
from flake8_smtp.program.values import Table
from flake8_smtp.program.values import Value


def comprehension(reader: Reader, node: s.Comprehension, strand: Strand) -> Value:
    """A comprehension over a known collection is its elements; any other is unknown."""
    if len(node.clauses) != 1:
        return UNKNOWN
    clause = node.clauses[0]
    iterable = listed(reader, reader.evaluate(reader, clause.iterable, strand))
    if isinstance(iterable, Items) and may_shrink(iterable):
        return UNKNOWN  # nobody knows how many elements there are
    elements, each = elements_of(iterable)
    known = (element_of(iterable),) if elements is None else elements
    kept = _made(reader, node, known, strand)
    if kept is None:
        return UNKNOWN
    if elements is None and clause.tests:
        return _picked(kept[0][0], node, strand)
    if elements is None:
        return _any_element(node, kept[0][1])
    if each and isinstance(kept[0][0], Const):
        return Each(kept[0][1], "mapping" if node.kind == "dict" else "plain")
    return _filtered(node.kind, kept)


_MANY = 12
"""So many elements that talk to a server show what all of them do."""


_TOO_MANY = 1_000


def _made(
    reader: Reader, node: s.Comprehension, elements: Iterable[Value], strand: Strand
) -> list[tuple[Value, Value]] | None:
    """Return the elements that a comprehension makes, and whether it keeps them; None for too many."""
    (clause,) = node.clauses
    env, outermost = strand.env, reader.elements is None
    asked, answered = reader.asked, strand.answered
    kept: list[tuple[Value, Value]] = []
    try:
        for element in elements:
            made = reader.elements = (reader.elements or 0) + 1
            talking = reader.asked != asked or strand.answered != answered
            if made > _TOO_MANY or (talking and len(kept) == _MANY):
                return None
            bind_parts(clause.target, element, strand)
            kept.append(_element(reader, node.element, clause.tests, strand))
    finally:
        strand.env = env
        if outermost:
            reader.elements = None
    return kept


def _picked(test: Value, node: s.Comprehension, strand: Strand) -> Value:
    if not isinstance(test, Table) or goes_round(node, strand):
        return UNKNOWN
    return Picked(test)


def _element(reader: Reader, element: s.Expr, tests: Sequence[s.Expr], strand: Strand) -> tuple[Value, Value]:
    """Return whether a comprehension keeps an element, and what it makes of it where it does."""
    before = strand.copy()
    values: list[Value] = [Const(True)]
    left = strand.mask
    questioned = 0
    for test in tests:
        asked = strand.mask
        value = decide(reader, test, strand)
        # Answers that raised do not come back.
        left &= ~asked | strand.mask
        column = truth(value, strand.size)
        strand.mask &= ~where(column, False) & ~where(column, Mark.ERROR)
        unsure = strand.mask & where(column, Mark.UNKNOWN)
        in_doubt(strand, unsure, test)
        questioned |= unsure
        values.append(value)
    asked = strand.mask
    made = reader.evaluate(reader, element, strand)
    out_of_doubt(strand, questioned, before)
    strand.mask = left & (~asked | strand.mask)
    return logical("and", values, strand.size), made


def _any_element(node: s.Comprehension, element: Value) -> Value:
    """Return a collection of which only this is known: each element depends on an answer."""
    made = element.items[-1] if node.kind == "dict" and isinstance(element, Items) else element
    if isinstance(made, Answer):
        return made
    if not told(element):
        return UNKNOWN
    return Each(element, "mapping" if node.kind == "dict" else "plain")


def _filtered(kind: str, kept: Sequence[tuple[Value, Value]]) -> Value:
    """Return the collection of the values whose test holds, answer by answer where it depends on it."""
    if all(isinstance(test, Const) for test, _ in kept):
        values = [value for test, value in kept if truth(test, 1) == [True]]
        if kind == "dict":
            return mapping([(v.items[0], v.items[1]) for v in values if isinstance(v, Items)])
        return gathered("set" if kind == "set" else "list", values)
    flat = [part for pair in kept for part in pair]
    if kind == "dict" or not all(isinstance(part, (Const, Table)) for part in flat):
        return UNKNOWN

    def collect(*cells: Any) -> Any:
        found = [value for test, value in zip(cells[::2], cells[1::2]) if test]
        return frozenset(found) if kind == "set" else found

    return lift(collect, flat, None)
