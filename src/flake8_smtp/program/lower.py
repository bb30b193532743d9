"""From libcst's concrete syntax tree to the small tree of `syntax`, in one traversal.

While it goes it notes who binds which name in which scope, which attributes a class's methods set,
and every call: what name resolution needs later. Chains that libcst nests to the left (`a or b or
c`, `a + b + c`) and `elif` ladders are followed in loops, so that wide code costs no stack.
"""

from __future__ import annotations

import libcst as cst

from flake8_smtp.program import syntax as s
from flake8_smtp.program.lowering.expressions import EXPRESSIONS
from flake8_smtp.program.lowering.state import Lowering
from flake8_smtp.program.lowering.statements import STATEMENTS


def lower(tree: cst.Module) -> s.Module:
    """Return the small tree of a whole file.

    Raises RecursionError where the file nests deeper than the interpreter's limit allows.
    """
    low = Lowering(STATEMENTS, EXPRESSIONS)
    scope = low.scope
    body = low.block(tree.body)
    return s.Module(
        tree,
        body,
        scope,
        low.attributes,
        low.calls,
        low.integers,
        low.imports,
        low.mutated,
        low.items,
        low.functions,
        low.classes,
        low.discarded,
        low.kept,
        low.tries,
        low.imported,
        low.member_uses,
        low.attributes_set,
        low.scopes,
        low.statements,
        low.stands,
    )
