"""What a retry policy takes from elsewhere: a task's class, its broker's middleware, its DAG's defaults."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_smtp.program import syntax as s
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.reader import static_eval
from flake8_smtp.program.resolve import ancestry
from flake8_smtp.program.resolve import bases
from flake8_smtp.program.retry_libraries import ACTOR_CLASSES
from flake8_smtp.program.retry_libraries import CLASS_TASKS
from flake8_smtp.program.retry_libraries import DAGS
from flake8_smtp.program.retry_libraries import RetryRow
from flake8_smtp.program.retrying import Arguments
from flake8_smtp.program.retrying import Given
from flake8_smtp.program.retrying import Policy
from flake8_smtp.program.retrying import arguments_of
from flake8_smtp.program.retrying import completed
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.values import Class
from flake8_smtp.program.values import Pairs
from flake8_smtp.program.values import Thing


def inherited(reader: Reader, found: Policy) -> Policy:
    """Return a policy with what it is not given, but takes from elsewhere in the file."""
    match found.row.inherits:
        case "base":
            base = found.given(("base",))
            if base is not None and isinstance(base[1], Class):
                return completed(found, _class_arguments(reader, base[1].definition, found.row))
        case "types_of_exceptions" as name:
            return completed(found, _given_to_middleware(reader, name))
        case "default_args" as name:
            return completed(found, _dag_defaults(reader, name))
    return found


def class_policy(reader: Reader, function: s.FunctionDef) -> Policy | None:
    """Return the policy that the class attributes of a task class put on one of its methods."""
    scope = function.scope.parent
    if scope is None or not isinstance(scope.owner, s.ClassDef):
        return None
    definition = scope.owner
    for written, base in zip(definition.bases, bases(reader, definition)):
        if isinstance(base, Thing) and base.name in ACTOR_CLASSES:
            method, row = ACTOR_CLASSES[base.name]
            if method == function.name:
                return Policy(row, base.name, written.origin, _meta(reader, definition, row), scope)
    if function.name not in CLASS_TASKS:
        return None
    row = CLASS_TASKS[function.name]
    arguments = _class_arguments(reader, definition, row)
    needed = next((arguments[name] for name in row.needs if name in arguments), None)
    return None if needed is None else Policy(row, "task", needed[0].origin, arguments, scope)


def _meta(reader: Reader, definition: s.ClassDef, row: RetryRow) -> Arguments:
    bindings = definition.scope.bindings.get("Meta", ())
    inner = [b.definition for b in bindings if isinstance(b.definition, s.ClassDef)]
    return _class_arguments(reader, inner[-1], row) if inner else {}


def _class_arguments(reader: Reader, definition: s.ClassDef, row: RetryRow) -> Arguments:
    """Return the class attributes, also those of base classes, that are arguments of a row."""
    found: dict[str | int, Given] = {}
    for name in (*row.chosen, *row.spared, *row.limit):
        for owner in _lineage(reader, definition):
            bindings = owner.scope.bindings.get(str(name), ())
            values = [binding.value for binding in bindings if binding.value is not None]
            if values:
                found[name] = (values[-1], static_eval(reader, owner.scope, values[-1]))
                break
    return found


def _lineage(reader: Reader, definition: s.ClassDef) -> Iterator[s.ClassDef]:
    yield definition
    for base in ancestry(reader, definition):
        if isinstance(base, Class):
            yield base.definition


def _given_to_middleware(reader: Reader, name: str) -> Arguments:
    """Return a keyword argument of a middleware of the file, be it whose it may."""
    for call, scope in reader.module.calls:
        for argument in call.args if (dotted(call.func) or "").endswith("Middleware") else ():
            if argument.keyword == name:
                return {name: (argument.value, static_eval(reader, scope, argument.value))}
    return {}


def _dag_defaults(reader: Reader, name: str) -> Arguments:
    """Return what the DAGs of a file give every task; nothing where they differ in it or hide it."""
    for call, scope in reader.module.calls:
        dag = static_eval(reader, scope, call.func)
        for argument in call.args if isinstance(dag, Thing) and dag.name in DAGS else ():
            if argument.keyword == name:
                value = static_eval(reader, scope, argument.value)
                if isinstance(value, Pairs):
                    return arguments_of((s.Argument(None, "**", argument.value),), (("**", value),))[0]
    return {}
