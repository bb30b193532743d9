"""Names that a mail module does not have, and handlers behind others that take everything."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flake8_smtp.program import syntax as s
from flake8_smtp.program.facts import DeadHandler
from flake8_smtp.program.facts import NoSuchName
from flake8_smtp.program.module_names import MODULE_NAMES
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.reader import static_eval
from flake8_smtp.program.shapes import walk
from flake8_smtp.program.userclasses import identity
from flake8_smtp.program.userclasses import lineage
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Thing
from flake8_smtp.program.values import Value


def note_names(reader: Reader) -> None:
    """Note the names that are taken from a module which has none of that name."""
    spared = set(reader.module.attributes_set)
    for imported in reader.module.imported:
        if not imported.guarded:
            _note(reader, imported.module, imported.name, imported.origin, spared)
    for use in reader.module.member_uses:
        if use.guarded or _may_be_another(use):
            continue
        module = static_eval(reader, use.scope, use.attribute.value)
        if isinstance(module, Thing):
            _note(reader, module.name, use.attribute.attr, use.attribute.name_origin, spared)


def _may_be_another(use: s.MemberUse) -> bool:
    """Tell whether the name of the module is bound to something else, too: a wrapper, say."""
    root = use.attribute.value
    while isinstance(root, s.Attribute):
        root = root.value
    assert isinstance(root, s.Name)
    scope: s.Scope | None = use.scope
    while scope is not None and root.id not in scope.bindings:
        scope = scope.parent
    bindings = () if scope is None else scope.bindings[root.id]
    if not any(binding.kind == "import" for binding in bindings):
        return False
    return not all(binding.kind == "import" or _is_none(binding.value) for binding in bindings)


def _is_none(expression: s.Expr | None) -> bool:
    return isinstance(expression, s.Constant) and expression.value is None


def _note(reader: Reader, module: str, name: str, origin: s.Origin, spared: set[str]) -> None:
    known = MODULE_NAMES.get(module)
    if known is None or name in known or name.startswith("_") or name in spared or _says(reader, name):
        return
    reader.note(NoSuchName(origin, module, name))


def _says(reader: Reader, name: str) -> bool:
    """Tell whether the file writes the name as a text, too: it looks for it, or sets it, before."""
    return any(
        isinstance(node, s.Constant) and isinstance(node.value, str) and node.value.rpartition(".")[2] == name
        for node in walk(reader.module.body, into_functions=True)
    )


def note_dead_handlers(reader: Reader) -> None:
    """Note the handlers for smtplib's exceptions that can never run."""
    for node, scope in reader.module.tries:
        earlier: list[Value] = []
        for handler in node.handlers:
            if handler.type is None:
                break
            if _is_overridden(reader, handler.type):
                continue
            value = static_eval(reader, scope, handler.type)
            kinds = value.items if isinstance(value, Items) else (value,)
            lineages = [lineage(reader, kind) for kind in kinds]
            takers = [_taker(known, earlier) for known in lineages]
            mine = next((i for i, known in enumerate(lineages) if _BASE in known), None)
            if mine is not None and all(takers):
                reader.note(DeadHandler(handler.type.origin, _name(kinds[mine]), takers[mine] or ""))
            earlier += kinds


def _is_overridden(reader: Reader, kind: s.Expr) -> bool:
    """Tell whether the classes are those of an attribute that several classes of the file set."""
    match kind:
        case s.Attribute(value=s.Name(id="self" | "cls"), attr=attr):
            return sum(attr in definition.scope.bindings for definition in reader.module.classes) > 1
    return False


def _taker(known: frozenset[Any], earlier: Sequence[Value]) -> str | None:
    """Return the class of an earlier clause that takes every exception of this lineage."""
    if "aiosmtplib.SMTPException" in known:
        known -= _NETWORK
    return next((_name(kind) for kind in earlier if identity(kind) in known), None)


_BASE = "smtplib.SMTPException"
_NETWORK = frozenset({"OSError", "ConnectionError", "TimeoutError"})
"""Some exceptions of aiosmtplib are these, too, in some versions: a clause for them is no mistake."""


def _name(kind: Value) -> str:
    known = identity(kind)
    return known.name if isinstance(known, s.ClassDef) else str(known)
