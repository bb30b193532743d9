"""Fuzz the linter for a while, and print what it finds.

    python tests/fuzz/run.py [--minutes 30] [--only NAME] [--seed N]

Each failure is printed once, shrunk, with the program that shows it; the exit status is 1 if there was
any. The normal test suite runs the same properties on a few programs each.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable
from collections.abc import Sequence

from hypothesis import HealthCheck
from hypothesis import given
from hypothesis import seed
from hypothesis import settings
from hypothesis import strategies as st

import caught
import expressions
import handlers
import modules
import mutations
import programs
import properties
import repeating
import replies

FUZZERS: dict[str, tuple[st.SearchStrategy[object], Callable[..., None]]] = {
    "modules": (modules.modules(), properties.hold),
    "programs": (programs.programs(), properties.hold),
    "mutations": (mutations.mutated(), properties.hold),
    "expressions": (expressions.expressions(), expressions.agree),
    "replies": (replies.tests(), replies.agree),
    "caught": (caught.tests(), caught.agree),
    "handlers": (repeating.programs(), handlers.compare),
}
"""By name: what is made, and what must hold for it."""


def once(name: str, number: int, examples: int) -> None:
    """Run a fuzzer on some programs; `number` chooses which. Raises what it finds."""
    made, holds = FUZZERS[name]

    @seed(number)
    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        print_blob=False,
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )
    @given(made)
    def fuzz(program: object) -> None:
        holds(program)

    fuzz()


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Fuzz the linter for a while.")
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--only", choices=sorted(FUZZERS))
    parser.add_argument("--seed", type=int, default=random.randrange(10**9))
    parser.add_argument("--examples", type=int, default=100, help="programs in one round (100)")
    options = parser.parse_args(argv)

    names = [options.only] if options.only else list(FUZZERS)
    seen: set[str] = set()
    rounds = 0
    end = time.monotonic() + options.minutes * 60
    while time.monotonic() < end:
        name, number = names[rounds % len(names)], options.seed + rounds
        rounds += 1
        try:
            once(name, number, options.examples)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            notes = "\n".join(getattr(error, "__notes__", ()))
            text = f"{type(error).__name__}: {error}"
            if text.splitlines()[0] not in seen:
                seen.add(text.splitlines()[0])
                print(f"-- {name}, seed {number}\n{text}\n{notes}\n", flush=True)
    done = f"{rounds} rounds of {options.examples} programs from seed {options.seed}"
    print(f"{done}: {len(seen)} kinds of failure")
    return 1 if seen else 0


if __name__ == "__main__":
    sys.exit(main())
