"""`if` and `match`: each answer goes into the branch that the test chooses for it."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence

from flake8_smtp.program import syntax as s
from flake8_smtp.program.comparisons import logical
from flake8_smtp.program.conditions import decide
from flake8_smtp.program.events import note_tests
from flake8_smtp.program.flows import Flow
from flake8_smtp.program.flows import evaluated
from flake8_smtp.program.flows import run_block
from flake8_smtp.program.lifting import truth
from flake8_smtp.program.narrowing import narrow
from flake8_smtp.program.patterns import match_pattern
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.relevance import in_doubt
from flake8_smtp.program.relevance import is_about_words
from flake8_smtp.program.strands import Focus
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.strands import merge
from flake8_smtp.program.strands import where
from flake8_smtp.program.values import Mark
from flake8_smtp.program.values import Table
from flake8_smtp.program.values import Value


def run_if(reader: Reader, node: s.If, strand: Strand, flow: Flow) -> None:
    # On the way to the calls an `elif` ladder is walked in a loop: its length costs no stack.
    waiting = [strand]
    while waiting:
        ladder = len(node.orelse) == 1 and isinstance(node.orelse[0], s.If)
        test = node.test

        def action(each: Strand, test: s.Expr = test) -> Value:
            return decide(reader, test, each)

        rest: list[Strand] = []
        for one in waiting:
            for each, value in evaluated(reader, one, flow, action):
                if ladder and each.focus is None:
                    inside = each.copy()
                    narrow(reader, test, True, inside)
                    body = run_block(reader, node.body, [inside])
                    flow.normal += body.normal
                    flow.absorb(body)
                    narrow(reader, test, False, each)
                    rest.append(each)
                else:
                    _branch(reader, each, value, node.body, node.orelse, flow, test)
        waiting = rest
        if waiting:
            rung = node.orelse[0]
            assert isinstance(rung, s.If)
            node = rung


def _branch(
    reader: Reader,
    strand: Strand,
    value: Value,
    body: s.Block,
    orelse: s.Block,
    flow: Flow,
    written: s.Expr,
) -> None:
    """Send each answer into the branch that the test's value chooses for it."""

    def into(block: s.Block, holds: bool) -> Callable[[Strand], Flow]:
        def way(each: Strand) -> Flow:
            narrow(reader, written, holds, each)
            return run_block(reader, block, [each])

        return way

    part_ways(strand, value, into(body, True), into(orelse, False), flow, written)


def part_ways(
    strand: Strand,
    value: Value,
    yes_way: Callable[[Strand], Flow],
    no_way: Callable[[Strand], Flow],
    flow: Flow,
    written: s.Expr | None = None,
) -> None:
    if strand.focus is None:
        ways = [yes_way(strand.copy()), no_way(strand.copy())]
        for way in ways:
            flow.normal += way.normal
            flow.absorb(way)
        return
    note_tests(strand, value)
    column = truth(value, strand.size)
    unsure = where(column, Mark.UNKNOWN) & strand.mask
    if isinstance(value, Table) and value.coded:
        # The code was looked at, and what it decides together with cannot be read.
        strand.astray |= unsure
    either = where(column, Mark.EITHER) & strand.mask
    either_way = strand.copy()
    in_doubt(either_way, unsure, written)
    yes = either_way.copy(strand.mask & where(column, True) | unsure | either)
    no = either_way.copy(strand.mask & where(column, False) | unsure | either)
    flows = [way(each) if each.mask else Flow() for way, each in ((yes_way, yes), (no_way, no))]
    if unsure and written is not None and is_about_words(written, strand):
        _note_other_test(flows, strand.focus, unsure)
    if unsure and _same_end(flows, strand.focus, unsure):
        joined = (each for flow in flows for each in (*flow.normal, *flow.continues))
        for each in filter(lambda each: each.focus is strand.focus, joined):
            each.doubt &= ~unsure | strand.doubt
            each.failed |= unsure & strand.failed
    tests = value.tests if isinstance(value, Table) else ()
    mine = [each for way in flows for each in way.normal if each.focus is strand.focus]
    others = [each for way in flows for each in way.normal if each.focus is not strand.focus]
    if mine:
        flow.normal.append(merge(mine, tests, benign=not unsure))
    flow.normal += others
    for way in flows:
        flow.absorb(way)


def _note_other_test(flows: Sequence[Flow], focus: Focus, points: int) -> None:
    """Send answers astray that the text of the reply has parted: nobody knows which are worded like that.

    It has not where all go on behind the test, whatever the text is.
    """
    if all(_ends(flow, focus, points) <= {"normal"} for flow in flows):
        return
    for flow in flows:
        leaving = (strand for strand, _ in (*flow.returns, *flow.raises))
        for each in (*flow.normal, *flow.breaks, *flow.continues, *leaving):
            if each.focus is focus:
                each.astray |= points


def _same_end(flows: Sequence[Flow], focus: Focus, points: int) -> bool:
    """Tell whether both ways go on for all the points, or both lead to the loop's head."""
    ends = [_ends(flow, focus, points) for flow in flows]
    return ends[0] == ends[1] and len(ends[0]) == 1


def _ends(flow: Flow, focus: Focus, points: int) -> frozenset[str]:
    kinds: Mapping[str, Iterable[Strand]] = {
        "normal": flow.normal,
        "break": flow.breaks,
        "continue": flow.continues,
        "return": [strand for strand, _ in flow.returns],
        "raise": [strand for strand, _ in flow.raises],
    }
    return frozenset(
        kind
        for kind, strands in kinds.items()
        if any(each.focus is focus and each.mask & points for each in strands)
    )


def run_match(reader: Reader, node: s.Match, strand: Strand, flow: Flow) -> None:
    def action(each: Strand) -> Value:
        return reader.evaluate(reader, node.subject, each)

    for each, value in evaluated(reader, strand, flow, action):
        _cases(reader, each, value, node.cases, flow)


def _cases(reader: Reader, strand: Strand, subject: Value, cases: Sequence[s.Case], flow: Flow) -> None:
    if not cases:
        flow.normal.append(strand)
        return
    case, rest = cases[0], cases[1:]
    matching = strand.copy()
    test = match_pattern(reader, case.pattern, subject, matching)
    if case.guard is not None:
        column = truth(test, strand.size)
        matching.mask &= ~where(column, False) & ~where(column, Mark.ERROR)
        in_doubt(matching, matching.mask & where(column, Mark.UNKNOWN), None)
        guard = decide(reader, case.guard, matching)
        test = logical("and", [test, guard], strand.size)

    def yes_way(each: Strand) -> Flow:
        each.env = matching.env
        return run_block(reader, case.body, [each])

    def no_way(each: Strand) -> Flow:
        inner = Flow()
        _cases(reader, each, subject, rest, inner)
        return inner

    part_ways(strand, test, yes_way, no_way, flow)
