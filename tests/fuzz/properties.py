"""What holds for every program that Python can read, whatever it does."""

from __future__ import annotations

import ast
import re
import time
from collections.abc import Sequence

from flake8_smtp.check import check
from flake8_smtp.finding import Finding

SECONDS = 10
"""The processor time that one program may take, far beyond what any of this size needs."""


def hold(source: str) -> None:
    """Check `source` in several ways; AssertionError where one of the properties does not hold.

    The check raises nothing and ends in time. It says the same the second time. Findings lie inside
    the file, are sorted, and move with the code when lines are put above it.
    """
    tree = ast.parse(source)
    begin = time.process_time()
    findings = check(source, tree)
    took = time.process_time() - begin
    assert took < SECONDS, f"took {took:.1f} s"

    lines = re.split("\r\n|\r|\n", source)  # as Python has them
    assert list(findings) == sorted(findings)
    for finding in findings:
        assert 1 <= finding.line <= finding.end_line <= len(lines), finding
        assert 0 <= finding.column <= len(lines[finding.line - 1]), finding
        assert 0 <= finding.end_column <= len(lines[finding.end_line - 1]), finding
        assert (finding.line, finding.column) <= (finding.end_line, finding.end_column), finding
        assert finding.text.isprintable(), finding
        assert finding.url.startswith("https://"), finding

    assert check(source, ast.parse(source)) == findings
    shifted = ("# a\n\n" + source).removesuffix("\n")
    assert _moved(check(shifted, ast.parse(shifted)), -2) == _moved(findings, 0)


def _moved(findings: Sequence[Finding], by: int) -> list[tuple[object, ...]]:
    return [
        # SMT000 is about the whole file, and stays at its head.
        (f.line + by, f.column, f.end_line + by, f.end_column, f.rule, f.text)
        if f.rule != "SMT000"
        else (f.rule, f.text)
        for f in findings
    ]
