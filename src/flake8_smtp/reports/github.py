"""`--format=smtp-github`: annotations of a workflow run, and a table with links in its summary."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from flake8.formatting.base import BaseFormatter

from flake8_smtp.reports.found import end_of
from flake8_smtp.reports.found import rule_of
from flake8_smtp.reports.found import split_link

if TYPE_CHECKING:
    from flake8.violation import Violation


class GitHub(BaseFormatter):  # type: ignore[misc]
    """Prints one workflow command for each warning, other plugins' included."""

    def after_init(self) -> None:
        """Begin with an empty summary."""
        self._rows: list[str] = []

    def format(self, error: Violation) -> str:
        """Return the workflow command; columns are counted from 1, the end is included."""
        path = Path(error.filename).as_posix().removeprefix("./")
        properties = {"file": path, "line": error.line_number, "col": error.column_number}
        end = end_of(
            error.filename,
            self.options.stdin_display_name,
            error.line_number,
            error.column_number,
            error.code,
        )
        if end is not None:
            properties |= {"endLine": end[0], "endColumn": end[1] - 1}
        properties["title"] = error.code
        text, link = split_link(error.code, error.text)
        self._note(f"{path}:{error.line_number}", error.code, text, link)
        level = "error" if error.code.startswith("E9") else "warning"
        written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
        return f"::{level} {written}::{_data(error.text)}"

    def stop(self) -> None:
        """Append the summary to the file that GitHub names in GITHUB_STEP_SUMMARY."""
        super().stop()
        summary = os.environ.get("GITHUB_STEP_SUMMARY")
        if not summary or not self._rows:
            return
        lines = ("### flake8", "", "| where | what | reported |", "|---|---|---|", *self._rows, "")
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")

    def _note(self, where: str, code: str, text: str, link: str | None) -> None:
        from flake8_smtp.explain.markdown import escaped

        rule = rule_of(code)
        shown = code if link is None else f"[{code}]({link})"
        name = "" if rule is None else f" {rule.name}"
        self._rows.append(f"| {escaped(where)} | {shown}{name} | {escaped(text)} |")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: object) -> str:
    return _data(str(value)).replace(":", "%3A").replace(",", "%2C")
