"""Methods that open the session of their object anew: to the server that it had, or to another one."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping

from flake8_smtp.program import syntax as s
from flake8_smtp.program.helpers import arguments_given
from flake8_smtp.program.origins import sources_in
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.reader import static_eval
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.shapes import names_in
from flake8_smtp.program.shapes import walk
from flake8_smtp.program.values import Session

_HOST = frozenset({"host", "hostname"})


def opens_elsewhere(
    reader: Reader, method: s.FunctionDef, call: s.Call, function: s.FunctionDef | None
) -> bool:
    """Tell whether a method opens a session to another server than the one that its object had.

    `call` is the call of it, in `function`. Which server that was, the function itself says, or how the
    object is made, or else any other method.
    """
    owner = None if method.scope.parent is None else method.scope.parent.owner
    if not isinstance(owner, s.ClassDef):
        return False
    mine = _servers(reader, method, call)
    if not mine:
        return False
    methods = _methods(owner)
    for place in (function, methods.get("__init__")):
        before = set() if place is None else _opened_in(reader, methods, place, call)
        if before:
            return before.isdisjoint(mine)
    others = [_servers(reader, each, None) for each in methods.values() if each is not method]
    return any(servers and servers.isdisjoint(mine) for servers in others)


def _methods(owner: s.ClassDef) -> dict[str, s.FunctionDef]:
    return {
        name: binding.definition
        for name, bindings in owner.scope.bindings.items()
        for binding in bindings
        if isinstance(binding.definition, s.FunctionDef)
    }


def _opened_in(
    reader: Reader, methods: Mapping[str, s.FunctionDef], function: s.FunctionDef, but: s.Call
) -> set[str]:
    """Return to which servers a function opens sessions, by itself or by one of the methods."""
    found = set(_servers(reader, function, None))
    for node in walk(function.body):
        if isinstance(node, s.Call) and node is not but and isinstance(node.func, s.Attribute):
            called = methods.get(node.func.attr)
            if called is not None and dotted(node.func.value) == _own_name(function):
                found |= _servers(reader, called, node)
    return found


def _servers(reader: Reader, method: s.FunctionDef, call: s.Call | None) -> frozenset[str]:
    """Return the names, and the texts, that say to which servers a method opens sessions."""
    given = {} if call is None else arguments_given(method, call)
    return frozenset(
        said
        for node in walk(method.body)
        if isinstance(node, s.Call)
        for host in _hosts(node)
        if _opens(reader, method, node)
        for said in _said(method, host, given)
    )


def _opens(reader: Reader, method: s.FunctionDef, call: s.Call) -> bool:
    if isinstance(call.func, s.Attribute) and call.func.attr == "connect":
        return isinstance(static_eval(reader, method.scope, call.func.value), Session)
    return isinstance(static_eval(reader, method.scope, call), Session)


def _hosts(call: s.Call) -> Iterator[s.Expr]:
    """Yield what may be the host that a call opens a session to."""
    for index, argument in enumerate(call.args):
        if (argument.keyword in _HOST) if argument.keyword else (index == 0 and not argument.star):
            yield argument.value


def _said(method: s.FunctionDef, host: s.Expr, given: Mapping[str, s.Expr]) -> set[str]:
    """Return the names and texts behind an expression for a host, those of the object under `self`."""
    sources = sources_in(method)
    read = _names(method, host)
    for name in tuple(read):
        read |= {part for source in sources.get(name, ()) if source for part in _names(method, source)}
    passed = [given[name] for name in sorted(read) if name in given]
    if passed:
        return {said for value in passed for said in (*_names(method, value), *_texts(value))}
    # What is kept of a parameter is known by the name of the attribute elsewhere.
    kept = {
        target
        for target, values in sources.items()
        if "." in target and any(value and dotted(value) in read for value in values)
    }
    return {_of_object(method, name) for name in read | kept} | _texts(host)


def _names(method: s.FunctionDef, expression: s.Expr) -> set[str]:
    """Return the names that an expression reads, without that of the object alone."""
    return {name for name in names_in(expression) if name != _own_name(method)}


def _own_name(method: s.FunctionDef) -> str:
    return method.parameters[0].name if method.parameters else ""


def _of_object(method: s.FunctionDef, name: str) -> str:
    first, dot, rest = name.partition(".")
    return f"self.{rest}" if dot and first == _own_name(method) else name


def _texts(host: s.Expr) -> set[str]:
    return {repr(part.value) for part in walk(host) if isinstance(part, s.Constant) and part.value}
