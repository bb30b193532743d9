"""What a rule is: its number, its words, and the comparison it makes."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from dataclasses import dataclass
from functools import wraps
from typing import Any
from typing import TypeVar

from flake8_smtp.program.reader import Reading


@dataclass(frozen=True, slots=True)
class Report:
    """What a rule has to say about one place of the program.

    `origin` is the node that the reading kept of that place. `rank` decides between two reports for
    one place: the lower one stays.
    """

    origin: Any
    rule: str
    reply: int | None
    text: str
    url: str
    rank: int = 0


Check = Callable[[Reading], Iterable[Report]]

_T = TypeVar("_T")


def once(work: Callable[[Reading], _T]) -> Callable[[Reading], _T]:
    """Make rules that ask for the same share the work; the result goes when the reading goes."""

    @wraps(work)
    def shared(reading: Reading) -> _T:
        if work not in reading.shared:
            reading.shared[work] = work(reading)
        result: _T = reading.shared[work]
        return result

    return shared


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, or one family of rules that differ in the reply code only.

    `code` is the number as flake8 shows it; a family is written with N for a digit (`SMT5NN`).
    `doc` is the docstring of the rule's module: the explanation everywhere it is shown.
    """

    code: str
    name: str
    summary: str
    doc: str
    reply: int | None = None
    opt_in: bool = False
    check: Check | None = None
