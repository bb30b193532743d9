"""The list of warnings: one line for each, with what its project's maintainer would say of it.

    name==version path:line:column CODE verdict why

No field but the last holds a blank. The lines are sorted, so that a change of the linter shows in a
review as the lines that come and go.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import replace

VERDICTS = ("true", "false", "debatable")
"""What a warning can be judged: right, a false alarm, or a matter of taste."""
UNJUDGED = "unjudged"

_LINE = re.compile(r"(\S+==\S+) (\S+):(\d+):(\d+) (SMT\d{3}) (\w+)(?: (\S.*))?")


@dataclass(frozen=True, slots=True, order=True)
class Warned:
    """Where a warning is: the package as it is pinned, lines and columns from 1, columns of characters."""

    package: str
    path: str
    line: int
    column: int
    code: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A warning with its verdict and a few words why."""

    warned: Warned
    verdict: str = UNJUDGED
    why: str = ""

    def __str__(self) -> str:
        w = self.warned
        text = f"{w.package} {w.path}:{w.line}:{w.column} {w.code} {self.verdict} {self.why}"
        return text.rstrip()


def read(text: str) -> list[Judged]:
    """Return the judged warnings of a list; ValueError for a line that is none."""
    out = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        m = _LINE.fullmatch(line)
        if m is None or m[6] not in (*VERDICTS, UNJUDGED):
            raise ValueError(f"line {number} is no judged warning: {line}")
        warned = Warned(m[1], m[2], int(m[3]), int(m[4]), m[5])
        out.append(Judged(warned, m[6], m[7] or ""))
    return out


def written(head: str, judged: Iterable[Judged]) -> str:
    """Return the text of a list, sorted; `head` is what stands above it, with its line end."""
    return head + "".join(f"{each}\n" for each in sorted(judged, key=lambda each: each.warned))


def head_of(text: str) -> str:
    """Return the comment at the head of a list."""
    return "".join(line for line in text.splitlines(keepends=True) if line.startswith("#"))


def updated(recorded: Iterable[Judged], found: Iterable[Warned]) -> list[Judged]:
    """Return the new list: verdicts of warnings that stay are kept, new warnings are unjudged."""
    known: Mapping[Warned, Judged] = {each.warned: each for each in recorded}
    return [known.get(warned, Judged(warned)) for warned in found]


def difference(recorded: Iterable[Judged], found: Iterable[Warned]) -> list[str]:
    """Return a line for each warning that is missing (-), new (+) or without a verdict (?)."""
    recorded = list(recorded)
    known = {each.warned for each in recorded}
    now = set(found)
    lines = [(each.warned, f"- {each}") for each in recorded if each.warned not in now]
    lines += [(warned, f"+ {Judged(warned)}") for warned in now - known]
    lines += [
        (each.warned, f"? {each}")
        for each in recorded
        if each.warned in now and (each.verdict == UNJUDGED or not each.why)
    ]
    return [line for _, line in sorted(lines)]


def judged(each: Judged, verdict: str, why: str) -> Judged:
    """Return the same warning with a verdict."""
    return replace(each, verdict=verdict, why=why)
