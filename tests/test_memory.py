"""What a checked file leaves behind: a linter meets thousands, and the collector walks over what stays."""

from __future__ import annotations

import ast
import gc
from pathlib import Path

import libcst as cst
import pytest

from flake8_smtp.check import check
from flake8_smtp.program import syntax as s

ROOT = Path(__file__).parent.parent
FILES = sorted([*(ROOT / "examples").glob("*.py"), *(ROOT / "tests" / "cases").glob("*/*.py")])


def nodes_alive() -> int:
    kept = (cst.CSTNode, s.Expr, s.Stmt, s.Scope)
    return sum(isinstance(each, kept) for each in gc.get_objects())


@pytest.mark.parametrize("folder", sorted({path.parent for path in FILES}), ids=lambda path: path.name)
def test_no_file_stays_in_memory_until_the_collector_comes(folder: Path) -> None:
    sources = [path.read_text(encoding="utf-8") for path in FILES if path.parent == folder]
    trees = [ast.parse(source) for source in sources]
    check(sources[0], trees[0])  # tables that are filled once
    gc.collect()
    gc.disable()
    try:
        before = nodes_alive()
        for source, tree in zip(sources, trees):
            check(source, tree)
        assert nodes_alive() == before
    finally:
        gc.enable()
