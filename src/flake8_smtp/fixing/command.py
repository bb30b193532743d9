"""`flake8-smtp fix`: repairs in the files that flake8 warns about."""

from __future__ import annotations

import argparse
import difflib
import logging
import os
import signal
import sys
from collections.abc import Iterator
from collections.abc import Sequence
from concurrent.futures import BrokenExecutor
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from flake8.exceptions import Flake8Exception

from flake8_smtp.check import UnreadableError
from flake8_smtp.fixing.files import Text
from flake8_smtp.fixing.files import decoded
from flake8_smtp.fixing.files import encoded
from flake8_smtp.fixing.files import read_data
from flake8_smtp.fixing.files import write_data
from flake8_smtp.fixing.mend import Mended
from flake8_smtp.fixing.mend import mended
from flake8_smtp.fixing.options import for_flake8
from flake8_smtp.fixing.style import Style
from flake8_smtp.fixing.style import style_of
from flake8_smtp.gate import mentions_mail

_FEW = 4
"""So many files are not worth a second process."""
_TROUBLE = 2
_INTERRUPTED = 130
"""What a shell makes of a program that ctrl-C has ended."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file: how many warnings are repaired and left, lines about the latter, a diff.

    An `error` says in one line why the file is as it was.
    """

    path: str
    repaired: int = 0
    left: int = 0
    notes: tuple[str, ...] = ()
    diff: str = ""
    error: str = ""


def run(arguments: argparse.Namespace) -> int:
    """Repair what flake8 would report, and return the exit status.

    It is 0 where no warning is left, 1 where some are, or where a diff is shown that would change
    something, 2 where a path, the configuration or a file gave trouble or a process was ended from
    outside, 130 after ctrl-C. SystemExit is raised for what flake8 calls wrong usage (2).
    """
    options = for_flake8(arguments)
    try:
        style = style_of(options)
    except (Flake8Exception, ValueError) as error:
        print(f"flake8-smtp: {_plain(' '.join(str(error).split()))}", file=sys.stderr)
        return _TROUBLE
    troubles = [Outcome(path, error=trouble) for path in arguments.paths if (trouble := _trouble(path))]
    paths = [path for path in style.options.filenames if not _trouble(path)]
    files, unreadable = _with_mail(style.files(paths) if paths else ())
    troubles += unreadable
    work = _Work(tuple(options), arguments.unsafe_fixes, arguments.diff)
    outcomes = list(troubles)
    ended = ""
    try:
        outcomes.extend(_progress(_all_done(work, style, files), len(files)))
    except KeyboardInterrupt:
        ended = "interrupted"
    except BrokenExecutor:
        ended = "one of its processes was ended from outside"
    for outcome in outcomes:
        sys.stdout.write(outcome.diff)
    sys.stdout.flush()
    for outcome in outcomes:
        for note in outcome.notes:
            print(note, file=sys.stderr)
        if outcome.error:
            print(f"{_plain(outcome.path)}: not changed: {_plain(outcome.error)}", file=sys.stderr)
    if ended:
        print(f"flake8-smtp: {ended}: each file is either repaired or as it was", file=sys.stderr)
        return _INTERRUPTED if ended == "interrupted" else _TROUBLE
    print(_summary(outcomes, diff=arguments.diff), file=sys.stderr)
    if any(outcome.error for outcome in outcomes):
        return _TROUBLE
    return int(any(outcome.left or outcome.diff for outcome in outcomes))


# -- files -------------------------------------------------------------------------------------------


def _trouble(path: str) -> str:
    """Return why a path of the command line is not gone into; an empty text where it is."""
    if path == "-":
        return "standard input is no file"
    if os.path.islink(path.rstrip("/" + os.sep) or path):  # noqa: PTH114 - of "link/" pathlib says no
        return "it is a link"
    return "" if path and Path(path).exists() else "there is no such file"


def _with_mail(paths: Sequence[str]) -> tuple[list[str], list[Outcome]]:
    """Return the files that mention mail, each once and no links, and those that cannot be read."""
    found: list[str] = []
    troubles: list[Outcome] = []
    seen: set[Path] = set()
    for path in paths:
        file = Path(path)
        if file.is_symlink() or not file.is_file() or (real := file.resolve()) in seen:
            continue
        seen.add(real)
        try:
            # In this encoding all that the gate looks for is where it is in any other.
            if mentions_mail(read_data(file).decode("latin-1")):
                found.append(path)
        except OSError as error:
            troubles.append(Outcome(path, error=_one_line(error)))
    return found, troubles


