"""Repairs as the quick fixes of the Language Server Protocol."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any

from flake8_smtp.editor.diagnostics import SOURCE
from flake8_smtp.editor.positions import column_at
from flake8_smtp.editor.positions import position
from flake8_smtp.editor.positions import split_lines
from flake8_smtp.fixing.edits import Edit
from flake8_smtp.fixing.edits import Repair


def quick_fixes(source: str, uri: str, diagnostics: Sequence[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield a quick fix for each of our diagnostics that has a repair.

    `source` is the text of the buffer, `uri` its address. A text that is no Python has none.
    """
    ours = [each for each in diagnostics if each.get("source") == SOURCE]
    if not ours:
        return
    try:
        ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    # The parser is slow to load, and most questions are about other diagnostics.
    from flake8_smtp.fixing.choose import repairs

    lines = split_lines(source)
    # All at once: the file is read once for all of them, and once more for each repair.
    asked = {_spot(each, lines): each for each in ours if each["range"]["start"]["line"] < len(lines)}
    for repair in repairs(source, asked):
        yield _action(repair, asked[repair.rule, repair.line, repair.column], uri, lines)


def _spot(diagnostic: Mapping[str, Any], lines: Sequence[str]) -> tuple[str, int, int]:
    start = diagnostic["range"]["start"]
    column = column_at(lines[start["line"]], start["character"])
    return str(diagnostic.get("code")), start["line"] + 1, column


def _action(repair: Repair, diagnostic: Mapping[str, Any], uri: str, lines: Sequence[str]) -> dict[str, Any]:
    title = repair.title[:1].upper() + repair.title[1:]
    return {
        "title": f"{title} ({repair.rule})",
        "kind": "quickfix",
        "diagnostics": [dict(diagnostic)],
        "isPreferred": repair.safe,
        "edit": {"changes": {uri: [_text_edit(edit, lines) for edit in repair.edits]}},
    }


def _text_edit(edit: Edit, lines: Sequence[str]) -> dict[str, Any]:
    return {
        "range": {
            "start": position(lines, edit.line, edit.column),
            "end": position(lines, edit.end_line, edit.end_column),
        },
        "newText": edit.text,
    }
