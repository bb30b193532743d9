"""Deep code is read on a stack with room for it.

libcst's parser and the code that follows its tree are recursive. Ordinary code is shallow; code that
is not is read in a thread of its own with a large stack, so that a long `elif` ladder costs neither
the warnings in it nor the process.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

STACK = 512 * 1024 * 1024
"""Bytes of address space; only what is used becomes memory."""
FRAMES = 60_000
_LOCK = threading.Lock()


def roomy(work: Callable[[], T]) -> T:
    """Return what `work` returns, run with a deep stack; what it raises is raised here."""
    results: list[T] = []
    errors: list[BaseException] = []

    def run() -> None:
        try:
            results.append(work())
        except BaseException as error:  # noqa: BLE001 - it is raised again by the caller's thread
            errors.append(error)

    with _LOCK:
        limit, size = sys.getrecursionlimit(), threading.stack_size(STACK)
        try:
            sys.setrecursionlimit(max(limit, FRAMES))
            thread = threading.Thread(target=run, name="flake8-smtp")
            thread.start()
            thread.join()
        finally:
            threading.stack_size(size)
            sys.setrecursionlimit(limit)
    if errors:
        raise errors[0]
    return results[0]
