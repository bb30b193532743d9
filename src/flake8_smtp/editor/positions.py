r"""Where a character stands: counted in characters by Python, in UTF-16 code units by editors.

The lines are those of the Language Server Protocol: they end with "\n", "\r\n" or "\r", and with
nothing else. The protocol counts columns in UTF-16 code units where client and server agreed on
nothing better, and python-lsp-server agrees on nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_LINE_END = re.compile(r"\r\n|\r|\n")


def split_lines(text: str) -> list[str]:
    """Return the lines of `text` without their ends; an empty text is one empty line."""
    return _LINE_END.split(text)


def position(lines: Sequence[str], line: int, column: int) -> dict[str, int]:
    """Return the protocol's position of the character at `line` (from 1) and `column` (from 0).

    What lies behind the last line, or behind the end of one, becomes that end.
    """
    row = min(line, len(lines)) - 1
    behind = line > len(lines)
    before = lines[row] if behind else lines[row][:column]
    return {"line": row, "character": _units(before)}


def column_at(line: str, units: int) -> int:
    """Return how many characters of `line` lie before the given number of UTF-16 code units.

    A number in the middle of a character counts as the beginning of that character.
    """
    encoded = line.encode("utf-16-le", "surrogatepass")[: 2 * units]
    return len(encoded.decode("utf-16-le", "ignore"))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
