"""Repairs of what lets a permanent reply through to a repeat."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from flake8_smtp.fixing.edits import Edit
from flake8_smtp.fixing.nodes import Tree
from flake8_smtp.fixing.nodes import number
from flake8_smtp.fixing.nodes import parts
from flake8_smtp.fixing.nodes import without
from flake8_smtp.program.failures import carries_code
from flake8_smtp.program.libraries import CLASS_BASES


def without_literal(tree: Tree, origin: cst.CSTNode) -> Iterator[tuple[str, tuple[Edit, ...]]]:
    """Yield the collection, or the `or`, without the literal of a permanent reply."""
    if not isinstance(origin, (cst.Integer, cst.SimpleString)):
        return
    title = f"do not repeat after {tree.text(origin)}"
    parent = next(iter(tree.up(origin)), None)
    if isinstance(parent, cst.Element):
        collection = next(iter(tree.up(parent)), None)
        if isinstance(collection, (cst.Tuple, cst.List, cst.Set)) and len(collection.elements) > 1:
            yield title, (without(tree, collection, [parent]),)
    if isinstance(parent, cst.MatchValue):
        yield from ((title, (edit,)) for edit in _shorter_pattern(tree, parent))
    for comparison in tree.up(origin):
        if isinstance(comparison, cst.Comparison):
            yield from ((title, (edit,)) for edit in _shorter_or(tree, comparison))
            return


def _shorter_or(tree: Tree, comparison: cst.Comparison) -> Iterator[Edit]:
    """Yield `a or b` without the comparison."""
    parent = next(iter(tree.up(comparison)), None)
    if isinstance(parent, cst.BooleanOperation) and isinstance(parent.operator, cst.Or):
        kept = parent.right if parent.left is comparison else parent.left
        yield tree.replaced(parent, tree.text(kept))


def _shorter_pattern(tree: Tree, value: cst.MatchValue) -> Iterator[Edit]:
    """Yield `case a | b` without the alternative."""
    element = next(iter(tree.up(value)), None)
    alternatives = next(iter(tree.up(element)), None) if isinstance(element, cst.MatchOrElement) else None
    if isinstance(alternatives, cst.MatchOr):
        kept = [tree.pattern(each.pattern) for each in alternatives.patterns if each is not element]
        yield tree.replaced(alternatives, " | ".join(kept))


def narrower_range(tree: Tree, origin: cst.CSTNode) -> Iterator[tuple[str, tuple[Edit, ...]]]:
    """Yield `400 <= code < 500` for `code >= 400`, and for `400 <= code < 600`."""
    title = "repeat after transient replies only"
    if not isinstance(origin, cst.Comparison):
        return
    for part in parts(origin):
        value = number(part)
        if value in _ENDS:
            yield title, (tree.replaced(part, str(_ENDS[value])),)
    if len(origin.comparisons) != 1:
        return
    left, operator, right = origin.left, origin.comparisons[0].operator, origin.comparisons[0].comparator
    match operator, number(right), number(left):
        case (cst.GreaterThanEqual(), 400, _) | (cst.GreaterThan(), 399, _):
            code = tree.text(left)
        case (cst.LessThanEqual(), _, 400) | (cst.LessThan(), _, 399):
            code = tree.text(right)
        case _:
            return
    yield title, (tree.replaced(origin, f"400 <= {code} < 500"),)


_ENDS = {600: 500, 599: 499}
"""The end of the permanent replies, and that of the transient ones."""


def guarded_handler(tree: Tree, origin: cst.CSTNode) -> Iterator[tuple[str, tuple[Edit, ...]]]:
    """Yield a guard at the head of a handler for one class whose exceptions carry the reply code."""
    handler = next(iter(tree.up(origin)), None)
    if not isinstance(handler, cst.ExceptHandler) or handler.type is not origin:
        return
    attribute = _code_attribute(origin)
    if attribute is None or not isinstance(handler.body, cst.IndentedBlock):
        return
    first = handler.body.body[0]
    name, edits = "error", []
    if handler.name is None:
        end = tree.place(origin)
        edits.append(Edit(end.end_line, end.end_column, end.end_line, end.end_column, f" as {name}"))
    elif isinstance(handler.name.name, cst.Name):
        name = handler.name.name.value
    start = tree.place(first)
    step = handler.body.indent or tree.module.default_indent
    outer = " " * start.column if step.isspace() and "\t" not in step else step
    newline = tree.module.default_newline
    guard = f"if {name}.{attribute} >= 500:{newline}{outer}{step}raise{newline}{outer}"
    edits.append(Edit(start.line, start.column, start.line, start.column, guard))
    yield "raise permanent replies again", tuple(edits)


def _code_attribute(kind: cst.CSTNode) -> str | None:
    """Return the attribute with the reply code that exceptions of a class written so have."""
    name = kind.attr.value if isinstance(kind, cst.Attribute) else getattr(kind, "value", "")
    for library, attribute in (("smtplib", "smtp_code"), ("aiosmtplib", "code")):
        full = f"{library}.{name}"
        if full in CLASS_BASES and carries_code(full) and _is_from(kind, library):
            return attribute
    return None


def _is_from(kind: cst.CSTNode, library: str) -> bool:
    match kind:
        case cst.Attribute(value=cst.Name(value=module)):
            return module == library
    return library == "smtplib"
