"""What counts: `n = n + 1`, and a function that hands `n - 1` to itself."""

from __future__ import annotations

from flake8_smtp.program import syntax as s
from flake8_smtp.program.shapes import dotted


def steps_handed_on(function: s.FunctionDef, call: s.Call) -> set[str]:
    """Return the parameters that a function counts with by calling itself: `send(mail, left - 1)`."""
    if (dotted(call.func) or "").rpartition(".")[2] != function.name:
        return set()
    names = (parameter.name for parameter in function.parameters)
    return {name for name in names if any(is_step(name, argument.value) for argument in call.args)}


def is_step(name: str, value: s.Expr) -> bool:
    """Tell whether an assignment counts: `n = n + 1`."""
    return (
        type(value) is s.Binary
        and value.op in ("+", "-")
        and type(value.left) is s.Name
        and value.left.id == name
        and type(value.right) is s.Constant
    )
