"""Pages as plain text for a terminal, a pipe or a file."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from collections.abc import Sequence
from itertools import zip_longest

from flake8_smtp.explain.content import Beside
from flake8_smtp.explain.content import Block
from flake8_smtp.explain.content import Code
from flake8_smtp.explain.content import Links
from flake8_smtp.explain.content import Page
from flake8_smtp.explain.content import Paragraph

WIDTH = 100
"""Characters in a line where nobody says how many there is room for."""

_NARROWEST = 40
# Below this width two columns would hold three or four words a line.
_SIDE_BY_SIDE = 64
_GAP = "   "


def as_text(pages: Iterable[Page], width: int = WIDTH) -> str:
    """Return the pages one below the other, in lines of at most `width` characters.

    Only code and addresses may go beyond, and only a line from a log is not ASCII.
    """
    room = max(width, _NARROWEST)
    return "\n\n".join("\n".join(_page(page, room)) for page in pages)


def wrapped(text: str, width: int) -> list[str]:
    """Return the lines of a paragraph; words are never broken."""
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)


def _page(page: Page, width: int) -> list[str]:
    lines = wrapped(page.title, width)
    lines += ["=" * max(map(len, lines)), "", *_blocks(page.lead, width)]
    for section in page.sections:
        lines += ["", section.heading, "-" * len(section.heading), *_blocks(section.blocks, width)]
    return lines


def _blocks(blocks: Sequence[Block], width: int) -> list[str]:
    lines: list[str] = []
    for index, block in enumerate(blocks):
        if index and not isinstance(block, Beside):
            lines.append("")
        lines += _block(block, width)
    return lines


def _block(block: Block, width: int) -> list[str]:
    match block:
        case Paragraph(text=text):
            return wrapped(text, width)
        case Code(text=text):
            return text.split("\n")
        case Links(sources=sources):
            return [f"{about + ': ' if about else ''}{source}: {source.url}" for about, source in sources]
        case Beside(first=first, second=second):
            cells = [f"{label}: {text}" for label, text in (first, second)]
            if width < _SIDE_BY_SIDE:
                return [line for cell in cells for line in wrapped(cell, width)]
            column = (width - len(_GAP)) // 2
            return _columns(cells, [column, column])
        case _:
            return _grid(block.rows, width)


def _grid(rows: Sequence[tuple[str, str, str]], width: int) -> list[str]:
    if width < _SIDE_BY_SIDE:
        return [
            line
            for name, *texts in rows[1:]
            for label, text in zip(rows[0][1:], texts, strict=True)
            for line in wrapped(f"{name}, {label}: {text}", width)
        ]
    first = max(len(row[0]) for row in rows)
    column = (width - first - 2 * len(_GAP)) // 2
    return [line for row in rows for line in _columns(row, [first, column, column])]


def _columns(cells: Sequence[str], widths: Sequence[int]) -> list[str]:
    columns = [wrapped(cell, width) for cell, width in zip(cells, widths, strict=True)]
    return [
        _GAP.join(f"{line:<{width}}" for line, width in zip(row, widths, strict=True)).rstrip()
        for row in zip_longest(*columns, fillvalue="")
    ]
