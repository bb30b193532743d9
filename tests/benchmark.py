"""What the plugin costs, measured and printed as Markdown tables.

Run it with the Python that flake8-smtp is installed in, while nothing else runs:

    python tests/benchmark.py [--pairs N] [--repeats N] [--only processes|check|growth] [FILE ...]

The files are ones that send mail; without any, the examples and the modules of the standard library
about mail are taken.

- processes: flake8 without plugins, with this one, and with other ones that are installed, on code
  without mail, a part of the standard library, and on the files that send mail. All runs are the same
  process but for one thing: which plugins flake8 sees. They are run in rounds, in turns which goes
  first; the result is the median of the rounds' ratios, and the peak of the memory.
- check: all rules together against the parser alone, for each file.
- growth: the check on 1,000 to 64,000 lines of code that sends mail.
"""

from __future__ import annotations

import argparse
import ast
import math
import os
import platform
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
import tokenize
from collections.abc import Callable
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from importlib import metadata
from pathlib import Path

from flake8_smtp.gate import mentions_mail

ROOT = Path(__file__).resolve().parent.parent

PLUGINS = ("flake8-smtp", "flake8-bugbear", "flake8-async")
"""What is compared, as far as it is installed. The last one reads with LibCST, too."""

SIZES = (1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000)
"""Of the files whose check is to take twice as long as that of the one before: about so many lines."""

ENOUGH = 0.25
"""Seconds that something is measured for, at least."""

# flake8 finds its plugins with this function; all runs of a round pay for the filter.
FLAKE8 = """\
import importlib.metadata, sys
hidden, found = sys.argv[1].split(","), importlib.metadata.distributions
importlib.metadata.distributions = lambda **k: (d for d in found(**k) if d.metadata["Name"] not in hidden)
from flake8.main.cli import main
sys.exit(main(sys.argv[2:]))
"""

FUNCTION = """\
def known_{n}(host, user, attempts=3):
    with smtplib.SMTP(host) as server:
        server.ehlo()
        code, text = server.vrfy(user)
        if code == 250:
            return True
        if 400 <= code < 500:
            log.info("later: %s", text)
            return None
        return False


def send_{n}(host, message, recipients):
    for attempt in range(3):
        try:
            with smtplib.SMTP(host, timeout=10) as server:
                return server.send_message(message, "sender@mail.example", recipients)
        except smtplib.SMTPResponseException as error:
            if error.smtp_code in (421, 450, 451):
                time.sleep(attempt)
                continue
            raise


"""


@dataclass(frozen=True, slots=True)
class Used:
    """What a process took: seconds of processor time, and the peak of its memory in MiB."""

    seconds: float
    memory: float


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure what flake8-smtp costs.")
    parser.add_argument("--pairs", type=int, default=9, help="rounds of runs of flake8 (9)")
    parser.add_argument("--repeats", type=int, default=5, help="rounds of everything else, best counts (5)")
    parser.add_argument("--lines", type=int, default=40_000, help="lines without mail to check (40,000)")
    parser.add_argument("--only", choices=["processes", "check", "growth"])
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    options = parser.parse_args()
    installed = [name for name in PLUGINS if is_installed(name)]
    versions = ", ".join(f"{name} {metadata.version(name)}" for name in ("flake8", "libcst", *installed))
    print(f"{platform.python_implementation()} {platform.python_version()}, {versions}")
    files = options.files or [*sorted((ROOT / "examples").rglob("*.py")), *about_mail()]
    if options.only in {None, "processes"}:
        processes(installed, options.pairs, options.lines, files)
    if options.only in {None, "check"}:
        against_the_parser(files, options.repeats)
    if options.only in {None, "growth"}:
        growth(options.repeats)


