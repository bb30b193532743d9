"""Functions of the file for those who call them: run on an answer, or summed up."""

from __future__ import annotations

from collections.abc import Sequence

from flake8_smtp.program import syntax as s
from flake8_smtp.program.analysing import analyse
from flake8_smtp.program.asking import Arguments
from flake8_smtp.program.decorating import as_decorated
from flake8_smtp.program.events import HANDLED
from flake8_smtp.program.execute import run_block
from flake8_smtp.program.joining import LASTING
from flake8_smtp.program.joining import join
from flake8_smtp.program.joining import mixed
from flake8_smtp.program.libraries import Operation
from flake8_smtp.program.reader import Observation
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.reader import Summary
from flake8_smtp.program.reader import static_eval
from flake8_smtp.program.resolve import parameter
from flake8_smtp.program.resolve import promised
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.strands import bits
from flake8_smtp.program.strands import merge
from flake8_smtp.program.strands import merge_values
from flake8_smtp.program.values import NONE
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Function
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import ReplyCode
from flake8_smtp.program.values import Value


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
