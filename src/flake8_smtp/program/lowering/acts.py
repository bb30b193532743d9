"""Expressions that are statements: what they choose to do, and which values they keep or throw away."""

from __future__ import annotations

from collections.abc import Sequence

from flake8_smtp.program import syntax as s
from flake8_smtp.program.lowering.state import Lowering


def act(low: Lowering, value: s.Expr) -> s.Stmt:
    """Return the statement that an expression is: an `if` where it chooses what to do."""
    match value:
        case s.Conditional(test=test, body=body, orelse=orelse):
            return s.If(test, (act(low, body),), (act(low, orelse),))
        case s.Bool(op=op, items=(*tests, last)):
            test = tests[0] if len(tests) == 1 else s.Bool(value.origin, op, tuple(tests))
            then = (act(low, last),)
            return s.If(test, then, ()) if op == "and" else s.If(test, (), then)
        case s.Call(func=s.Attribute(value=s.Conditional() as chosen) as func):
            # `(good if known else bad).append(user)`
            yes, no = (_with_receiver(value, func, each) for each in (chosen.body, chosen.orelse))
            return s.If(chosen.test, (act(low, yes),), (act(low, no),))
    _discard(low, value)
    return s.ExprStmt(value)


def _with_receiver(call: s.Call, func: s.Attribute, receiver: s.Expr) -> s.Call:
    return s.Call(call.origin, s.Attribute(func.origin, receiver, func.attr, func.name_origin), call.args)


def _discard(low: Lowering, value: s.Expr) -> None:
    """Note the calls whose value a statement throws away."""
    match value:
        case s.Call():
            if not low.raising:
                low.discarded.add(id(value))
        case s.Await(value=inner):
            _discard(low, inner)
        case s.Comprehension(kind="list" | "set", element=element):
            _discard(low, element)
        case s.Walrus(target=target, value=inner):
            keep(low, (target,), inner)
        case s.Display(items=items):
            for item in items:
                _discard(low, item)


def keep(low: Lowering, targets: Sequence[s.Expr], value: s.Expr) -> None:
    """Note a call whose value, or a part of it, is given to local names only."""
    if low.scope.kind == "class":
        return  # such a name is read as an attribute
    while type(value) is not s.Call:
        match value:
            case s.Await(value=inner) | s.Subscript(value=inner) | s.Attribute(value=inner):
                value = inner
            case s.Comprehension(kind="list" | "set", element=inner):
                value = inner
            case s.Comprehension(kind="dict", element=s.Display(items=(_, inner))):
                value = inner
            case _:
                return
    names: list[str] = []
    waiting = list(targets)
    while waiting:
        match waiting.pop():
            case s.Name(id=name):
                names.append(name)
            case s.Display(items=items):
                waiting += items
            case s.Starred(value=inner):
                waiting.append(inner)
            case _:
                return
    low.kept[id(value)] = tuple(names)
