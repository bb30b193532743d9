"""What a retry decorator or retry object repeats: the failures that get past its filters."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from typing import Any

from flake8_smtp.program import syntax as s
from flake8_smtp.program.comparisons import both
from flake8_smtp.program.comparisons import either
from flake8_smtp.program.failures import class_column
from flake8_smtp.program.libraries import canonical
from flake8_smtp.program.lifting import truth
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.resolve import member
from flake8_smtp.program.retry_libraries import CONDITIONS
from flake8_smtp.program.retry_libraries import RETRIES
from flake8_smtp.program.retry_libraries import STRATEGIES
from flake8_smtp.program.retry_libraries import TASK_METHODS
from flake8_smtp.program.retry_libraries import Names
from flake8_smtp.program.retry_libraries import RetryRow
from flake8_smtp.program.strands import Caught
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.strands import where
from flake8_smtp.program.values import EITHER
from flake8_smtp.program.values import FAILURE
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Class
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Function
from flake8_smtp.program.values import Instance
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Mark
from flake8_smtp.program.values import Method
from flake8_smtp.program.values import Pairs
from flake8_smtp.program.values import Thing
from flake8_smtp.program.values import Value

Given = tuple[s.Expr, Value]
"""An argument as it is written and as it is known."""
Arguments = Mapping[str | int, Given]
Passed = Sequence[tuple[str | None, Value]]


@dataclass(slots=True, eq=False)
class Attempt(Value):
    """What iterating over a retry object gives: a context that keeps the exception for the next one."""

    policy: Policy


@dataclass(slots=True, eq=False)
class Getter(Value):
    """A method that gives the exception, or raises it: `retry_state.outcome.exception`, `state.result`."""

    raising: bool


@dataclass(slots=True, eq=False)
class Strategy(Value):
    """An object that says how a task is repeated, with what it was given."""

    arguments: Arguments


@dataclass(slots=True, eq=False)
class Condition(Value):
    """One of tenacity's conditions, or several joined: `kind` says what it makes of its `parts`."""

    kind: str
    parts: tuple[Given, ...]
    origin: s.Expr
    scope: s.Scope


@dataclass(slots=True, eq=False)
class Policy(Value):
    """A retry decorator or object as it is configured.

    `arguments` are what it was given, by keyword or position; `origin` is where it is written. A
    policy is `open` where it was given more than can be read, and `partial` where it is still to be
    called with the rest of its arguments.
    """

    row: RetryRow
    name: str
    origin: Any
    arguments: Arguments
    scope: s.Scope
    open: bool = False
    partial: bool = False

    def given(self, names: Names) -> Given | None:
        return next((self.arguments[name] for name in names if name in self.arguments), None)


def policy(
    row: RetryRow, name: str, call: s.Call, values: Passed, scope: s.Scope, skipped: int = 0
) -> Policy:
    """Return the policy that a call configures; its first `skipped` arguments are none of it."""
    arguments, everything = arguments_of(call.args[skipped:], values[skipped:])
    return Policy(row, name, call.origin, arguments, scope, not everything)


def arguments_of(written: Sequence[s.Argument], values: Passed) -> tuple[Arguments, bool]:
    """Return what a call is given, and whether that is all."""
    arguments: dict[str | int, Given] = {}
    everything = True
    position = 0
    for argument, (keyword, value) in zip(written, values):
        if keyword == "**" and isinstance(value, Pairs):
            for key, part in zip(value.keys, value.values):
                if isinstance(key, Const):
                    arguments[key.value] = (_written(argument.value, part), part)
        elif argument.star:
            everything = False
        elif keyword is None:
            arguments[position] = (argument.value, value)
            position += 1
        else:
            arguments[keyword] = (argument.value, value)
    for name, (expression, value) in list(arguments.items()):
        for inner, pair in _parts_of(expression, value):
            arguments[f"{name}.{inner}"] = pair
    return arguments, everything


def _parts_of(written: s.Expr, value: Value) -> Sequence[tuple[Any, Given]]:
    """Take `retry=RetryStrategy(retry_exceptions=...)` or `retry_kwargs={...}` apart."""
    match value:
        case Strategy(arguments=inner):
            return list(inner.items())
        case Pairs(keys=keys, values=values):
            return [(k.value, (written, v)) for k, v in zip(keys, values) if isinstance(k, Const)]
    return ()


def _written(argument: s.Expr, part: Value) -> s.Expr:
    return part.origin if isinstance(part, Const) and part.origin is not None else argument


