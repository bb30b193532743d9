"""What a retry decorator or retry object repeats: the failures that get past its filters."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flake8_smtp.program import syntax as s
from flake8_smtp.program.comparisons import both
from flake8_smtp.program.comparisons import either
from flake8_smtp.program.failures import class_column
from flake8_smtp.program.libraries import canonical
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.retry_libraries import CONDITIONS
from flake8_smtp.program.retry_libraries import STOP_AT_ONCE
from flake8_smtp.program.retry_libraries import TASK_ROWS
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
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Mark
from flake8_smtp.program.values import Pairs
from flake8_smtp.program.values import Thing
from flake8_smtp.program.values import Value
from flake8_smtp.program.values import truth


@dataclass(slots=True, eq=False)
class Attempt(Value):
    """What iterating over a retry object gives: a context that keeps the exception for the next one."""

    policy: Policy


@dataclass(slots=True, eq=False)
class Policy(Value):
    """A retry decorator or object as it is configured.

    `arguments` are what it was given, by keyword or position, each as written and as known; `origin`
    is where it is written.
    """

    row: RetryRow
    name: str
    origin: Any
    arguments: Mapping[str | int, tuple[s.Expr, Value]]
    scope: s.Scope

    def given(self, *names: str | int) -> tuple[s.Expr, Value] | None:
        return next((self.arguments[name] for name in names if name in self.arguments), None)


def policy(
    row: RetryRow,
    name: str,
    call: s.Call,
    values: Sequence[tuple[str | None, Value]],
    scope: s.Scope,
) -> Policy:
    """Return the policy that a call configures."""
    arguments: dict[str | int, tuple[s.Expr, Value]] = {}
    position = 0
    for argument, (keyword, value) in zip(call.args, values):
        if keyword == "**" and isinstance(value, Pairs):
            for key, part in zip(value.keys, value.values):
                if isinstance(key, Const) and isinstance(key.value, str):
                    arguments[key.value] = (_written(argument.value, part), part)
        elif keyword is None:
            arguments[position] = (argument.value, value)
            position += 1
        else:
            arguments[keyword] = (argument.value, value)
    _open_strategies(arguments)
    return Policy(row, name, call.origin, arguments, scope)


def _written(argument: s.Expr, part: Value) -> s.Expr:
    return part.origin if isinstance(part, Const) and part.origin is not None else argument


def _open_strategies(arguments: dict[str | int, tuple[s.Expr, Value]]) -> None:
    """Take `retry=RetryStrategy(retry_exceptions=...)` apart."""
    for name, (written, value) in list(arguments.items()):
        if isinstance(name, str) and isinstance(value, Policy):
            for inner, pair in value.arguments.items():
                arguments[f"{name}.{inner}"] = pair
        elif isinstance(name, str) and isinstance(written, s.Call):
            for argument in written.args:
                if argument.keyword is not None:
                    arguments.setdefault(f"{name}.{argument.keyword}", (argument.value, UNKNOWN))


def task_policy(
    name: str, call: s.Call, values: Sequence[tuple[str | None, Value]], scope: s.Scope
) -> Policy | None:
    """Return the policy of `@app.task(...)`, whichever library's it is by its arguments."""
    for row in TASK_ROWS:
        found = policy(row, name, call, values, scope)
        if found.given(*row.needs) is not None:
            return found
    return None


def bare_policy(row: RetryRow, name: str, origin: Any, scope: s.Scope) -> Policy:
    """Return the policy of a decorator that is given nothing."""
    return Policy(row, name, origin, {}, scope)


def refined(found: Policy, call: s.Call, value: Value) -> Policy:
    """Return the policy of `caller.on(types)`, or of a caller that is given the types with the call."""
    arguments = {**found.arguments, "on": (call.args[0].value, value)}
    row = RetryRow(chosen=("on",), once=found.row.once, otherwise=False)
    return Policy(row, found.name, found.origin, arguments, found.scope)


