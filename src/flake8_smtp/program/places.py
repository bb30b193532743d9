"""Where in the file a few nodes stand, computed only when there is something to report.

libcst's own position provider costs two to three times a parse. Python has told already where each
statement begins, so it is enough to write out the statements in which the wanted nodes stand, up to the
last of them, and to note the pieces at which each begins and ends.
"""

from __future__ import annotations

import ast
from bisect import bisect_right
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from contextlib import contextmanager
from contextlib import nullcontext
from contextlib import suppress
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

import libcst as cst
from libcst._nodes.internal import CodegenState

from flake8_smtp.program import syntax as s


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the file: lines 1-based, columns 0-based in characters, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


Places = Mapping[cst.CSTNode, Place]


def locate(program: s.Module, nodes: Iterable[cst.CSTNode], tree: ast.AST | None = None) -> Places:
    """Return the place of each node of a file, without the parentheses around it but for a tuple.

    `tree` is what Python made of the same file; without it, or where it is another one, the file is
    written out from its beginning. A node that does not belong to the file is missing from the result.
    """
    statements = [] if tree is None else _statements(tree)
    known = len(statements) == program.statements
    groups: dict[int, list[cst.CSTNode]] = {}
    for node in nodes:
        _, before = program.stands[id(node)] if known and id(node) in program.stands else (None, -1)
        groups.setdefault(before, []).append(node)
    places: dict[cst.CSTNode, Place] = {}
    for before, group in groups.items():
        if before < 0:
            places |= _written(program.origin, group)
            continue
        anchor, _ = program.stands[id(group[0])]
        start = statements[before].lineno, statements[before].col_offset
        places |= _written(program.origin, group, anchor, start)
    return places


def _statements(tree: ast.AST) -> Sequence[ast.stmt]:
    """Return all statements in the order in which they begin."""
    found: list[ast.stmt] = []
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.stmt):
            found.append(node)
        for name in _BLOCKS:
            waiting += reversed(getattr(node, name, ()))
    return found


_BLOCKS = ("finalbody", "orelse", "handlers", "cases", "body")
"""The fields that hold statements, or what holds statements, the last ones first."""


def _written(
    module: cst.Module,
    nodes: Sequence[cst.CSTNode],
    anchor: cst.CSTNode | None = None,
    begin: tuple[int, int] = (1, 0),
) -> Places:
    """Return the places of nodes in a statement that begins at a line and column, or in the whole file."""
    state = _Recorder(
        default_indent=module.default_indent,
        default_newline=module.default_newline,
        wanted={id(node): node for node in nodes},
        anchor=anchor,
    )
    if anchor is not None:
        state.indent_tokens.append(" " * begin[1])
    with suppress(_Written):
        (anchor or module)._codegen(state)  # noqa: SLF001 - how every position provider of libcst does it
    offsets = [0, *accumulate(map(len, state.tokens))]
    starts = _line_starts("".join(state.tokens))
    # What comes before the anchor (comments, decorators) is written, too.
    first_line = bisect_right(starts, offsets[state.begin])
    lines_before = begin[0] - first_line

    def point(token: int) -> tuple[int, int]:
        offset = offsets[token]
        line = bisect_right(starts, offset)
        return line + lines_before, offset - starts[line - 1]

    spans = {node: _with_parentheses(node, span, state.tokens) for node, span in state.spans.items()}
    return {node: Place(*point(first), *point(last)) for node, (first, last) in spans.items()}


def _with_parentheses(node: cst.CSTNode, span: tuple[int, int], tokens: Sequence[str]) -> tuple[int, int]:
    """Widen the span of a tuple by its own parentheses, as `ast` has it."""
    if not isinstance(node, cst.Tuple) or not node.lpar:
        return span
    first, last = span
    while tokens[first] != "(" or first == span[0]:
        first -= 1
    while tokens[last] != ")":
        last += 1
    return first, last + 1


def _line_starts(text: str) -> list[int]:
    starts = [0]
    position = 0
    for line in text.splitlines(keepends=True):
        # A form feed and its like separate lines for str, not for Python.
        position += len(line)
        if line.endswith(("\n", "\r")):
            starts.append(position)
    return starts


_NOTHING = nullcontext()
_NEWLINES = frozenset({"\n", "\r", "\r\n"})


class _Written(Exception):  # noqa: N818 - it ends the writing, and nothing went wrong
    """All nodes that were asked for are written."""


class _Recorder(CodegenState):
    """Writes nodes out and notes between which pieces the wanted ones stand, and where the anchor begins."""

    def __init__(self, *, wanted: dict[int, cst.CSTNode], anchor: cst.CSTNode | None, **options: Any) -> None:
        super().__init__(**options)
        self.wanted = wanted
        self.anchor = anchor
        self.begin = 0
        self.begun = anchor is None
        self.spans: dict[cst.CSTNode, tuple[int, int]] = {}
        self.tuples = any(isinstance(node, cst.Tuple) for node in wanted.values())

    def record_syntactic_position(
        self,
        node: cst.CSTNode,
        *,
        start_node: cst.CSTNode | None = None,
        end_node: cst.CSTNode | None = None,
    ) -> Any:
        if node is self.anchor:
            self.begin = len(self.tokens)
            self.begun = True
            self._stop_if_done()  # the wanted ones are in the decorators
        if id(node) not in self.wanted:
            return _NOTHING
        return self._note(node)

    @contextmanager
    def _note(self, node: cst.CSTNode) -> Iterator[None]:
        first = len(self.tokens)
        yield
        last = len(self.tokens)
        # The newline behind a statement is none of it, and at the end of the file there may be none.
        self.spans[node] = (first, last - (self.tokens[-1] in _NEWLINES))
        self._stop_if_done()

    def _stop_if_done(self) -> None:
        # The parentheses of a tuple come after it.
        if self.begun and len(self.spans) == len(self.wanted) and not self.tuples:
            raise _Written
