"""Replies, and dicts of refused recipients, that nobody looks at."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Sequence
from typing import Any

from flake8_smtp.program import syntax as s
from flake8_smtp.program.facts import ThrownAway
from flake8_smtp.program.libraries import Operation
from flake8_smtp.program.reader import Observation
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.recipients import for_several
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.shapes import walk
from flake8_smtp.program.strands import Focus
from flake8_smtp.program.words import TELLING
from flake8_smtp.program.words import words


def note_thrown_away(
    reader: Reader, found: Sequence[Observation], function: s.FunctionDef | None, scope: s.Scope
) -> None:
    """Note what the calls of a function return and nobody reads."""
    if reader.serves or not found:
        return
    unread = {id(seen.focus) for seen in found if _is_unread(reader, seen.focus.call, function)}
    anywhere = bool(unread) and _hands_on(function, {_receiver(seen.focus) for seen in found})
    read: list[Focus] = []
    operations = _continued(found)
    # From the last call to the first: a refusal may show in a reply that is read later.
    for seen in reversed(found):
        focus = seen.focus
        if isinstance(focus.call.func, s.Name) or not _is_on_session(focus):
            # A helper that talks to the server may look at what it says.
            anywhere = True
            continue
        if focus.operation.gives not in ("reply", "refused", "refused and text"):
            continue
        if id(focus) in unread:
            several = focus.operation.gives != "reply" and for_several(reader, focus, scope)
            later = anywhere or not all(_are_apart(reader, focus, other) for other in read)
            # That a step of a login was refused shows in the next one.
            operation = focus.operation if later else operations.get(id(focus), focus.operation)
            reader.note(ThrownAway(focus.call.origin, operation, later, several))
        elif focus.operation.gives == "reply":
            read.append(focus)


def _are_apart(reader: Reader, one: Focus, other: Focus) -> bool:
    """Tell whether two calls are certainly made on two sessions, which have other names, too."""
    if one.session is other.session or not {id(one.session), id(other.session)} <= reader.opened.keys():
        return False
    return _receiver(one) != _receiver(other)


def _receiver(focus: Focus) -> str | None:
    return dotted(focus.call.func.value) if isinstance(focus.call.func, s.Attribute) else None


_STEPS = 2
"""How often AUTH LOGIN is answered by the client, once for the name and once for the password."""


def _continued(found: Sequence[Observation]) -> dict[int, Operation]:
    """Return, for the commands that only go on with an AUTH of the function, that AUTH."""
    going: dict[str | None, tuple[Operation, int]] = {}
    continued: dict[int, Operation] = {}
    for seen in found:
        focus, receiver = seen.focus, _receiver(seen.focus)
        operation, left = going.pop(receiver, (focus.operation, 0))
        if focus.operation.judged == _CHALLENGED:
            going[receiver] = focus.operation, _STEPS
        elif focus.operation.command == "?" and left:
            continued[id(focus)] = operation
            going[receiver] = operation, left - 1
    return continued


_CHALLENGED = frozenset({334})


def _hands_on(function: s.FunctionDef | None, sessions: Collection[str | None]) -> bool:
    """Tell whether a session, or a method such as `server.rcpt`, is passed on instead of called."""
    called: set[int] = set()
    for node in walk(() if function is None else function.body):
        match node:
            case s.Call(func=func, args=args):
                called.add(id(func))
                if any((dotted(argument.value) or "") in sessions for argument in args):
                    return True
            case s.Attribute(attr=attr) if attr in _ANSWERING and id(node) not in called:
                return True
    return False


_ANSWERING = frozenset({"mail", "rcpt", "data", "docmd", "verify", "vrfy", "expn"})


def _is_on_session(focus: Focus) -> bool:
    return isinstance(focus.call.func, s.Attribute) and focus.session is not None


def _is_unread(reader: Reader, call: s.Call, function: s.FunctionDef | None) -> bool:
    if id(call) in reader.module.discarded:
        return True
    names = reader.module.kept.get(id(call))
    return names is not None and not _loaded(reader, function) & set(names)


def _loaded(reader: Reader, function: s.FunctionDef | None) -> frozenset[str]:
    """Return the names that a function reads anywhere; for the file's own level the whole file does."""
    if id(function) not in reader.loaded:
        named, stored = _names(reader, function)
        outer = set[str]() if function is None else set(function.scope.outer_names)
        names = {node.id for node in named if id(node) not in stored}
        if names & {"locals", "vars", "eval", "exec"}:
            names |= {node.id for node in named}
        if function is None:
            names.update(_exported(reader.module.body))
        reader.loaded[id(function)] = frozenset(names | outer)
    return reader.loaded[id(function)]


def _exported(body: s.Block) -> Iterator[str]:
    """Yield the names that `__all__` offers to other files."""
    for statement in body:
        match statement:
            case s.Assign(targets=(s.Name(id="__all__"),), value=s.Expr() as listed):
                for node in walk(listed):
                    if isinstance(node, s.Constant) and isinstance(node.value, str):
                        yield node.value


def _names(reader: Reader, function: s.FunctionDef | None) -> tuple[list[s.Name], set[int]]:
    """Return all names that are written in a function, and those (by identity) that are bound there."""
    body: Any = reader.module.body if function is None else function.body
    stored: set[int] = set()
    named: list[s.Name] = []
    for node in walk(body, into_functions=True):
        match node:
            case s.Name():
                named.append(node)
            case s.Assign(targets=targets) | s.Delete(targets=targets):
                stored.update(_names_of(targets))
            case s.For(target=target) | s.Clause(target=target) | s.Walrus(target=target):
                stored.update(_names_of((target,)))
            case s.With(items=items):
                stored.update(_names_of(tuple(t for _, t in items if t is not None)))
    return named, stored


def _names_of(targets: Sequence[s.Expr]) -> set[int]:
    """Return the plain names that targets bind, by identity."""
    found: set[int] = set()
    waiting = list(targets)
    while waiting:
        match waiting.pop():
            case s.Name() as name:
                found.add(id(name))
            case s.Display(items=items):
                waiting += items
            case s.Starred(value=inner):
                waiting.append(inner)
    return found


def is_only_told(reader: Reader, call: s.Call, function: s.FunctionDef | None) -> bool:
    """Tell whether a person is shown the reply to a call, and nothing else is made of it."""
    told = _told(reader, function)
    if id(call) in told:
        return True
    names = reader.module.kept.get(id(call), ())
    if not names:
        return False
    return not any(node.id in names for node in reads(reader, function))


def reads(reader: Reader, function: s.FunctionDef | None) -> Sequence[s.Name]:
    """Return the names that a function, or the whole file, reads for more than to show them."""
    named, stored = _names(reader, function)
    left_out = stored | _told(reader, function)
    return [node for node in named if id(node) not in left_out]


def _told(reader: Reader, function: s.FunctionDef | None) -> set[int]:
    """Return the parts of a function (by identity) that are only printed or logged."""
    told: set[int] = set()
    for node in walk(reader.module.body if function is None else function.body, into_functions=True):
        match node:
            case s.ExprStmt(value=s.Call(func=func, args=args)) if _tells(func):
                parts = list(walk(args))
                if not any(isinstance(part, (s.Compare, s.Conditional, s.Bool)) for part in parts):
                    told.update(map(id, parts))
    return told


def _tells(func: s.Expr) -> bool:
    spoken = words(dotted(func) or "")
    return bool(spoken & TELLING)
