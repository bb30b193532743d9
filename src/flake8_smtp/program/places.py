"""Where in the file a few nodes stand, computed only when there is something to report.

libcst's own position provider costs two to three times a parse. Writing the file out once, up to the
last of the wanted nodes, and noting the pieces at which each begins and ends, costs at most a third of
a parse for all of them.
"""

from __future__ import annotations

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


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the file: lines 1-based, columns 0-based in characters, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


def locate(module: cst.Module, nodes: Iterable[cst.CSTNode]) -> Mapping[cst.CSTNode, Place]:
    """Return the place of each node of `module`, without the parentheses around it but for a tuple.

    A node that does not belong to the module is missing from the result.
    """
    state = _Recorder(
        default_indent=module.default_indent,
        default_newline=module.default_newline,
        wanted={id(node): node for node in nodes},
    )
    with suppress(_Written):
        module._codegen(state)  # noqa: SLF001 - how every position provider of libcst does it
    offsets = [0, *accumulate(len(token) for token in state.tokens)]
    starts = _line_starts("".join(state.tokens))

    def point(token: int) -> tuple[int, int]:
        offset = offsets[token]
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1]

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
    """Writes the module out and notes between which pieces the wanted nodes stand."""

    def __init__(self, *, wanted: dict[int, cst.CSTNode], **options: Any) -> None:
        super().__init__(**options)
        self.wanted = wanted
        self.spans: dict[cst.CSTNode, tuple[int, int]] = {}
        self.tuples = any(isinstance(node, cst.Tuple) for node in wanted.values())

    def record_syntactic_position(
        self,
        node: cst.CSTNode,
        *,
        start_node: cst.CSTNode | None = None,
        end_node: cst.CSTNode | None = None,
    ) -> Any:
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
        # The parentheses of a tuple come after it.
        if len(self.spans) == len(self.wanted) and not self.tuples:
            raise _Written
