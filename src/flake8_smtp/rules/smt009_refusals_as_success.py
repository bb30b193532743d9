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
from flake8_smtp.program.words import FAILING
from flake8_smtp.program.words import words
from flake8_smtp.rules.rule import Report
from flake8_smtp.rules.rule import Rule
from flake8_smtp.standard.source import Source

_INVERTED = "the dict of refused recipients is read as success: it is empty when everyone was accepted"
_PAIR = "a pair with the refused recipients is used as a condition: it is always true"
_BAD = frozenset(
    "fail fails failed failure failures failing error errors exception critical unable cannot couldn not "
    "no never refused rejected unsuccessful problem wrong abort exit partial partially missing warning "
    "warn".split()
)
_GOOD = frozenset(
    "success successful successfully succeeded sent send delivered ok okay done accepted complete "
    "completed".split()
)


def check(reading: Reading) -> Iterable[Report]:
    """Yield the deliveries whose result is taken the wrong way round."""
    for fact in reading.facts:
        if isinstance(fact, Misused) and _is_delivery(fact):
            yield Report(fact.origin, "SMT009", None, _PAIR, Source(5321, "3.3").url)
    for seen in reading.observations:
        if _is_inverted(seen):
            yield Report(seen.focus.call.origin, "SMT009", None, _INVERTED, Source(5321, "3.3").url)


def _is_delivery(fact: Misused) -> bool:
    if fact.operation is None or fact.part != "pair":
        return False
    return fact.operation.gives == "refused and text"


def _is_inverted(seen: Observation) -> bool:
    focus = seen.focus
    refused = next((i for i, point in enumerate(focus.universe) if point.refused), None)
    accepted = next((i for i, p in enumerate(focus.universe) if p.raised is None and not p.refused), None)
    if refused is None or accepted is None:
        return False
    outcomes = Outcomes(seen)
    mine, theirs = (_only(outcomes, a, b) for a, b in ((accepted, refused), (refused, accepted)))
    name = "" if focus.function is None else focus.function.name
    if words(name) & FAILING or _says(theirs, refused, bad=True) or _says(mine, accepted, bad=False):
        return False
    return _says(mine, accepted, bad=True) or _says(theirs, refused, bad=False)


def _only(outcomes: Outcomes, index: int, other: int) -> Sequence[Event]:
    """Return what happens for one of two answers and not, or not alike, for the other."""
    known = {event.at(other) for events, _ in outcomes.ways(other) for event in events}
    return [event for events, _ in outcomes.ways(index) for event in events if event.at(index) not in known]


def _says(events: Sequence[Event], index: int, *, bad: bool) -> bool:
    """Tell whether what happens says that it went wrong, or that it went well."""
    return any(_verdict(event, index) is (not bad) for event in events)


def _verdict(event: Event, index: int) -> bool | None:
    if event.kind == "raise":
        return False
    if event.kind == "return":
        cells = [column[index] for column in event.columns]
        if event.key in _RETURNED:
            return _RETURNED[event.key]
        if len(cells) == 1 and isinstance(cells[0], bool):
            return cells[0]
    spoken = _spoken((event.key, *(column[index] for column in event.columns)))
    said = False if spoken & _BAD else True if spoken & _GOOD else None
    # `self.sent = False` says the contrary of its word.
    return said if said is None or not _is_denied(event, index) else not said


_RETURNED = {("bool", "True"): True, ("bool", "False"): False}


def _is_denied(event: Event, index: int) -> bool:
    match event:
        case Event(kind="assign", key=(_, ("bool", "False"))):
            return True
        case Event(kind="assign", columns=(column,)):
            return column[index] is False
    return False


def _spoken(key: Hashable) -> frozenset[str]:
    if isinstance(key, tuple):
        return frozenset(word for part in key for word in _spoken(part))
    return words(key) if isinstance(key, str) else frozenset()


RULE = Rule(
    code="SMT009",
    name="refusals-as-success",
    summary="the dict of refused recipients, empty after a success, is read as success",
    doc=__doc__ or "",
    check=check,
)
