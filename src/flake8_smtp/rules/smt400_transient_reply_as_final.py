"""SMT400: a transient reply ends in the same permanent act as a refusal.

What it reports
---------------

A recipient who is marked as bounced, invalid or suppressed, unsubscribed or deleted after a 4yz reply as
well as after a 5yz. The warning stands at the test that lets both through, or at the type of the `except`
clause. Opt-in: it depends on what the program's own words mean.

Why it is wrong
---------------

4yz says that the same request may succeed later. Greylisting answers every first attempt with 450 or 451:
a program that takes it for a bounce gives up its most careful recipients.

Bad
---

    code, _ = server.rcpt(user.address)
    if code >= 400:
        user.bounced = True

Good
----

    code, _ = server.rcpt(user.address)
    if code >= 500:
        user.bounced = True

What it does not report
-----------------------

Logging, counting, and trying again later; acts whose name does not say that they are final.

Source
------

https://www.rfc-editor.org/rfc/rfc5321.html#section-4.2.1
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Sequence
from typing import Any

from flake8_smtp.program.reader import Reading
from flake8_smtp.program.strands import Caught
from flake8_smtp.program.strands import Focus
from flake8_smtp.program.strands import bits
from flake8_smtp.program.values import Mark
from flake8_smtp.rules.rule import Report
from flake8_smtp.rules.rule import Rule
from flake8_smtp.standard.commands import CLASSES

_TEXT = "transient replies (4yz) end like permanent ones here, for good: the same request may succeed later"
_TRANSIENT = frozenset({450, 451, 452})
_PERMANENT = frozenset({550, 551, 553})
_LAST = 3
"""Where a test or a handler misreads other replies as well, that is what is to be said of it."""


def check(reading: Reading) -> Iterable[Report]:
    """Yield the places that send transient replies to a permanent end."""
    for seen in reading.observations:
        for mask, handlers in seen.focus.finally_done:
            transient, permanent = (_among(seen.focus, mask, codes) for codes in (_TRANSIENT, _PERMANENT))
            if transient and permanent:
                origin = _tested(seen.focus, mask) or _caught(handlers, transient)
                if origin is not None:
                    yield Report(origin, "SMT400", 400, _TEXT, CLASSES.url, _LAST)


def _among(focus: Focus, mask: int, codes: Iterable[int]) -> int:
    wanted = set(codes)
    return focus.mask(i for i in bits(mask) if focus.universe[i].code in wanted)


def _tested(focus: Focus, mask: int) -> Any:
    """Return the first test on the code that lets transient replies through."""
    # What parts them from an acceptance lets them through, not what parts one of them from the others.
    outside = (
        focus.mask(i for i, point in enumerate(focus.universe) if 200 <= (point.code or 0) <= 399) & ~mask
    )
    for test in focus.tests:
        inside = {_truth(test.column[i]) for i in bits(mask & test.mask)}
        if test.coded and mask & test.mask == mask and len(inside) == 1:
            others = {_truth(test.column[i]) for i in bits(outside & test.mask)}
            if others - inside:
                return test.origin
    return None


def _caught(handlers: Sequence[Caught], transient: int) -> Any:
    """Return the first type of the last handler that took them, or its bare `except`."""
    taking = [caught for caught in handlers if caught.mask & transient]
    for caught in taking:
        if caught.handler is taking[-1].handler:
            return caught.handler.origin if caught.type is None else caught.type.origin
    return None


def _truth(cell: Any) -> Any:
    return cell if isinstance(cell, Mark) else bool(cell)


RULE = Rule(
    code="SMT400",
    name="transient-reply-as-final",
    summary="a transient reply (4yz) ends in the same permanent act as a refusal",
    doc=__doc__ or "",
    reply=400,
    opt_in=True,
    check=check,
)
