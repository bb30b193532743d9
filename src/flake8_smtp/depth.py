"""How deep a file is nested, measured before anything recursive reads it.

The parser of concrete syntax trees is native code that recurses, and where the stack ends it does
not raise: the process dies. Some code is flat for Python and deep for that parser, and some makes
it try every combination. The tree that Python made of the same file shows both, and is walked here
with a list instead of recursion.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

MAX_DEPTH = 500
"""The greatest `depth` at which a file is to be handed to the parser.

Measured with libcst 1.9.0: on a stack of 8 MB the shallowest crash (nested lambdas) is at a depth of
3,480, on 2 MB, as a process on Windows has it, at 850. The time for a chain grows with the square of
its length, to a tenth of a second at this limit. Code written by hand stays below 100.
"""

# The parser forgets what it has tried inside patterns and targets of `del`, so each level of
# brackets there doubles or quadruples the time: a second at ten levels, days at twenty. With this
# weight seven levels stay within MAX_DEPTH; they cost some hundredths of a second.
_BACKTRACKING = 64


def _operands(node: ast.BoolOp) -> int:
    return len(node.values)


def _clauses(node: ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp) -> int:
    return len(node.generators)


def _dotted_name(node: ast.alias) -> int:
    return node.name.count(".") + 1


def _dotted_module(node: ast.ImportFrom) -> int:
    return (node.module or "").count(".") + 1


def _target(node: ast.Tuple | ast.List) -> int:
    return _BACKTRACKING if type(node.ctx) is ast.Del else 1


def _pattern(_: ast.pattern) -> int:
    return _BACKTRACKING


_WEIGHTS: dict[type, Callable[[Any], int]] = {
    ast.BoolOp: _operands,
    ast.ListComp: _clauses,
    ast.SetComp: _clauses,
    ast.DictComp: _clauses,
    ast.GeneratorExp: _clauses,
    ast.alias: _dotted_name,
    ast.ImportFrom: _dotted_module,
    ast.Tuple: _target,
    ast.List: _target,
    ast.MatchClass: _pattern,
    ast.MatchMapping: _pattern,
    ast.MatchSequence: _pattern,
}

# Names and literals have nothing below them and are most of a tree: passing them over before they
# get onto the list halves the time. So are the operators, the contexts and what is no node at all.
_LEAVES: frozenset[type] = frozenset(
    (
        ast.Constant,
        ast.Name,
        bool,
        int,
        str,
        type(None),
        *ast.boolop.__subclasses__(),
        *ast.cmpop.__subclasses__(),
        *ast.expr_context.__subclasses__(),
        *ast.operator.__subclasses__(),
        *ast.unaryop.__subclasses__(),
    )
)

_PLAIN = frozenset(
    "id attr arg name asname module level rest kwd_attrs ctx op ops kind conversion simple is_async "
    "type_comment type_ignores".split()
)
"""Fields that hold no node with anything below it."""
_FIELDS: dict[type, tuple[str, ...]] = {}


def _fields_of(cls: type[ast.AST]) -> tuple[str, ...]:
    """Return the fields of a class of nodes in which there may be something to walk."""
    _FIELDS[cls] = tuple(name for name in cls._fields if name not in _PLAIN)
    return _FIELDS[cls]


def depth(tree: ast.AST) -> int:
    """Return the number of nodes on the longest way down `tree`, as the parser will nest them.

    Names and literals are not counted. Where the parser nests what Python keeps side by side, width
    counts as depth: the operands of `and` and `or`, the clauses of a comprehension, the parts of a
    dotted name in an import. An `elif` ladder and chains of operators, calls or attributes are
    nested in `tree` already. What makes the parser backtrack weighs more than one.

    Redundant parentheses and adjacent string literals leave no trace in `tree`: Python allows no
    more than 200 of the first, and the parser refuses more than 3,000 of the second without
    crashing.

    The time is linear in the size of `tree`, which is not changed; nothing is raised.
    """
    deepest = 0
    stack: list[tuple[ast.AST, int]] = [(tree, 0)]
    while stack:
        node, level = stack.pop()
        weight = _WEIGHTS.get(type(node))
        level += 1 if weight is None else weight(node)
        if level > deepest:
            deepest = level
        # Not `vars(node)`: plugins that run before this one leave what they like in the nodes, the way
        # back to the parent, say.
        for name in _FIELDS.get(type(node)) or _fields_of(type(node)):
            value: Any = getattr(node, name, None)
            kind = type(value)
            if kind is list:
                stack.extend([(item, level) for item in value if type(item) not in _LEAVES])
            elif kind not in _LEAVES:
                stack.append((value, level))
    return deepest
