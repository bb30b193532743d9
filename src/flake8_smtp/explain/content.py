"""What an explanation is made of, whatever it is shown in: pages of sections of blocks."""

from __future__ import annotations

from dataclasses import dataclass

from flake8_smtp.standard.source import Source


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Prose, on one line however long it is; `code` between backticks."""

    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """Lines as they are, indented by four; `language` is "python", or "text" for a line from a log."""

    text: str
    language: str = "python"


@dataclass(frozen=True, slots=True)
class Links:
    """Sections of the standard; `about` says for each what it is about, "" where that is clear."""

    sources: tuple[tuple[str, Source], ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """Two texts side by side, each with a label (the reply code)."""

    first: tuple[str, str]
    second: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: the first row and the first column are labels, the corner is empty."""

    rows: tuple[tuple[str, str, str], ...]


Block = Paragraph | Code | Links | Beside | Grid


@dataclass(frozen=True, slots=True)
class Section:
    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One explanation; `lead` stands in front of the first heading."""

    title: str
    lead: tuple[Block, ...]
    sections: tuple[Section, ...]
