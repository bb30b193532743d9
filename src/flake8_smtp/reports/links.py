"""`--format=smtp-links`: flake8's own format, with codes that can be clicked in a terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from flake8.formatting.base import BaseFormatter

from flake8_smtp.reports.found import split_link
from flake8_smtp.reports.paths import writable

if TYPE_CHECKING:
    from flake8.violation import Violation

_CYAN, _BOLD_RED, _BOLD, _OFF = "\033[36m", "\033[1;31m", "\033[1m", "\033[m"


class Links(BaseFormatter):  # type: ignore[misc]
    """Prints what flake8 prints by default; where it would use colours, codes are hyperlinks."""

    # flake8's own default format takes `--format` for its template there.
    def after_init(self) -> None:
        """Begin with nothing to explain."""
        self._explained: set[str] = set()
        # A file is no terminal, even if the standard output is one.
        self._plain = not self.color or bool(self.options.output_file and self.options.color != "always")

    def format(self, error: Violation) -> str:
        """Return the line of a warning."""
        _, link = split_link(error.code, error.text)
        if link is not None:
            self._explained.add(error.code)
        path, row, column = error.filename, error.line_number, error.column_number
        if self._plain:
            return writable(f"{path}:{row}:{column}: {error.code} {error.text}")
        colon = f"{_CYAN}:{_OFF}"
        code = _hyperlink(f"{_BOLD_RED}{error.code}{_OFF}", link)
        return writable(f"{_BOLD}{path}{_OFF}{colon}{row}{colon}{column}{colon} {code} {error.text}")

    def stop(self) -> None:
        """Say once how to get an explanation, to a person at a terminal."""
        super().stop()
        shown = not self.options.output_file or self.options.tee
        if self._explained and shown and sys.stdout.isatty():
            print(f"Explain them: flake8-smtp explain {' '.join(sorted(self._explained))}")


def _hyperlink(text: str, link: str | None) -> str:
    """Return text as a hyperlink (the escape sequence OSC 8)."""
    return text if link is None else f"\033]8;;{link}\033\\{text}\033]8;;\033\\"