def strategy(name: str, call: s.Call, values: Passed) -> Strategy | None:
    """Return the strategy that a call makes, None where it makes none."""
    return Strategy(arguments_of(call.args, values)[0]) if name in STRATEGIES else None


def task_policy(reader: Reader, name: str, call: s.Call, values: Passed, scope: s.Scope) -> Policy | None:
    """Return the policy of `@app.task(...)`, whichever library's it is by its arguments."""
    for row in TASK_METHODS[name]:
        found = policy(row, name, call, values, scope)
        if found.given((*row.needs, row.inherits)) is not None or (not row.needs and uses(reader, row)):
            return found
    return None


def uses(reader: Reader, row: RetryRow) -> bool:
    """Tell whether a file imports the library of a row."""
    return any(row.library in name.lower() for name in reader.module.imports)


def bare_row(reader: Reader, decorator: Value) -> RetryRow | None:
    """Return the row of a decorator that is written without parentheses."""
    match decorator:
        case Thing(name=name) if name in RETRIES:
            return RETRIES[name]
        case Thing(name=name) | Method(name=name):
            rows = TASK_METHODS.get(name.rsplit(".", 1)[-1], ())
            return next((row for row in rows if not row.needs and uses(reader, row)), None)
    return None


def bare_policy(row: RetryRow, name: str, origin: Any, scope: s.Scope) -> Policy:
    """Return the policy of a decorator that is given nothing."""
    return Policy(row, name, origin, {}, scope)


def refined(found: Policy, call: s.Call, value: Value) -> Policy:
    """Return the policy of `caller.on(types)`, or of a caller that is given the types with the call."""
    row = replace(found.row, chosen=("on",))
    return replace(found, row=row, arguments={**found.arguments, "on": (call.args[0].value, value)})


def configured(found: Policy, call: s.Call, values: Passed) -> Policy:
    """Return the policy of `functools.partial(retry, ...)` that is called with the rest."""
    more, everything = arguments_of(call.args, values)
    taken = sum(isinstance(name, int) for name in found.arguments)
    arguments = {name + taken if isinstance(name, int) else name: given for name, given in more.items()}
    everything &= not found.open
    given = {**found.arguments, **arguments}
    return replace(found, origin=call.origin, arguments=given, open=not everything, partial=False)


def completed(found: Policy, arguments: Arguments) -> Policy:
    """Return a policy with defaults for what it is not given."""
    return replace(found, arguments={**arguments, **found.arguments})


def repeats_anything(found: Policy) -> bool:
    """Tell whether a policy repeats at all, as far as its numbers say."""
    if found.row.needs:
        needed = found.given(found.row.needs)
        if needed is None or (isinstance(needed[1], Const) and not needed[1].value):
            return False
    limit = found.given(found.row.limit)
    if limit is None or found.given(found.row.lifts) is not None:
        return True
    number = _runs(limit[1])
    return number is None or number < 0 or number >= found.row.least


def _runs(value: Value) -> int | None:
    """Return how often a number or a stop condition lets something run, None where it does not say."""
    match value:
        case Const(value=int() as number):
            return number
        case Condition(kind="runs", parts=((_, Const(value=int() as number)), *_)):
            return max(number, 1)
        case Condition(kind="any" | "all" as kind, parts=parts):
            numbers = [_runs(part) for _, part in parts]
            known = [number for number in numbers if number is not None]
            if kind == "any":
                return min(known, default=None)
            return max(known) if len(known) == len(numbers) else None
    return None


# -- conditions --------------------------------------------------------------------------------------


def condition(name: str, call: s.Call, values: Passed, scope: s.Scope) -> Condition | None:
    """Return the condition that a call makes, None where it makes none."""
    kind = _condition_kind(name)
    if not kind:
        return None
    parts = tuple((argument.value, value) for argument, (_, value) in zip(call.args, values))
    return Condition(kind, parts, call, scope)


def combined(node: s.Binary, left: Value, right: Value, scope: s.Scope) -> Condition | None:
    """Return the condition that `|` or `&` makes of two, None where neither is one."""
    kind = {"|": "any", "&": "all"}.get(node.op)
    if kind is None or not (isinstance(left, Condition) or isinstance(right, Condition)):
        return None
    return Condition(kind, ((node.left, left), (node.right, right)), node, scope)


def types_named(found: Policy) -> Sequence[s.Expr]:
    """Return the expressions that may name exception types in what a policy is given."""
    waiting = list(found.arguments.values())
    out: list[s.Expr] = []
    while waiting:
        written, value = waiting.pop()
        if isinstance(value, Condition):
            waiting += value.parts
        else:
            out.append(written)
    return out