def is_installed(name: str) -> bool:
    """Say whether there is a distribution of that name."""
    try:
        metadata.version(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def about_mail() -> list[Path]:
    """Return the modules of the standard library, without its tests, that the plugin reads."""
    folder = Path(sysconfig.get_path("stdlib"))
    return [folder / name for name in ("smtplib.py", "logging/handlers.py") if (folder / name).is_file()]


def processes(installed: list[str], rounds: int, lines: int, files: list[Path]) -> None:
    """Print the costs of flake8 with each plugin, on code without mail and on code that sends it."""
    with tempfile.TemporaryDirectory() as folder:
        count, copied = copy_code_without_mail(Path(folder), lines)
        compare(f"flake8 -j1 on {count} files without mail, {copied:,} lines", installed, rounds, folder)
    with tempfile.TemporaryDirectory() as folder:
        for number, path in enumerate(files):
            shutil.copy(path, Path(folder, f"{number}_{path.name}"))
        size = sum(len(path.read_bytes().splitlines()) for path in files)
        compare(f"flake8 -j1 on {len(files)} files about mail, {size:,} lines", installed, rounds, folder)


def compare(title: str, installed: list[str], rounds: int, folder: str) -> None:
    """Print time and memory of flake8 without a plugin and with one of `installed`, on a folder."""
    seen: dict[str, list[Used]] = {name: [] for name in ("", *installed)}
    for name in seen:
        run_flake8(folder, installed, name)  # fills the caches
    names = list(seen)
    for turn in range(rounds):
        turned = turn % len(names)
        for name in names[turned:] + names[:turned]:
            seen[name].append(run_flake8(folder, installed, name))
    rows = []
    for name, runs in seen.items():
        ratios = [run.seconds / bare.seconds for run, bare in zip(runs, seen[""], strict=True)]
        memory = statistics.median(run.memory for run in runs)
        rows.append(
            (
                name or "no plugin",
                f"{statistics.median(run.seconds for run in runs):.2f}",
                f"{statistics.median(ratios):.3f}",
                f"{min(ratios):.3f}",
                f"{max(ratios):.3f}",
                f"{memory:.0f}",
            )
        )
    table(
        f"{title}, {rounds} rounds",
        ("with", "processor time, s", "ratio, median", "ratio, least", "ratio, most", "peak memory, MiB"),
        rows,
    )


def copy_code_without_mail(folder: Path, lines: int) -> tuple[int, int]:
    """Copy modules of the standard library that pass no gate; return how many files and lines."""
    files = copied = 0
    for path in sorted(Path(sysconfig.get_path("stdlib")).glob("*.py")):
        try:
            with tokenize.open(path) as file:
                source = file.read()
        except (SyntaxError, UnicodeDecodeError):
            continue
        if copied < lines and not mentions_mail(source):
            shutil.copy(path, folder / path.name)
            files += 1
            copied += source.count("\n")
    return files, copied


def run_flake8(folder: str, installed: list[str], shown: str) -> Used:
    """Run flake8 on `folder` with only the distribution called `shown` seen of those installed."""
    hidden = ",".join(name for name in installed if name != shown)
    command = [sys.executable, "-c", FLAKE8, hidden, "--isolated", "-j1", "--exit-zero", "-qq", folder]
    if not hasattr(os, "wait4"):
        begin = time.perf_counter()
        subprocess.run(command, check=True)
        return Used(time.perf_counter() - begin, float("nan"))
    with subprocess.Popen(command) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"flake8 ended with status {process.returncode}")
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return Used(used.ru_utime + used.ru_stime, used.ru_maxrss / unit)


def against_the_parser(files: list[Path], repeats: int) -> None:
    """Print the time of the whole check as a multiple of the parser's, for each of `files`."""
    import libcst

    from flake8_smtp.check import check
    from flake8_smtp.depth import depth

    rows = []
    ratios = []
    for path in files:
        with tokenize.open(path) as file:
            source = file.read()
        tree = ast.parse(source)
        measured, parsed, checked = best_in_turns(
            repeats,
            partial(depth, tree),
            partial(libcst.parse_module, source),
            partial(check, source, tree),
        )
        ratios.append(checked / parsed)
        rows.append(
            (
                path.name,
                f"{source.count(chr(10)):,}",
                str(len(check(source, tree))),
                f"{measured * 1e3:.2f}",
                f"{parsed * 1e3:.1f}",
                f"{checked * 1e3:.1f}",
                f"{checked / parsed:.2f}",
            )
        )
    if rows:
        rows.append(("median", "", "", "", "", "", f"{statistics.median(ratios):.2f}"))
        table(
            f"The check against the parser alone, best of {repeats}",
            ("file", "lines", "findings", "depth, ms", "parser, ms", "check, ms", "check / parser"),
            rows,
        )


def growth(repeats: int) -> None:
    """Print the time of the check for files of growing size."""
    import libcst

    from flake8_smtp.check import check

    files = [(source, ast.parse(source)) for source in map(about_mail_of, SIZES)]
    best = best_in_turns(
        repeats,
        *(partial(libcst.parse_module, source) for source, _ in files),
        *(partial(check, source, tree) for source, tree in files),
    )
    rows = []
    before = 0.0
    for (source, tree), parsed, checked in zip(files, best, best[len(files) :], strict=False):
        lines = source.count("\n")
        rows.append(
            (
                f"{lines:,}",
                f"{len(check(source, tree)):,}",
                f"{checked:.3f}",
                f"{checked / lines * 1e6:.0f}",
                f"{checked / before:.2f}" if before else "",
                f"{checked / parsed:.2f}",
            )
        )
        before = checked
    table(
        f"Growth with the size of the file, best of {repeats}",
        ("lines", "findings", "check, s", "microseconds per line", "check / check before", "check / parser"),
        rows,
    )


def about_mail_of(lines: int) -> str:
    """Return a module of about that many lines that sends mail."""
    head = "import logging\nimport smtplib\nimport time\n\nlog = logging.getLogger()\n\n\n"
    return head + "".join(FUNCTION.format(n=n) for n in range(lines // FUNCTION.count("\n")))


def best_in_turns(rounds: int, *calls: Callable[[], object]) -> list[float]:
    """Return the least processor time of each call, in seconds.

    The calls take turns, so that a machine that is slower for a while is so for all of them. Short ones
    are given more rounds than were asked for.
    """
    best = [math.inf for _ in calls]
    begin = time.perf_counter()
    while rounds > 0 or time.perf_counter() - begin < ENOUGH:
        rounds -= 1
        for number, call in enumerate(calls):
            started = time.process_time()
            call()
            best[number] = min(best[number], time.process_time() - started)
    return best


def table(title: str, head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
    """Print a Markdown table."""
    print(f"\n{title}:\n")
    print(f"| {' | '.join(head)} |")
    print(f"|{'---|' * len(head)}")
    for row in rows:
        print(f"| {' | '.join(row)} |")


if __name__ == "__main__":
    main()
