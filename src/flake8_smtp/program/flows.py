"""Where strands lead: a block of statements takes some in and lets them out by several ways.

A test on a reply code parts a strand in two, each with its own answers, and where the two meet again
they are one strand once more, with values that now depend on the answer. So the number of strands
does not grow with the number of tests, and every answer has exactly the paths that it can take.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from typing import Any

from flake8_smtp.program import syntax as s
from flake8_smtp.program.answers import universe_of
from flake8_smtp.program.reader import Ending
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.shapes import walk
from flake8_smtp.program.strands import Asked
from flake8_smtp.program.strands import Env
from flake8_smtp.program.strands import Event
from flake8_smtp.program.strands import Focus
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.strands import merge
from flake8_smtp.program.strands import where
from flake8_smtp.program.telling import told
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Mark
from flake8_smtp.program.values import Pairs
from flake8_smtp.program.values import Table
from flake8_smtp.program.values import Typed
from flake8_smtp.program.values import Value

_MANY = 1
"""Above this number of strands those that have nothing to add are ended."""
_CROWD = 20
_RECENT = 10
"""Above the first number of strands all but so many of the latest are ended, too."""
_OLD = 30
"""After so many other requests an answer does not matter any more, not even to the head of a loop."""
_MANY_AT_ONCE = 50
"""Of the requests in one expression so many are followed."""
_SHORT = 7
"""Joining two strands takes a step for so many names or events, as a power of two."""


@dataclass(slots=True)
class Flow:
    """Where strands lead: on, out of the loop, to its head, out of the function, to a handler."""

    normal: list[Strand] = field(default_factory=list)
    breaks: list[Strand] = field(default_factory=list)
    continues: list[Strand] = field(default_factory=list)
    returns: list[tuple[Strand, Value]] = field(default_factory=list)
    raises: list[tuple[Strand, Value]] = field(default_factory=list)

    def absorb(self, other: Flow) -> None:
        """Take all that leaves early, and leave what goes on to the caller."""
        self.breaks += other.breaks
        self.continues += other.continues
        self.returns += other.returns
        self.raises += other.raises


Run = Callable[[Reader, Any, Strand, "Flow"], None]


STATEMENTS: dict[type[s.Stmt], Run] = {}
"""What runs each kind of statement; the modules that know the statements fill it."""


def run_block(reader: Reader, block: s.Block, strands: Sequence[Strand]) -> Flow:
    """Run statements one after the other on strands; empty ones are dropped on the way."""
    flow = Flow(normal=[strand for strand in strands if strand.mask])
    for statement in block:
        if not flow.normal:
            break
        run = STATEMENTS.get(type(statement))
        if run is None:
            continue
        before, flow.normal = flow.normal, []
        for strand in before:
            if strand.passed > _OLD and not strand.depth:
                end(reader, "over", strand)
            elif not _is_done(reader, strand):
                reader.spend(1 + (len(strand.env) + len(strand.trail) >> _SHORT))
                run(reader, statement, strand, flow)
        flow.normal = gathered(flow.normal)
        if len(flow.normal) > _MANY:
            # The latest stand first. What comes ten requests later is not about the answer any more.
            recent = _RECENT if len(flow.normal) > _CROWD else len(flow.normal)
            flow.normal = [
                each for i, each in enumerate(flow.normal) if not _is_over(reader, each, late=i >= recent)
            ]
    return flow


def rehearse(reader: Reader, block: s.Block, strand: Strand) -> None:
    """Run statements only for what their names may hold: nothing is asked of a server."""
    before, reader.rehearsing = reader.rehearsing, True
    run_block(reader, block, [strand])
    reader.rehearsing = before


def _is_done(reader: Reader, strand: Strand) -> bool:
    """Tell whether nobody has looked at the answer, and nobody can any more; that is noted as its end."""
    focus = strand.focus
    if focus is None or focus.tests or not strand.answered:
        return False
    return _is_over(reader, strand, late=False)


def _is_over(reader: Reader, strand: Strand, *, late: bool) -> bool:
    """Tell whether nothing that follows can depend on the answer any more; that is noted as its end.

    Long scripts talk to a server a thousand times, and each answer matters for a few lines. It may be
    too `late` to matter, though a name still holds the answer.
    """
    focus = strand.focus
    if focus is None or strand.depth or not (late or strand.mask == focus.returned):
        return False
    if any(id(focus.call) in calls_inside(reader, loop) for loop in reader.loops):
        return False
    if not late and (_speaks(reader, strand) or _is_told_to_callers(focus) or _may_be_asked_on(strand)):
        return False
    end(reader, "over", strand)
    return True


def _may_be_asked_on(strand: Strand) -> bool:
    """Tell whether the first request is still to come after an answer that was tested."""
    return strand.focus is not None and bool(strand.focus.tests) and not strand.passed


def _is_told_to_callers(focus: Focus) -> bool:
    """Tell whether the function may return something else after this answer than after another one."""
    function = focus.function
    if function is None or not focus.operation.request:
        return False
    ends = len(function.scope.returns) + (not isinstance(function.body[-1], s.Return))
    return bool(function.scope.returns) and ends > 1


def _speaks(reader: Reader, strand: Strand) -> bool:
    """Tell whether a name still holds the answer, or a part of it; each value is looked at only once."""
    for value in set(strand.env.values()) - reader.mute:
        if told(value) or _is_said(value):
            return True
        reader.mute.add(value)
    return False


def _is_said(value: Value) -> bool:
    """Tell whether a value is the text of the reply or words of it, or a row or dict that holds some."""
    match value:
        case Typed():
            return value.of_reply or (value.element is not None and value.element.of_reply)
        case Items(items=parts) | Pairs(values=parts):
            return any(told(part) or _is_said(part) for part in parts)
    return False


def gathered(strands: Iterable[Strand]) -> list[Strand]:
    """Join the strands of each focus."""
    groups: dict[int, list[Strand]] = {}
    for strand in [each for each in strands if each.mask]:
        groups.setdefault(id(strand.focus), []).append(strand)
    return [merge(group) for group in groups.values()]


def evaluated(
    reader: Reader,
    strand: Strand,
    flow: Flow,
    action: Callable[[Strand], Value],
) -> list[tuple[Strand, Value]]:
    """Run an evaluation on a strand, and once more for each call to a server that it meets.

    Every such call gets a strand of its own, from here on, with that call in focus. Answers that
    raise go to the flow.
    """
    env, rights, secured = strand.env, strand.rights, strand.secured
    if strand.focus is None:
        strand.found = []
    value = action(strand)
    results = [(strand, value)]
    found, strand.found = strand.found, None
    for asked in () if reader.rehearsing else (found or ())[:_MANY_AT_ONCE]:
        focus = _focus(reader, asked)
        follower = Strand(focus, (1 << focus.size) - 1, env, strand.scope)
        follower.rights, follower.secured = rights, secured
        reader.observation(focus)
        results.append((follower, action(follower)))
    for each, outcome in results:
        _settle(each, env, outcome, flow)
    return [(each, outcome) for each, outcome in results if each.mask]


def _focus(reader: Reader, asked: Asked) -> Focus:
    focus = Focus(
        asked.call,
        asked.operation,
        asked.result,
        universe_of(reader, asked.operation, asked.result),
        reader.functions[-1],
        asked.session,
        reader.module.kept.get(id(asked.call), ()),
    )
    if asked.swallowed is not None:
        focus.swallowed = asked.swallowed
        focus.universe = asked.swallowed.focus.universe
        focus.tests = [*asked.swallowed.focus.tests]
    return focus


def _settle(strand: Strand, before: Env, value: Value, flow: Flow) -> None:
    """Send the answers for which evaluating raises where they go, with what was known `before`."""
    if type(value) is Table and strand.focus is not None:
        strand.fail(where(value.column, Mark.ERROR))
    if not strand.pending:
        return
    for mask, exception, trail in strand.pending:
        thrown = strand.copy(mask)
        thrown.trail = trail
        thrown.env = before
        flow.raises.append((thrown, exception))
    strand.pending = []


def happened(strand: Strand, event: Event) -> None:
    if strand.is_told:
        strand.trail = (*strand.trail, event)


def calls_inside(reader: Reader, loop: s.For | s.While) -> frozenset[int]:
    if id(loop) not in reader.inside:
        reader.inside[id(loop)] = frozenset(id(node) for node in walk(loop) if isinstance(node, s.Call))
    return reader.inside[id(loop)]


def end(
    reader: Reader,
    kind: str,
    strand: Strand,
    heads: tuple[Any, ...] = (),
    *,
    regardless: bool = False,
    value: Value = UNKNOWN,
) -> None:
    """Note how a strand of a focus ended, and with which `value` where the function returns or raises."""
    if strand.focus is not None and strand.mask and not strand.depth:
        reader.observation(strand.focus).endings.append(Ending(kind, strand, heads, regardless, value))