def _condition_kind(name: str) -> str:
    library, _, last = name.partition(".")
    return CONDITIONS.get(last.rsplit(".", 1)[-1], "") if library == "tenacity" else ""


# -- which failures are repeated ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Asked:
    """One policy, asked about the failures of one strand."""

    reader: Reader
    policy: Policy
    handler: s.Handler
    strand: Strand

    def column(self, cell: Any) -> list[Any]:
        return [cell] * self.strand.size

    def after(self, column: Sequence[Any], decisive: bool) -> _Asked:
        """Return the same policy with the failures that are still open where a column is not `decisive`."""
        strand = self.strand.copy(self.strand.mask & ~where(column, decisive))
        strand.doubt |= where(column, Mark.UNKNOWN)
        return replace(self, strand=strand)

    def caught(self, written: s.Expr | None, column: Sequence[Any]) -> list[Caught]:
        mask = where(column, True) | where(column, Mark.EITHER)
        return [Caught(self.handler, written, mask & self.strand.mask)]

    def always(self, written: s.Expr | None) -> _Answer:
        column = self.column(True)
        return column, self.caught(written, column)

    def never(self) -> _Answer:
        return self.column(False), []

    def unknown(self) -> _Answer:
        return self.column(Mark.UNKNOWN), []


_Answer = tuple[list[Any], list[Caught]]
"""Whether each failure is repeated, and by which of the types."""


def repeated(reader: Reader, found: Policy, strand: Strand) -> _Answer:
    """Return for each answer whether the policy repeats it, and by which of its types."""
    row = found.row
    asked = _Asked(reader, found, s.Handler(found.origin, None, None, ()), strand)
    column, parts = asked.always(None) if row.otherwise else asked.never()
    needed = found.given(row.needs)
    if row.decides and needed is not None and not isinstance(needed[1], (Const, Strategy)):
        column = asked.column(Mark.UNKNOWN)
    chosen = found.given(row.chosen)
    if chosen is not None and not _is_nothing(chosen[1]):
        column, parts = _chosen(asked, *chosen, found.scope)
    elif found.open:
        column = asked.column(Mark.UNKNOWN)
    filtering = found.given(row.filters)
    if filtering is not None and not _is_nothing(filtering[1]):
        said = _says(asked.after(column, False), *filtering, found.scope)
        column = [both(a, b) for a, b in zip(column, said)]
    spared = found.given(row.spared)
    if spared is not None and not _is_nothing(spared[1]):
        cells, _ = _types(asked, *spared)
        column = [both(a, _not(b)) for a, b in zip(column, cells)]
    stops = found.given(row.stops)
    if stops is not None and not _is_nothing(stops[1]):
        said = _says(asked.after(column, False), *stops, found.scope)
        column = [both(a, _not(b)) for a, b in zip(column, said)]
    return column, parts


def _is_nothing(value: Value) -> bool:
    return isinstance(value, Const) and value.value is None


def _chosen(asked: _Asked, written: s.Expr, value: Value, scope: s.Scope) -> _Answer:
    match value:
        case Condition():
            return _met(asked, value)
        case Thing(name=name) if _condition_kind(name) in ("never", "always"):
            return asked.always(written) if _condition_kind(name) == "always" else asked.never()
        case Thing() | Class() | Items() if partial_of(asked.reader, written, scope) is None:
            return _types(asked, written, value)
    column = _says(asked, written, value, scope, state=asked.policy.row.state)
    return column, asked.caught(written, column)


def _types(asked: _Asked, written: s.Expr, value: Value) -> _Answer:
    """Return which failures are of one of the types that an argument holds."""
    strand = asked.strand
    assert strand.focus is not None
    if not isinstance(value, (Thing, Class, Items)):
        return asked.unknown()
    kinds: list[Given] = [(written, value)]
    if isinstance(value, Items) and isinstance(written, s.Display) and len(written.items) == len(value.items):
        kinds = list(zip(written.items, value.items))
    column: list[Any] = asked.column(False)
    parts: list[Caught] = []
    taken = 0
    for expression, kind in kinds:
        cells = class_column(strand.focus.universe, kind, expression)
        column = [either(a, b) for a, b in zip(column, cells)]
        mask = where(cells, True) & strand.mask & ~taken
        taken |= mask
        if mask:
            name = canonical(kind.name) if isinstance(kind, Thing) else ""
            parts.append(Caught(asked.handler, expression, mask, name))
    return column, parts


