"""The comparison that SMT001, SMT002 and SMT004 share: which part of a reply is taken for what."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Iterator

from flake8_smtp.program.facts import Misused
from flake8_smtp.program.reader import Reading
from flake8_smtp.rules.rule import Report
from flake8_smtp.standard.source import Source


def misused(
    reading: Reading, rule: str, parts: Collection[str], text: str, source: Source, rank: int = 0
) -> Iterator[Report]:
    """Yield a report under `rule` for each place where one of `parts` of a reply is misused."""
    for fact in reading.facts:
        if isinstance(fact, Misused) and fact.part in parts:
            yield Report(fact.origin, rule, None, text, source.url, rank)
