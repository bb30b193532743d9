"""flake8's own answer to which files are checked, and which warnings of them are shown.

Options, configuration files, the search for files and the decision about each warning are flake8's:
its `select` and `ignore`, `exclude`, `filename`, `per-file-ignores` and `# noqa` mean the same here.
"""

from __future__ import annotations

import argparse
import io
import multiprocessing
from collections.abc import Iterator
from collections.abc import Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from inspect import signature
from typing import Any

from flake8.discover_files import expand_paths
from flake8.formatting.base import BaseFormatter
from flake8.main.application import Application
from flake8.options import config
from flake8.processor import FileProcessor
from flake8.style_guide import StyleGuideManager
from flake8.violation import Violation

from flake8_smtp.check import Placed
from flake8_smtp.plugin import Plugin

# flake8 5 can read the list of files from a diff, and wants to know.
_NO_DIFF: dict[str, Any] = (
    {"is_running_from_diff": False} if "is_running_from_diff" in signature(expand_paths).parameters else {}
)


class _Silent(BaseFormatter):  # type: ignore[misc]  # flake8 has no types
    """Prints nothing: the warnings are counted, not shown."""

    def handle(self, error: Violation) -> None: ...

    def format(self, error: Violation) -> None: ...


@dataclass(frozen=True, slots=True)
class Style:
    """What flake8 makes of a command line and of the configuration files that it finds."""

    options: argparse.Namespace
    guide: StyleGuideManager
    named: frozenset[str]

    @property
    def jobs(self) -> int:
        """How many files are to be worked on at a time."""
        jobs = self.options.jobs
        return int(multiprocessing.cpu_count() if jobs.is_auto else max(jobs.n_jobs, 1))

    def files(self, paths: Sequence[str]) -> list[str]:
        """Return the files that flake8 would check, in order."""
        found = expand_paths(
            paths=paths,
            stdin_display_name=self.options.stdin_display_name,
            filename_patterns=self.options.filename,
            exclude=(*self.options.exclude, *self.options.extend_exclude),
            **_NO_DIFF,
        )
        return sorted(found)

    def shown(self, path: str, source: str, placed: Sequence[Placed]) -> Sequence[Placed]:
        """Return the warnings that flake8 would print for a file with that text."""
        lines = list(io.StringIO(source, newline=None))
        processor = FileProcessor(path, self.options, lines)
        if processor.should_ignore_file():
            return ()
        return [each for each in placed if self._is_shown(path, processor, each)]

    def _is_shown(self, path: str, processor: FileProcessor, placed: Placed) -> bool:
        line = placed.place.line
        text = processor.noqa_line_for(line)
        return bool(self.guide.handle_error(placed.report.rule, path, line, placed.place.column, "", text))


def style_of(arguments: Sequence[str]) -> Style:
    """Return what flake8 makes of these arguments.

    SystemExit is raised for wrong usage, as flake8 does it, and `flake8.exceptions.Flake8Exception` for a
    configuration that it cannot read.
    """
    application = Application()
    with _no_local_plugins():
        application.initialize(list(arguments))
    options = application.options
    assert options is not None
    return Style(options, StyleGuideManager(options, _Silent(options)), Plugin.settings.named)


@contextmanager
def _no_local_plugins() -> Iterator[None]:
    """Have flake8 import no plugins out of the project: to repair its files is to run nothing of them."""
    load = config.load_config

    def loaded(*arguments: Any, **options: Any) -> Any:
        found, folder = load(*arguments, **options)
        found.remove_section("flake8:local-plugins")
        return found, folder

    config.load_config = loaded
    try:
        yield
    finally:
        config.load_config = load
