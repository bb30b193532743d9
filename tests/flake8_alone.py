"""flake8, as if no other plugin were installed next to it: run as a script, with flake8's arguments.

Whoever works on this project may have plugins that fail on a program which is deep on purpose, that
import what should not be imported, or that take their time.
"""

from __future__ import annotations

import importlib.metadata
import sys
from collections.abc import Iterator
from typing import Any

INSTALLED = importlib.metadata.distributions


def ours(**context: Any) -> Iterator[importlib.metadata.Distribution]:
    """Yield the distributions that flake8 is to look for plugins in."""
    return (found for found in INSTALLED(**context) if found.metadata["Name"] in {"flake8", "flake8-smtp"})


# Workers that are not forked import this module again, under another name.
importlib.metadata.distributions = ours

if __name__ == "__main__":
    from flake8.main.cli import main

    sys.exit(main(sys.argv[1:]))
