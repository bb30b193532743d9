"""What an expression is worth on a strand.

The program's own expressions are run on what is known, answer by answer where they depend on a
reply. What is not known is unknown; nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping
from typing import Any

from flake8_smtp.program import pure
from flake8_smtp.program import syntax as s
from flake8_smtp.program.assigning import note_return
from flake8_smtp.program.attributes import attribute_value
from flake8_smtp.program.attributes import name_value
from flake8_smtp.program.calls import call_value
from flake8_smtp.program.comprehensions import comprehension
from flake8_smtp.program.conditions import all_or_any
from flake8_smtp.program.conditions import compare
from flake8_smtp.program.conditions import conditional
from flake8_smtp.program.containers import mapping
from flake8_smtp.program.joining import gathered
from flake8_smtp.program.lifting import is_vast
from flake8_smtp.program.operations import binary
from flake8_smtp.program.operations import formatted
from flake8_smtp.program.operations import unary
from flake8_smtp.program.parts import elements_of
from flake8_smtp.program.parts import subscript
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.values import NONE
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Function
from flake8_smtp.program.values import Value


def evaluate(reader: Reader, expression: s.Expr, strand: Strand) -> Value:
    """Return the value of an expression; calls leave their events and failures on the strand."""
    reader.left -= 1
    if reader.left < 0:
        reader.spend(0)
    method = _EVALUATORS.get(type(expression))
    return UNKNOWN if method is None else method(reader, expression, strand)


def _constant(reader: Reader, node: s.Constant, strand: Strand) -> Value:
    return Const(node.value, node)


def _await(reader: Reader, node: s.Await, strand: Strand) -> Value:
    return evaluate(reader, node.value, strand)


def _display(reader: Reader, node: s.Display, strand: Strand) -> Value:
    items: list[Value] = []
    for item in node.items:
        if isinstance(item, s.Starred):
            elements, one_for_all = elements_of(evaluate(reader, item.value, strand))
            if elements is None or one_for_all:
                return UNKNOWN
            items.extend(elements)
        else:
            items.append(evaluate(reader, item, strand))
    # Only what is unpacked makes a display longer than it is written.
    if len(items) > max(len(node.items), pure.LARGEST):
        return UNKNOWN
    value = gathered(node.kind, items)
    return UNKNOWN if is_vast(value) else value


def _dict(reader: Reader, node: s.DictDisplay, strand: Strand) -> Value:
    parts = [
        (None if key is None else evaluate(reader, key, strand), evaluate(reader, value, strand))
        for key, value in zip(node.keys, node.values)
    ]
    value = mapping(parts)
    return UNKNOWN if is_vast(value) else value


def _walrus(reader: Reader, node: s.Walrus, strand: Strand) -> Value:
    value = evaluate(reader, node.value, strand)
    assert isinstance(node.target, s.Name)
    strand.bind(node.target.id, value)
    strand.touch(node.target.id)
    return value


def _lambda(reader: Reader, node: s.Lambda, strand: Strand) -> Value:
    return Function(node.function, None, strand.env)


def _starred(reader: Reader, node: s.Starred, strand: Strand) -> Value:
    return evaluate(reader, node.value, strand)


def _yield(reader: Reader, node: s.Yield, strand: Strand) -> Value:
    value = NONE if node.value is None else evaluate(reader, node.value, strand)
    note_return(strand, value, node.value, "yield")
    resumed = reader.resumed.get(id(node))
    return UNKNOWN if resumed is None else call_value(reader, resumed, strand)


_EVALUATORS: Mapping[type[s.Expr], Callable[[Reader, Any, Strand], Value]] = {
    s.Constant: _constant,
    s.Name: name_value,
    s.Attribute: attribute_value,
    s.Call: call_value,
    s.Await: _await,
    s.Display: _display,
    s.DictDisplay: _dict,
    s.Subscript: subscript,
    s.Compare: compare,
    s.Bool: all_or_any,
    s.Unary: unary,
    s.Binary: binary,
    s.Conditional: conditional,
    s.Walrus: _walrus,
    s.Lambda: _lambda,
    s.Format: formatted,
    s.Comprehension: comprehension,
    s.Starred: _starred,
    s.Yield: _yield,
}
