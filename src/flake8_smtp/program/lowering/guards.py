"""What stands around code that reckons with a name that is missing, or with an exception."""

from __future__ import annotations

import libcst as cst

from flake8_smtp.program import syntax as s

_VERSIONS = frozenset({"version_info", "PY2", "PY3", "TYPE_CHECKING"})
_MISSING = frozenset({"AttributeError", "ImportError", "ModuleNotFoundError", "NameError"})
_RAISES = ("raises", "raisesregex", "raisesregexp")


def expects_missing(handler: cst.ExceptHandler | cst.ExceptStarHandler) -> bool:
    """Tell whether a handler is there for a name that may not exist."""
    return handler.type is not None and _names_missing(handler.type)


def _names_missing(kind: cst.BaseExpression) -> bool:
    elements = kind.elements if isinstance(kind, cst.Tuple) else ()
    kinds = [kind, *(element.value for element in elements)]
    return any(isinstance(part, cst.Name) and part.value in _MISSING for part in kinds)


def only_looks_up(body: cst.BaseSuite) -> bool:
    """Tell whether statements do nothing but take names from modules, so that nothing else can fail."""
    return all(
        isinstance(small, cst.Assign) and isinstance(small.value, (cst.Attribute, cst.Name))
        for statement in body.body
        for small in (statement.body if isinstance(statement, cst.SimpleStatementLine) else [statement])
    )


def takes_all(handler: cst.ExceptHandler | cst.ExceptStarHandler) -> bool:
    kind = handler.type
    return kind is None or (isinstance(kind, cst.Name) and kind.value in ("Exception", "BaseException"))


def is_for_missing(context: cst.BaseExpression) -> bool:
    """Tell whether `with suppress(AttributeError):` and its like stand around the names."""
    return isinstance(context, cst.Call) and any(_names_missing(arg.value) for arg in context.args)


def expects_raising(context: cst.BaseExpression) -> bool:
    """Tell whether a test says that what stands inside raises: `with pytest.raises(...)`."""
    if not isinstance(context, cst.Call):
        return False
    name = context.func.attr if isinstance(context.func, cst.Attribute) else context.func
    return isinstance(name, cst.Name) and name.value.lower().replace("_", "").endswith(_RAISES)


def asks_version(test: s.Expr) -> bool:
    """Tell whether a condition asks which Python this is."""
    while True:
        match test:
            case s.Name(id=name) | s.Attribute(attr=name):
                return name in _VERSIONS
            case s.Compare(left=inner) | s.Unary(operand=inner) | s.Subscript(value=inner):
                test = inner
            case _:
                return False
