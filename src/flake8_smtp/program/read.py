"""Reading a file: every function is run once on everything a server may answer.

What comes out are observations, one for each call to a server: how each answer ends, and which
answers lead back to the same request. Rules compare them with the standard.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import replace

from flake8_smtp.program import syntax as s
from flake8_smtp.program.answers import universe_of
from flake8_smtp.program.asking import Arguments
from flake8_smtp.program.asking import requested
from flake8_smtp.program.decorating import as_decorated
from flake8_smtp.program.endings import close
from flake8_smtp.program.evaluate import evaluate
from flake8_smtp.program.events import HANDLED
from flake8_smtp.program.execute import run_block
from flake8_smtp.program.exits import note_leaving
from flake8_smtp.program.extensions import note_unasked
from flake8_smtp.program.facts import Fact
from flake8_smtp.program.facts import Lacking
from flake8_smtp.program.flows import Flow
from flake8_smtp.program.handlers import come_again
from flake8_smtp.program.inheriting import class_policy
from flake8_smtp.program.inheriting import inherited
from flake8_smtp.program.joining import LASTING
from flake8_smtp.program.joining import join
from flake8_smtp.program.joining import mixed
from flake8_smtp.program.libraries import Operation
from flake8_smtp.program.names import note_dead_handlers
from flake8_smtp.program.names import note_names
from flake8_smtp.program.reader import Arrival
from flake8_smtp.program.reader import Observation
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.reader import Reading
from flake8_smtp.program.reader import Summary
from flake8_smtp.program.reader import static_eval
from flake8_smtp.program.receivers import as_receiver
from flake8_smtp.program.requests import varies
from flake8_smtp.program.resolve import parameter
from flake8_smtp.program.resolve import promised
from flake8_smtp.program.retry_libraries import SWALLOWING
from flake8_smtp.program.retrying import Policy
from flake8_smtp.program.retrying import bare_policy
from flake8_smtp.program.retrying import bare_row
from flake8_smtp.program.retrying import types_named
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.strands import Focus
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.strands import bits
from flake8_smtp.program.strands import merge
from flake8_smtp.program.strands import merge_values
from flake8_smtp.program.suspects import suspects_in
from flake8_smtp.program.unused import note_thrown_away
from flake8_smtp.program.values import NONE
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Function
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import ReplyCode
from flake8_smtp.program.values import Universe
from flake8_smtp.program.values import Value
from flake8_smtp.program.words import words

_EDGES = (200, 299, 300, 399, 400, 499, 500, 599)


STEPS = 50_000
STEPS_FOR_A_CHARACTER = 4
"""The most steps that a file may take: so many, and so many more for each character.

