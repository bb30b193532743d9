"""Whole modules, marked with the warnings they must get.

A trailing comment `# SMT252@8` wants a warning on its line, at that 1-based column of characters;
several are separated by commas. A line without one must stay silent. A module that older Pythons
cannot read is named after the first that can: `..._py311.py`.
"""

from __future__ import annotations

import ast
import io
import re
import sys
import tokenize
from collections.abc import Iterable
from pathlib import Path

import libcst as cst
import pytest

from flake8_smtp.check import check

Warned = tuple[int, int, str]
"""Line and column, both 1-based, and the rule."""

ROOT = Path(__file__).parent / "cases"

_NAMED_AFTER_PYTHON = re.compile(r"_py3(\d+)\.py$")


def python_of(path: str) -> tuple[int, int]:
    named = _NAMED_AFTER_PYTHON.search(path)
    return (3, int(named[1]) if named else 10)


ALL = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*.py"))
PATHS = [path for path in ALL if python_of(path) <= sys.version_info]

ACTIVE = {
    "positive": ("SMT2", "SMT3"),
    "repeat": ("SMT5", "SMT007"),
}
"""The rules that a folder is compared by; any other folder by all of them."""

_MARKER = re.compile(r"SMT(\d{3})@([1-9]\d*)")
_COMMENT = re.compile(rf"# *{_MARKER.pattern}(?:, {_MARKER.pattern})*")


def read_case(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def marked(source: str) -> list[Warned]:
    found: list[Warned] = []
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type != tokenize.COMMENT or "SMT" not in token.string:
            continue
        line = token.start[0]
        if not _COMMENT.fullmatch(token.string):
            raise ValueError(f"line {line}: {token.string!r} is no marker")
        found += [(line, int(m[2]), f"SMT{m[1]}") for m in _MARKER.finditer(token.string)]
    return sorted(found)


def active(path: str, rule: str) -> bool:
    return rule.startswith(ACTIVE.get(path.partition("/")[0], ("SMT",)))


def difference(path: str, source: str, wanted: Iterable[Warned], got: Iterable[Warned]) -> str:
    lines = source.splitlines()
    wanted, got = list(wanted), list(got)
    signs = [(warned, "missing") for warned in wanted if warned not in got]
    signs += [(warned, "unwanted") for warned in got if warned not in wanted]
    signs += [(warned, "repeated") for warned in dict.fromkeys(got) if got.count(warned) > 1]
    shown = [f"{path}: {len(signs)} of {len(wanted)} wanted and {len(got)} given warnings differ"]
    for (line, column, rule), sign in sorted(signs):
        text = lines[line - 1] if line <= len(lines) else ""
        shown += [f"{sign} {path}:{line}:{column}: {rule}", f"    {text}", " " * (column + 3) + "^"]
    return "\n".join(shown)


@pytest.mark.parametrize("path", PATHS)
def test_a_case_gets_exactly_the_warnings_it_is_marked_with(path: str) -> None:
    source = read_case(path)
    found = check(source, ast.parse(source))
    shown = [f for f in found if active(path, f.rule) and not (f.behind and active(path, f.behind))]
    got = sorted((f.line, f.column + 1, f.rule) for f in shown)
    wanted = [warned for warned in marked(source) if active(path, warned[2])]

    assert got == wanted, difference(path, source, wanted, got)


@pytest.mark.parametrize("path", PATHS)
def test_a_case_can_be_read_and_its_markers_point_at_code(path: str) -> None:
    source = read_case(path)
    ast.parse(source, feature_version=python_of(path))
    cst.parse_module(source)

    lines = source.splitlines()
    for line, column, _ in marked(source):
        code = lines[line - 1].rpartition("#")[0]
        assert code[column - 1 : column].strip(), f"{path}:{line}:{column} is no code"


def test_there_are_cases() -> None:
    assert PATHS


def test_markers_are_read_from_comments_only() -> None:
    source = 'a = "# SMT252@1"  # SMT251@5, SMT252@1\n# nothing\n'

    assert marked(source) == [(1, 1, "SMT252"), (1, 5, "SMT251")]


@pytest.mark.parametrize("comment", ["# SMT252", "# SMT252@0", "# see SMT252@8", "# SMT252@8 SMT251@9"])
def test_a_comment_that_is_nearly_a_marker_is_refused(comment: str) -> None:
    with pytest.raises(ValueError, match="is no marker"):
        marked(f"a = 1  {comment}\n")
