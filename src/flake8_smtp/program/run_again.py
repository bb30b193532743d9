"""Calls that configure a retry, or run something under one: `retry(...)`, `retryer(send, message)`."""

from __future__ import annotations

from flake8_smtp.program import syntax as s
from flake8_smtp.program.asking import Arguments
from flake8_smtp.program.asking import silenced
from flake8_smtp.program.events import HANDLED
from flake8_smtp.program.libraries import FAIL_SILENTLY
from flake8_smtp.program.libraries import SENDING_FUNCTIONS
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.retry_libraries import ENQUEUING
from flake8_smtp.program.retry_libraries import RETRIES
from flake8_smtp.program.retry_libraries import RETRY_RESULTS
from flake8_smtp.program.retry_libraries import TASK_METHODS
from flake8_smtp.program.retrying import Getter
from flake8_smtp.program.retrying import Given
from flake8_smtp.program.retrying import Policy
from flake8_smtp.program.retrying import condition
from flake8_smtp.program.retrying import configured
from flake8_smtp.program.retrying import partial_of
from flake8_smtp.program.retrying import policy
from flake8_smtp.program.retrying import refined
from flake8_smtp.program.retrying import strategy
from flake8_smtp.program.retrying import task_policy
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.values import FAILURE
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Function
from flake8_smtp.program.values import Method
from flake8_smtp.program.values import Session
from flake8_smtp.program.values import SessionFactory
from flake8_smtp.program.values import Thing
from flake8_smtp.program.values import Value


def named_call(reader: Reader, call: s.Call, name: str, arguments: Arguments, strand: Strand) -> Value | None:
    """Return what calling something of a retry library gives, None where `name` is none of theirs."""
    if name in RETRIES:
        return _retried(reader, call, policy(RETRIES[name], name, call, arguments, strand.scope))
    if name == "functools.partial" and arguments:
        retry = arguments[0][1]
        if isinstance(retry, Thing) and retry.name in RETRIES:
            found = policy(RETRIES[retry.name], retry.name, call, arguments, strand.scope, skipped=1)
            found.partial = True
            return found
        return None
    if name in RETRY_RESULTS and strand.env.get(HANDLED) is FAILURE:
        reader.arrive(reader, strand, call)
    known = condition(name, call, arguments, strand.scope) or strategy(name, call, arguments)
    if known is None and "." in name:
        # An application or a queue that is imported: `app.task(...)`.
        return method_call(reader, call, name.rsplit(".", 1)[-1], arguments, strand)
    return known


def got(getter: Getter, arguments: Arguments, strand: Strand) -> Value:
    """Return the exception that a state is asked for, or raise it, as prefect's `state.result()` does."""
    asked = any(key == "raise_on_failure" and isinstance(v, Const) and not v.value for key, v in arguments)
    if getter.raising and not asked:
        strand.pending.append((strand.mask, FAILURE, strand.trail))
        strand.mask = 0
    return FAILURE


def method_call(
    reader: Reader, call: s.Call, name: str, arguments: Arguments, strand: Strand
) -> Value | None:
    """Return what `app.task(...)` or `queue.enqueue(...)` gives, None where a method is none of these."""
    if name in TASK_METHODS:
        task = task_policy(reader, name, call, arguments, strand.scope)
        return None if task is None else _retried(reader, call, task)
    if name in ENQUEUING:
        found = policy(ENQUEUING[name], name, call, arguments, strand.scope)
        if found.given(found.row.needs) is not None:
            _run(reader, found, found.given(found.row.function))
    return None


def policy_call(
    reader: Reader, call: s.Call, found: Policy, name: str, arguments: Arguments, strand: Strand
) -> Value:
    """Run `retryer(send, message)`, `retry(...)(send)`, `caller(types, send)` or a method of one."""
    if name == "on" and arguments:
        return refined(found, call, arguments[0][1])
    if found.partial:
        return _retried(reader, call, configured(found, call, arguments))
    if silenced(arguments):
        return UNKNOWN
    for place, (argument, (_, value)) in enumerate(zip(call.args[:2], arguments)):
        target = (argument.value, value)
        if _target(reader, found, target) is not None:
            return _run(reader, refined(found, call, arguments[0][1]) if place else found, target)
    return UNKNOWN


def _retried(reader: Reader, call: s.Call, found: Policy) -> Value:
    """Return a policy, or what the function gives that it is told to run."""
    if found.row.function:
        return _run(reader, found, found.given(found.row.function))
    first = found.given((0,))
    if first is not None and isinstance(first[1], Function) and 0 not in found.row.chosen:
        # `@retry` without parentheses, written as a call.
        return _run(reader, found, first)
    return found


def _run(reader: Reader, found: Policy, given: Given | None) -> Value:
    target = None if given is None else _target(reader, found, given)
    if target is None or any(str(name).endswith(FAIL_SILENTLY) for name in found.arguments):
        return UNKNOWN
    reader.repeat(reader, found, target)
    return target


def _target(reader: Reader, found: Policy, given: Given) -> Value | None:
    """Return the function that is run under a policy, None where it is none that can be read."""
    written, value = given
    partial = partial_of(reader, written, found.scope)
    if partial is not None:
        value = partial[0]
    match value:
        case Function():
            return value
        case Method(receiver=Session(silent=False, spec=spec) | SessionFactory(spec=spec), name=name):
            return value if name in spec.methods else None
        case Thing(name=name) if name in SENDING_FUNCTIONS:
            return value
    return None
