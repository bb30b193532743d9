"""The cases and the examples, changed: statements dropped, doubled, swapped and wrapped."""

from __future__ import annotations

import ast
import copy
import functools
from collections.abc import Callable
from pathlib import Path

from hypothesis import assume
from hypothesis import strategies as st

TESTS = Path(__file__).resolve().parent.parent
FILES = sorted(
    path
    for path in (*(TESTS / "cases").rglob("*.py"), *(TESTS.parent / "examples").rglob("*.py"))
    if "_py3" not in path.name
)

_WRAPS = (
    "if wanted: pass",
    "if code == 250: pass\nelse: raise ValueError",
    "for attempt in range(3): pass",
    "for host in hosts: pass",
    "while True: pass",
    "while code >= 500: pass",
    "try: pass\nexcept smtplib.SMTPException: raise",
    "try: pass\nexcept OSError as e: print(e)",
    "try: pass\nfinally: code = 250",
    "with smtplib.SMTP('mail.example') as server: pass",
    "def inner(server=None): pass",
    "match code:\n case 250: pass",
    "class Inner(smtplib.SMTP): pass",
)


@functools.cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _blocks(tree: ast.AST) -> list[list[ast.stmt]]:
    """Return every list of statements below a node."""
    return [
        value
        for node in ast.walk(tree)
        for _, value in ast.iter_fields(node)
        if isinstance(value, list) and value and isinstance(value[0], ast.stmt)
    ]


def _drop(block: list[ast.stmt], at: int, _: int) -> None:
    if len(block) > 1:
        del block[at]


def _double(block: list[ast.stmt], at: int, _: int) -> None:
    block.insert(at, copy.deepcopy(block[at]))


def _swap(block: list[ast.stmt], at: int, other: int) -> None:
    other %= len(block)
    block[at], block[other] = block[other], block[at]


def _wrap(block: list[ast.stmt], at: int, other: int) -> None:
    outer = ast.parse(_WRAPS[other % len(_WRAPS)]).body[0]
    inner = outer.cases[0] if isinstance(outer, ast.Match) else outer
    inner.body = [block[at]]  # type: ignore[attr-defined]
    block[at] = outer


_CHANGES: tuple[Callable[[list[ast.stmt], int, int], None], ...] = (_drop, _double, _swap, _wrap, _wrap)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """Draw a file of the project with a few changes that Python can read."""
    tree = copy.deepcopy(_tree(draw(st.sampled_from(FILES))))
    for _ in range(draw(st.integers(1, 6))):
        block = draw(st.sampled_from(_blocks(tree)))
        change = draw(st.sampled_from(_CHANGES))
        change(block, draw(st.integers(0, len(block) - 1)), draw(st.integers(0, 50)))
    # A file may begin with nothing the linter looks at; the head makes it look.
    source = "import smtplib\n" + ast.unparse(ast.fix_missing_locations(tree)) + "\n"
    try:
        compile(source.replace("from __future__", "from future"), "mutated", "exec", dont_inherit=True)
    except SyntaxError:
        assume(False)
    return source
