"""`for` and `while`: a body is run once, and answers that come to the head again have arrived."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeGuard

from flake8_smtp.program import syntax as s
from flake8_smtp.program.branches import part_ways
from flake8_smtp.program.conditions import decide
from flake8_smtp.program.events import note_tests
from flake8_smtp.program.flows import Flow
from flake8_smtp.program.flows import calls_inside
from flake8_smtp.program.flows import end
from flake8_smtp.program.flows import evaluated
from flake8_smtp.program.flows import gathered
from flake8_smtp.program.flows import run_block
from flake8_smtp.program.joining import element_of
from flake8_smtp.program.leaving import ends_by_success
from flake8_smtp.program.leaving import outer_heads
from flake8_smtp.program.lifting import truth
from flake8_smtp.program.parts import elements_of
from flake8_smtp.program.parts import unpacked
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.requests import is_next_server
from flake8_smtp.program.retry_libraries import ATTEMPT_LOOPS
from flake8_smtp.program.retrying import Attempt
from flake8_smtp.program.retrying import Policy
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.shapes import walk
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.strands import where
from flake8_smtp.program.values import EITHER
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Answer
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Each
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Mark
from flake8_smtp.program.values import Pool
from flake8_smtp.program.values import Thing
from flake8_smtp.program.values import Typed
from flake8_smtp.program.values import Value

_COUNTERS = frozenset({"range", "itertools.count", "itertools.repeat"})


def run_while(reader: Reader, node: s.While, strand: Strand, flow: Flow) -> None:
    def action(each: Strand) -> Value:
        return decide(reader, node.test, each)

    for each, value in evaluated(reader, strand, flow, action):
        endless = isinstance(node.test, s.Constant) and bool(node.test.value)
        inner = Flow()

        def yes_way(strand: Strand) -> Flow:
            return _loop_body(reader, node, strand)

        def no_way(strand: Strand, endless: bool = endless) -> Flow:
            return Flow() if endless else run_block(reader, node.orelse, [strand])

        part_ways(each, value, yes_way, no_way, inner)
        flow.normal += inner.normal
        flow.absorb(inner)


def run_for(reader: Reader, node: s.For, strand: Strand, flow: Flow) -> None:
    def action(each: Strand) -> Value:
        return reader.evaluate(reader, node.iterable, each)

    for each, value in evaluated(reader, strand, flow, action):
        elements, one_for_all = elements_of(value)
        skipped = each.copy()
        entered_strand = each
        for name, part in unpacked(node.target, _loop_value(reader, node, value, each)):
            path = dotted(name)
            if path is not None:
                entered_strand.bind(path, part)
        inner = _loop_body(reader, node, entered_strand)
        if not (one_for_all or elements):
            after = run_block(reader, node.orelse, [skipped])
            inner.normal += after.normal
            inner.absorb(after)
        flow.normal += inner.normal
        flow.absorb(inner)


def _loop_value(reader: Reader, node: s.For, value: Value, strand: Strand) -> Value:
    match value:
        case Policy(name=name) if name in ATTEMPT_LOOPS:
            return Attempt(value)
        case Each() | Typed() | Answer():
            elements, _ = elements_of(value)
            return elements[0] if elements else UNKNOWN
        case Pool():
            return element_of(value)
        case Items(items=items) if items and all(_is_number(item) for item in items):
            return EITHER
        case Items(items=items) if items:
            return _some(items)
        case Const(value=range()):
            return EITHER
    if isinstance(node.iterable, s.Call):
        called = reader.evaluate(reader, node.iterable.func, Strand(None, 1, strand.env, strand.scope))
        if isinstance(called, Thing):
            if called.name in _COUNTERS:
                return EITHER
            if called.name == "enumerate":
                return Items("tuple", (EITHER, _enumerated(reader, node.iterable, strand)))
    return UNKNOWN


def _enumerated(reader: Reader, call: s.Call, strand: Strand) -> Value:
    if not call.args:
        return UNKNOWN
    value = reader.evaluate(reader, call.args[0].value, Strand(None, 1, strand.env, strand.scope))
    return _some(value.items) if isinstance(value, Items) else element_of(value)


def _some(items: Sequence[Value]) -> Value:
    """Return what is known of one of several values, nobody knows which: that it is text, say."""
    kinds = {type(item.value) if isinstance(item, Const) else None for item in items}
    for text in (str, bytes):
        if kinds == {text}:
            return Typed(text)
    rows = [item.items for item in items if isinstance(item, Items) and item.kind == "tuple"]
    if len(rows) == len(items) and len(set(map(len, rows))) == 1:
        return Items("tuple", tuple(_some(column) for column in zip(*rows)))
    return UNKNOWN


def _is_number(value: Value) -> bool:
    return isinstance(value, Const) and type(value.value) in (int, float)


def _loop_body(reader: Reader, node: s.For | s.While, strand: Strand) -> Flow:
    """Run the body once. Answers of calls inside it that come to the head again have arrived."""
    inside = calls_inside(reader, node)
    reader.loops.append(node)
    body = run_block(reader, node.body, [strand])
    reader.loops.pop()
    out = Flow()
    for each in gathered([*body.normal, *body.continues]):
        if each.focus is not None and each.answered and id(each.focus.call) in inside:
            _arrive_at_head(reader, node, each, out)
        else:
            # Once is enough: the next time round is like this one.
            after = run_block(reader, node.orelse, [each])
            out.normal += after.normal
            out.absorb(after)
    out.normal += body.breaks
    out.returns += body.returns
    out.raises += body.raises
    return out


def _arrive_at_head(reader: Reader, node: s.For | s.While, strand: Strand, out: Flow) -> None:
    again = strand.mask
    leaving = 0
    doubt = 0
    if isinstance(node, s.While) and strand.focus is not None:
        in_test = any(part is strand.focus.call for part in walk(node.test))
        if not in_test:
            probe = strand.copy()
            value = reader.evaluate(reader, node.test, probe)
            note_tests(probe, value)
            column = truth(value, strand.size)
            leaving = strand.mask & ~where(column, True)
            doubt = strand.mask & where(column, Mark.UNKNOWN)
            again = strand.mask & ~where(column, False)
    elif isinstance(node, s.For) and _is_last_round(reader, node, strand):
        again, leaving = 0, strand.mask
    again &= ~_turned_away(reader, node, strand.copy(again), out)
    if again:
        arrived = strand.copy(again)
        arrived.doubt |= doubt
        reader.arrive(reader, arrived, node)
        elsewhere = strand.focus is not None and is_next_server(reader, strand.focus, node)
        heads = (node, *outer_heads(reader, node))
        kind = "next" if elsewhere else "loop"
        either = again == leaving == strand.mask
        regardless = either and isinstance(node, s.While) and not ends_by_success(reader, node)
        end(reader, kind, arrived, heads, regardless=regardless)
    if leaving:
        after = run_block(reader, node.orelse, [strand.copy(leaving)])
        out.normal += after.normal
        out.absorb(after)


def _turned_away(reader: Reader, node: s.For | s.While, strand: Strand, out: Flow) -> int:
    """Send on the answers that a guard at the head of the body (`if done: break`) takes, and return them."""
    away = 0
    for statement in node.body:
        if isinstance(statement, s.ExprStmt):
            continue
        if not _is_guard(statement) or not strand.mask:
            break
        probe = strand.copy()
        value = decide(reader, statement.test, probe)
        turned = strand.mask & where(truth(value, strand.size), True)
        if turned:
            note_tests(probe, value)
            after = run_block(reader, statement.body, [strand.copy(turned)])
            out.normal += after.breaks
            out.returns += after.returns
            out.raises += after.raises
        strand.mask &= ~turned
        away |= turned
    return away


def _is_guard(statement: s.Stmt) -> TypeGuard[s.If]:
    if not isinstance(statement, s.If) or statement.orelse:
        return False
    return isinstance(statement.body[-1], (s.Break, s.Return, s.Raise))


def _is_last_round(reader: Reader, node: s.For, strand: Strand) -> bool:
    """Tell whether what comes to the head of a loop leaves it: there is nothing more to take."""
    value = reader.evaluate(reader, node.iterable, Strand(None, 1, strand.env, strand.scope))
    if isinstance(value, Policy) and value.name in ATTEMPT_LOOPS:
        return True  # an attempt that raises nothing is the last one, whatever its handlers have seen
    elements, one_for_all = elements_of(value)
    return elements is not None and not one_for_all and len(elements) <= 1
