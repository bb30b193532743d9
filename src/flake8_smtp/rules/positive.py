"""The comparison behind SMT2NN and SMT3NN: positive replies with the outcome of a refusal."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Hashable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass

from flake8_smtp.program.outcomes import Outcomes
from flake8_smtp.program.outcomes import only_said
from flake8_smtp.program.outcomes import says_failure
from flake8_smtp.program.reader import Observation
from flake8_smtp.program.reader import Reading
from flake8_smtp.program.requests import made_up
from flake8_smtp.program.strands import Event
from flake8_smtp.program.values import Test
from flake8_smtp.program.verdicts import is_better_news
from flake8_smtp.program.verdicts import leaves_open
from flake8_smtp.program.words import FAILING
from flake8_smtp.program.words import ordered_words
from flake8_smtp.program.words import spoken_in
from flake8_smtp.program.words import words
from flake8_smtp.rules.rule import Report
from flake8_smtp.rules.rule import once
from flake8_smtp.standard.codes import CodeSet
from flake8_smtp.standard.commands import COMMANDS
from flake8_smtp.standard.commands import source
from flake8_smtp.standard.replies import describe

_REFUSAL = 550
"""The reply that every reader of replies takes for a refusal."""
_KINDRED = (551, 553)
"""Refusals of a user, too, which few programs name: where 550 is told apart, they are what is left over."""
_ERRORS = frozenset({"error", "exception", "critical", "fatal"})
_UNDECIDED = frozenset(
    "unknown unclear unsure uncertain undecided undetermined indeterminate inconclusive ambiguous unverified "
    "unverifiable cannot maybe later temporary transient hidden withheld undisclosed".split()
)
"""What an exception is called that says neither yes nor no, and what a reply is called that does."""
_ASKING = frozenset({"VRFY", "EXPN"})
_PLAIN = (250, 251, 252)
_PROBES = (
    {"open", "relay"},
    {"catch", "all"},
    {"catchall"},
    {"accept", "all"},
    {"accepts", "all"},
    {"accepts", "everything"},
    {"vulnerable"},
    {"vulnerability"},
    {"leak"},
    {"leaks"},
    {"leaked"},
    {"enumeration"},
    {"enabled"},
    {"disabled"},
    {"exposed"},
)
"""What programs talk of for which an accepted command is the bad news, or only a finding."""


def misread(reading: Reading, wanted: Iterable[int] | None) -> Iterator[Report]:
    """Yield a report for each test that sends positive replies where a refusal goes.

    `wanted` are the reply codes that a rule speaks of; None stands for all but those with a rule of
    their own.
    """
    for seen in misreadings(reading):
        if (seen.code in wanted) if wanted is not None else (seen.code not in (251, 252)):
            report = _report(seen)
            if report is not None:
                yield report


def misreading_tests(reading: Reading) -> frozenset[int]:
    """Return the places of the tests, by identity, that a rule of this family reports."""
    return frozenset(id(report.origin) for report in misread(reading, range(200, 400)))


@dataclass(frozen=True, slots=True, eq=False)
class Misreading:
    """What the program makes of the replies to a call: `codes` end like a refusal, `accepted` does not.

    `expected` are the positive replies that the call may get.
    """

    outcomes: Outcomes
    expected: CodeSet
    codes: CodeSet
    accepted: int

    @property
    def code(self) -> int:
        """The reply that the warning is about."""
        return 252 if 252 in self.codes else min(self.codes)

    @property
    def test(self) -> Test | None:
        """The test that parts that reply from the accepted one."""
        return self.outcomes.test_between(self.code, self.accepted)


@once
def misreadings(reading: Reading) -> Sequence[Misreading]:
    """Return every misreading of a file; the rules of the family ask one after the other."""
    callers: dict[int, list[Outcomes]] = {}
    for seen in reading.swallowed:
        callers.setdefault(id(seen.focus.asked), []).append(Outcomes(seen))
    misread = filter(None, map(_mistreated, reading.observations))
    return [found for found in misread if not _is_asked_on(found, callers.get(id(found.outcomes.focus), ()))]


def _is_asked_on(found: Misreading, callers: Iterable[Outcomes]) -> bool:
    """Tell whether one of the function's callers goes on from its verdict to ask in another way."""
    if found.outcomes.focus.operation.command not in _ASKING:
        return False
    return any(outcomes.goes_on(code) for code in found.codes for outcomes in callers)


def _mistreated(seen: Observation) -> Misreading | None:
    if not any(test.coded for test in seen.focus.tests):
        return None
    expected = _expected(seen)
    outcomes = Outcomes(seen)
    if not expected or _REFUSAL not in outcomes.indices:
        return None
    known = [code for code in expected if code in outcomes.indices]
    parted = {code: other for code in known if (other := _better(outcomes, code, expected))}
    if _asks_open(seen) and len(parted) < len(expected):
        return None
    if 252 in expected and not {250, 252} & parted.keys() and _has_own_outcome(outcomes, 252, expected):
        return None
    failing = [code for code, other in parted.items() if _fails(outcomes, code, other)]
    if not failing:
        return None
    codes, accepted = CodeSet.of(*failing), parted[failing[0]]
    if 250 in codes and _only_asks(outcomes, tuple(expected - codes), parted[250]):
        return None
    return Misreading(outcomes, expected, codes, accepted)


