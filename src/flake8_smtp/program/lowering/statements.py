"""Statements: what they bind, keep and throw away."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping

import libcst as cst

from flake8_smtp.program import syntax as s
from flake8_smtp.program.lowering.acts import act
from flake8_smtp.program.lowering.acts import keep
from flake8_smtp.program.lowering.definitions import class_
from flake8_smtp.program.lowering.definitions import function
from flake8_smtp.program.lowering.guards import asks_version
from flake8_smtp.program.lowering.guards import expects_missing
from flake8_smtp.program.lowering.guards import expects_raising
from flake8_smtp.program.lowering.guards import is_for_missing
from flake8_smtp.program.lowering.guards import only_looks_up
from flake8_smtp.program.lowering.guards import takes_all
from flake8_smtp.program.lowering.imports import import_
from flake8_smtp.program.lowering.imports import import_from
from flake8_smtp.program.lowering.patterns import lower_pattern
from flake8_smtp.program.lowering.state import Lower
from flake8_smtp.program.lowering.state import Lowering
from flake8_smtp.program.lowering.steps import is_step
from flake8_smtp.program.shapes import dotted

_AUGMENTED: dict[type[cst.CSTNode], str] = {
    cst.AddAssign: "+",
    cst.SubtractAssign: "-",
    cst.MultiplyAssign: "*",
    cst.DivideAssign: "/",
    cst.FloorDivideAssign: "//",
    cst.ModuloAssign: "%",
    cst.PowerAssign: "**",
    cst.BitAndAssign: "&",
    cst.BitOrAssign: "|",
    cst.BitXorAssign: "^",
    cst.LeftShiftAssign: "<<",
    cst.RightShiftAssign: ">>",
    cst.MatrixMultiplyAssign: "@",
}


_COUNTING = frozenset({"range", "count", "enumerate", "repeat"})


def _expr_stmt(low: Lowering, node: cst.Expr) -> s.Stmt:
    return act(low, low.expr(node.value))


def _assign(low: Lowering, node: cst.Assign) -> s.Stmt:
    value = low.expr(node.value)
    targets = tuple(low.expr(target.target) for target in node.targets)
    keep(low, targets, value)
    if type(value) is s.Lambda and type(targets[0]) is s.Name:
        # `known = lambda user: ...` is a function like any other.
        value.function.name = targets[0].id
        low.functions.append(value.function)
    for target in targets:
        low.bind_target(target, s.Binding("value", value))
        if type(target) is s.Name and is_step(target.id, value):
            low.scope.counters.add(target.id)
    return s.Assign(targets, value)


def _ann_assign(low: Lowering, node: cst.AnnAssign) -> s.Stmt:
    target = low.expr(node.target)
    annotation = low.expr(node.annotation.annotation)
    value = None if node.value is None else low.expr(node.value)
    if value is not None:
        keep(low, (target,), value)
    low.bind_target(target, s.Binding("value", value, annotation=annotation))
    return s.Assign((target,), value, annotation)


def _aug_assign(low: Lowering, node: cst.AugAssign) -> s.Stmt:
    target = low.expr(node.target)
    value = low.expr(node.value)
    op = _AUGMENTED[type(node.operator)]
    low.bind_target(target, s.Binding("added", value))
    path = dotted(target)
    if path and op in ("+", "-") and type(value) is s.Constant and type(value.value) is int:
        low.scope.counters.add(path)
        low.scope.outer_names.get(path, low.scope).counters.add(path)
    return s.AugAssign(target, op, value)


def _return(low: Lowering, node: cst.Return) -> s.Stmt:
    if node.value is None:
        return s.Return(None)
    value = low.expr(node.value)
    low.scope.returns.append(value)
    return s.Return(value)


def _raise(low: Lowering, node: cst.Raise) -> s.Stmt:
    exc = None if node.exc is None else low.expr(node.exc)
    return s.Raise(exc, None if node.cause is None else low.expr(node.cause.item))


def _assert(low: Lowering, node: cst.Assert) -> s.Stmt:
    return s.Assert(low.expr(node.test), None if node.msg is None else low.expr(node.msg))


def _delete(low: Lowering, node: cst.Del) -> s.Stmt:
    target = low.expr(node.target)
    targets = target.items if type(target) is s.Display else (target,)
    for each in targets:
        if type(each) is s.Subscript:
            low.mutate(each.value)
    return s.Delete(targets)


def _break(low: Lowering, node: cst.Break) -> s.Stmt:
    return s.Break()


def _continue(low: Lowering, node: cst.Continue) -> s.Stmt:
    return s.Continue()


def _global(low: Lowering, node: cst.Global) -> s.Stmt:
    *_, outermost = _around(low.scope)
    low.scope.outer_names.update((item.name.value, outermost) for item in node.names)
    return s.Pass()


def _nonlocal(low: Lowering, node: cst.Nonlocal) -> s.Stmt:
    functions = [scope for scope in _around(low.scope) if scope.kind == "function"][1:]
    for name in (item.name.value for item in node.names):
        bound = [scope for scope in functions if name in scope.bindings]
        # The enclosing function may bind the name further down.
        low.scope.outer_names.update((name, scope) for scope in (bound or functions)[:1])
    return s.Pass()


def _around(scope: s.Scope) -> Iterator[s.Scope]:
    """Yield a scope and those around it, the module's last."""
    current: s.Scope | None = scope
    while current is not None:
        yield current
        current = current.parent


