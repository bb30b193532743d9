"""Pages as Markdown: for an editor's hover, a code scanner, a comment in a review."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable

from flake8_smtp.explain.content import Beside
from flake8_smtp.explain.content import Block
from flake8_smtp.explain.content import Code
from flake8_smtp.explain.content import Links
from flake8_smtp.explain.content import Page
from flake8_smtp.explain.content import Paragraph

# An underscore inside a word (has_extn) marks nothing.
_SPECIAL = re.compile(r"([\\*<>\[\]|]|\b_|_\b)")


def as_markdown(pages: Iterable[Page], level: int = 1) -> str:
    """Return the pages one below the other; `level` is that of the titles, from 1."""
    return "\n\n".join(_page(page, level) for page in pages)


def escaped(text: str) -> str:
    """Return prose with what Markdown would take for its own marked, `code` left alone."""
    parts = text.split("`")
    return "`".join(part if index % 2 else _SPECIAL.sub(r"\\\1", part) for index, part in enumerate(parts))


def _page(page: Page, level: int) -> str:
    parts = [f"{'#' * level} {escaped(page.title)}", *(_block(block) for block in page.lead)]
    for section in page.sections:
        parts.append(f"{'#' * (level + 1)} {escaped(section.heading)}")
        parts += [_block(block) for block in section.blocks]
    return "\n\n".join(parts)


def _block(block: Block) -> str:
    match block:
        case Paragraph(text=text):
            return text if text.startswith("https://") else escaped(text)
        case Code(text=text, language=language):
            # A fence is longer than any run of its own character inside.
            fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
            return f"{fence}{language}\n{textwrap.dedent(text)}\n{fence}"
        case Links(sources=sources):
            return "\n".join(
                f"- {about + ': ' if about else ''}[{source}]({source.url})" for about, source in sources
            )
        case Beside(first=first, second=second):
            return _table([[first[0], second[0]], [first[1], second[1]]])
        case _:
            return _table(block.rows)


def _table(rows: Iterable[Iterable[str]]) -> str:
    lines = [f"| {' | '.join(escaped(cell) for cell in row)} |" for row in rows]
    columns = lines[0].count(" | ") + 1
    return "\n".join((lines[0], f"|{'---|' * columns}", *lines[1:]))
