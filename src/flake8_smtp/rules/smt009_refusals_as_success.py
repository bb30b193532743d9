"""SMT009: the dict of refused recipients is read as success.

What it reports
---------------

The result of smtplib's `sendmail` or `send_message` used as if it were true after a success:
`if server.sendmail(...): return True`. With aiosmtplib, whose result is a pair of that dict and the last
text, any use as a condition. The warning stands at the call.

Why it is wrong
---------------

The dict holds the recipients that were refused. It is empty, and false, when everyone was accepted: the
program calls a delivery failed that went well, and a partial one a success. A pair is always true.

Bad
---

    if server.sendmail(sender, recipients, text):
        return True
    return False

Good
----

    refused = server.sendmail(sender, recipients, text)
    return not refused

What it does not report
-----------------------

`if refused:` with a branch that says so, `== {}`, `len(refused)`, and a dict that is returned or kept.

Source
------

https://www.rfc-editor.org/rfc/rfc5321.html#section-3.3
"""

from __future__ import annotations

from collections.abc import Hashable
from collections.abc import Iterable
from collections.abc import Sequence

from flake8_smtp.program.facts import Misused
from flake8_smtp.program.outcomes import Outcomes
from flake8_smtp.program.reader import Observation
from flake8_smtp.program.reader import Reading
from flake8_smtp.program.strands import Event
from flake8_smtp.program.verdicts import GOOD
from flake8_smtp.program.verdicts import answered
from flake8_smtp.program.verdicts import verdict
from flake8_smtp.program.words import FAILING
from flake8_smtp.program.words import words
from flake8_smtp.rules.rule import Report
from flake8_smtp.rules.rule import Rule
from flake8_smtp.standard.source import Source

_INVERTED = "the dict of refused recipients is read as success: it is empty when everyone was accepted"
_PAIR = "a pair with the refused recipients is used as a condition: it is always true"


_WRONG = {"refused": _INVERTED, "refused and text": _PAIR}
"""What is wrong, for each part of what a delivery returns."""
_TELLING_REFUSALS = FAILING | frozenset(
    "partial partially incomplete undelivered unsent resend retry left remaining missed lost skipped "
    "needs".split()
)
"""Words of functions that are true where somebody was refused."""


def check(reading: Reading) -> Iterable[Report]:
    """Yield the deliveries whose result is taken the wrong way round."""
    for fact in reading.facts:
        if isinstance(fact, Misused) and fact.part in _WRONG:
            yield Report(fact.origin, "SMT009", None, _WRONG[fact.part], Source(5321, "3.3").url)
    for seen in reading.observations:
        if _is_inverted(seen):
            yield Report(seen.focus.call.origin, "SMT009", None, _INVERTED, Source(5321, "3.3").url)


def _is_inverted(seen: Observation) -> bool:
    focus = seen.focus
    refused = focus.universe.refused
    if refused is None:
        return False
    accepted = next(i for i, point in enumerate(focus.universe) if not point.refused)
    outcomes = Outcomes(seen)
    mine, theirs = (_only(outcomes, a, b) for a, b in ((accepted, refused), (refused, accepted)))
    name = "" if focus.function is None else focus.function.name
    kept = frozenset(word for each in focus.kept for word in words(each))
    if kept & FAILING:
        # `bool(errors)` is returned for what it is called.
        mine, theirs = (
            [e for e in events if e.kind != "return" or not e.columns] for events in (mine, theirs)
        )
    if (
        words(name) & _TELLING_REFUSALS
        or _says(theirs, refused, well=False)
        or _says(mine, accepted, well=True)
    ):
        return False
    if _says(mine, accepted, well=False) or _says(theirs, refused, well=True):
        return True
    return bool(kept & GOOD) and _ways(outcomes, accepted) != _ways(outcomes, refused)


def _only(outcomes: Outcomes, index: int, other: int) -> Sequence[Event]:
    """Return what happens for one of two answers and not, or not alike, for the other."""
    known = {event.at(other) for events, _ in outcomes.ways(other) for event in events}
    return [event for events, _ in outcomes.ways(index) for event in events if event.at(index) not in known]


def _ways(outcomes: Outcomes, index: int) -> Hashable:
    return frozenset(
        (tuple(event.at(index) for event in events), end) for events, end in outcomes.ways(index)
    )


def _says(events: Sequence[Event], index: int, *, well: bool) -> bool:
    """Tell whether what happens says that it went well, or that it went wrong."""
    return any(well in (answered(event, index), verdict(event, index)) for event in events)


RULE = Rule(
    code="SMT009",
    name="refusals-as-success",
    summary="the dict of refused recipients, empty after a success, is read as success",
    doc=__doc__ or "",
    check=check,
)