def _if(low: Lowering, node: cst.If) -> s.Stmt:
    ladder: list[tuple[s.Expr, s.Block]] = []
    orelse: s.Block = ()
    current: cst.If | cst.Else | None = node
    while current is not None:
        if isinstance(current, cst.Else):
            orelse = low.suite(current.body)
            break
        low.statements += current is not node  # an `elif` is a statement of its own, too
        test = low.expr(current.test)
        guarded = asks_version(test)
        low.guards += guarded
        ladder.append((test, low.suite(current.body)))
        low.guards -= guarded
        current = current.orelse
    test, body = ladder.pop()
    statement = s.If(test, body, orelse)
    while ladder:
        test, body = ladder.pop()
        statement = s.If(test, body, (statement,))
    return statement


def _while(low: Lowering, node: cst.While) -> s.Stmt:
    test = low.expr(node.test)
    return s.While(test, low.suite(node.body), low.orelse(node.orelse))


def _for(low: Lowering, node: cst.For) -> s.Stmt:
    iterable = low.expr(node.iter)
    target = low.expr(node.target)
    low.bind_target(target, s.Binding("other"))
    if type(iterable) is s.Call and (dotted(iterable.func) or "").rsplit(".", 1)[-1] in _COUNTING:
        counter = target.items[0] if type(target) is s.Display and target.items else target
        if type(counter) is s.Name:
            low.scope.counters.add(counter.id)
    return s.For(target, iterable, low.suite(node.body), low.orelse(node.orelse))


def _with(low: Lowering, node: cst.With) -> s.Stmt:
    items: list[tuple[s.Expr, s.Expr | None]] = []
    for item in node.items:
        context = low.expr(item.item)
        target = None if item.asname is None else low.expr(item.asname.name)
        if target is not None:
            low.bind_target(target, s.Binding("with", context))
        items.append((context, target))
    guarded = any(is_for_missing(item.item) for item in node.items)
    raising = any(expects_raising(item.item) for item in node.items)
    low.guards += guarded
    low.raising += raising
    body = low.suite(node.body)
    low.guards -= guarded
    low.raising -= raising
    return s.With(tuple(items), body)


def _try(low: Lowering, node: cst.Try | cst.TryStar) -> s.Stmt:
    guarded = any(expects_missing(handler) for handler in node.handlers)
    wide = any(takes_all(handler) for handler in node.handlers)
    guarded = guarded or (wide and only_looks_up(node.body))
    low.guards += guarded
    low.wide_guards += wide
    body = low.suite(node.body)
    low.guards -= guarded
    low.wide_guards -= wide
    handlers = tuple(_handler(low, handler) for handler in node.handlers)
    orelse = low.orelse(node.orelse)
    final = () if node.finalbody is None else low.suite(node.finalbody.body)
    statement = s.Try(body, handlers, orelse, final)
    low.tries.append((statement, low.scope))
    return statement


def _handler(low: Lowering, node: cst.ExceptHandler | cst.ExceptStarHandler) -> s.Handler:
    low.stands[id(node)] = low.stand
    kind = None if node.type is None else low.expr(node.type)
    name = None
    if node.name is not None and isinstance(node.name.name, cst.Name):
        name = node.name.name.value
        low.bind(name, s.Binding("other"))
    group = isinstance(node, cst.ExceptStarHandler)
    return s.Handler(node, kind, name, low.suite(node.body), group)


def _match(low: Lowering, node: cst.Match) -> s.Stmt:
    subject = low.expr(node.subject)
    cases = []
    for case in node.cases:
        pattern = lower_pattern(low, case.pattern)
        guard = None if case.guard is None else low.expr(case.guard)
        cases.append(s.Case(pattern, guard, low.suite(case.body)))
    return s.Match(subject, tuple(cases))


STATEMENTS: Mapping[type, Lower] = {
    cst.Expr: _expr_stmt,
    cst.Assign: _assign,
    cst.AnnAssign: _ann_assign,
    cst.AugAssign: _aug_assign,
    cst.Return: _return,
    cst.Raise: _raise,
    cst.Assert: _assert,
    cst.Del: _delete,
    cst.Break: _break,
    cst.Continue: _continue,
    cst.Global: _global,
    cst.Nonlocal: _nonlocal,
    cst.Import: import_,
    cst.ImportFrom: import_from,
    cst.If: _if,
    cst.While: _while,
    cst.For: _for,
    cst.With: _with,
    cst.Try: _try,
    cst.TryStar: _try,
    cst.Match: _match,
    cst.FunctionDef: function,
    cst.ClassDef: class_,
}
