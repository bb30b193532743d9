"""The tree of a file with the way up, and with the place of each node in the text."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import accumulate
from typing import TypeVar

import libcst as cst
from libcst._nodes.internal import CodegenState

Node = TypeVar("Node", bound=cst.CSTNode)


@dataclass(frozen=True, slots=True)
class Tree:
    """A module with its text, and with each node's parent and places, by identity."""

    module: cst.Module
    source: str
    parents: Mapping[int, cst.CSTNode]
    whole: Mapping[int, tuple[int, int]]
    inner: Mapping[int, tuple[int, int]]

    def up(self, node: cst.CSTNode) -> Iterator[cst.CSTNode]:
        """Yield the parent of a node, its parent, and so on."""
        current = self.parents.get(id(node))
        while current is not None:
            yield current
            current = self.parents.get(id(current))

    def above(self, node: cst.CSTNode) -> cst.CSTNode | None:
        """Return the parent of a node."""
        return self.parents.get(id(node))

    def enclosing(self, node: cst.CSTNode, kind: type[Node]) -> Node | None:
        """Return the closest node of a kind around this one."""
        return next((each for each in self.up(node) if isinstance(each, kind)), None)

    def start(self, node: cst.CSTNode) -> int:
        """Return the offset at which a node begins, its parentheses included."""
        return self.whole[id(node)][0]

    def end(self, node: cst.CSTNode) -> int:
        """Return the offset behind a node, its parentheses included."""
        return self.whole[id(node)][1]

    def text(self, node: cst.CSTNode) -> str:
        """Return the text of a node as it stands in the file, in parentheses if it has some."""
        return self.source[self.start(node) : self.end(node)]

    def indent(self, offset: int) -> str:
        """Return the blanks at the beginning of the line with that offset."""
        first = max(self.source.rfind("\n", 0, offset), self.source.rfind("\r", 0, offset)) + 1
        line = self.source[first:offset]
        return line[: len(line) - len(line.lstrip(" \t\f"))]


def tree_of(module: cst.Module, source: str) -> Tree | None:
    """Return the tree of a module whose text is `source`; None where that is not quite its text."""
    parents: dict[int, cst.CSTNode] = {}
    waiting: list[cst.CSTNode] = [module]
    while waiting:
        node = waiting.pop()
        for child in node.children:
            parents[id(child)] = node
            waiting.append(child)
    state = _Recorder(module)
    module._codegen(state)  # noqa: SLF001 - how every position provider of libcst does it
    # Blank lines at the end of a file libcst gives back in another way; nothing stands behind them.
    if "".join(state.tokens).rstrip() != source.rstrip():
        return None
    offsets = [0, *accumulate(len(token) for token in state.tokens)]

    def places(spans: Mapping[int, tuple[int, int]]) -> Mapping[int, tuple[int, int]]:
        last = len(offsets) - 1
        return {key: (offsets[min(a, last)], offsets[min(b, last)]) for key, (a, b) in spans.items()}

    return Tree(module, source, parents, places(state.whole), places(state.inner))


class _Recorder(CodegenState):
    """Writes the module out and notes between which pieces each node stands."""

    def __init__(self, module: cst.Module) -> None:
        super().__init__(default_indent=module.default_indent, default_newline=module.default_newline)
        self.whole: dict[int, tuple[int, int]] = {}
        self.inner: dict[int, tuple[int, int]] = {}
        self.open: list[int] = []

    def before_codegen(self, node: cst.CSTNode) -> None:
        self.open.append(len(self.tokens))

    def after_codegen(self, node: cst.CSTNode) -> None:
        self.whole[id(node)] = (self.open.pop(), len(self.tokens))

    @contextmanager
    def record_syntactic_position(
        self,
        node: cst.CSTNode,
        *,
        start_node: cst.CSTNode | None = None,
        end_node: cst.CSTNode | None = None,
    ) -> Iterator[None]:
        first = len(self.tokens)
        yield
        self.inner[id(node)] = (first, len(self.tokens))


def parts(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """Yield a node and all nodes inside it, in the order of the text."""
    waiting = [node]
    while waiting:
        current = waiting.pop()
        yield current
        waiting.extend(reversed(current.children))


def number(node: cst.CSTNode | None) -> int | None:
    """Return the value of an int literal, None for anything else."""
    return int(node.value.replace("_", ""), 0) if isinstance(node, cst.Integer) else None


def text_of(node: cst.CSTNode | None) -> str | None:
    """Return the value of a str literal, None for anything else."""
    if not isinstance(node, cst.SimpleString):
        return None
    value = node.evaluated_value
    return value if isinstance(value, str) else None


def negation(tree: Tree, node: cst.CSTNode) -> cst.UnaryOperation | None:
    """Return the `not` in front of an expression."""
    above = tree.above(node)
    found = isinstance(above, cst.UnaryOperation) and isinstance(above.operator, cst.Not)
    return above if found and isinstance(above, cst.UnaryOperation) else None


def bound(tree: Tree, name: str) -> Iterator[cst.BaseExpression]:
    """Yield what is assigned to a name, or to an attribute of that name, anywhere in the module."""
    for node in parts(tree.module):
        match node:
            case cst.Assign(
                targets=[
                    cst.AssignTarget(
                        target=cst.Name(value=spelled) | cst.Attribute(attr=cst.Name(value=spelled))
                    )
                ],
                value=value,
            ) if spelled == name:
                yield value
            case cst.AnnAssign(
                target=cst.Name(value=spelled) | cst.Attribute(attr=cst.Name(value=spelled)),
                value=cst.BaseExpression() as value,
            ) if spelled == name:
                yield value


_FREE = (
    cst.If,
    cst.While,
    cst.Assert,
    cst.Return,
    cst.Assign,
    cst.AnnAssign,
    cst.Arg,
    cst.BooleanOperation,
    cst.IfExp,
    cst.CompIf,
    cst.Lambda,
    cst.NamedExpr,
    cst.Expr,
    cst.UnaryOperation,
)


def stands_free(tree: Tree, origin: cst.CSTNode) -> bool:
    """Tell whether a comparison may stand in the place of that expression without parentheses."""
    above = tree.above(origin)
    if isinstance(above, cst.UnaryOperation):
        return isinstance(above.operator, cst.Not)
    return isinstance(origin, cst.Comparison) or isinstance(above, _FREE) or bool(getattr(origin, "lpar", ()))


def constant(tree: Tree, name: str) -> cst.BaseExpression | None:
    """Return what a plain name is set to that is bound once, in the module itself, and read once.

    Elsewhere it may be meant as it is.
    """
    found: list[cst.BaseExpression] = []
    mentions = 0
    for node in parts(tree.module):
        match node:
            case cst.Name(value=spelled) if spelled == name:
                mentions += 1
            case cst.Assign(targets=[cst.AssignTarget(target=cst.Name(value=bound))], value=value):
                if bound == name and _at_top(tree, node):
                    found.append(value)
    return found[0] if len(found) == 1 and mentions == 2 else None


def _at_top(tree: Tree, node: cst.CSTNode) -> bool:
    line = tree.above(node)
    return line is not None and isinstance(tree.above(line), cst.Module)
