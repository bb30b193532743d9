"""Findings as the diagnostics of the Language Server Protocol."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Sequence
from typing import Any

from flake8_smtp.editor.positions import position
from flake8_smtp.finding import Finding

SOURCE = "flake8-smtp"
"""Who says it, in the editor's list."""

_WARNING = 2
_CODE = re.compile(r"SMT\d{3}")


def diagnostic(finding: Finding, lines: Sequence[str]) -> dict[str, Any]:
    """Return `finding` as the protocol has it; `lines` are those of the buffer, without ends.

    The message ends in the link, as everywhere: not every editor shows `codeDescription`.
    """
    return {
        "source": SOURCE,
        "code": finding.rule,
        "codeDescription": {"href": finding.url},
        "message": f"{finding.text} {finding.url}",
        "severity": _WARNING,
        "range": _range(finding, lines),
    }


def without_ours(diagnostics: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Leave out what the server's own plugin for flake8 says on behalf of this one."""
    return [
        d for d in diagnostics if d.get("source") != "flake8" or _CODE.fullmatch(str(d.get("code"))) is None
    ]


def _range(finding: Finding, lines: Sequence[str]) -> dict[str, Any]:
    start = position(lines, finding.line, finding.column)
    if (finding.end_line, finding.end_column) == (finding.line, finding.column):
        # Nobody would see a mark without a width.
        return {"start": start, "end": position(lines, finding.line, len(lines[start["line"]]))}
    return {"start": start, "end": position(lines, finding.end_line, finding.end_column)}
