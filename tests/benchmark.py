"""What the plugin costs, measured and printed as Markdown tables.

Run it with the Python that flake8-smtp is installed in, while nothing else runs:

    python tests/benchmark.py [--pairs N] [--repeats N] [--only overhead|check|growth] [FILE ...]

The files are ones that send mail; without any, the examples are taken.

- overhead: flake8 with and without the plugin on code without mail, a part of the standard library.
  Both runs are the same process but for one thing: in one of them flake8 does not see the plugin.
  They are run in pairs, in turns which goes first; the result is the median of the pairs' ratios.
- check: all rules together against the parser alone, for each file.
- growth: the check on 1,000 to 64,000 lines of code that sends mail.
"""

from __future__ import annotations

import argparse
import ast
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
from importlib import metadata
from pathlib import Path

from flake8_smtp.gate import mentions_mail

ROOT = Path(__file__).resolve().parent.parent

# flake8 finds its plugins with this function; both runs of a pair pay for the filter.
FLAKE8 = """\
import importlib.metadata, sys
hidden, found = sys.argv[1], importlib.metadata.distributions
importlib.metadata.distributions = lambda **k: (d for d in found(**k) if d.metadata["Name"] != hidden)
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


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure what flake8-smtp costs.")
    parser.add_argument("--pairs", type=int, default=9, help="pairs of runs of flake8 (9)")
    parser.add_argument("--repeats", type=int, default=5, help="repeats of everything else, best counts (5)")
    parser.add_argument("--lines", type=int, default=40_000, help="lines without mail to check (40,000)")
    parser.add_argument("--only", choices=["overhead", "check", "growth"])
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    options = parser.parse_args()
    versions = ", ".join(f"{name} {metadata.version(name)}" for name in ("flake8-smtp", "flake8", "libcst"))
    print(f"{platform.python_implementation()} {platform.python_version()}, {versions}")
    if options.only in {None, "overhead"}:
        overhead(options.pairs, options.lines)
    if options.only in {None, "check"}:
        against_the_parser(options.files or sorted((ROOT / "examples").rglob("*.py")), options.repeats)
    if options.only in {None, "growth"}:
        growth(options.repeats)


def overhead(pairs: int, lines: int) -> None:
    """Print the costs of flake8 on code without mail, with the plugin and without."""
    with tempfile.TemporaryDirectory() as folder:
        files, copied = copy_code_without_mail(Path(folder), lines)
        without: list[float] = []
        with_plugin: list[float] = []
        run_flake8(folder, "flake8-smtp")  # fills the caches
        for pair in range(pairs):
            order = [("flake8-smtp", without), ("", with_plugin)]
            for hidden, times in order if pair % 2 else reversed(order):
                times.append(run_flake8(folder, hidden))
    ratios = [b / a for a, b in zip(without, with_plugin, strict=True)]
    table(
        f"flake8 -j1 on {files} files without mail, {copied:,} lines, {pairs} pairs of runs",
        ("without, s", "with, s", "ratio, median", "ratio, least", "ratio, most"),
        [
            (
                f"{statistics.median(without):.2f}",
                f"{statistics.median(with_plugin):.2f}",
                f"{statistics.median(ratios):.4f}",
                f"{min(ratios):.4f}",
                f"{max(ratios):.4f}",
            )
        ],
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


def run_flake8(folder: str, hidden: str) -> float:
    """Run flake8 on `folder`, with the distribution called `hidden` unseen; return seconds."""
    begin = cpu_seconds_of_children()
    done = subprocess.run(
        [sys.executable, "-c", FLAKE8, hidden, "--isolated", "-j1", "--exit-zero", "-qq", folder],
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"flake8 ended with status {done.returncode}")
    return cpu_seconds_of_children() - begin


def cpu_seconds_of_children() -> float:
    """Return the processor time of all finished children; where there is none, the clock's."""
    try:
        import resource
    except ImportError:
        return time.perf_counter()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


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
        measured = best(repeats, lambda tree=tree: depth(tree))
        parsed = best(repeats, lambda source=source: libcst.parse_module(source))
        checked = best(repeats, lambda source=source, tree=tree: check(source, tree))
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

    rows = []
    for lines in (1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000):
        count = lines // FUNCTION.count("\n")
        source = "import logging\nimport smtplib\nimport time\n\nlog = logging.getLogger()\n\n\n" + "".join(
            FUNCTION.format(n=n) for n in range(count)
        )
        tree = ast.parse(source)
        times = max(1, repeats * 1_000 // lines)
        parsed = best(times, lambda source=source: libcst.parse_module(source))
        checked = best(times, lambda source=source, tree=tree: check(source, tree))
        actual = source.count("\n")
        rows.append(
            (
                f"{actual:,}",
                str(len(check(source, tree))),
                f"{checked:.3f}",
                f"{checked / actual * 1e6:.0f}",
                f"{checked / parsed:.2f}",
            )
        )
    table(
        "Growth with the size of the file",
        ("lines", "findings", "check, s", "microseconds per line", "check / parser"),
        rows,
    )


def best(repeats: int, call: Callable[[], object]) -> float:
    """Return the least time of `repeats` calls, in seconds."""
    times = []
    for _ in range(repeats):
        begin = time.perf_counter()
        call()
        times.append(time.perf_counter() - begin)
    return min(times)


def table(title: str, head: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    """Print a Markdown table."""
    print(f"\n{title}:\n")
    print(f"| {' | '.join(head)} |")
    print(f"|{'---|' * len(head)}")
    for row in rows:
        print(f"| {' | '.join(row)} |")


if __name__ == "__main__":
    main()
