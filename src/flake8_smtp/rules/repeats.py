"""The comparison behind SMT5NN and SMT500: permanent replies that lead back to the same request."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from flake8_smtp.program.reader import Arrival
from flake8_smtp.program.reader import Observation
from flake8_smtp.program.reader import Reading
from flake8_smtp.program.strands import Caught
from flake8_smtp.program.strands import Focus
from flake8_smtp.program.strands import bits
from flake8_smtp.program.values import Mark
from flake8_smtp.program.values import Point
from flake8_smtp.program.values import Test
from flake8_smtp.program.values import Universe
from flake8_smtp.rules.rule import Report
from flake8_smtp.rules.rule import once
from flake8_smtp.standard.commands import CLASSES
from flake8_smtp.standard.commands import COMMANDS

_EXEMPT = 552
"""After RCPT it is to be treated as 452 (RFC 5321 section 4.5.3.1.10)."""
_REFUSED_BY_CLIENT = frozenset(
    {"smtplib.SMTPNotSupportedError", "smtplib.SMTPException", "aiosmtplib.SMTPNotSupported"}
)
_GREETING = frozenset(
    {
        "smtplib.SMTPConnectError",
        "aiosmtplib.SMTPConnectError",
        "aiosmtplib.SMTPConnectResponseError",
        "aiosmtplib.SMTPConnectTimeoutError",
    }
)
_OWN_NUMBER = {
    "smtplib.SMTPAuthenticationError": "SMT535",
    "aiosmtplib.SMTPAuthenticationError": "SMT535",
    "smtplib.SMTPNotSupportedError": "SMT504",
    "aiosmtplib.SMTPNotSupported": "SMT504",
}
_SAMPLES = (504, 535, 550, 554, 553, 551, 501, 503, 530, 502, 500, 555)
_REPLY_TO = {
    "SMTPSenderRefused": "MAIL",
    "SMTPRecipientsRefused": "RCPT",
    "SMTPRecipientRefused": "RCPT",
    "SMTPDataError": "TEXT",
    "SMTPHeloError": "EHLO",
    "SMTPAuthenticationError": "AUTH",
}
"""The command whose reply an exception carries."""
_FUTILE = "repeating the same request cannot succeed"
_TEXTS = {
    "SMT535": "reply 535 is permanent: repeating the login with the same credentials cannot succeed",
    "SMT504": "reply 504 is permanent: repeating a request that the server does not offer cannot succeed",
}


@dataclass(frozen=True, slots=True)
class _Repeat:
    """The permanent answers to one call that certainly lead back to it, on one way."""

    focus: Focus
    arrival: Arrival
    points: int
    named: int


def named(reading: Reading) -> Iterator[Report]:
    """Yield a report for each literal that lets the reply it names through to a repeat."""
    for repeat in _repeats(reading):
        for test in repeat.focus.tests:
            for code, literal in test.named.items():
                if _names(repeat, test, code):
                    text = f"reply {code} is permanent: {_FUTILE}"
                    yield Report(literal.origin, f"SMT{code}", code, text, CLASSES.url)


def let_through(reading: Reading, rule: str) -> Iterator[Report]:
    """Yield a report for each place that lets permanent replies through without naming them.

    `rule` chooses between those caught as a class of their own (SMT535, SMT504) and all others. Of the
    types that one handler names, one is reported: one with a number of its own, if there is one.
    """
    placed = _placed(reading)
    numbered = {handler for handler, report in placed if report.rule != "SMT500"} - {None}
    for handler, report in placed:
        if report.rule == rule and (rule != "SMT500" or handler not in numbered):
            yield report


@once
def _placed(reading: Reading) -> Sequence[tuple[int | None, Report]]:
    """Return the reports with the handler (by identity) whose type they stand at, None for a test."""
    return list(_placing(reading))


def _placing(reading: Reading) -> Iterator[tuple[int | None, Report]]:
    for repeat in _repeats(reading):
        rest = repeat.points & ~repeat.named & ~_mask(repeat.focus, _is_spared)
        for mask, clauses in _by_handler(repeat, rest):
            report = _place(repeat, mask, clauses)
            if report is None:
                continue
            expected = any(caught.name in _OWN_NUMBER for caught in clauses) or _is_singled_out(repeat)
            # Who only logs in waits for a server to come up, unless a refusal is expected by name.
            if repeat.focus.operation.transaction or expected:
                at_type = any(report.origin is _type_of(caught) for caught in clauses)
                yield (id(clauses[0].handler) if at_type else None), report


def _type_of(caught: Caught) -> Any:
    return caught.handler.origin if caught.type is None else caught.type.origin


def _is_singled_out(repeat: _Repeat) -> bool:
    """Tell whether of all refusals only those come again that have a number of their own."""
    universe = repeat.focus.universe
    coming = {universe[i].raised for i in bits(repeat.points) if universe[i].code is not None}
    every = {universe[i].raised for i in bits(_mask(repeat.focus, _is_permanent)) if universe[i].code}
    return bool(coming) and coming <= set(_OWN_NUMBER) and coming < every


# -- which answers come again ------------------------------------------------------------------------


@once
def _repeats(reading: Reading) -> Sequence[_Repeat]:
    """Return the repeats of a file; the rules of the family ask one after the other."""
    return list(_found(reading))


def _found(reading: Reading) -> Iterator[_Repeat]:
    observations = (*reading.observations, *reading.swallowed)
    arrivals = [arrival for seen in observations for arrival in seen.arrivals]
    # Where one call of the `try` is another request the next time, so is the whole attempt.
    moving = {(id(a.way), id(c.handler)) for a in arrivals if a.varies for c in a.strand.caught}
    for seen in observations:
        for arrival in seen.arrivals:
            if arrival.varies or not _can_succeed(seen, arrival):
                continue
            if any((id(arrival.way), id(c.handler)) in moving for c in arrival.strand.caught):
                continue
            points = arrival.strand.mask & ~arrival.strand.doubt & ~arrival.strand.astray
            points &= _mask(seen.focus, _is_permanent) & _possible(seen.focus)
            if not points:
                continue
            repeat = _Repeat(seen.focus, arrival, points, 0)
            yield _Repeat(seen.focus, arrival, points, _named_points(repeat))


def _can_succeed(seen: Observation, arrival: Arrival) -> bool:
    """Tell whether success leaves the loop; where it does not, the loop is no repeat."""
    if not seen.focus.operation.request and not arrival.strand.caught:
        return False
    if not hasattr(arrival.way, "body"):
        return True
    leaving = regardless = 0
    for ending in seen.endings:
        if not any(head is arrival.way for head in ending.heads):
            leaving |= ending.strand.mask
        elif ending.regardless:
            regardless |= ending.strand.mask
    return bool(leaving & ~regardless & _mask(seen.focus, _is_positive))


def _mask(focus: Focus, wanted: Callable[[Point], bool]) -> int:
    return _chosen(focus.universe, wanted)


@lru_cache(maxsize=256)
def _chosen(universe: Universe, wanted: Callable[[Point], bool]) -> int:
    return sum(1 << index for index, point in enumerate(universe) if wanted(point))


def _is_positive(point: Point) -> bool:
    return point.raised is None and (point.code is None or 200 <= point.code < 400)


def _is_permanent(point: Point) -> bool:
    if point.code is None:
        return point.raised in _REFUSED_BY_CLIENT
    return 500 <= point.code <= 599


def _is_greeting(point: Point) -> bool:
    return point.raised in _GREETING


def _is_usual_greeting(point: Point) -> bool:
    return _is_greeting(point) and point.code in COMMANDS["CONNECT"].replies


def _is_spared(point: Point) -> bool:
    return point.code == _EXEMPT or _is_greeting(point)


def _is_returned(point: Point) -> bool:
    return point.raised is None


def _possible(focus: Focus) -> int:
    """Return the answers that the call can really give: not what its library raises for instead."""
    operation = focus.operation
    returned = _mask(focus, _is_returned)
    raised = ((1 << focus.size) - 1) & ~returned
    if not operation.request:
        return raised & _mask(focus, _is_usual_greeting)
    if operation.accepts is not None:
        returned = focus.mask(i for i in bits(returned) if focus.universe[i].code in operation.accepts)
    return returned | raised


# -- what lets them through --------------------------------------------------------------------------


def _named_points(repeat: _Repeat) -> int:
    found = 0
    for test in repeat.focus.tests:
        for code in test.named:
            if _names(repeat, test, code):
                found |= repeat.focus.mask(
                    i for i in bits(repeat.points) if repeat.focus.universe[i].code == code
                )
    return found


def _names(repeat: _Repeat, test: Test, code: int) -> bool:
    """Tell whether it is the literal for `code` that lets that reply through.

    It is, where a permanent reply that the test does not name fares otherwise in the test and does
    not come again.
    """
    if not 500 <= code <= 599 or code == _EXEMPT:
        return False
    codes = _by_code(repeat.focus.universe)
    mine = repeat.points & test.mask & codes.get(code, 0)
    if not mine:
        return False
    others = 0
    for other in codes.keys() - test.named.keys():
        others |= codes[other] if 500 <= other <= 599 else 0
    others &= test.mask & ~repeat.points
    return any(mine & one and others & another for one, another in _sides(test))


@lru_cache(maxsize=256)
def _by_code(universe: Universe) -> Mapping[int, int]:
    """Return the answers with each reply code."""
    found: dict[int, int] = {}
    for index, point in enumerate(universe):
        if point.code is not None:
            found[point.code] = found.get(point.code, 0) | 1 << index
    return found


@lru_cache(maxsize=256)
def _by_class(universe: Universe) -> Sequence[int]:
    """Return the answers of each exception class, and those that return."""
    found: dict[str | None, int] = {}
    for index, point in enumerate(universe):
        found[point.raised] = found.get(point.raised, 0) | 1 << index
    return tuple(found.values())


def _sides(test: Test) -> Sequence[tuple[int, int]]:
    """Return what a test parts for certain: the answers that hold with those that do not, and the reverse."""
    holding = failing = 0
    for index, cell in enumerate(test.column):
        if type(cell) is not Mark:
            holding |= bool(cell) << index
            failing |= (not cell) << index
    return (holding, failing), (failing, holding)


def _by_handler(repeat: _Repeat, points: int) -> Iterator[tuple[int, Sequence[Caught]]]:
    """Yield the answers that each handler took last, with its clauses; those of none by themselves."""
    groups: dict[int, list[Caught]] = {}
    for caught in repeat.arrival.strand.caught:
        groups.setdefault(id(caught.handler), []).append(caught)
    left = points
    for clauses in reversed(groups.values()):
        mask = 0
        for caught in clauses:
            mask |= caught.mask
        if mask & left:
            yield mask & left, clauses
            left &= ~mask
    if left:
        yield left, ()


def _place(repeat: _Repeat, points: int, clauses: Sequence[Caught]) -> Report | None:
    sample = _sample(repeat.focus, points)
    test = _letting_test(repeat, points)
    if test is not None:
        return None if _is_stop_list(test) else _class_report(test.origin, sample)
    for caught in clauses:
        own = _OWN_NUMBER.get(caught.name)
        if own is not None and caught.mask & points:
            code = int(own[3:])
            return Report(caught.type and caught.type.origin, own, code, _TEXTS[own], CLASSES.url, 1)
    for caught in clauses:
        if caught.mask & points:
            return _class_report(_type_of(caught), sample)
    return None


def _class_report(origin: Any, sample: str) -> Report:
    text = f"permanent replies (5yz{sample}) are let through to a repeat: {_FUTILE}"
    return Report(origin, "SMT500", 500, text, CLASSES.url, 2)


def _sample(focus: Focus, points: int) -> str:
    usual = points & _usual(focus.universe, focus.operation.command)
    codes = {focus.universe[i].code for i in bits(usual)}
    known = [str(code) for code in _SAMPLES if code in codes][:3]
    return f", such as {', '.join(known)}" if known else ""


@lru_cache(maxsize=256)
def _usual(universe: Universe, refused: str) -> int:
    """Return the answers that the standard has for the command that was refused."""
    return sum(1 << index for index, point in enumerate(universe) if _is_usual(point, refused))


def _is_usual(point: Point, refused: str) -> bool:
    if point.code is None:
        return False
    command = COMMANDS.get(refused)
    if point.raised is not None:
        command = COMMANDS.get(_REPLY_TO.get(point.raised.rsplit(".", 1)[-1], ""))
    return command is None or point.code in command.replies


def _is_stop_list(test: Test) -> bool:
    """Tell whether a test names transient replies together with permanent ones: it stops a batch."""
    classes = {code // 100 for code in test.named}
    return {4, 5} <= classes


def _letting_test(repeat: _Repeat, points: int) -> Test | None:
    """Return the test on the code that these answers pass and others, which do not come, fail."""
    focus = repeat.focus
    coming = repeat.arrival.strand.mask
    kinds = _by_class(focus.universe)
    for same_class in (True, False):
        for test in focus.tests:
            if not test.coded:
                continue
            for one, another in _sides(test):
                mine, theirs = points & test.mask & one, test.mask & ~coming & another
                if any(mine & kind and theirs & (kind if same_class else ~kind) for kind in kinds):
                    return test
    return None
