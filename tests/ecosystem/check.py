"""What flake8-smtp says of published packages that send mail, held against a recorded list.

    python tests/ecosystem/check.py [--update] [--cache FOLDER] [--jobs N] [NAME ...]

Every package of `packages.txt` is fetched and unpacked (never installed, never imported) and linted
by a real flake8 with every rule on. Warnings that `warnings.txt` does not have, that it has and that
are not given, and that nobody has judged are printed, and make the exit status 1. It is 2 where a
package cannot be fetched or flake8 ends badly.

`--update` writes the list anew: verdicts of warnings that stay are kept, new ones are `unjudged`.
NAME restricts the run to some packages.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import ledger
import packages
from ledger import Warned
from packages import NotFetchedError
from packages import Package

HERE = Path(__file__).resolve().parent
PACKAGES = HERE / "packages.txt"
WARNINGS = HERE / "warnings.txt"

_SHOWN = re.compile(r"(?:\./)?(.+):(\d+):(\d+): (SMT\d{3}) ")


class LintingError(Exception):
    """flake8 did not do what it is for; the text is what it said."""


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Lint published packages and compare with the list.")
    parser.add_argument("--update", action="store_true", help="write the list anew")
    parser.add_argument("--cache", type=Path, default=default_cache(), help="where packages are kept")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--packages", type=Path, default=PACKAGES, help=argparse.SUPPRESS)
    parser.add_argument("--warnings", type=Path, default=WARNINGS, help=argparse.SUPPRESS)
    parser.add_argument("names", nargs="*", metavar="NAME")
    options = parser.parse_args(argv)

    table = packages.read(options.packages.read_text(encoding="utf-8"))
    chosen = [package for package in table if not options.names or package.name in options.names]
    try:
        found = lint_all(chosen, options.cache, options.jobs)
    except (NotFetchedError, LintingError) as error:
        print(error, file=sys.stderr)
        return 2

    text = options.warnings.read_text(encoding="utf-8") if options.warnings.is_file() else ""
    pins = {package.pin for package in chosen}
    # Without names, lines of packages that are no longer in the table are missing ones as well.
    recorded = [j for j in ledger.read(text) if not options.names or j.warned.package in pins]
    if options.update:
        others = [j for j in ledger.read(text) if j not in recorded]
        new = [*others, *ledger.updated(recorded, found)]
        options.warnings.write_text(ledger.written(ledger.head_of(text), new), encoding="utf-8")
        recorded = ledger.updated(recorded, found)
    lines = ledger.difference(recorded, found)
    print(*lines, sep="\n", end="\n" if lines else "")
    verdicts = Counter(j.verdict for j in recorded)
    said = ", ".join(f"{verdicts[verdict]} {verdict}" for verdict in ledger.VERDICTS)
    print(f"{len(chosen)} packages, {len(found)} warnings; recorded: {said}; {len(lines)} differences")
    return 1 if lines else 0


def default_cache() -> Path:
    """Return the folder that keeps packages between runs."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "flake8-smtp-ecosystem"


def lint_all(chosen: Sequence[Package], cache: Path, jobs: int) -> list[Warned]:
    """Return the warnings of all packages, in order."""
    with ThreadPoolExecutor(jobs) as pool:
        lists = pool.map(lambda package: lint(package, packages.unpacked(package, cache)), chosen)
        return sorted(warned for each in lists for warned in each)


def lint(package: Package, folder: Path) -> list[Warned]:
    """Return the warnings that a real flake8 prints of a folder, every rule of the plugin on."""
    from flake8_smtp.rules import RULES

    named = [code for code, rule in RULES.items() if rule.opt_in]
    command = [sys.executable, "-m", "flake8", "--isolated", "--disable-noqa", "--exit-zero", "-j1"]
    command += [f"--select={','.join(('SMT', *named))}", "--exclude=.nothing", "."]
    done = subprocess.run(command, cwd=folder, capture_output=True, timeout=1_800, check=False)
    if done.returncode or done.stderr:
        raise LintingError(f"{package.pin}: {done.stderr.decode(errors='replace')[-2_000:]}")
    out = []
    for line in done.stdout.decode("utf-8").splitlines():
        m = _SHOWN.match(line)
        if m is None:
            raise LintingError(f"{package.pin}: {line}")
        out.append(Warned(package.pin, m[1], int(m[2]), int(m[3]), m[4]))
    return out


if __name__ == "__main__":
    sys.exit(main())
