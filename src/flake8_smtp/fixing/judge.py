"""Whether a repair is one: the file is read again, and what the program does is compared.

A repaired test has to treat the answers that the warning was about as it should, and every other
answer as before. The comparison is one of outcomes, so that it holds for any spelling of a test.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Hashable
from collections.abc import Iterator
from collections.abc import Sequence

from flake8_smtp.check import Examined
from flake8_smtp.check import Placed
from flake8_smtp.fixing.edits import Change
from flake8_smtp.fixing.edits import line_starts
from flake8_smtp.program.outcomes import Outcomes
from flake8_smtp.program.reader import Observation
from flake8_smtp.program.reader import Reading
from flake8_smtp.program.strands import bits
from flake8_smtp.program.values import Point
from flake8_smtp.rules import is_opt_in
from flake8_smtp.rules.positive import Misreading
from flake8_smtp.rules.positive import misreadings
from flake8_smtp.standard.codes import PERMANENT_NEGATIVE
from flake8_smtp.standard.codes import TRANSIENT_NEGATIVE
from flake8_smtp.standard.commands import may_answer

Way = tuple[tuple[Hashable, ...], str]
"""What happens to an answer, and how it ends."""


# -- warnings ----------------------------------------------------------------------------------------


def new_warnings(
    before: Examined, after: Examined, change: Change, source: str, named: Collection[str]
) -> Sequence[Placed]:
    """Return the warnings that a change has brought, by place: what stands behind it has moved.

    Opt-in rules count only where they are `named`.
    """
    start, end, text = change
    moved = len(text) - (end - start)
    known = Counter(
        (each.report.rule, _shifted(offset, start, end, moved))
        for each, offset in _offsets(before, source, named)
    )
    found: list[Placed] = []
    repaired = source[:start] + text + source[end:]
    for each, offset in _offsets(after, repaired, named):
        key = (each.report.rule, _inside(offset, start, text))
        if known[key] > 0:
            known[key] -= 1
        else:
            found.append(each)
    return found


def is_gone(after: Examined, repaired: Placed, change: Change, source: str) -> bool:
    """Tell whether a warning of `source` is not there any more once the change is made."""
    start, end, text = change
    place = repaired.place
    offset = _shifted(
        line_starts(source)[place.line - 1] + place.column, start, end, len(text) - (end - start)
    )
    starts = line_starts(source[:start] + text + source[end:])
    return not any(
        each.report.rule == repaired.report.rule
        and _inside(starts[each.place.line - 1] + each.place.column, start, text) == offset
        for each in after.placed
    )


def shown(examined: Examined, named: Collection[str]) -> Iterator[Placed]:
    """Yield the warnings of the rules that are on."""
    for placed in examined.placed:
        rule = placed.report.rule
        if placed.behind not in named and (rule in named or not is_opt_in(rule)):
            yield placed


def _offsets(examined: Examined, source: str, named: Collection[str]) -> Iterator[tuple[Placed, int]]:
    starts = line_starts(source)
    for placed in shown(examined, named):
        yield placed, starts[placed.place.line - 1] + placed.place.column


def _inside(offset: int, start: int, text: str) -> int:
    """Return an offset; all those within the new text are one."""
    return start if start <= offset < start + len(text) else offset


def _shifted(offset: int, start: int, end: int, moved: int) -> int:
    if offset < start:
        return offset
    return offset + moved if offset >= end else start


# -- outcomes ----------------------------------------------------------------------------------------


def reads_rightly(before: Reading, after: Reading, seen: Sequence[Misreading]) -> bool:
    """Tell whether the mistreated replies fare like an accepted one now, and all others as before.

    Where other tests of the file look into the same collection, their replies may fare better with it.
    """
    own = {id(each.outcomes.seen): each for each in misreadings(before)}
    wanted = {id(each.outcomes.seen) for each in seen}

    def is_free(old: Observation, point: Point) -> bool:
        if point.raised is not None or point.code is None:
            return False
        misreading = own.get(id(old))
        if point.code < 400 and not may_answer(old.focus.operation.command, point.code):
            return True
        if misreading is None or point.code >= 400:
            return False
        return point.code in misreading.codes or point.code not in misreading.expected

    if not _is_same(before, after, is_free, own):
        return False
    for old, new in zip(before.observations, after.observations):
        misreading = own.get(id(old))
        if misreading is None or _fares_well(misreading, old, new):
            continue
        if id(old) in wanted or not _is_as_before(old, new):
            return False
    return True


def _is_as_before(old: Observation, new: Observation) -> bool:
    return all(_ways(old, index) == _ways(new, mine) for _, index, mine in _shared(old, new))


def _fares_well(misreading: Misreading, old: Observation, new: Observation) -> bool:
    there, here = misreading.outcomes.indices, Outcomes(new).indices
    good = next((c for c in misreading.expected if c not in misreading.codes), None)
    wanted = _ways(old, there[misreading.accepted]) if good is None else _ways(new, here[good])
    return all(_ways(new, here[code]) == wanted for code in misreading.codes)


def gives_up(before: Reading, after: Reading, codes: Collection[int]) -> bool:
    """Tell whether these replies neither come again nor pass for a success, and all others fare as before.

    There have to be others after which the request is made again: a test that nothing passes is no repair.
    """

    def is_free(old: Observation, point: Point) -> bool:
        return bool(old.arrivals) and point.code is not None and point.code in codes

    if not _is_same(before, after, is_free):
        return False
    kinds: set[str | None] = set()
    for old, new in zip(before.observations, after.observations):
        success = {way for index in bits(_successes(new)) for way in _ways(new, index)}
        for point, index, mine in _shared(old, new):
            now = _ways(new, mine)
            if now == _ways(old, index):
                continue
            kinds.add(point.raised)
            if now & success and now not in _refused(old, point, codes):
                return False
    return not kinds.isdisjoint(_repeated(after))


def _repeated(reading: Reading) -> set[str | None]:
    """Return the kinds of failures that are repeated where their reply is transient."""
    points = (
        seen.focus.universe[index]
        for seen in reading.observations
        for arrival in seen.arrivals
        for index in bits(arrival.strand.mask)
    )
    return {point.raised for point in points if point.code in TRANSIENT_NEGATIVE}


def _refused(seen: Observation, repaired: Point, codes: Collection[int]) -> set[frozenset[Way]]:
    """Return how the other permanent replies fare that come in the same way: what was meant for all."""
    return {
        _ways(seen, index)
        for index, point in enumerate(seen.focus.universe)
        if point.raised is not None
        and point.raised == repaired.raised
        and point.code in PERMANENT_NEGATIVE
        and point.code not in codes
    }


def _successes(seen: Observation) -> int:
    return seen.focus.mask(
        index
        for index, point in enumerate(seen.focus.universe)
        if point.raised is None and not point.refused and (point.code is None or 200 <= point.code < 400)
    )


def _is_same(
    before: Reading,
    after: Reading,
    is_free: Callable[[Observation, Point], bool],
    own: Collection[int] = (),
) -> bool:
    """Tell whether the answers that are not free fare as before, in the whole file.

    What happens is known by the code that does it. In the `own` observations (by identity) that code
    may be the repaired test itself; there, the answers have to be parted as before.
    """
    calls = zip(before.observations, after.observations)
    return len(before.observations) == len(after.observations) and all(
        _fares_as_before(old, new, is_free, parted=id(old) in own) for old, new in calls
    )


def _fares_as_before(
    old: Observation, new: Observation, is_free: Callable[[Observation, Point], bool], *, parted: bool
) -> bool:
    pairs = [
        (_ways(old, index), _ways(new, mine))
        for point, index, mine in _shared(old, new)
        if not is_free(old, point)
    ]
    return all(was == now for was, now in pairs) or (parted and _is_one_to_one(pairs))


def _is_one_to_one(pairs: Sequence[tuple[frozenset[Way], frozenset[Way]]]) -> bool:
    known = set(pairs)
    return len(known) == len({was for was, _ in known}) == len({now for _, now in known})


def _shared(old: Observation, new: Observation) -> Iterator[tuple[Point, int, int]]:
    """Yield the answers that both readings look at, with their places.

    Not all are the same: a reading looks at the neighbours of each code that the file names, too, and
    some of them are no reply code at all.
    """
    places = {point: index for index, point in enumerate(new.focus.universe)}
    for index, point in enumerate(old.focus.universe):
        if point in places and (point.code is None or 200 <= point.code <= 599):
            yield point, index, places[point]


def _ways(seen: Observation, index: int) -> frozenset[Way]:
    found: set[Way] = set()
    for ending in seen.endings:
        if ending.strand.mask >> index & 1:
            steps = tuple(
                (event.kind, event.key, tuple(c[index] for c in event.columns if isinstance(c[index], bool)))
                for event in ending.strand.trail
                if event.mask >> index & 1
            )
            found.add((steps, _ENDS.get(ending.kind, ending.kind)))
    for arrival in seen.arrivals:
        if arrival.strand.mask >> index & 1:
            found.add(((), "again"))
    return frozenset(found)


_ENDS = {"fall": "return"}
