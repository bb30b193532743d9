"""`--format=smtp-sarif`: the Static Analysis Results Interchange Format, version 2.1.0."""

from __future__ import annotations

import json
import os
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING
from typing import Any
from urllib.parse import quote

from flake8.formatting.base import BaseFormatter

from flake8_smtp.reports.found import end_of
from flake8_smtp.reports.found import rule_of
from flake8_smtp.reports.found import split_link
from flake8_smtp.reports.paths import from_the_top

if TYPE_CHECKING:
    from flake8.violation import Violation

    from flake8_smtp.rules.rule import Rule

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


class Sarif(BaseFormatter):  # type: ignore[misc]
    """Prints one document when all files are checked, other plugins' warnings included."""

    def after_init(self) -> None:
        """Begin with an empty document."""
        self._rules: dict[str, dict[str, Any]] = {}
        self._places: dict[str, int] = {}
        self._results: list[dict[str, Any]] = []

    def start(self) -> None:
        """Empty the output file, which flake8 appends to: two documents are none."""
        if self.filename and Path(self.filename).is_file():
            Path(self.filename).write_bytes(b"")
        super().start()

    def format(self, error: Violation) -> None:
        """Keep a warning for the document; nothing is printed yet."""
        text, link = split_link(error.code, error.text)
        if error.code not in self._rules:
            self._places[error.code] = len(self._rules)
            self._rules[error.code] = _rule(error.code, text, link)
        region = {"startLine": max(error.line_number, 1), "startColumn": max(error.column_number, 1)}
        end = end_of(error, self.options)
        if end is not None:
            region |= {"endLine": end[0], "endColumn": end[1]}
        place = {"artifactLocation": {"uri": _uri(error.filename)}, "region": region}
        self._results.append(
            {
                "ruleId": error.code,
                "ruleIndex": self._places[error.code],
                "level": _level(error.code),
                "message": _message(text, link),
                "locations": [{"physicalLocation": place}],
            }
        )

    def show_source(self, error: Violation) -> None:
        """Show no source, whatever the options say: the document has places instead."""

    def show_statistics(self, statistics: object) -> None:
        """Show no statistics: they would stand in front of the document."""

    def show_benchmarks(self, benchmarks: object) -> None:
        """Show no benchmarks: they would stand in front of the document."""

    def stop(self) -> None:
        """Print the document."""
        driver = {
            "name": "flake8",
            "version": metadata.version("flake8"),
            "informationUri": "https://flake8.pycqa.org/",
            "rules": list(self._rules.values()),
        }
        plugin = {"name": "flake8-smtp", "version": metadata.version("flake8-smtp")}
        run = {
            "tool": {"driver": driver, "extensions": [plugin]},
            "columnKind": "unicodeCodePoints",
            "results": self._results,
        }
        self._write(json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2))
        super().stop()


def _message(text: str, link: str | None) -> dict[str, str]:
    if link is None:
        return {"text": text}
    from flake8_smtp.explain.markdown import escaped

    return {"text": text, "markdown": f"{escaped(text)} ([explanation]({link}))"}


def _rule(code: str, text: str, link: str | None) -> dict[str, Any]:
    """Return what is known of a rule; `text` and `link` are those of its first warning."""
    rule = rule_of(code)
    known = _other(code, text) if rule is None else _own(rule, link)
    return {"id": code, "defaultConfiguration": {"level": _level(code)}, **known}


def _own(rule: Rule, link: str | None) -> dict[str, Any]:
    from flake8_smtp.explain import rule_markdown
    from flake8_smtp.explain import rule_text

    described: dict[str, Any] = {
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.summary},
        "help": {"text": rule_text(rule), "markdown": rule_markdown(rule)},
        "properties": {"tags": ["smtp", "mail", "correctness"]},
    }
    return described if link is None else {**described, "helpUri": link}


def _other(code: str, text: str) -> dict[str, Any]:
    from flake8_smtp.reports.plugins import reporter_of

    reporter = reporter_of(code)
    by = "another plugin" if reporter is None else f"{reporter.name} {reporter.version}"
    described: dict[str, Any] = {
        "shortDescription": {"text": text},
        "fullDescription": {"text": text},
        "help": {"text": f"{code} is reported by {by}."},
    }
    if reporter is None or reporter.page is None:
        return described
    return {**described, "helpUri": reporter.page}


def _level(code: str) -> str:
    return "error" if code.startswith("E9") else "warning"


def _uri(filename: str) -> str:
    below = from_the_top(filename)
    if below is None:
        return Path(filename).absolute().as_uri()
    return quote(os.fsencode(below.as_posix()))