def types_taken(reader: Reader, call: s.Call, strand: Strand) -> list[Caught]:
    """Return which failures each type of `isinstance(error, types)` takes."""
    written = call.args[1].value
    value = reader.evaluate(reader, written, Strand(None, 1, {}, strand.scope))
    handler = s.Handler(call.origin, None, None, ())
    found = bare_policy(RetryRow(), "isinstance", call.origin, strand.scope)
    _, parts = _types(_Asked(reader, found, handler, strand), written, value)
    return parts


def _met(asked: _Asked, found: Condition) -> _Answer:
    """Return for which failures one of tenacity's conditions holds."""
    match found:
        case Condition(kind="any" | "all" as kind, parts=parts):
            return _joined(asked, kind, parts, found.scope)
        case Condition(kind="types", parts=()):
            return asked.always(found.origin)
        case Condition(kind="types", parts=((written, value), *_)):
            return _types(asked, written, value)
        case Condition(kind="not types", parts=((written, value), *_)):
            column = [_not(cell) for cell in _types(asked, written, value)[0]]
            return column, asked.caught(found.origin, column)
        case Condition(kind="callable", parts=((written, value), *_)):
            column = _says(asked, written, value, found.scope)
            return column, asked.caught(written, column)
        case Condition(kind="never"):
            return asked.never()
    return asked.unknown()


def _joined(asked: _Asked, kind: str, parts: Sequence[Given], scope: s.Scope) -> _Answer:
    column = asked.column(kind == "all")
    join = either if kind == "any" else both
    caught: list[Caught] = []
    for written, value in parts:
        cells, by = _chosen(asked.after(column, kind == "any"), written, value, scope)
        column = [join(a, b) for a, b in zip(column, cells)]
        caught += by
    return column, caught


# -- callables that are asked ------------------------------------------------------------------------


def _says(asked: _Asked, written: s.Expr, value: Value, scope: s.Scope, *, state: Names = ()) -> list[Any]:
    """Return what a callable says of each failure; `state` is what it is given instead."""
    reader, strand = asked.reader, asked.strand
    before: Passed = ()
    partial = partial_of(reader, written, scope)
    if partial is not None:
        value, before = partial
    if isinstance(value, Instance):
        value = member(reader, value.definition, "__call__", value)
    if not isinstance(value, Function):
        return asked.column(Mark.UNKNOWN)
    inside = strand.copy()
    inside.depth += 1
    place = asked.policy.row.place
    arguments: Passed = [*before, *[(None, EITHER)] * place, (None, UNKNOWN if state else FAILURE)]
    answer = reader.call_function(reader, _told_by_state(value, state), arguments, inside)
    column = truth(answer, strand.size)
    # Where the callable itself raises, nothing is known of what becomes of the request.
    for mask, _, _ in inside.pending:
        column = [Mark.UNKNOWN if mask >> i & 1 else cell for i, cell in enumerate(column)]
    return [Mark.UNKNOWN if cell is Mark.ERROR else cell for cell in column]


_IN_STATE: Mapping[str | int, Value] = {
    "outcome.exception": Getter(raising=False),
    "outcome.failed": Const(True),
    "result": Getter(raising=True),
}


def _told_by_state(function: Function, state: Names) -> Function:
    """Return a function that finds the exception in what it is given."""
    told: dict[str, Value] = {}
    for parameter in function.definition.parameters:
        for path in state:
            told[f"{parameter.name}.{path}"] = _IN_STATE[path]
    return replace(function, env={**(function.env or {}), **told}) if told else function


def partial_of(reader: Reader, written: s.Expr, scope: s.Scope) -> tuple[Value, Passed] | None:
    """Return the function and the arguments of `functools.partial(function, ...)`, written or by name."""
    if isinstance(written, s.Name):
        written = _bound_to(scope, written.id) or written
    if not isinstance(written, s.Call) or not written.args:
        return None
    plain = Strand(None, 1, {}, scope)
    called = reader.evaluate(reader, written.func, plain)
    if not isinstance(called, Thing) or called.name != "functools.partial":
        return None
    function, *rest = [(a.keyword, reader.evaluate(reader, a.value, plain)) for a in written.args]
    return function[1], rest


def _bound_to(scope: s.Scope | None, name: str) -> s.Expr | None:
    """Return the expression that a name is bound to once and for all."""
    while scope is not None and name not in scope.bindings:
        scope = scope.parent
    bindings = [] if scope is None else scope.bindings[name]
    return bindings[0].value if len(bindings) == 1 and bindings[0].kind == "value" else None


def _not(cell: Any) -> Any:
    return cell if isinstance(cell, Mark) else not cell
