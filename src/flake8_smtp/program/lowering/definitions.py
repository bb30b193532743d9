"""Functions, lambdas and classes: each opens a scope of its own."""

from __future__ import annotations

from collections.abc import Iterable

import libcst as cst

from flake8_smtp.program import syntax as s
from flake8_smtp.program.lowering.state import Lowering


def function(low: Lowering, node: cst.FunctionDef) -> s.Stmt:
    decorators = tuple(low.expr(d.decorator) for d in node.decorators)
    definition = _defined(low, node.name.value, node.params, node.body, node.returns)
    definition.decorators = decorators
    low.bind(definition.name, s.Binding("def", definition=definition))
    low.functions.append(definition)
    return definition


def _defined(
    low: Lowering,
    name: str,
    params: cst.Parameters,
    body: cst.BaseSuite | cst.BaseExpression,
    returns: cst.Annotation | None = None,
) -> s.FunctionDef:
    parameters = tuple(_parameters(low, params))
    annotation = None if returns is None else low.expr(returns.annotation)
    scope = low.inner_scope("function")
    definition = s.FunctionDef(name, parameters, (), (), annotation, scope)
    scope.owner = definition
    outer, low.scope = low.scope, scope
    for parameter in parameters:
        low.bind(
            parameter.name,
            s.Binding("parameter", parameter.default, annotation=parameter.annotation),
        )
    if isinstance(body, cst.BaseSuite):
        definition.body = low.suite(body)
    else:
        value = low.expr(body)
        scope.returns.append(value)
        definition.body = (s.Return(value),)
    low.scope = outer
    return definition


def _parameters(low: Lowering, params: cst.Parameters) -> Iterable[s.Parameter]:
    for param in (*params.posonly_params, *params.params):
        yield _parameter(low, param, "")
    if isinstance(params.star_arg, cst.Param):
        yield _parameter(low, params.star_arg, "*")
    for param in params.kwonly_params:
        yield _parameter(low, param, "keyword")
    if params.star_kwarg is not None:
        yield _parameter(low, params.star_kwarg, "**")


def _parameter(low: Lowering, param: cst.Param, kind: str) -> s.Parameter:
    annotation = None if param.annotation is None else low.expr(param.annotation.annotation)
    default = None if param.default is None else low.expr(param.default)
    return s.Parameter(param.name.value, kind, annotation, default)


def class_(low: Lowering, node: cst.ClassDef) -> s.Stmt:
    decorators = tuple(low.expr(d.decorator) for d in node.decorators)
    bases = tuple(low.expr(base.value) for base in node.bases)
    scope = low.inner_scope("class")
    definition = s.ClassDef(node.name.value, bases, (), decorators, scope)
    scope.owner = definition
    low.classes.append(definition)
    low.bind(definition.name, s.Binding("def", definition=definition))
    outer, low.scope = low.scope, scope
    definition.body = low.suite(node.body)
    low.scope = outer
    return definition


def lambda_(low: Lowering, node: cst.Lambda) -> s.Expr:
    return s.Lambda(node, _defined(low, "<lambda>", node.params, node.body))
