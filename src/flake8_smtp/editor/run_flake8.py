"""flake8 with this plugin alone, on the text from standard input: what a user would see, with ends.

flake8 decides: its configuration, `select` and `ignore`, `per-file-ignores`, `exclude` and `noqa`
are its own code at work. It keeps only where a warning begins, so the findings are noted down on
their way into it and picked out again by what comes through. It runs in a process of its own, since
it looks for its configuration from the working directory, leaves options in the classes of plugins,
and prints to the standard output, which in a language server belongs to the client.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from configparser import RawConfigParser
from dataclasses import asdict
from dataclasses import replace
from typing import Any
from typing import ClassVar

from flake8.formatting.base import BaseFormatter
from flake8.main.application import Application
from flake8.options import config

from flake8_smtp.finding import Finding
from flake8_smtp.plugin import Plugin


def main() -> None:
    """Print, as the last line of the output, the findings as a JSON array of objects.

    The arguments of the process are flake8's options. The text of an object leaves the link out,
    its `url` is the link that the options ask for. Whatever flake8 raises is raised, SystemExit for
    a wrong option among it.
    """
    load = config.load_config
    config.load_config = lambda *args, **options: _without_other_plugins(*load(*args, **options))
    application = _Application()
    application.initialize([*sys.argv[1:], "-"])
    application.run_checks()
    application.report_errors()
    # Another plugin may have printed something without ending its line.
    print("\n" + json.dumps([asdict(finding) for finding in application.formatter.shown]))


def _without_other_plugins(cfg: RawConfigParser, folder: str) -> tuple[RawConfigParser, str]:
    """Take out of a configuration what it says of plugins that are not run here anyway.

    They may be missing next to the server; and to look at a file in an editor should not run code
    of the project that it belongs to.
    """
    cfg.remove_section("flake8:local-plugins")
    if cfg.has_section("flake8"):
        cfg.remove_option("flake8", "require-plugins")
        cfg.remove_option("flake8", "require_plugins")
    return cfg, folder


class _Noting(Plugin):
    """The plugin that remembers what it found, by place and rule."""

    found: ClassVar[dict[tuple[int, int, str], Finding]] = {}

    def findings(self) -> Sequence[Finding]:
        findings = super().findings()
        self.found.update({(f.line, f.column, f.rule): f for f in findings})
        return findings


class _Collector(BaseFormatter):  # type: ignore[misc]  # flake8 has no types
    """Where flake8 hands over what is neither ignored nor silenced."""

    def after_init(self) -> None:
        self.shown: list[Finding] = []

    def handle(self, error: Any) -> None:
        finding = _Noting.found.get((error.line_number, error.column_number - 1, error.code))
        # flake8's own warnings come by too: a syntax error, say.
        if finding is not None:
            text, _, url = error.text.rpartition(" ")
            self.shown.append(replace(finding, text=text, url=url))


class _Application(Application):  # type: ignore[misc]  # flake8 has no types
    """flake8 without the other plugins and without output of its own."""

    def make_formatter(self) -> None:
        checkers = self.plugins.checkers
        checkers.tree[:] = [p._replace(obj=_Noting) for p in checkers.tree if p.obj is Plugin]
        checkers.logical_line.clear()
        checkers.physical_line.clear()
        self.formatter = _Collector(self.options)
