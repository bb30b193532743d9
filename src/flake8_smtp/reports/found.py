"""What is known of a warning beyond what flake8 keeps of it: its end, its link, its rule."""

from __future__ import annotations

import ast
import io
import re
import tokenize
import warnings
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from flake8 import utils

# flake8 imports every format that is installed whenever it starts: nothing that costs comes along.
if TYPE_CHECKING:
    import argparse

    from flake8.violation import Violation

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


def end_of(error: Violation, options: argparse.Namespace) -> tuple[int, int] | None:
    """Return where the thing that a warning is about ends: line and column behind it, both from 1.

    flake8 keeps only the beginning, so the file is checked once more; the lines and columns of both
    are compared. None is returned for another plugin's warning, where the file has gone, has changed
    or cannot be read, and where the warning is about no characters at all.
    """
    if not error.code.startswith("SMT"):
        return None
    piped = error.filename == options.stdin_display_name and utils.is_using_stdin(options.filenames)
    found = _findings(error.filename, piped).get((error.line_number, error.column_number, error.code))
    if found is None or (found.end_line, found.end_column) == (found.line, found.column):
        return None
    return found.end_line, found.end_column + 1


@lru_cache(maxsize=8)
def _findings(filename: str, piped: bool) -> Mapping[tuple[int, int, str], Finding]:
    """Return the findings in a file, or in the standard input, by line, column (from 1) and rule."""
    from flake8_smtp.plugin import Plugin

    try:
        source = _source(filename, piped)
        with warnings.catch_warnings():
            # flake8 has shown what Python has to say about the text itself.
            warnings.simplefilter("ignore")
            tree = ast.parse(source)
    except Exception:  # noqa: BLE001 - a range is a courtesy: no trouble with it is worth a failure
        return {}
    return {(each.line, each.column + 1, each.rule): each for each in Plugin(tree, [source]).findings()}


def _source(filename: str, piped: bool) -> str:
    if piped:
        source = str(utils.stdin_get_value())
    else:
        data = Path(filename).read_bytes()
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        source = io.TextIOWrapper(io.BytesIO(data), encoding).read()
    return source.removeprefix("\ufeff")
