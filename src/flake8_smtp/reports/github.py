"""`--format=smtp-github`: annotations of a workflow run, and a table with links in its summary."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from flake8.formatting.base import BaseFormatter

from flake8_smtp.reports.found import end_of
from flake8_smtp.reports.found import rule_of
from flake8_smtp.reports.found import split_link
from flake8_smtp.reports.paths import from_the_top
from flake8_smtp.reports.paths import writable

if TYPE_CHECKING:
    from flake8.violation import Violation

_MOST_ROWS = 1000
"""GitHub shows no summary of more than a megabyte."""

_MARKS = re.compile(r"([\\`*_{}\[\]<>|#~])")


class GitHub(BaseFormatter):  # type: ignore[misc]
    """Prints one workflow command for each warning, other plugins' included."""

    def after_init(self) -> None:
        """Begin with an empty summary."""
        self._rows: list[str] = []
        self._more = 0

    def format(self, error: Violation) -> str:
        """Return the workflow command; columns are counted from 1, and the last one is included."""
        below = from_the_top(error.filename)
        path = (Path(error.filename) if below is None else below).as_posix()
        line, column = max(error.line_number, 1), max(error.column_number, 1)
        properties = {"file": path, "line": line, "col": column}
        end = end_of(error, self.options)
        if end is not None:
            properties |= {"endLine": end[0], "endColumn": end[1] - 1}
        properties["title"] = error.code
        self._note(path, line, error)
        level = "error" if error.code.startswith("E9") else "warning"
        written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
        return writable(f"::{level} {written}::{_data(error.text)}")

    def stop(self) -> None:
        """Append the summary to the file that GitHub names in GITHUB_STEP_SUMMARY."""
        super().stop()
        summary = os.environ.get("GITHUB_STEP_SUMMARY")
        if not summary or not self._rows:
            return
        lines = ["### flake8", "", "| where | what | reported |", "|---|---|---|", *self._rows, ""]
        if self._more:
            lines += [f"{self._more} more are in the log.", ""]
        try:
            with Path(summary).open("a", encoding="utf-8") as file:
                file.write(writable("\n".join(lines) + "\n"))
        except OSError as error:
            print(f"::notice title=flake8::{_data(f'the summary could not be written: {error}')}")

    def _note(self, path: str, line: int, error: Violation) -> None:
        if len(self._rows) == _MOST_ROWS:
            self._more += 1
            return
        text, link = split_link(error.code, error.text)
        rule = rule_of(error.code)
        where = _linked(_cell(f"{path}:{line}"), _blob(path, line))
        what = _linked(_cell(error.code), link)
        name = "" if rule is None else f" {_cell(rule.name)}"
        self._rows.append(f"| {where} | {what}{name} | {_cell(text)} |")


def _blob(path: str, line: int) -> str | None:
    """Return the address of a line in the commit that is checked, None outside of a workflow."""
    server, repository, commit = (
        os.environ.get(name) for name in ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA")
    )
    if not server or not repository or not commit or path.startswith("/"):
        return None
    return f"{server}/{repository}/blob/{commit}/{quote(os.fsencode(path))}#L{line}"


def _linked(text: str, link: str | None) -> str:
    """Return a link in a cell of a Markdown table, or the text alone."""
    if link is None:
        return text
    return f"[{text}]({link.translate({ord(char): f'%{ord(char):02X}' for char in '()<>|'})})"


def _cell(text: str) -> str:
    """Return text for a cell of a Markdown table."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: object) -> str:
    return _data(str(value)).replace(":", "%3A").replace(",", "%2C")
