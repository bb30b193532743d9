"""Names that a mail module does not have, and handlers behind others that take everything."""

from __future__ import annotations

from flake8_smtp.program import syntax as s
from flake8_smtp.program.facts import DeadHandler
from flake8_smtp.program.facts import NoSuchName
from flake8_smtp.program.libraries import CLASS_BASES
from flake8_smtp.program.libraries import ancestors
from flake8_smtp.program.libraries import canonical
from flake8_smtp.program.module_names import MODULE_NAMES
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.reader import static_eval
from flake8_smtp.program.shapes import walk
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Thing


def note_names(reader: Reader) -> None:
    """Note the names that are taken from a module which has none of that name."""
    spared = set(reader.module.attributes_set)
    for imported in reader.module.imported:
        if not imported.guarded:
            _note(reader, imported.module, imported.name, imported.origin, spared)
    for use in reader.module.member_uses:
        if use.guarded:
            continue
        module = static_eval(reader, use.scope, use.attribute.value)
        if isinstance(module, Thing):
            _note(reader, module.name, use.attribute.attr, use.attribute.name_origin, spared)


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
        earlier: dict[str, None] = {}
        for handler in node.handlers:
            if handler.type is None:
                break
            names = _class_names(reader, handler.type, scope)
            taken = [_taker(name, earlier) for name in names]
            mine = [name for name in names if name is not None and name.startswith("smtplib.")]
            if mine and all(taken):
                reader.note(DeadHandler(handler.type.origin, mine[0], taken[names.index(mine[0])] or ""))
            earlier.update(dict.fromkeys(name for name in names if name is not None))


def _taker(name: str | None, earlier: dict[str, None]) -> str | None:
    """Return the class of an earlier clause that takes every exception of this class."""
    if name is None:
        return None
    lineage = ancestors(name) or frozenset()
    return next((taker for taker in earlier if taker in lineage), None)


def _class_names(reader: Reader, kind: s.Expr, scope: s.Scope) -> list[str | None]:
    """Return the classes of a clause by their qualified names, None for one that is not known."""
    value = static_eval(reader, scope, kind)
    parts = value.items if isinstance(value, Items) else (value,)
    return [
        canonical(part.name) if isinstance(part, Thing) and _is_class(part.name) else None for part in parts
    ]


def _is_class(name: str) -> bool:
    return canonical(name) in CLASS_BASES or ancestors(name) is not None