# -- work --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Work:
    """What every process has to know: flake8's arguments, and what is to be done."""

    options: tuple[str, ...]
    unsafe: bool
    diff: bool


class _Worker:
    """One process of several, and what it was told at its start; flake8's options it reads by itself."""

    work: _Work
    style: Style

    @classmethod
    def start(cls, work: _Work) -> None:
        cls.work = work
        cls.style = style_of(work.options)

    @classmethod
    def run(cls, path: str) -> Outcome:
        return _done(path, cls.work, cls.style)


def _all_done(work: _Work, style: Style, files: Sequence[str]) -> Iterator[Outcome]:
    jobs = min(style.jobs, len(files))
    if jobs <= 1 or len(files) <= _FEW:
        for path in files:
            yield _done(path, work, style)
        return
    with ProcessPoolExecutor(jobs, initializer=_Worker.start, initargs=(work,)) as pool:
        with _later():
            outcomes = pool.map(_Worker.run, files)
        try:
            yield from outcomes
        finally:
            pool.shutdown(cancel_futures=True)


@contextmanager
def _later() -> Iterator[None]:
    """Put ctrl-C off for this process, and for good for those that it starts meanwhile.

    They get it, too, where a terminal sends it, and shall finish the file that they are at.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _done(path: str, work: _Work, style: Style) -> Outcome:
    try:
        before = decoded(read_data(Path(path)))
        after = mended(
            before.source,
            lambda source, placed: style.shown(path, source, placed),
            unsafe=work.unsafe,
            named=style.named,
        )
        return _kept(path, before, after, work)
    except (OSError, SyntaxError, ValueError, UnreadableError) as error:
        return Outcome(path, error=_one_line(error))
    except Exception as error:
        logging.getLogger(__name__).info("internal error in %s", path, exc_info=True)
        return Outcome(path, error=f"internal error, {type(error).__name__}")


def _kept(path: str, before: Text, after: Mended, work: _Work) -> Outcome:
    """Write what was made of a file, or make a diff of it."""
    diff = ""
    if after.source != before.source:
        data = encoded(before, after.source)
        if work.diff:
            diff = _diff(path, before.source, after.source)
        else:
            write_data(Path(path), before, data)
    left = len(after.left)
    return Outcome(path, after.before - left, left, tuple(_notes(path, after)), diff)


def _notes(path: str, after: Mended) -> Iterator[str]:
    """Yield a line about each warning that is left: what could be done, or that nothing is certain."""
    offers = {(repair.rule, repair.line, repair.column): repair for repair in after.offered}
    for each in after.left:
        spot = (each.report.rule, each.place.line, each.place.column)
        offer = offers.get(spot)
        why = f"--unsafe-fixes would {offer.title}" if offer else "no repair is certain"
        yield f"{_plain(path)}:{spot[1]}:{spot[2] + 1}: {spot[0]} left: {why}"


def _one_line(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    if isinstance(error, SyntaxError) and error.lineno is not None:
        return f"{error.msg} (line {error.lineno})"
    return " ".join(str(error).split())


# -- words -------------------------------------------------------------------------------------------


def _plain(text: str) -> str:
    """Return a path or a text as it can be printed: nothing in it steers a terminal, or has no encoding."""
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)


def _diff(path: str, before: str, after: str) -> str:
    texts = (_lines(before), _lines(after))
    path = _plain(path.removeprefix("./"))
    found = difflib.unified_diff(*texts, f"a/{path}", f"b/{path}")
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in found
    )


def _lines(source: str) -> list[str]:
    """Return the lines of a text; a form feed ends none."""
    lines = [f"{line}\n" for line in source.split("\n")]
    last = lines.pop().removesuffix("\n")
    return [*lines, last] if last else lines


def _progress(outcomes: Iterator[Outcome], total: int) -> Iterator[Outcome]:
    """Show on a terminal how far it is."""
    shown = sys.stderr.isatty() and total > _FEW
    try:
        for number, outcome in enumerate(outcomes, 1):
            if shown:
                print(f"\r{number} of {total} files", end="", file=sys.stderr, flush=True)
            yield outcome
    finally:
        if shown:
            print("\r\033[K", end="", file=sys.stderr, flush=True)


def _summary(outcomes: Sequence[Outcome], *, diff: bool) -> str:
    repaired = sum(outcome.repaired for outcome in outcomes)
    files = sum(bool(outcome.repaired) for outcome in outcomes)
    left = sum(outcome.left for outcome in outcomes)
    would = "would be " if diff else ""
    return f"{_count(repaired, 'warning')} {would}repaired in {_count(files, 'file')}, {left} left"


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