def repeats_anything(found: Policy) -> bool:
    """Tell whether a policy repeats at all, as far as its numbers say."""
    needed = found.given(*found.row.needs) if found.row.needs else None
    if found.row.needs and (needed is None or _is_off(needed[1])):
        return False
    limit = found.given(*found.row.once)
    if limit is None:
        return True
    written, value = limit
    if isinstance(value, Const) and type(value.value) is int:
        first_counts = 0 if "max_retries" in found.row.once else 1
        return value.value < 0 or value.value > first_counts
    return not (isinstance(written, s.Call) and _stops_at_once(written))


def _is_off(value: Value) -> bool:
    return isinstance(value, Const) and not value.value


def _stops_at_once(written: s.Call) -> bool:
    name = written.func.attr if isinstance(written.func, s.Attribute) else getattr(written.func, "id", "")
    if f"tenacity.{name}" not in STOP_AT_ONCE or not written.args:
        return False
    number = written.args[0].value
    return isinstance(number, s.Constant) and number.value in (0, 1)


# -- which failures are repeated ---------------------------------------------------------------------


def repeated(reader: Reader, found: Policy, strand: Strand) -> tuple[list[Any], list[Caught]]:
    """Return for each answer whether the policy repeats it, and by which of its types."""
    size = strand.size
    handler = s.Handler(found.origin, None, None, ())
    column: list[Any] = [found.row.otherwise] * size
    parts = [Caught(handler, None, strand.mask)] if found.row.otherwise else []
    for place, name in enumerate(found.row.chosen):
        given = found.arguments.get(name)
        if given is None:
            continue
        written, value = given
        chosen, by = _chosen(reader, found, handler, written, value, strand)
        if isinstance(name, str) and place > 0 and name.startswith("filter"):
            column = [both(a, b) for a, b in zip(column, chosen)]
        else:
            column, parts = chosen, by
    for name in found.row.spared:
        given = found.arguments.get(name)
        if given is not None:
            spared, _ = _types(reader, handler, given[0], given[1], strand)
            column = [both(a, _not(b)) for a, b in zip(column, spared)]
    for name in found.row.stops:
        given = found.arguments.get(name)
        if given is not None:
            stops = _asked(reader, given[1], strand, found.row.place)
            column = [both(a, _not(b)) for a, b in zip(column, stops)]
    return column, parts


def _chosen(
    reader: Reader, found: Policy, handler: s.Handler, written: s.Expr, value: Value, strand: Strand
) -> tuple[list[Any], list[Caught]]:
    if found.row.conditions:
        return _condition(reader, found, handler, written, strand)
    if isinstance(value, Function):
        return _asked(reader, value, strand, found.row.place), [Caught(handler, written, strand.mask)]
    return _types(reader, handler, written, value, strand)


def _types(
    reader: Reader, handler: s.Handler, written: s.Expr, value: Value, strand: Strand
) -> tuple[list[Any], list[Caught]]:
    assert strand.focus is not None
    size = strand.size
    if value is UNKNOWN:
        value = reader.evaluate(reader, written, Strand(None, 1, strand.env, strand.scope))
    if not isinstance(value, (Thing, Class, Items)):
        return [Mark.UNKNOWN] * size, []
    kinds: list[tuple[s.Expr, Value]] = [(written, value)]
    if isinstance(value, Items) and isinstance(written, s.Display):
        kinds = list(zip(written.items, value.items))
    column: list[Any] = [False] * size
    parts: list[Caught] = []
    taken = 0
    for expression, kind in kinds:
        cells = class_column(strand.focus.universe, kind, expression)
        column = [either(a, b) for a, b in zip(column, cells)]
        mask = where(cells, True) & strand.mask & ~taken
        taken |= mask
        if mask:
            name = canonical(kind.name) if isinstance(kind, Thing) else ""
            parts.append(Caught(handler, expression, mask, name))
    return column, parts


def types_taken(reader: Reader, call: s.Call, strand: Strand) -> list[Caught]:
    """Return which failures each type of `isinstance(error, types)` takes."""
    written = call.args[1].value
    value = reader.evaluate(reader, written, Strand(None, 1, {}, strand.scope))
    _, parts = _types(reader, s.Handler(call.origin, None, None, ()), written, value, strand)
    return parts


