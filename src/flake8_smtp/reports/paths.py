"""Paths as those who read a report know them: from the top of the repository."""

from __future__ import annotations

import os
from pathlib import Path


def writable(line: str) -> str:
    """Return a line as UTF-8 can have it: not every name of a file is text (PEP 383)."""
    return line.encode("utf-8", "backslashreplace").decode("utf-8")


def from_the_top(filename: str) -> Path | None:
    """Return the path of a file from the top of what is checked, None where it is not below that.

    The top is the workspace of a GitHub workflow (GITHUB_WORKSPACE) where flake8 runs below it, the
    current folder elsewhere. Links are not followed, and the file need not exist.
    """
    here = Path.cwd()
    workspace = os.environ.get("GITHUB_WORKSPACE")
    top = Path(workspace) if workspace and here.is_relative_to(workspace) else here
    # What names no file by a path, such as the standard input's name, is left as it is.
    path = Path(os.path.normpath(here / filename))
    return path.relative_to(top) if path.is_relative_to(top) else None
