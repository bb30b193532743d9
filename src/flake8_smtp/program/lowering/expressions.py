"""Expressions. Chains that libcst nests to the left are followed in loops."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence
from http import HTTPStatus
from typing import Literal

import libcst as cst

from flake8_smtp.program import syntax as s
from flake8_smtp.program.lowering import literals
from flake8_smtp.program.lowering.definitions import lambda_
from flake8_smtp.program.lowering.state import Lower
from flake8_smtp.program.lowering.state import Lowering
from flake8_smtp.program.lowering.steps import steps_handed_on
from flake8_smtp.program.pure import READING

_COMPARISONS: dict[type[cst.CSTNode], str] = {
    cst.Equal: "==",
    cst.NotEqual: "!=",
    cst.LessThan: "<",
    cst.LessThanEqual: "<=",
    cst.GreaterThan: ">",
    cst.GreaterThanEqual: ">=",
    cst.In: "in",
    cst.NotIn: "not in",
    cst.Is: "is",
    cst.IsNot: "is not",
}


_BINARIES: dict[type[cst.CSTNode], str] = {
    cst.Add: "+",
    cst.Subtract: "-",
    cst.Multiply: "*",
    cst.Divide: "/",
    cst.FloorDivide: "//",
    cst.Modulo: "%",
    cst.Power: "**",
    cst.BitAnd: "&",
    cst.BitOr: "|",
    cst.BitXor: "^",
    cst.LeftShift: "<<",
    cst.RightShift: ">>",
    cst.MatrixMultiply: "@",
}


_UNARIES: dict[type[cst.CSTNode], Literal["not", "-", "+", "~"]] = {
    cst.Not: "not",
    cst.Minus: "-",
    cst.Plus: "+",
    cst.BitInvert: "~",
}


def _attribute(low: Lowering, node: cst.Attribute) -> s.Expr:
    value = low.expr(node.value)
    attribute = s.Attribute(node, value, node.attr.value, node.attr)
    low.stands[id(node.attr)] = low.stand
    module = value.value if type(value) is s.Attribute else value
    if type(module) is s.Name and module.id in low.module_names:
        low.member_uses.append(s.MemberUse(attribute, low.scope, low.guards > 0))
    if attribute.attr in HTTPStatus.__members__:
        low.integers.add(HTTPStatus[attribute.attr].value)
    return attribute


def _call(low: Lowering, node: cst.Call) -> s.Expr:
    func = low.expr(node.func)
    args = tuple(
        s.Argument(None if arg.keyword is None else arg.keyword.value, arg.star, low.expr(arg.value))
        for arg in node.args
    )
    call = s.Call(node, func, args)
    if type(func) is s.Attribute and func.attr not in READING:
        low.mutate(func.value)
    low.calls.append((call, low.scope))
    if type(low.scope.owner) is s.FunctionDef:
        low.scope.counters |= steps_handed_on(low.scope.owner, call)
    return call


def _subscript(low: Lowering, node: cst.Subscript) -> s.Expr:
    value = low.expr(node.value)
    items = [_index(low, element.slice) for element in node.slice]
    if len(items) == 1:
        return s.Subscript(node, value, items[0])
    return s.Subscript(node, value, s.Display(node, "tuple", tuple(items)))


def _index(low: Lowering, node: cst.BaseSlice) -> s.Expr:
    if isinstance(node, cst.Slice):
        return s.Slice(
            node,
            None if node.lower is None else low.expr(node.lower),
            None if node.upper is None else low.expr(node.upper),
            None if node.step is None else low.expr(node.step),
        )
    assert isinstance(node, cst.Index)
    return low.expr(node.value)


def _tuple_display(low: Lowering, node: cst.Tuple) -> s.Expr:
    return s.Display(node, "tuple", _elements(low, node.elements))


def _list_display(low: Lowering, node: cst.List) -> s.Expr:
    return s.Display(node, "list", _elements(low, node.elements))


def _set_display(low: Lowering, node: cst.Set) -> s.Expr:
    return s.Display(node, "set", _elements(low, node.elements))


def _elements(low: Lowering, nodes: Sequence[cst.BaseElement]) -> tuple[s.Expr, ...]:
    return tuple(
        s.Starred(element, low.expr(element.value))
        if type(element) is cst.StarredElement
        else low.expr(element.value)
        for element in nodes
    )


def _dict_display(low: Lowering, node: cst.Dict) -> s.Expr:
    keys: list[s.Expr | None] = []
    values: list[s.Expr] = []
    for element in node.elements:
        keys.append(low.expr(element.key) if isinstance(element, cst.DictElement) else None)
        values.append(low.expr(element.value))
    return s.DictDisplay(node, tuple(keys), tuple(values))


def _comparison(low: Lowering, node: cst.Comparison) -> s.Expr:
    left = low.expr(node.left)
    ops = tuple(_COMPARISONS[type(target.operator)] for target in node.comparisons)
    return s.Compare(node, left, ops, tuple(low.expr(t.comparator) for t in node.comparisons))


def _boolean(low: Lowering, node: cst.BooleanOperation) -> s.Expr:
    operator = type(node.operator)
    items: list[s.Expr] = []
    current: cst.BaseExpression = node
    while type(current) is cst.BooleanOperation and type(current.operator) is operator:
        items.append(low.expr(current.right))
        current = current.left
    items.append(low.expr(current))
    items.reverse()
    return s.Bool(node, "and" if operator is cst.And else "or", tuple(items))


def _unary(low: Lowering, node: cst.UnaryOperation) -> s.Expr:
    return s.Unary(node, _UNARIES[type(node.operator)], low.expr(node.expression))


def _binary(low: Lowering, node: cst.BinaryOperation) -> s.Expr:
    spine: list[cst.BinaryOperation] = []
    current: cst.BaseExpression = node
    while type(current) is cst.BinaryOperation:
        spine.append(current)
        current = current.left
    expression = low.expr(current)
    for part in reversed(spine):
        expression = s.Binary(part, _BINARIES[type(part.operator)], expression, low.expr(part.right))
    return expression


def _conditional(low: Lowering, node: cst.IfExp) -> s.Expr:
    return s.Conditional(node, low.expr(node.test), low.expr(node.body), low.expr(node.orelse))


def _walrus(low: Lowering, node: cst.NamedExpr) -> s.Expr:
    value = low.expr(node.value)
    target = low.expr(node.target)
    low.bind_target(target, s.Binding("value", value))
    return s.Walrus(node, target, value)


def _await(low: Lowering, node: cst.Await) -> s.Expr:
    return s.Await(node, low.expr(node.expression))


def _yield(low: Lowering, node: cst.Yield) -> s.Expr:
    if node.value is None:
        return s.Yield(node, None)
    value = low.expr(node.value.item if isinstance(node.value, cst.From) else node.value)
    low.scope.yields.append(value)
    return s.Yield(node, value)


def _list_comp(low: Lowering, node: cst.ListComp) -> s.Expr:
    return _comprehension(low, node, "list", node.elt, node.for_in)


def _set_comp(low: Lowering, node: cst.SetComp) -> s.Expr:
    return _comprehension(low, node, "set", node.elt, node.for_in)


def _generator(low: Lowering, node: cst.GeneratorExp) -> s.Expr:
    return _comprehension(low, node, "generator", node.elt, node.for_in)


def _dict_comp(low: Lowering, node: cst.DictComp) -> s.Expr:
    clauses = _clauses(low, node.for_in)
    pair = s.Display(node, "tuple", (low.expr(node.key), low.expr(node.value)))
    return s.Comprehension(node, "dict", pair, clauses)


def _comprehension(
    low: Lowering,
    node: cst.CSTNode,
    kind: Literal["list", "set", "generator"],
    element: cst.BaseExpression,
    for_in: cst.CompFor,
) -> s.Expr:
    clauses = _clauses(low, for_in)
    return s.Comprehension(node, kind, low.expr(element), clauses)


def _clauses(low: Lowering, for_in: cst.CompFor) -> tuple[s.Clause, ...]:
    clauses: list[s.Clause] = []
    current: cst.CompFor | None = for_in
    while current is not None:
        iterable = low.expr(current.iter)
        target = low.expr(current.target)
        low.bind_target(target, s.Binding("other"))
        clauses.append(s.Clause(target, iterable, tuple(low.expr(test.test) for test in current.ifs)))
        current = current.inner_for_in
    return tuple(clauses)


EXPRESSIONS: Mapping[type, Lower] = {
    cst.Name: literals.name,
    cst.Integer: literals.integer,
    cst.Float: literals.number,
    cst.Imaginary: literals.number,
    cst.Ellipsis: literals.ellipsis,
    cst.SimpleString: literals.string,
    cst.ConcatenatedString: literals.concatenated,
    cst.FormattedString: literals.formatted,
    cst.TemplatedString: literals.formatted,
    cst.Attribute: _attribute,
    cst.Call: _call,
    cst.Subscript: _subscript,
    cst.Tuple: _tuple_display,
    cst.List: _list_display,
    cst.Set: _set_display,
    cst.Dict: _dict_display,
    cst.Comparison: _comparison,
    cst.BooleanOperation: _boolean,
    cst.UnaryOperation: _unary,
    cst.BinaryOperation: _binary,
    cst.IfExp: _conditional,
    cst.NamedExpr: _walrus,
    cst.Lambda: lambda_,
    cst.Await: _await,
    cst.Yield: _yield,
    cst.ListComp: _list_comp,
    cst.SetComp: _set_comp,
    cst.GeneratorExp: _generator,
    cst.DictComp: _dict_comp,
}
