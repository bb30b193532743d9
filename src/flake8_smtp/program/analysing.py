"""What is observed of a function: it is run once on everything that its calls may be answered."""

from __future__ import annotations

from dataclasses import replace

from flake8_smtp.program import syntax as s
from flake8_smtp.program.answers import universe_of
from flake8_smtp.program.asking import requested
from flake8_smtp.program.endings import close
from flake8_smtp.program.execute import run_block
from flake8_smtp.program.exits import note_leaving
from flake8_smtp.program.flows import Flow
from flake8_smtp.program.handlers import come_again
from flake8_smtp.program.inheriting import class_policy
from flake8_smtp.program.inheriting import inherited
from flake8_smtp.program.reader import Arrival
from flake8_smtp.program.reader import Observation
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.reader import static_eval
from flake8_smtp.program.receivers import as_receiver
from flake8_smtp.program.requests import varies
from flake8_smtp.program.resolve import parameter
from flake8_smtp.program.retry_libraries import SWALLOWING
from flake8_smtp.program.retrying import Policy
from flake8_smtp.program.retrying import bare_policy
from flake8_smtp.program.retrying import bare_row
from flake8_smtp.program.retrying import types_named
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.strands import Focus
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.suspects import suspects_in
from flake8_smtp.program.unused import note_thrown_away
from flake8_smtp.program.values import NONE
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Function
from flake8_smtp.program.values import Universe
from flake8_smtp.program.values import Value
from flake8_smtp.program.words import words


def analyse(reader: Reader, function: s.FunctionDef) -> list[Observation]:
    """Run a function once, and return what was observed in it."""
    if id(function) in reader.analysed:
        return reader.analysed[id(function)]
    reader.analysed[id(function)] = []
    policies = _policies(reader, function)
    asked = reader.asked
    found = analyse_body(reader, function, function.scope, function.body)
    if policies and reader.asked == asked:
        expected = [s.Handler(None, kind, None, ()) for p in policies for kind in types_named(p)]
        attempt = s.Try(function.body, tuple(expected), (), ())
        marked = suspects_in(reader, attempt, Strand(None, 1, {}, function.scope))
        if marked:
            reader.suspects.update(marked)
            found = analyse_body(reader, function, function.scope, function.body)
    found += as_receiver(reader, function)
    reader.analysed[id(function)] = found
    for policy in policies:
        repeat(reader, policy, Function(function))
    return found


def _policies(reader: Reader, function: s.FunctionDef) -> list[Policy]:
    """Return the retry policies that a function's decorators, or its task class, put on it."""
    outer = function.scope.parent or function.scope
    found: list[Policy] = []
    for decorator in function.decorators:
        value = static_eval(reader, outer, decorator)
        row = bare_row(reader, value)
        if row is not None:
            value = bare_policy(row, "", decorator.origin, outer)
        if isinstance(value, Policy):
            found.append(replace(value, origin=decorator.origin))
        elif _swallows(decorator):
            found.clear()
    by_class = class_policy(reader, function)
    return found if by_class is None else [*found, by_class]


def _swallows(decorator: s.Expr) -> bool:
    """Tell whether a decorator says that it keeps exceptions from those above it."""
    path = dotted(decorator.func if isinstance(decorator, s.Call) else decorator) or ""
    return bool(words(path.rsplit(".", 1)[-1]) & SWALLOWING)


def repeat(reader: Reader, policy: Policy, target: Value) -> None:
    """Note which failures that escape from what is run under a retry policy are repeated by it."""
    policy = inherited(reader, policy)
    if isinstance(target, Function):
        for seen in list(analyse(reader, target.definition)):
            escaping = [ending.strand for ending in seen.endings if ending.kind == "escape"]
            for strand in escaping:
                come_again(reader, policy, strand)
        return
    focus = Focus(UNSEEN, requested(target), UNKNOWN, Universe(), None, assumed=True)
    focus.universe = universe_of(reader, focus.operation, UNKNOWN)
    strand = Strand(focus, ((1 << focus.size) - 1) & ~focus.returned, {}, policy.scope)
    strand.answered = True
    reader.observations[id(focus)] = Observation(focus)
    come_again(reader, policy, strand)


UNSEEN = s.Call(None, s.Name(None, ""), ())
"""The call that a retry library makes, where it is given a method of a session to run."""


def analyse_body(
    reader: Reader, function: s.FunctionDef | None, scope: s.Scope, body: s.Block
) -> list[Observation]:
    """Run the body of a function, class or module, and return what was observed of its calls."""
    env = {}
    if function is not None:
        env = {p.name: parameter(reader, scope, p.name) for p in function.parameters}
    reader.current.append([])
    reader.functions.append(function)
    try:
        flow = run_block(reader, body, [Strand(None, 1, env, scope)])
        if function is not None and _may_return_nothing(flow):
            reader.unanswering.add(id(function))
        if function is not None:
            note_leaving(reader, function, flow)
        close(reader, flow)
    finally:
        reader.functions.pop()
        found = reader.current.pop()
    note_thrown_away(reader, found, function, scope)
    return found


def _may_return_nothing(flow: Flow) -> bool:
    """Tell whether a function may end without a value: at its end, or by a bare `return`."""
    bare = any(value is NONE and strand.focus is None for strand, value in flow.returns)
    return bare or any(strand.focus is None for strand in flow.normal)


def arrive(reader: Reader, strand: Strand, way: object) -> None:
    """Note that answers come to the same request again."""
    focus = strand.focus
    assert focus is not None
    arrived = strand.copy()
    arrived.astray |= strand.changed
    changed = varies(reader, focus, way, strand)
    reader.observation(focus).arrivals.append(Arrival(focus, way, arrived, changed))