def _has_own_outcome(outcomes: Outcomes, code: int, expected: CodeSet) -> bool:
    """Tell whether a reply shares its outcome with no other one that is expected: it is read apart."""
    mine = outcomes.paths(code)
    return all(outcomes.paths(other) != mine for other in expected if other != code)


def _first_apart(
    outcomes: Outcomes, code: int, expected: CodeSet, look: Callable[[int], Hashable]
) -> int | None:
    """Return a positive reply that looks otherwise: one that is expected, if there is one, and first 250."""
    positive = [other for other in outcomes.indices if 200 <= other <= 399]
    positive.sort(key=lambda other: (other not in expected, other != 250, other))
    return next((other for other in outcomes.distinct(positive) if look(other) != look(code)), None)


def _better(outcomes: Outcomes, code: int, expected: CodeSet) -> int | None:
    """Return a reply that fares better than `code`, where that one fares like a refusal."""
    # What is only said to a person, and what stays inside, makes no other outcome of a failure.
    for look in (outcomes.paths, outcomes.skeleton, outcomes.essence):
        if look(code) == look(_REFUSAL) and not _is_what_is_left(outcomes, code, look):
            return _first_apart(outcomes, code, expected, look)
    mine = outcomes.paths(code)
    if any(outcomes.paths(refusal) == mine for refusal in _KINDRED) and _plainly_fails(outcomes, code):
        return _first_apart(outcomes, code, expected, outcomes.paths)
    verdict = outcomes.verdicts(code)
    if (
        all(set(each) == {"False"} for each in verdict)
        and verdict == outcomes.verdicts(_REFUSAL)
        and _explains_failure(outcomes, code)
    ):
        return _first_apart(outcomes, code, expected, outcomes.verdicts)
    return None


def _is_what_is_left(outcomes: Outcomes, code: int, look: Callable[[int], Hashable]) -> bool:
    """Tell whether a reply fares like 250, which fares like a refusal only as far as nobody has to know.

    Either the refusal never gets here, as the client raises at it, or 250 is told with words of its own.
    """
    if 250 not in outcomes.indices or look(code) != look(250):
        return False
    raising = outcomes.focus.operation.accepts is not None
    return raising or outcomes.paths(250) != outcomes.paths(_REFUSAL)


def _explains_failure(outcomes: Outcomes, code: int) -> bool:
    """Tell whether each way of a reply has words of its own that say failure.

    Those words are not its own alone: a refusal gets them, too.
    """
    mine = outcomes.paths(code)
    for path in mine:
        spoken = spoken_in(path.steps)
        if spoken & _UNDECIDED or not spoken & FAILING:
            return False
    refusals = outcomes.distinct(code for code in outcomes.indices if code >= 400)
    return any(outcomes.paths(refusal) == mine for refusal in refusals)


def _plainly_fails(outcomes: Outcomes, code: int) -> bool:
    """Tell whether a reply ends in a failure that needs no other one beside it to be seen as such."""
    raising = all(_raises(events) for events, _ in outcomes.ways(outcomes.indices[_REFUSAL]))
    index = outcomes.indices[code]
    return all(
        any(_is_plain_failure(event, index, raising) for event in events)
        for events, _ in outcomes.ways(index)
    )


def _is_plain_failure(event: Event, index: int, raising: bool) -> bool:
    """Tell whether an event says failure by itself; `raising` tells that a refusal raises."""
    match event.kind, event.key:
        case "raise", label:
            return event.failure and not spoken_in(label) & _UNDECIDED
        case "call", (str() as path, *_):
            return event.failure and bool(words(path.rpartition(".")[2]) & _ERRORS)
        case "return", ("bool", "False"):
            return raising
        case "return", _:
            return raising and any(column[index] is False for column in event.columns)
    return False


def _asks_open(seen: Observation) -> bool:
    """Tell whether it is open which positive reply comes: AUTH with or without initial response."""
    operation = seen.focus.operation
    return operation.command == "AUTH" and operation.accepts is None and operation.judged is None


def _expected(seen: Observation) -> CodeSet:
    operation = seen.focus.operation
    command = COMMANDS.get(operation.command)
    if command is None:
        return CodeSet(0)
    expected = command.expected
    if operation.accepts is not None:
        expected &= CodeSet.of(*operation.accepts)
    if operation.judged is not None:
        expected &= CodeSet.of(*operation.judged)
    return expected


