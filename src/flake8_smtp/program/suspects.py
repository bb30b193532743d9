"""Calls that nothing is known of, and that may ask something of a server: the handlers around them say so."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence

from flake8_smtp.program import syntax as s
from flake8_smtp.program.libraries import AIO_ANY
from flake8_smtp.program.libraries import AIO_CONNECT
from flake8_smtp.program.libraries import CLASS_BASES
from flake8_smtp.program.libraries import SMTPLIB_ANY
from flake8_smtp.program.libraries import Operation
from flake8_smtp.program.libraries import canonical
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.shapes import names_in
from flake8_smtp.program.shapes import walk
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.values import Class
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Function
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Thing
from flake8_smtp.program.values import Value
from flake8_smtp.program.words import REPORTING
from flake8_smtp.program.words import words

_PROBING = frozenset(
    "connect reconnect connection noop ehlo helo ping wait check probe sleep close quit open is start".split()
)


def suspects_in(reader: Reader, node: s.Try, strand: Strand) -> Mapping[int, Operation]:
    """Return the calls of a `try` that may send mail, where its handlers expect a refusal by name.

    Whoever writes `except smtplib.SMTPException` believes that the body talks to a server. Where no call
    is one that looks like sending, the exception comes from any other, or from what a `yield` lets run:
    what it is can be said, and not what was asked.
    """
    raises: tuple[str, ...] = ()
    for handler in node.handlers:
        for name in _class_names(reader, handler.type, strand):
            library = name.split(".", 1)[0]
            if name in CLASS_BASES and library in ("smtplib", "aiosmtplib"):
                raises += SMTPLIB_ANY if library == "smtplib" else AIO_ANY
        if handler.name is not None and _reads_reply(handler):
            raises += SMTPLIB_ANY
    if not raises:
        return {}
    operation = Operation(raises=tuple(dict.fromkeys(raises)))
    calls = [call for call in walk(node.body) if isinstance(call, s.Call)]
    calls += _resumed(reader, node)
    sending = [call for call in calls if _may_send(reader, call, strand, _PROBING | REPORTING)]
    if sending:
        return {id(call): operation for call in sending}
    answered = tuple(name for name in operation.raises if name not in _CONNECTING)
    guess = Operation(raises=answered, request=False, transaction=False)
    return {id(call): guess for call in calls if _may_send(reader, call, strand, REPORTING - _TELLING)}


_CONNECTING = frozenset({"smtplib.SMTPConnectError", *AIO_CONNECT})
_TELLING = frozenset("notify report message msg emit display flash".split())
"""Words of calls that tell a person something, perhaps by mail."""


def _resumed(reader: Reader, node: s.Try) -> list[s.Call]:
    """Return calls that stand for what is run while a context manager waits at its `yield`."""
    function = reader.functions[-1]
    if function is None or not is_context_manager(function):
        return []
    waiting = [part for part in walk(node.body) if isinstance(part, s.Yield)]
    return [
        reader.resumed.setdefault(id(each), s.Call(each.origin, s.Name(each.origin, _RESUMED), ()))
        for each in waiting
    ]


def is_context_manager(function: s.FunctionDef) -> bool:
    """Tell whether a generator function is made a context manager by its decorator."""
    return any("contextmanager" in (dotted(decorator) or "") for decorator in function.decorators)


_RESUMED = "\0resumed"
"""What is called where a context manager waits: it may be anything."""


def _reads_reply(handler: s.Handler) -> bool:
    """Tell whether a handler reads what only an exception of smtplib has: `e.smtp_code`."""
    return any(
        isinstance(node, s.Attribute)
        and node.attr in ("smtp_code", "smtp_error")
        and isinstance(node.value, s.Name)
        and node.value.id == handler.name
        for node in walk(handler.body)
    )


def _class_names(reader: Reader, kind: s.Expr | None, strand: Strand) -> list[str]:
    if kind is None:
        return []
    value = reader.evaluate(reader, kind, Strand(None, 1, strand.env, strand.scope))
    parts: Sequence[Value] = value.items if isinstance(value, Items) else (value,)
    return [canonical(part.name) for part in parts if isinstance(part, Thing)]


def _may_send(reader: Reader, call: s.Call, strand: Strand, other: frozenset[str]) -> bool:
    """Tell whether a call may be one that sends; `other` are the words of calls that are something else."""
    path = dotted(call.func)
    name = call.func.attr if isinstance(call.func, s.Attribute) else (path or "")
    spoken = words(name)
    if not name or name[:1].isupper() or spoken & other:
        return False
    if words(path or "") & {"logger", "logging", "log", "time"}:
        return False
    func = reader.evaluate(reader, call.func, Strand(None, 1, strand.env, strand.scope))
    match func:
        case Thing(name=full):
            return ("." in full or full.startswith(".")) and "mock" not in full.lower()
        case Const() | Class():
            return False
        case Function(definition=definition):
            return _is_stub(definition) or any(isinstance(node, s.Call) for node in walk(definition.body))
    return not spoken & {"as", "join", "encode", "decode", "strip", "lower", "split", "get", "items"}


def _is_stub(function: s.FunctionDef) -> bool:
    """Tell whether a method says nothing of what it does: that of a protocol, or one to be overridden."""
    if function.scope.parent is None or function.scope.parent.kind != "class":
        return False
    return all(
        isinstance(statement, s.Pass)
        or (isinstance(statement, s.ExprStmt) and isinstance(statement.value, s.Constant))
        or (isinstance(statement, s.Raise) and "NotImplementedError" in names_in((statement.exc,)))
        for statement in function.body
    )
