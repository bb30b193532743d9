"""Functions that are given the exception by somebody else.

They ask what it is (isinstance), or say so in an annotation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from flake8_smtp.program import syntax as s
from flake8_smtp.program.annotations import spelt
from flake8_smtp.program.answers import universe_of
from flake8_smtp.program.endings import close
from flake8_smtp.program.events import HANDLED
from flake8_smtp.program.execute import run_block
from flake8_smtp.program.failures import class_column
from flake8_smtp.program.flows import rehearse
from flake8_smtp.program.libraries import AIO_ANY
from flake8_smtp.program.libraries import CLASS_BASES
from flake8_smtp.program.libraries import SMTPLIB_ANY
from flake8_smtp.program.libraries import Operation
from flake8_smtp.program.libraries import canonical
from flake8_smtp.program.reader import Observation
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.reader import static_eval
from flake8_smtp.program.resolve import callers
from flake8_smtp.program.retrying import types_taken
from flake8_smtp.program.strands import Focus
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.strands import where
from flake8_smtp.program.values import CAUGHT
from flake8_smtp.program.values import FAILURE
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Thing

_LIBRARIES = ("smtplib", "aiosmtplib")
_DOTTED = re.compile(r"[A-Za-z_][\w.]*")


def as_receiver(reader: Reader, function: s.FunctionDef) -> list[Observation]:
    """Run a function with an exception for each parameter that it takes for one of a mail library's."""
    names = {p.name for p in function.parameters}
    asked: dict[str, list[s.Call]] = {}
    for node, scope in callers(reader, "isinstance"):
        match node:
            case s.Call(args=(s.Argument(value=s.Name(id=name)), s.Argument())):
                if scope is function.scope and name in names and _kinds(reader, scope, node.args[1].value):
                    asked.setdefault(name, []).append(node)
    found: list[Observation] = []
    for name, calls in asked.items():
        kinds = _kinds(reader, function.scope, calls[0].args[1].value)
        strand = _given(reader, function, name, kinds, s.Call(calls[0].origin, calls[0].func, ()))
        strand.caught = tuple(part for call in calls for part in types_taken(reader, call, strand))
        found += _run(reader, function, name, strand)
    outer = function.scope.parent or function.scope
    for parameter in function.parameters:
        if parameter.name in asked or parameter.annotation is None:
            continue
        kinds = _kinds(reader, outer, parameter.annotation)
        if kinds:
            unseen = s.Call(parameter.annotation.origin, s.Name(None, ""), ())
            strand = _given(reader, function, parameter.name, kinds, unseen)
            assert strand.focus is not None
            strand.mask &= where(class_column(strand.focus.universe, Items("tuple", kinds), None), True)
            # Who calls it handles the exception: what becomes of the request is not to be seen here.
            _run(reader, function, parameter.name, strand)
    # What the function lets escape is its caller's exception, not a request of its own.
    return [seen for seen in found if seen.arrivals]


def _given(
    reader: Reader, function: s.FunctionDef, name: str, kinds: Sequence[Thing], unseen: s.Call
) -> Strand:
    """Return a strand for a function that is given the exception as `name`.

    The call that was refused is the caller's; the one that is `unseen`, and never met, stands for it.
    """
    library = kinds[0].name.split(".", 1)[0]
    operation = Operation(raises=AIO_ANY if library == "aiosmtplib" else SMTPLIB_ANY)
    universe = universe_of(reader, operation, UNKNOWN)
    focus = Focus(unseen, operation, UNKNOWN, universe, function, assumed=True)
    strand = Strand(focus, ((1 << focus.size) - 1) & ~focus.returned, {}, function.scope)
    strand.env = {name: FAILURE, HANDLED: FAILURE}
    strand.answered = True
    return strand


def _run(reader: Reader, function: s.FunctionDef, name: str, strand: Strand) -> list[Observation]:
    reader.current.append([])
    reader.functions.append(function)
    try:
        rehearse(reader, function.body, Strand(None, 1, {name: CAUGHT}, function.scope))
        close(reader, run_block(reader, function.body, [strand]))
    finally:
        reader.functions.pop()
        found = reader.current.pop()
    return found


def _kinds(reader: Reader, scope: s.Scope, written: s.Expr) -> tuple[Thing, ...]:
    """Return the exceptions of mail libraries that an annotation, or what isinstance is asked for, names."""
    match written:
        case s.Constant(value=str() as text):
            named = [static_eval(reader, scope, spelt(path)) for path in _DOTTED.findall(text)]
        case s.Binary(op="|", left=left, right=right):
            return (*_kinds(reader, scope, left), *_kinds(reader, scope, right))
        case s.Subscript(value=s.Name() | s.Attribute(), index=s.Display(items=items)):
            return tuple(kind for item in items for kind in _kinds(reader, scope, item))
        case s.Subscript(value=s.Name() | s.Attribute(), index=index):
            return _kinds(reader, scope, index)
        case _:
            value = static_eval(reader, scope, written)
            named = list(value.items) if isinstance(value, Items) else [value]
    return tuple(kind for kind in named if isinstance(kind, Thing) and _is_exception(kind))


def _is_exception(kind: Thing) -> bool:
    return canonical(kind.name) in CLASS_BASES and kind.name.split(".", 1)[0] in _LIBRARIES