def _fails(outcomes: Outcomes, code: int, other: int) -> bool:
    """Tell whether what happens to a reply says failure, and is the program's last word."""
    if outcomes.astray(code):
        return False
    command = outcomes.focus.operation.command
    apart, foreign = outcomes.apart(code, other), outcomes.apart(other, code)
    if _raises(foreign) and not _raises(apart):
        # Whoever is glad of a refusal raises at the reply that accepts.
        return False
    if command in _ASKING and outcomes.goes_on(code):
        return False
    if command == "RCPT" and made_up(outcomes.focus):
        return False
    if any(event.kind == "command" for event in apart) or _is_expected_of_server(outcomes, apart):
        return False
    mine, theirs = outcomes.indices[code], outcomes.indices[other]
    function = outcomes.focus.function
    name = "" if function is None else function.name
    if not any(says_failure(event, mine, theirs, name) for event in apart):
        return False
    if _leaves_open(outcomes, code, apart) or _has_words_of_its_own(outcomes, code, apart):
        return False
    if _says_yes_like_250(outcomes, code, other) and not _speaks_of_failure(name, apart):
        return False
    if is_better_news((event.filled(mine) for event in apart), (event.filled(theirs) for event in foreign)):
        return False
    return not _only_probes(outcomes, [*apart, *foreign])


def _only_asks(outcomes: Outcomes, accepted: Sequence[int], other: int) -> bool:
    """Tell whether the program asks for one reply alone, and 250 is as good an answer.

    Whether mail is forwarded (251) has nothing to do with failure, unless that is said; whether the server
    says nothing (252) may be all that a name promises to tell.
    """
    apart = outcomes.apart(250, other)
    if _raises(apart):
        return False
    if accepted == (251,):
        index = outcomes.indices[250]
        return not any(spoken_in(event.filled(index)) & (FAILING | _ERRORS) for event in apart)
    if accepted == (252,):
        function = outcomes.focus.function
        spoken = words("" if function is None else function.name)
        return bool(spoken.union(*(spoken_in(event.key) for event in apart if event.verdict)) & _UNDECIDED)
    return False


def _leaves_open(outcomes: Outcomes, code: int, events: Sequence[Event]) -> bool:
    """Tell whether a reply is told to be neither good nor bad, as 252 is."""
    if any("False" in verdict for verdict in outcomes.verdicts(code)):
        return False
    return leaves_open(event.filled(outcomes.indices[code]) for event in events)


def _has_words_of_its_own(outcomes: Outcomes, code: int, events: Sequence[Event]) -> bool:
    """Tell whether a reply is read apart from all others, only to be told to a person, and as no failure."""
    mine = outcomes.paths(code)
    others = [other for other in (*_PLAIN, _REFUSAL) if other != code and other in outcomes.indices]
    if any(outcomes.paths(other) == mine for other in outcomes.distinct(others)):
        return False
    index = outcomes.indices[code]
    return all(only_said(event) and not spoken_in(event.filled(index)) & FAILING for event in events)


def _says_yes_like_250(outcomes: Outcomes, code: int, other: int) -> bool:
    """Tell whether a reply gives nothing but True, as 250 does, and the other one does not.

    `return code != 252` asks what the server lets on.
    """
    verdicts = outcomes.verdicts(code)
    if verdicts != outcomes.verdicts(250) or verdicts == outcomes.verdicts(other):
        return False
    return all(set(verdict) == {"True"} for verdict in verdicts)


def _speaks_of_failure(name: str, events: Iterable[Event]) -> bool:
    return any(part & FAILING for part in (words(name), *(spoken_in(event.key) for event in events)))


def _is_expected_of_server(outcomes: Outcomes, events: Iterable[Event]) -> bool:
    """Tell whether a test asserts the reply: it says what the server under test has to answer."""
    function = outcomes.focus.function
    if function is None or ordered_words(function.name)[:1] != ["test"]:
        return False
    return any(event.kind == "raise" and event.key == "AssertionError" for event in events)


def _raises(events: Iterable[Event]) -> bool:
    return any(event.kind == "raise" for event in events)


def _only_probes(outcomes: Outcomes, events: Sequence[Event]) -> bool:
    function = outcomes.focus.function
    spoken = words(function.name if function is not None else "")
    for event in events:
        spoken |= spoken_in(event.key)
    return any(probe <= spoken for probe in _PROBES)


def _report(seen: Misreading) -> Report | None:
    test = seen.test
    if test is None:
        return None
    if 250 in seen.codes and seen.accepted not in seen.expected and seen.accepted in test.named:
        # No reply at all is let through but one that never comes: that is what SMT005 says.
        return None
    code = seen.code
    command = seen.outcomes.focus.operation.command
    label = COMMANDS[command].label
    others = [str(other) for other in seen.codes if other != code]
    text = f"reply {code} to {label} is positive ({describe(code).name}): it is handled here like a refusal"
    if others:
        text += f", and so is {' and '.join(others)}"
    # Where the replies to several commands meet in one test, 252 is the number.
    rank = 0 if code == 252 else 1
    return Report(test.origin, f"SMT{code}", code, text, source(code, command).url, rank)
