"""The statements: what each does to the strands that come to it.

Whoever runs blocks takes `run_block` from here: with this module it knows the statements.
"""

from __future__ import annotations

from flake8_smtp.program import misuse
from flake8_smtp.program import pure
from flake8_smtp.program import syntax as s
from flake8_smtp.program.assigning import assign_to
from flake8_smtp.program.assigning import forget_dict
from flake8_smtp.program.assigning import note_return
from flake8_smtp.program.branches import run_if
from flake8_smtp.program.branches import run_match
from flake8_smtp.program.conditions import decide
from flake8_smtp.program.events import note_tests
from flake8_smtp.program.flows import STATEMENTS
from flake8_smtp.program.flows import Flow
from flake8_smtp.program.flows import evaluated
from flake8_smtp.program.flows import happened
from flake8_smtp.program.flows import run_block
from flake8_smtp.program.handlers import run_raise
from flake8_smtp.program.handlers import run_try
from flake8_smtp.program.handlers import run_with
from flake8_smtp.program.joining import gathered
from flake8_smtp.program.lifting import lift
from flake8_smtp.program.lifting import truth
from flake8_smtp.program.loops import run_for
from flake8_smtp.program.loops import run_while
from flake8_smtp.program.narrowing import narrow
from flake8_smtp.program.parts import take_apart
from flake8_smtp.program.parts import unpacked
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.relevance import in_doubt
from flake8_smtp.program.resolve import thing
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.shapes import shape
from flake8_smtp.program.strands import Event
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.strands import where
from flake8_smtp.program.values import NONE
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Mark
from flake8_smtp.program.values import Raised
from flake8_smtp.program.values import Thing
from flake8_smtp.program.values import Value
from flake8_smtp.program.words import FAILING
from flake8_smtp.program.words import words


def _expr_stmt(reader: Reader, node: s.ExprStmt, strand: Strand, flow: Flow) -> None:
    def action(each: Strand) -> Value:
        return reader.evaluate(reader, node.value, each)

    for each, value in evaluated(reader, strand, flow, action):
        note_tests(each, value)
        flow.normal.append(each)


def _assign(reader: Reader, node: s.Assign, strand: Strand, flow: Flow) -> None:
    if node.value is None:
        flow.normal.append(strand)
        return
    expression = node.value

    def action(each: Strand) -> Value:
        value = reader.evaluate(reader, expression, each)
        for target in node.targets:
            take_apart(target, value, each)
        return value

    for each, value in evaluated(reader, strand, flow, action):
        for target in node.targets:
            for name, part in unpacked(target, value):
                assign_to(reader, name, part, expression, each)
        flow.normal.append(each)


def _aug_assign(reader: Reader, node: s.AugAssign, strand: Strand, flow: Flow) -> None:
    def action(each: Strand) -> Value:
        left = reader.evaluate(reader, node.target, each)
        right = reader.evaluate(reader, node.value, each)
        if node.op == "+":
            misuse.joined(reader, node.target.origin, left, right, each)
        if isinstance(left, Items) and isinstance(right, Items):
            items = left.items + right.items
            return gathered(left.kind, items) if len(items) <= pure.LARGEST else UNKNOWN
        function = pure.BINARIES.get(node.op)
        return UNKNOWN if function is None else lift(pure.modest(function), [left, right], None)

    for each, value in evaluated(reader, strand, flow, action):
        path = dotted(node.target)
        if path is not None:
            each.bind(path, value)
            each.touch(path)
        forget_dict(node.target, each)
        failure = bool(words(path or "") & FAILING)
        happened(each, Event("aug", shape(node.target), each.mask, (), failure))
        flow.normal.append(each)


def _return(reader: Reader, node: s.Return, strand: Strand, flow: Flow) -> None:
    expression = node.value

    def action(each: Strand) -> Value:
        return NONE if expression is None else reader.evaluate(reader, expression, each)

    for each, value in evaluated(reader, strand, flow, action):
        note_return(each, value, expression)
        flow.returns.append((each, value))


def _assert(reader: Reader, node: s.Assert, strand: Strand, flow: Flow) -> None:
    def action(each: Strand) -> Value:
        return decide(reader, node.test, each)

    for each, value in evaluated(reader, strand, flow, action):
        note_tests(each, value)
        column = truth(value, each.size)
        failing = where(column, False) & each.mask if each.focus else 0
        in_doubt(each, where(column, Mark.UNKNOWN) & each.mask, node.test)
        if node.message is not None and (failing or not each.focus):
            reader.evaluate(reader, node.message, each.copy(failing or each.mask))
        if failing:
            failed = each.copy(failing)
            # What a server answers that the file itself runs is known to whoever asserts it.
            happened(failed, Event("raise", "AssertionError", failing, (), not reader.serves))
            flow.raises.append((failed, Raised(Thing("AssertionError"), "AssertionError")))
            each.mask &= ~failing
        if each.mask:
            narrow(reader, node.test, True, each)
            flow.normal.append(each)


def _delete(reader: Reader, node: s.Delete, strand: Strand, flow: Flow) -> None:
    for target in node.targets:
        path = dotted(target.value if isinstance(target, s.Subscript) else target)
        if path is not None:
            strand.touch(path)
        forget_dict(target, strand)
    flow.normal.append(strand)


def _import(reader: Reader, node: s.Import, strand: Strand, flow: Flow) -> None:
    for name, full in node.bound:
        if name in strand.env:
            strand.bind(name, thing(full))
    flow.normal.append(strand)


def _definition(reader: Reader, node: s.FunctionDef | s.ClassDef, strand: Strand, flow: Flow) -> None:
    if node.name in strand.env:
        strand.bind(node.name, UNKNOWN)
    flow.normal.append(strand)


def _break(reader: Reader, node: s.Break, strand: Strand, flow: Flow) -> None:
    flow.breaks.append(strand)


def _continue(reader: Reader, node: s.Continue, strand: Strand, flow: Flow) -> None:
    flow.continues.append(strand)


STATEMENTS.update(
    {
        s.ExprStmt: _expr_stmt,
        s.Assign: _assign,
        s.AugAssign: _aug_assign,
        s.Return: _return,
        s.Raise: run_raise,
        s.Assert: _assert,
        s.Delete: _delete,
        s.Break: _break,
        s.Continue: _continue,
        s.If: run_if,
        s.While: run_while,
        s.For: run_for,
        s.With: run_with,
        s.Try: run_try,
        s.Match: run_match,
        s.Import: _import,
        s.FunctionDef: _definition,
        s.ClassDef: _definition,
    }
)

__all__ = ["run_block"]
