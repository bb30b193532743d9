"""Imports: which name stands for which module, or for what is in it."""

from __future__ import annotations

import libcst as cst

from flake8_smtp.program import syntax as s
from flake8_smtp.program.lowering.state import MAIL_MODULES
from flake8_smtp.program.lowering.state import Lowering
from flake8_smtp.program.module_names import MODULE_NAMES


def import_(low: Lowering, node: cst.Import) -> s.Stmt:
    bound = []
    for alias in node.names:
        name = _dotted(alias.name)
        low.imports.add(name)
        if alias.asname is not None:
            bound.append((_dotted(alias.asname.name), name))
            if name in MODULE_NAMES:
                low.module_names.add(bound[-1][0])
        else:
            first = name.split(".", 1)[0]
            bound.append((first, first))
    return _bind_imports(low, bound)


def import_from(low: Lowering, node: cst.ImportFrom) -> s.Stmt:
    module = "." * len(node.relative) + ("" if node.module is None else _dotted(node.module))
    low.imports.add(module)
    if isinstance(node.names, cst.ImportStar):
        low.imports.add(module + ".*")
        return s.Pass()
    bound = []
    for alias in node.names:
        name = _dotted(alias.name)
        local = name if alias.asname is None else _dotted(alias.asname.name)
        full = f"{module}.{name}"
        if module.split(".", 1)[0] in MAIL_MODULES:
            guarded = low.guards + low.wide_guards > 0
            low.imported.append(s.Imported(module, name, alias, guarded))
        if full in MODULE_NAMES:
            low.module_names.add(local)
        low.imports.add(full)
        bound.append((local, full))
    return _bind_imports(low, bound)


def _bind_imports(low: Lowering, bound: list[tuple[str, str]]) -> s.Stmt:
    for local, full in bound:
        low.bind(local, s.Binding("import", dotted=full))
    return s.Import(tuple(bound))


def _dotted(node: cst.CSTNode) -> str:
    parts: list[str] = []
    while isinstance(node, cst.Attribute):
        parts.append(node.attr.value)
        node = node.value
    parts.append(node.value if isinstance(node, cst.Name) else "")
    return ".".join(reversed(parts))
