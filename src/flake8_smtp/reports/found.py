"""What is known of a warning beyond what flake8 keeps of it: its end, its link, its rule."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from flake8 import utils

# flake8 imports every format that is installed whenever it starts: nothing that costs comes along.
if TYPE_CHECKING:
    from flake8_smtp.finding import Finding
    from flake8_smtp.rules.rule import Rule

_LINK = re.compile(r"^(?P<text>.*) (?P<link>[a-z][a-z0-9+.-]*:\S+)$", re.DOTALL)


def split_link(code: str, text: str) -> tuple[str, str | None]:
    """Return the text of a warning and the link at its end, None where it is not one of ours."""
    match = _LINK.match(text) if code.startswith("SMT") else None
    return (text, None) if match is None else (match["text"], match["link"])


def rule_of(code: str) -> Rule | None:
    """Return the rule of ours with that code, None for another plugin's."""
    if not code.startswith("SMT"):
        return None
    from flake8_smtp.rules import find_rule

    return find_rule(code)


def end_of(filename: str, stdin: str, line: int, column: int, code: str) -> tuple[int, int] | None:
    """Return where the thing that a warning is about ends: line and column behind it, both from 1.

    flake8 keeps only the beginning (`line` and `column`, from 1), so the file is checked once more.
    None is returned for another plugin's warning, and where the file has gone or cannot be read.
    `stdin` is the name that the standard input goes by.
    """
    if not code.startswith("SMT"):
        return None
    finding = _findings(filename, stdin).get((line, column, code))
    return None if finding is None else (finding.end_line, finding.end_column + 1)


@lru_cache(maxsize=8)
def _findings(filename: str, stdin: str) -> Mapping[tuple[int, int, str], Finding]:
    from flake8_smtp.check import check

    try:
        source = _source(filename, stdin)
        findings = check(source, ast.parse(source))
    except Exception:  # noqa: BLE001 - a range is a courtesy: no trouble with it is worth a failure
        return {}
    return {(each.line, each.column + 1, each.rule): each for each in findings}


def _source(filename: str, stdin: str) -> str:
    if filename == stdin:
        source = str(utils.stdin_get_value())
    else:
        data = Path(filename).read_bytes()
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        source = io.TextIOWrapper(io.BytesIO(data), encoding).read()
    return source.removeprefix("\ufeff")