def _asked(reader: Reader, value: Value, strand: Strand, place: int) -> list[Any]:
    """Return what a callable says of the exception."""
    size = strand.size
    if isinstance(value, Const):
        return [bool(value.value)] * size
    if not isinstance(value, Function):
        return [Mark.UNKNOWN] * size
    asked = strand.copy()
    asked.depth += 1
    arguments: list[tuple[str | None, Value]] = [(None, EITHER)] * place + [(None, FAILURE)]
    answer = reader.call_function(reader, value, arguments, asked)
    column = truth(answer, size)
    # Where the callable itself raises, nothing is known of what becomes of the request.
    for mask, _, _ in asked.pending:
        column = [Mark.UNKNOWN if mask >> i & 1 else cell for i, cell in enumerate(column)]
    return [Mark.UNKNOWN if cell is Mark.ERROR else cell for cell in column]


def _condition(
    reader: Reader, found: Policy, handler: s.Handler, written: s.Expr, strand: Strand
) -> tuple[list[Any], list[Caught]]:
    """Read one of tenacity's conditions, or several joined with `|` and `&`."""
    size = strand.size
    match written:
        case s.Binary(op="|" | "&" as op, left=left, right=right):
            one, by_one = _condition(reader, found, handler, left, strand)
            two, by_two = _condition(reader, found, handler, right, strand)
            join = either if op == "|" else both
            return [join(a, b) for a, b in zip(one, two)], by_one + by_two
        case s.Call(func=func, args=args):
            kind = _condition_kind(reader, func, found.scope)
            inner = args[0].value if args else None
            if kind == "types" and inner is None:
                return [True] * size, [Caught(handler, None, strand.mask)]
            if kind in ("types", "not types") and inner is not None:
                value = reader.evaluate(reader, inner, Strand(None, 1, {}, found.scope))
                column, parts = _types(reader, handler, inner, value, strand)
                if kind == "types":
                    return column, parts
                return [_not(cell) for cell in column], [Caught(handler, written, strand.mask)]
            if kind == "callable" and inner is not None:
                value = reader.evaluate(reader, inner, Strand(None, 1, {}, found.scope))
                return _asked(reader, value, strand, 0), [Caught(handler, inner, strand.mask)]
            if kind in ("any", "all"):
                return _joined(reader, found, handler, [a.value for a in args], kind, strand)
            if kind == "never":
                return [False] * size, []
            if kind == "always":
                return [True] * size, [Caught(handler, written, strand.mask)]
        case s.Name(id=name) if (bound := _bound_to(found.scope, name)) is not None:
            return _condition(reader, found, handler, bound, strand)
        case s.Name() | s.Attribute():
            kind = _condition_kind(reader, written, found.scope)
            if kind in ("never", "always"):
                return [kind == "always"] * size, [Caught(handler, written, strand.mask)]
    return [Mark.UNKNOWN] * size, []


def _bound_to(scope: s.Scope | None, name: str) -> s.Expr | None:
    """Return the expression that a name is bound to once and for all."""
    while scope is not None and name not in scope.bindings:
        scope = scope.parent
    bindings = [] if scope is None else scope.bindings[name]
    return bindings[0].value if len(bindings) == 1 and bindings[0].kind == "value" else None


def _joined(
    reader: Reader, found: Policy, handler: s.Handler, parts: Sequence[s.Expr], kind: str, strand: Strand
) -> tuple[list[Any], list[Caught]]:
    column: list[Any] = [kind == "all"] * strand.size
    caught: list[Caught] = []
    for part in parts:
        cells, by = _condition(reader, found, handler, part, strand)
        join = either if kind == "any" else both
        column = [join(a, b) for a, b in zip(column, cells)]
        caught += by
    return column, caught


def _condition_kind(reader: Reader, func: s.Expr, scope: s.Scope) -> str:
    value = reader.evaluate(reader, func, Strand(None, 1, {}, scope))
    name = value.name if isinstance(value, Thing) else ""
    return CONDITIONS.get(name.replace("tenacity.retry.", "tenacity."), "")


def _not(cell: Any) -> Any:
    return cell if isinstance(cell, Mark) else not cell
