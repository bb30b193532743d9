"""A guard at the head of a handler: permanent replies are raised again before the request is repeated."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from itertools import chain

import libcst as cst

from flake8_smtp.fixing.edits import Change
from flake8_smtp.fixing.nodes import Tree
from flake8_smtp.fixing.nodes import parts
from flake8_smtp.program.failures import carries_code
from flake8_smtp.program.reader import Reading

RAISE_PERMANENT = "raise permanent replies again"
_ATTRIBUTES = {"smtplib": "smtp_code", "aiosmtplib": "code"}
_NAMES = ("error", "refusal", "smtp_error")


def guarded(tree: Tree, origin: cst.CSTNode, reading: Reading) -> Iterator[tuple[Change, ...]]:
    """Yield a guard for a handler all of whose types are classes that carry the reply code."""
    handler = tree.enclosing(origin, cst.ExceptHandler)
    if handler is None or handler.type is None or all(part is not origin for part in parts(handler.type)):
        return
    attribute = _attribute(handler.type, _caught(reading))
    if attribute is None:
        return
    name, naming = _name(tree, handler, handler.type)
    if name:
        condition = f"if {name}.{attribute} >= 500:"
        yield (*naming, _head(tree, handler, condition))


def _caught(reading: Reading) -> Mapping[int, str]:
    """Return the qualified name of each class in a handler that was seen at work, by its node."""
    arrivals = chain.from_iterable(seen.arrivals for seen in reading.observations)
    caught = chain.from_iterable(arrival.strand.caught for arrival in arrivals)
    return {id(each.type.origin): each.name for each in caught if each.type is not None}


def _attribute(written: cst.BaseExpression, known: Mapping[int, str]) -> str | None:
    """Return what the classes of a handler, all of one library, call the reply code."""
    kinds: Iterable[cst.BaseExpression] = (written,)
    if isinstance(written, cst.Tuple):
        kinds = [element.value for element in written.elements]
    names = [known.get(id(kind), "") for kind in kinds]
    libraries = {name.partition(".")[0] for name in names}
    if len(libraries) != 1 or not all(carries_code(name) for name in names):
        return None
    return _ATTRIBUTES.get(libraries.pop())


def _name(tree: Tree, handler: cst.ExceptHandler, kind: cst.BaseExpression) -> tuple[str, tuple[Change, ...]]:
    """Return the name of the exception, and the change that gives it one; an empty name for neither."""
    if handler.name is not None:
        return tree.text(handler.name.name), ()
    scope = tree.enclosing(handler, cst.FunctionDef) or tree.module
    used = {part.value for part in parts(scope) if isinstance(part, cst.Name)}
    free = [name for name in _NAMES if name not in used]
    if not free or (isinstance(kind, cst.Tuple) and not kind.lpar):
        return "", ()
    end = tree.end(kind)
    return free[0], ((end, end, f" as {free[0]}"),)


def _head(tree: Tree, handler: cst.ExceptHandler, condition: str) -> Change:
    start = tree.inner[id(handler)][0]
    newline = tree.module.default_newline
    if isinstance(handler.body, cst.IndentedBlock):
        body = handler.body
        first = tree.start(body.body[0])
        indent = tree.indent(tree.inner[id(body.body[0])][0])
        step = body.indent or tree.module.default_indent
        return first, first, f"{indent}{condition}{newline}{indent}{step}raise{newline}"
    step = "\t" if tree.indent(start).endswith("\t") else tree.module.default_indent
    indent = tree.indent(start) + step
    suite = handler.body
    assert isinstance(suite, cst.SimpleStatementSuite)
    lines = (condition, f"{step}raise", "")
    text = newline.join(("", *(f"{indent}{line}" for line in lines)))
    return tree.start(suite), tree.start(suite.body[0]), text