Programs take a tenth of a step for a character, short ones that are all about mail half a step: nobody
writes by hand what comes near the limit. Reaching it takes some seconds.
"""


def read(module: s.Module, codes: Iterable[int], length: int = 0) -> Reading:
    """Return what a file of a `length` in characters does about the replies it may get.

    `codes` are the reply codes to run it on; those the file mentions, with their neighbours, are
    added. Raises RecursionError where the file nests too deep, TooMuchError where reading it would
    take out of all proportion to its length.
    """
    reader = reader_of(module, codes)
    reader.left = STEPS + STEPS_FOR_A_CHARACTER * length
    observations: list[Observation] = []
    for function in module.functions:
        observations += analyse(reader, function)
    observations += _analyse_body(reader, None, module.scope, module.body)
    for definition in module.classes:
        observations += _analyse_body(reader, None, definition.scope, definition.body)
    observations += _under_retries(reader)
    note_names(reader)
    note_dead_handlers(reader)
    note_unasked(reader, observations)
    facts = tuple(fact for fact in reader.facts.values() if _holds(reader, fact))
    swallowed = (seen for found in reader.swallowed.values() for seen in found)
    return Reading(tuple(observations), facts, tuple(swallowed))


def _holds(reader: Reader, fact: Fact) -> bool:
    """Tell whether a fact still holds when the whole file is read."""
    return not (isinstance(fact, Lacking) and fact.attr in reader.given)


def reader_of(module: s.Module, codes: Iterable[int] = ()) -> Reader:
    """Return what `read` reads a file with, before anything was read."""
    return Reader(module, _representatives(module, codes), evaluate, call_function, summarise, arrive, repeat)


def _under_retries(reader: Reader) -> list[Observation]:
    """Return what retry libraries run themselves: lambdas, and methods of sessions."""
    own = {id(function) for function in reader.module.functions}
    found = [seen for key, seen_in in reader.analysed.items() if key not in own for seen in seen_in]
    found += [seen for seen in reader.observations.values() if seen.focus.call is _UNSEEN]
    return [seen for seen in found if seen.arrivals]


def _representatives(module: s.Module, codes: Iterable[int]) -> tuple[int, ...]:
    mentioned = {code + step for code in module.integers for step in (-1, 0, 1)}
    every = {*codes, *_EDGES, *(code for code in mentioned if 200 <= code <= 599)}
    # What is no reply at all is here to see that it never comes.
    outside = {code for code in module.integers if not 200 <= code <= 599}
    if outside:
        every |= {1, 199, 600, 999} | {code + step for code in outside for step in (-1, 0, 1)}
    return tuple(sorted(every))


def analyse(reader: Reader, function: s.FunctionDef) -> list[Observation]:
    """Run a function once, and return what was observed in it."""
    if id(function) in reader.analysed:
        return reader.analysed[id(function)]
    reader.analysed[id(function)] = []
    policies = _policies(reader, function)
    asked = reader.asked
    found = _analyse_body(reader, function, function.scope, function.body)
    if policies and reader.asked == asked:
        expected = [s.Handler(None, kind, None, ()) for p in policies for kind in types_named(p)]
        attempt = s.Try(function.body, tuple(expected), (), ())
        marked = suspects_in(reader, attempt, Strand(None, 1, {}, function.scope))
        if marked:
            reader.suspects.update(marked)
            found = _analyse_body(reader, function, function.scope, function.body)
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
    focus = Focus(_UNSEEN, requested(target), UNKNOWN, Universe(), None, assumed=True)
    focus.universe = universe_of(reader, focus.operation, UNKNOWN)
    strand = Strand(focus, ((1 << focus.size) - 1) & ~focus.returned, {}, policy.scope)
    strand.answered = True
    reader.observations[id(focus)] = Observation(focus)
    come_again(reader, policy, strand)


_UNSEEN = s.Call(None, s.Name(None, ""), ())
"""The call that a retry library makes, where it is given a method of a session to run."""


def _analyse_body(
    reader: Reader, function: s.FunctionDef | None, scope: s.Scope, body: s.Block
) -> list[Observation]:
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


def summarise(reader: Reader, function: s.FunctionDef) -> Summary:
    """Return what a call to a function of the module amounts to."""
    known = reader.summaries.get(id(function))
    if known is not None:
        return known
    reader.summaries[id(function)] = Summary(None, UNKNOWN)  # a function that calls itself
    observations = [seen for seen in analyse(reader, function) if not reader.is_guess(seen.focus.call)]
    returned = [static_eval(reader, function.scope, value) for value in function.scope.returns]
    value = join(returned) if returned else NONE
    if id(function) in reader.unanswering:
        value = mixed(value)  # None is no reply
    if not isinstance(value, LASTING):
        promise = promised(reader, function)
        value = value if promise is UNKNOWN else promise
    value = as_decorated(reader, function, value)
    summary = Summary(_operation(observations, value), value)
    reader.summaries[id(function)] = summary
    return summary


def _operation(observations: Sequence[Observation], value: Value) -> Operation | None:
    """Return what a function asks of a server: all that its own calls let escape."""
    asked = [seen for seen in observations if seen.focus.function is not None]
    if not asked:
        return None
    points: dict[tuple[str, int | None], None] = {}
    for seen in asked:
        for ending in seen.endings:
            if ending.kind != "escape":
                continue
            escaped = (seen.focus.universe[i] for i in bits(ending.strand.mask & ~ending.strand.doubt))
            points |= {(point.raised, point.code): None for point in escaped if point.raised is not None}
    inner = _reply_code(value)
    operations = [seen.focus.operation for seen in asked]
    return Operation(
        command="" if inner is None else inner.operation.command,
        gives="else" if inner is None else "reply",
        accepts=None if inner is None else inner.operation.accepts,
        request=any(operation.request for operation in operations),
        transaction=any(operation.transaction for operation in operations),
        judged=None if inner is None else inner.operation.judged,
        points=tuple(points),
    )


def _reply_code(value: Value) -> ReplyCode | None:
    match value:
        case ReplyCode():
            return value
        case Items(items=items):
            return next((code for item in items if (code := _reply_code(item)) is not None), None)
    return None


def call_function(reader: Reader, func: Function, arguments: Arguments, strand: Strand) -> Value:
    """Run a function of the module on the answer that it is told, and return what it returns.

    The strand goes on for the answers for which the function returns; those for which it raises are
    left pending on it.
    """
    focus = strand.focus
    assert focus is not None
    definition = func.definition
    if definition in reader.busy or definition.scope.yields:
        return UNKNOWN
    inner = strand.copy()
    inner.depth += 1
    inner.scope = definition.scope
    handled = {HANDLED: strand.env[HANDLED]} if HANDLED in strand.env else {}
    inner.env = {**handled, **(func.env or {}), **_bound(reader, func, arguments)}
    known = len(focus.tests)
    reader.busy.add(definition)
    try:
        flow = run_block(reader, definition.body, [inner])
    finally:
        reader.busy.discard(definition)
    ends = [(each, value) for each, value in flow.returns if each.focus is focus]
    ends += [(each, NONE) for each in flow.normal if each.focus is focus]
    strand.pending += [
        (each.mask, exception, each.trail) for each, exception in flow.raises if each.focus is focus
    ]
    if not ends:
        strand.mask = 0
        return UNKNOWN
    tests = tuple(focus.tests[known:])
    value = merge_values([(each.mask, value) for each, value in ends], focus.size, tests)
    after = merge([each for each, _ in ends], tests)
    strand.mask = after.mask
    strand.doubt |= after.doubt
    strand.trail = tuple(e for e in after.trail if e.kind != "return")
    strand.astray |= after.astray
    strand.changed |= after.changed
    strand.touched |= frozenset(name for name in after.touched if "." in name)
    return value


def _bound(reader: Reader, func: Function, arguments: Arguments) -> dict[str, Value]:
    definition = func.definition
    names = [p for p in definition.parameters if p.kind not in ("*", "**")]
    env: dict[str, Value] = {
        p.name: Const(None)
        if p.default is None
        else static_eval(reader, definition.scope.parent or definition.scope, p.default)
        for p in definition.parameters
    }
    for p in definition.parameters:
        if p.default is None:
            env[p.name] = parameter(reader, definition.scope, p.name)
    positional = [value for keyword, value in arguments if keyword is None]
    if func.receiver is not None:
        positional = [func.receiver, *positional]
    placed = [p.name for p in names if p.kind == ""]
    env.update(zip(placed, positional))
    spread = any(keyword == "*" for keyword, _ in arguments)
    for p in definition.parameters:
        if p.kind == "*" and not spread:
            env[p.name] = Items("tuple", tuple(positional[len(placed) :]))
    for keyword, value in arguments:
        if keyword in env and keyword not in ("*", "**"):
            env[keyword] = value
    return env


def arrive(reader: Reader, strand: Strand, way: object) -> None:
    """Note that answers come to the same request again."""
    focus = strand.focus
    assert focus is not None
    arrived = strand.copy()
    arrived.astray |= strand.changed
    changed = varies(reader, focus, way, strand)
    reader.observation(focus).arrivals.append(Arrival(focus, way, arrived, changed))
