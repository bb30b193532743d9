"""`flake8-smtp fix`: repairs in the files that flake8 warns about."""

from __future__ import annotations

import argparse
import difflib
import os
import subprocess
import sys
from collections.abc import Iterator
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from flake8_smtp.fixing.choose import Spot
from flake8_smtp.fixing.choose import fixed
from flake8_smtp.fixing.edits import Repair
from flake8_smtp.fixing.files import read_text
from flake8_smtp.fixing.files import write_text

_SEPARATOR = "\x1f"
_FEW = 4
"""So many files are not worth a second process."""


@dataclass(frozen=True, slots=True)
class Job:
    """A file with warnings, and what to do about them."""

    path: str
    spots: tuple[Spot, ...]
    unsafe: bool
    diff: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file: the repairs, how many warnings are left, the diff, or an error."""

    path: str
    repairs: tuple[Repair, ...]
    left: int
    diff: str = ""
    error: str = ""


def run(arguments: argparse.Namespace) -> int:
    """Repair what flake8 reports, and return the exit status.

    It is 0 where no warning is left, 1 where some are, or where a diff is shown that would change
    something, 2 where flake8 or a file gave trouble.
    """
    done = _flake8(arguments)
    strange = [line for line in done.stdout.splitlines() if _SEPARATOR not in line]
    if done.returncode > 1 or done.stderr or strange:
        # flake8 tells about a wrong configuration where its warnings go.
        print(done.stderr or "\n".join(strange) or "flake8 failed", file=sys.stderr)
        return 2
    jobs = list(_files(done.stdout, unsafe=arguments.unsafe_fixes, diff=arguments.diff))
    outcomes = list(_progress(_run_all(jobs, arguments.jobs), len(jobs)))
    for outcome in outcomes:
        if outcome.diff:
            sys.stdout.write(outcome.diff)
        if outcome.error:
            print(f"{outcome.path}: not changed: {outcome.error}", file=sys.stderr)
    print(_summary(outcomes, diff=arguments.diff), file=sys.stderr)
    if any(outcome.error for outcome in outcomes):
        return 2
    changed = arguments.diff and any(outcome.repairs for outcome in outcomes)
    return int(changed or any(outcome.left for outcome in outcomes))


def _flake8(arguments: argparse.Namespace) -> subprocess.CompletedProcess[str]:
    """Run flake8, which knows about configuration, excluded files and `# noqa`."""
    columns = _SEPARATOR.join(("%(path)s", "%(row)d", "%(col)d", "%(code)s"))
    command = [sys.executable, "-m", "flake8", f"--select={arguments.select}", f"--format={columns}"]
    if arguments.isolated:
        command.append("--isolated")
    if arguments.config:
        command += ["--config", arguments.config]
    if arguments.jobs:
        command.append(f"-j{arguments.jobs}")
    # A path may begin with a dash.
    return subprocess.run(
        [*command, "--color=never", "--", *arguments.paths],
        capture_output=True,
        encoding="utf-8",
        errors="surrogateescape",
        env={**os.environ, "PYTHONIOENCODING": "utf-8:surrogateescape"},
        check=False,
    )


def _files(output: str, *, unsafe: bool, diff: bool) -> Iterator[Job]:
    spots: dict[str, list[Spot]] = {}
    for line in output.splitlines():
        path, _, place = line.partition(_SEPARATOR)
        row, _, rest = place.partition(_SEPARATOR)
        column, _, code = rest.partition(_SEPARATOR)
        if code.startswith("SMT"):
            spots.setdefault(path, []).append((code, int(row), int(column) - 1))
    for path, found in sorted(spots.items()):
        yield Job(path, tuple(found), unsafe, diff)


def _run_all(jobs: Sequence[Job], processes: int | None) -> Iterator[Outcome]:
    if len(jobs) <= _FEW or processes == 1:
        yield from map(_run_job, jobs)
        return
    with ProcessPoolExecutor(processes) as pool:
        yield from pool.map(_run_job, jobs)


def _run_job(job: Job) -> Outcome:
    path = Path(job.path)
    try:
        before = read_text(path)
        source, repairs = fixed(before.source, job.spots, unsafe=job.unsafe)
        outcome = Outcome(job.path, tuple(repairs), len(job.spots) - len(repairs))
        if not repairs:
            return outcome
        if job.diff:
            return Outcome(job.path, outcome.repairs, outcome.left, _diff(job.path, before.source, source))
        write_text(path, before, source)
    except (OSError, SyntaxError, ValueError) as error:
        return Outcome(job.path, (), len(job.spots), error=str(error))
    return outcome


def _diff(path: str, before: str, after: str) -> str:
    lines = difflib.unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), f"a/{path}", f"b/{path}"
    )
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def _progress(outcomes: Iterator[Outcome], total: int) -> Iterator[Outcome]:
    """Show on a terminal how far it is."""
    shown = sys.stderr.isatty() and total > _FEW
    for number, outcome in enumerate(outcomes, 1):
        if shown:
            print(f"\r{number} of {total} files", end="", file=sys.stderr, flush=True)
        yield outcome
    if shown:
        print("\r\033[K", end="", file=sys.stderr, flush=True)


def _summary(outcomes: Sequence[Outcome], *, diff: bool) -> str:
    repaired = sum(len(outcome.repairs) for outcome in outcomes)
    files = sum(bool(outcome.repairs) for outcome in outcomes)
    left = sum(outcome.left for outcome in outcomes)
    would = "would be " if diff else ""
    return f"{_count(repaired, 'warning')} {would}repaired in {_count(files, 'file')}, {left} left"


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
