"""`--format=smtp-sarif`: the Static Analysis Results Interchange Format, version 2.1.0."""

from __future__ import annotations

import json
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING
from typing import Any
from urllib.parse import quote

from flake8.formatting.base import BaseFormatter

from flake8_smtp.reports.found import end_of
from flake8_smtp.reports.found import rule_of
from flake8_smtp.reports.found import split_link

if TYPE_CHECKING:
    from flake8.violation import Violation

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


class Sarif(BaseFormatter):  # type: ignore[misc]
    """Prints one document when all files are checked, other plugins' warnings included."""

    def after_init(self) -> None:
        """Begin with an empty document."""
        self._rules: dict[str, dict[str, Any]] = {}
        self._results: list[dict[str, Any]] = []

    def format(self, error: Violation) -> None:
        """Keep a warning for the document; nothing is printed yet."""
        text, link = split_link(error.code, error.text)
        index = list(self._rules).index(error.code) if error.code in self._rules else len(self._rules)
        self._rules.setdefault(error.code, _rule(error.code, link))
        line, column = max(error.line_number, 1), max(error.column_number, 1)
        region = {"startLine": line, "startColumn": column}
        end = end_of(error.filename, self.options.stdin_display_name, line, column, error.code)
        if end is not None:
            region |= {"endLine": end[0], "endColumn": end[1]}
        self._results.append(
            {
                "ruleId": error.code,
                "ruleIndex": index,
                "level": _level(error.code),
                "message": {"text": text},
                "locations": [
                    {
                        "physicalLocation": {
                            "artifactLocation": {"uri": _uri(error.filename)},
                            "region": region,
                        }
                    }
                ],
            }
        )

    def show_source(self, error: Violation) -> None:
        """Show no source, whatever the options say: the document has places instead."""

    def stop(self) -> None:
        """Print the document."""
        document = {
            "$schema": SCHEMA,
            "version": "2.1.0",
            "runs": [
                {
                    "tool": {
                        "driver": {
                            "name": "flake8",
                            "version": metadata.version("flake8"),
                            "informationUri": "https://flake8.pycqa.org/",
                            "rules": list(self._rules.values()),
                        }
                    },
                    "columnKind": "unicodeCodePoints",
                    "results": self._results,
                }
            ],
        }
        self._write(json.dumps(document, indent=2))
        super().stop()


def _rule(code: str, link: str | None) -> dict[str, Any]:
    described: dict[str, Any] = {"id": code, "defaultConfiguration": {"level": _level(code)}}
    rule = rule_of(code)
    if rule is None:
        return described
    from flake8_smtp.explain import rule_markdown
    from flake8_smtp.explain import rule_text

    name = "".join(word.capitalize() for word in rule.name.split("-"))
    described |= {
        "name": name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.summary},
        "help": {"text": rule_text(rule), "markdown": rule_markdown(rule)},
        "properties": {"tags": ["smtp", "mail", "correctness"]},
    }
    if link is not None:
        described["helpUri"] = link
    return described


def _level(code: str) -> str:
    return "error" if code.startswith("E9") else "warning"


def _uri(filename: str) -> str:
    path = Path(filename)
    if not path.is_absolute():
        return quote(path.as_posix().removeprefix("./"))
    try:
        return quote(path.relative_to(Path.cwd()).as_posix())
    except ValueError:
        return path.as_uri()
