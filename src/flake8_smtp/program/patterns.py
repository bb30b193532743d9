"""What a pattern of a `match` statement says of a subject, answer by answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flake8_smtp.program import misuse
from flake8_smtp.program import syntax as s
from flake8_smtp.program.attributes import attribute_of
from flake8_smtp.program.comparisons import compare_values
from flake8_smtp.program.comparisons import logical
from flake8_smtp.program.exception_args import fit
from flake8_smtp.program.exception_args import taken_apart
from flake8_smtp.program.failures import class_column
from flake8_smtp.program.failures import has_attribute
from flake8_smtp.program.libraries import is_exception_class
from flake8_smtp.program.lifting import lift
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.strands import merge_values
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Answer
from flake8_smtp.program.values import Args
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Failure
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Split
from flake8_smtp.program.values import Table
from flake8_smtp.program.values import Test
from flake8_smtp.program.values import Thing
from flake8_smtp.program.values import Typed
from flake8_smtp.program.values import Value

_BUILTIN = {"int": int, "str": str, "bytes": bytes, "float": float, "bool": bool, "tuple": tuple}


def match_pattern(reader: Reader, pattern: s.Pattern, subject: Value, strand: Strand) -> Value:
    """Return whether the pattern matches; the names it captures are bound on the strand.

    The result's test stands at the whole pattern, with the codes that its literals name.
    """
    value = _match(reader, pattern, subject, strand)
    if not isinstance(value, Table):
        return value
    named: dict[int, s.Expr] = {}
    for test in value.tests:
        named.update(test.named)
    return Table(value.column, (Test(pattern.origin, value.column, named, value.coded),), value.coded)


def _match(reader: Reader, pattern: s.Pattern, subject: Value, strand: Strand) -> Value:
    match pattern:
        case s.ValuePattern(value=expression):
            known = reader.evaluate(reader, expression, strand)
            misuse.compared(reader, pattern.origin, "==", subject, known, strand)
            return compare_values(expression, "==", subject, known)
        case s.CapturePattern(pattern=inner, name=name):
            result = Const(True) if inner is None else _match(reader, inner, subject, strand)
            if name is not None:
                strand.bind(name, subject)
            return result
        case s.OrPattern(items=items):
            results = [_match(reader, item, subject, strand) for item in items]
            return logical("or", results, strand.size)
        case s.SequencePattern(items=items):
            return _sequence(reader, items, subject, strand)
        case s.ClassPattern() if isinstance(subject, Split):
            parts = [(mask, _class(reader, pattern, part, strand)) for mask, part in subject.parts]
            return merge_values(parts, strand.size)
        case s.ClassPattern():
            return _class(reader, pattern, subject, strand)
        case s.StarPattern(name=name):
            if name is not None:
                strand.bind(name, subject)
            return Const(True)
    assert isinstance(pattern, s.OpaquePattern)
    for part in pattern.parts:
        _match(reader, part, UNKNOWN, strand)
    if pattern.rest is not None:
        strand.bind(pattern.rest, UNKNOWN)
    return UNKNOWN


def _sequence(reader: Reader, items: Sequence[s.Pattern], subject: Value, strand: Strand) -> Value:
    star = next((i for i, item in enumerate(items) if isinstance(item, s.StarPattern)), None)
    if isinstance(subject, Args):
        parts = taken_apart(subject, len(items), star)
        fits = fit(subject, len(items), star)
        return logical("and", [fits, _all(reader, items, parts, strand)], strand.size)
    if not isinstance(subject, Items):
        if isinstance(subject, (Table, Const)):
            return Const(False) if not _is_sequence(subject) else UNKNOWN
        for item in items:
            _match(reader, item, subject if isinstance(subject, Answer) else UNKNOWN, strand)
        return UNKNOWN
    parts = list(subject.items)
    if star is None:
        if len(parts) != len(items):
            return Const(False)
    else:
        after = len(items) - star - 1
        if len(parts) < len(items) - 1:
            return Const(False)
        middle = Items("list", tuple(parts[star : len(parts) - after]))
        parts = [*parts[:star], middle, *parts[len(parts) - after :]]
    return _all(reader, items, parts, strand)


def _all(reader: Reader, items: Sequence[s.Pattern], parts: Sequence[Value], strand: Strand) -> Value:
    results = [_match(reader, item, part, strand) for item, part in zip(items, parts)]
    certain = [r for r in results if not (isinstance(r, Const) and r.value is True)]
    return logical("and", certain, strand.size) if certain else Const(True)


def _is_sequence(value: Value) -> bool:
    cells: Sequence[Any] = value.column if isinstance(value, Table) else ()
    if isinstance(value, Const):
        cells = (value.value,)
    return any(isinstance(cell, (tuple, list)) for cell in cells)


def _class(reader: Reader, pattern: s.ClassPattern, subject: Value, strand: Strand) -> Value:
    cls = reader.evaluate(reader, pattern.cls, strand)
    results: list[Value] = []
    if isinstance(subject, Failure) and strand.focus is not None:
        column = class_column(strand.focus.universe, cls, pattern.cls)
        results.append(Table(column, (Test(pattern.origin, column, {}, False),), False))
    elif isinstance(cls, Thing) and cls.name in _BUILTIN:
        results.append(_is_builtin(subject, _BUILTIN[cls.name]))
        results.extend(_match(reader, item, subject, strand) for item in pattern.args[:1])
    elif isinstance(cls, Thing) and isinstance(subject, Const) and is_exception_class(cls.name):
        return Const(False)
    else:
        results.append(UNKNOWN)
    for name, item in pattern.keywords:
        if isinstance(subject, Failure) and strand.focus is not None:
            results.append(has_attribute(strand.focus.universe, name))
        part = attribute_of(reader, subject, name, strand)
        results.append(_match(reader, item, part, strand))
    certain = [r for r in results if not (isinstance(r, Const) and r.value is True)]
    return logical("and", certain, strand.size) if certain else Const(True)


def _is_builtin(subject: Value, kind: type) -> Value:
    match subject:
        case Table() | Const():
            return lift(lambda cell: isinstance(cell, kind), [subject], None)
        case Typed():
            return Const(issubclass(subject.type, kind))
    return UNKNOWN
