"""`try`, `with` and `raise`: exceptions go to the first handler that takes them, as in Python."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from flake8_smtp.program import syntax as s
from flake8_smtp.program.assigning import assign_to
from flake8_smtp.program.events import HANDLED
from flake8_smtp.program.failures import class_column
from flake8_smtp.program.flows import Flow
from flake8_smtp.program.flows import evaluated
from flake8_smtp.program.flows import happened
from flake8_smtp.program.flows import rehearse
from flake8_smtp.program.flows import run_block
from flake8_smtp.program.libraries import canonical
from flake8_smtp.program.parts import unpacked
from flake8_smtp.program.reader import Arrival
from flake8_smtp.program.reader import Guard
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.requests import is_fresh_each_time
from flake8_smtp.program.resolve import entered
from flake8_smtp.program.retry_libraries import RETRY_EXCEPTIONS
from flake8_smtp.program.retrying import Attempt
from flake8_smtp.program.retrying import Policy
from flake8_smtp.program.retrying import repeated
from flake8_smtp.program.retrying import repeats_anything
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.shapes import shape
from flake8_smtp.program.strands import Caught
from flake8_smtp.program.strands import Event
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.strands import merge
from flake8_smtp.program.strands import where
from flake8_smtp.program.suspects import suspects_in
from flake8_smtp.program.userclasses import raised_column
from flake8_smtp.program.values import CAUGHT
from flake8_smtp.program.values import FAILURE
from flake8_smtp.program.values import GROUP
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Class
from flake8_smtp.program.values import Failure
from flake8_smtp.program.values import Mark
from flake8_smtp.program.values import Raised
from flake8_smtp.program.values import Thing
from flake8_smtp.program.values import Value


def run_raise(reader: Reader, node: s.Raise, strand: Strand, flow: Flow) -> None:
    expression = node.exc

    def action(each: Strand) -> Value:
        if expression is None:
            return each.env.get(HANDLED, UNKNOWN)
        return reader.evaluate(reader, expression, each)

    for each, value in evaluated(reader, strand, flow, action):
        exception = _exception(value)
        label = exception.label if isinstance(exception, Raised) else "the failure"
        if label in RETRY_EXCEPTIONS and each.env.get(HANDLED) is FAILURE:
            reader.arrive(reader, each, expression)
        if exception is UNKNOWN and expression is not None:
            called = expression.func if isinstance(expression, s.Call) else expression
            label = shape(called)
            exception = Raised(UNKNOWN, label)
        happened(each, Event("raise", label, each.mask, (), True))
        flow.raises.append((each, exception))


def _exception(value: Value) -> Value:
    match value:
        case Failure() | Raised():
            return value
        case Thing(name=name):
            return Raised(value, name)
        case Class(definition=definition):
            return Raised(value, definition.name)
    return UNKNOWN


def run_with(reader: Reader, node: s.With, strand: Strand, flow: Flow) -> None:
    if not node.items:
        inner = run_block(reader, node.body, [strand])
        flow.normal += inner.normal
        flow.absorb(inner)
        return
    (context, target), rest = node.items[0], node.items[1:]
    remaining = s.With(rest, node.body)
    suppressed = _suppressed(reader, context, strand)
    if suppressed is not None:
        handler = s.Handler(context.origin, suppressed, None, ())
        run_try(reader, s.Try((remaining,), (handler,), (), ()), strand, flow)
        return

    reader.entered.add(id(context))

    def action(each: Strand) -> Value:
        return reader.evaluate(reader, context, each)

    for each, value in evaluated(reader, strand, flow, action):
        if isinstance(value, Attempt):
            _attempt(reader, value.policy, remaining, each, flow)
            continue
        if target is not None:
            held = value if isinstance(value, Thing) else entered(reader, value)
            for name, part in unpacked(target, held):
                assign_to(reader, name, part, context, each)
        run_with(reader, remaining, each, flow)


def _attempt(reader: Reader, found: Policy, body: s.With, strand: Strand, flow: Flow) -> None:
    """Run `with attempt:`: what the policy repeats comes again, the rest is raised."""
    inner = Flow()
    run_with(reader, body, strand, inner)
    raised, inner.raises = inner.raises, []
    flow.normal += inner.normal
    flow.absorb(inner)
    for thrown, exception in raised:
        if thrown.focus is None or not isinstance(exception, Failure):
            flow.raises.append((thrown, exception))
            continue
        again = come_again(reader, found, thrown)
        rest = thrown.copy(thrown.mask & ~again)
        if rest.mask:
            flow.raises.append((rest, exception))


def come_again(reader: Reader, found: Policy, strand: Strand) -> int:
    """Note which failures a retry policy repeats, and return them, those that it may repeat included."""
    if not repeats_anything(found):
        return 0
    column, parts = repeated(reader, found, strand)
    unsure = where(column, Mark.UNKNOWN) & strand.mask
    again = (where(column, True) | where(column, Mark.EITHER)) & strand.mask | unsure
    if again and strand.focus is not None:
        arrived = strand.copy(again)
        arrived.doubt |= unsure
        arrived.caught = (*arrived.caught, *parts)
        arrived.env = {}
        varies = is_fresh_each_time(strand.focus)
        reader.observation(strand.focus).arrivals.append(Arrival(strand.focus, found, arrived, varies))
    return again


def _suppressed(reader: Reader, context: s.Expr, strand: Strand) -> s.Expr | None:
    """Return what `contextlib.suppress(...)` swallows."""
    if not isinstance(context, s.Call) or not context.args:
        return None
    func = reader.evaluate(reader, context.func, Strand(None, 1, strand.env, strand.scope))
    if not isinstance(func, Thing) or func.name != "contextlib.suppress":
        return None
    kinds = tuple(argument.value for argument in context.args)
    return kinds[0] if len(kinds) == 1 else s.Display(context.origin, "tuple", kinds)


def run_try(reader: Reader, node: s.Try, strand: Strand, flow: Flow) -> None:
    before = strand.copy() if strand.focus is None and node.final else None
    inner = _guarded(reader, node, strand)
    if before is not None and not reader.rehearsing:
        # The body may have ended before it has set anything.
        rehearse(reader, node.final, before)
    if not node.final:
        flow.normal += inner.normal
        flow.absorb(inner)
        return
    _finally(reader, node.final, inner, flow)


def _guarded(reader: Reader, node: s.Try, strand: Strand) -> Flow:
    out = Flow()
    start = strand.copy()
    asked = reader.asked
    reader.guards.append(_guard(reader, node.handlers, start))
    body = run_block(reader, node.body, [strand])
    reader.guards.pop()
    if start.focus is None and reader.asked == asked:
        marked = suspects_in(reader, node, start)
        if marked:
            reader.suspects.update(marked)
            body = run_block(reader, node.body, [start.copy()])
            if not any(operation.request for operation in marked.values()):
                reader.asked = asked
    plain = [each for each in body.normal if each.focus is None] if start.focus is None else []
    entry = merge([start, *plain])
    after = run_block(reader, node.orelse, body.normal)
    out.normal += after.normal
    out.absorb(after)
    out.breaks += body.breaks
    out.continues += body.continues
    out.returns += body.returns
    # What the names of a handler hold has to be known before answers come to it.
    for handler in node.handlers if start.focus is None else ():
        inner = run_block(reader, handler.body, [_handling(entry.copy(), handler, CAUGHT)])
        out.normal += inner.normal
        out.absorb(inner)
    # Behind a handler in a handler, what the outer one has caught is there again.
    around = start.env.get(HANDLED, UNKNOWN)
    for thrown, exception in body.raises:
        if thrown.focus is not None:
            _dispatch(reader, node.handlers, thrown, exception, around, out)
    return out


def _guard(reader: Reader, handlers: Sequence[s.Handler], strand: Strand) -> Guard:
    names = {
        (dotted(part) or "").rsplit(".", 1)[-1]
        for handler in handlers
        if handler.type is not None
        for part in (handler.type.items if isinstance(handler.type, s.Display) else (handler.type,))
    }
    return Guard(
        any(_takes_missing(reader, handler, strand) for handler in handlers),
        "AttributeError" in names,
        bool(names & {"TypeError", "AttributeError"}),
    )


def _takes_missing(reader: Reader, handler: s.Handler, strand: Strand) -> bool:
    """Tell whether a handler may be there for an attribute that is missing."""
    if handler.type is None:
        return True
    value = reader.evaluate(reader, handler.type, Strand(None, 1, strand.env, strand.scope))
    missing = Raised(Thing("AttributeError"), "AttributeError")
    return raised_column(reader, missing, value, handler.type, 1) != [False]


def _handling(strand: Strand, handler: s.Handler, exception: Value) -> Strand:
    bound: dict[str, Value] = {HANDLED: exception}
    if handler.name is not None:
        bound[handler.name] = GROUP if handler.group and exception is FAILURE else exception
    strand.env = {**strand.env, **bound}
    return strand


def _dispatch(
    reader: Reader,
    handlers: Sequence[s.Handler],
    strand: Strand,
    exception: Value,
    around: Value,
    out: Flow,
) -> None:
    """Give the answers that raised to the first handler that takes them, as Python would.

    `around` is what a handler that stands around all this has caught.
    """
    left = strand.mask
    doubt = strand.doubt
    original = strand
    if not isinstance(exception, Failure):
        strand = _untold(strand)
    for handler in handlers:
        column, parts = _taken(reader, handler, strand, exception)
        yes = where(column, True) & left
        unsure = where(column, Mark.UNKNOWN) & left
        if yes | unsure:
            inside = strand.copy(yes | unsure)
            inside.doubt = doubt | unsure
            if isinstance(exception, Failure):
                mine = (replace(part, mask=part.mask & left) for part in parts if part.mask & left)
                inside.caught = (*inside.caught, *mine)
            # A `try` around all this is not there for what the handler does.
            guards, reader.guards = reader.guards, [each for each in reader.guards if each.expects_missing]
            inner = run_block(reader, handler.body, [_handling(inside, handler, exception)])
            reader.guards = guards
            for each in inner.normal:
                each.env = {**each.env, HANDLED: around}
            out.normal += inner.normal
            out.absorb(inner)
        left &= ~yes
        doubt |= unsure
        if not left:
            return
    rest = original.copy(left)
    rest.doubt = doubt
    out.raises.append((rest, exception))


def _untold(strand: Strand) -> Strand:
    """Take back the `raise` that led here: an exception that is caught is no end."""
    out = strand.copy()
    if out.trail and out.trail[-1].kind == "raise" and out.trail[-1].mask == out.mask:
        out.trail = out.trail[:-1]
    return out


def _taken(
    reader: Reader, handler: s.Handler, strand: Strand, exception: Value
) -> tuple[list[Any], list[Caught]]:
    """Return which answers a handler takes, and by which of its types."""
    size = strand.size
    if handler.type is None:
        return [True] * size, [Caught(handler, None, strand.mask)]
    written: Sequence[s.Expr] = (handler.type,)
    if isinstance(handler.type, s.Display):
        written = handler.type.items
    columns: list[list[Any]] = []
    parts: list[Caught] = []
    taken = 0
    assert strand.focus is not None
    for kind in written:
        value = reader.evaluate(reader, kind, Strand(None, 1, strand.env, strand.scope))
        if isinstance(exception, Failure):
            column = class_column(strand.focus.universe, value, kind)
        else:
            column = raised_column(reader, exception, value, kind, size)
        columns.append(column)
        mask = where(column, True) & strand.mask & ~taken
        if mask:
            name = canonical(value.name) if isinstance(value, Thing) else ""
            parts.append(Caught(handler, kind, mask, name))
        taken |= mask
    if not columns:
        return [False] * size, []
    merged = [True if True in c else Mark.UNKNOWN if Mark.UNKNOWN in c else False for c in zip(*columns)]
    return merged, parts


def _finally(reader: Reader, final: s.Block, inner: Flow, flow: Flow) -> None:
    """Run the `finally` block on every way out; one that leaves by itself overrides the way."""

    def through(strand: Strand) -> list[Strand]:
        after = run_block(reader, final, [strand])
        flow.absorb(after)
        return after.normal

    for strand in inner.normal:
        flow.normal += through(strand)
    for strand in inner.breaks:
        flow.breaks += through(strand)
    for strand in inner.continues:
        flow.continues += through(strand)
    for strand, value in inner.returns:
        flow.returns += [(each, value) for each in through(strand)]
    for strand, value in inner.raises:
        flow.raises += [(each, value) for each in through(strand)]
