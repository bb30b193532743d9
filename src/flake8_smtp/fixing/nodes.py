"""Small questions about concrete nodes that the repairs ask."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass

import libcst as cst

from flake8_smtp.fixing.edits import Edit
from flake8_smtp.fixing.edits import stretch
from flake8_smtp.program.places import Place
from flake8_smtp.program.places import locate

Collection = cst.Tuple | cst.List | cst.Set
_MAKERS = frozenset({"frozenset", "set", "tuple", "list"})


@dataclass(frozen=True, slots=True)
class Tree:
    """A module with its text and with the way up: each node's parent, by identity."""

    module: cst.Module
    source: str
    parents: Mapping[int, cst.CSTNode]

    def up(self, node: cst.CSTNode) -> Iterator[cst.CSTNode]:
        """Yield the parent of a node, its parent, and so on."""
        current = self.parents.get(id(node))
        while current is not None:
            yield current
            current = self.parents.get(id(current))

    def replaced(self, node: cst.CSTNode, text: str) -> Edit:
        """Return the edit that puts `text` in the place of a node."""
        place = self.place(node)
        return Edit(place.line, place.column, place.end_line, place.end_column, text)

    def place(self, node: cst.CSTNode) -> Place:
        return locate(self.module, [node])[node]

    def text(self, node: cst.BaseExpression) -> str:
        """Return the text of an expression as it stands in the file, in parentheses if it has some."""
        place = self.place(node)
        text = stretch(self.source, place.line, place.column, place.end_line, place.end_column)
        # A tuple's own are part of it already.
        return f"({text})" if node.lpar and not isinstance(node, cst.Tuple) else text

    def pattern(self, node: cst.MatchPattern) -> str:
        """Return the text of a pattern as it stands in the file."""
        place = self.place(node)
        return stretch(self.source, place.line, place.column, place.end_line, place.end_column)


def tree_of(module: cst.Module, source: str) -> Tree:
    """Return the tree of a module, whose text is `source`; its nodes are the module's own."""
    parents: dict[int, cst.CSTNode] = {}
    waiting: list[cst.CSTNode] = [module]
    while waiting:
        node = waiting.pop()
        for child in node.children:
            parents[id(child)] = node
            waiting.append(child)
    return Tree(module, source, parents)


def parts(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """Yield a node and all nodes inside it, in the order of the text."""
    yield node
    for child in node.children:
        yield from parts(child)


def number(node: cst.CSTNode) -> int | None:
    """Return the value of an int literal, None for anything else."""
    return int(node.value.replace("_", ""), 0) if isinstance(node, cst.Integer) else None


def text_of(node: cst.CSTNode) -> str | None:
    """Return the value of a str literal, None for anything else."""
    if not isinstance(node, cst.SimpleString):
        return None
    value = node.evaluated_value
    return value if isinstance(value, str) else None


def constant(tree: Tree, name: str) -> cst.BaseExpression | None:
    """Return what a constant of the module is set to; None where it is set never, or more than once."""
    found: list[cst.BaseExpression] = []
    for node in parts(tree.module):
        match node:
            case cst.Assign(targets=[cst.AssignTarget(target=cst.Name(value=bound))], value=value):
                if bound == name:
                    found.append(value)
            case cst.AnnAssign(target=cst.Name(value=bound), value=cst.BaseExpression() as value):
                if bound == name:
                    found.append(value)
    return found[0] if len(found) == 1 else None


def collection_in(tree: Tree, node: cst.BaseExpression) -> Collection | None:
    """Return the tuple, list or set that an expression is, by name or in `frozenset(...)` as well."""
    match node:
        case cst.Tuple() | cst.List() | cst.Set():
            return node
        case cst.Name(value=name):
            value = constant(tree, name)
            return None if value is None else collection_in(tree, value)
        case cst.Call(
            func=cst.Name(value="frozenset" | "set" | "tuple" | "list"), args=[cst.Arg(value=inner)]
        ):
            return collection_in(tree, inner)
    return None


def without(tree: Tree, collection: Collection, gone: Sequence[cst.BaseElement]) -> Edit:
    """Return the edit that takes elements out of a collection; at least one stays."""
    place = tree.place(collection)
    if place.line != place.end_line:
        return _without_lines(tree, collection, gone)
    kept = [tree.text(each.value) for each in collection.elements if each not in gone]
    opening, closing = _BRACKETS[type(collection)]
    comma = "," if len(kept) == 1 and isinstance(collection, cst.Tuple) else ""
    return tree.replaced(collection, f"{opening}{', '.join(kept)}{comma}{closing}")


_BRACKETS = {cst.Tuple: ("(", ")"), cst.List: ("[", "]"), cst.Set: ("{", "}")}


def _without_lines(tree: Tree, collection: Collection, gone: Sequence[cst.BaseElement]) -> Edit:
    """Return the collection without the lines of these elements, their comments included."""
    place = tree.place(collection)
    first, last = place.line - 1, place.end_line
    lines = tree.source.splitlines(keepends=True)[first:last]
    text = stretch(tree.source, place.line, place.column, place.end_line, place.end_column)
    kept = text.splitlines(keepends=True)
    for element in sorted(gone, key=lambda each: tree.place(each.value).line, reverse=True):
        row = tree.place(element.value).line - place.line
        alone = sum(tree.place(each.value).line - place.line == row for each in collection.elements) == 1
        if alone and 0 < row < len(lines) - 1:
            del kept[row]
        else:
            value = re.escape(tree.text(element.value))
            kept[row] = re.sub(rf"(?<!\w){value}\b\s*,?[ ]?", "", kept[row], count=1)
    return tree.replaced(collection, "".join(kept))
