"""What names are made from: what they are assigned, and what that was made from in turn."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any

from flake8_smtp.program import syntax as s
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.shapes import names_in
from flake8_smtp.program.shapes import walk
from flake8_smtp.program.words import GROWING

NO_PART_OF_IT = frozenset({"timeout", "debug", "debuglevel", "exc_info"})
"""Keywords of calls that make no other request of one."""


def sources_in(function: s.FunctionDef | None) -> Mapping[str, Sequence[s.Expr | None]]:
    """Return what each name is assigned in a function, None for a step such as `n += 1`."""
    if function is None:
        return {}
    if function.scope.sources is None:
        function.scope.sources = _sources(function.body)
    return function.scope.sources


def sources_of(reader: Reader, loop: s.For | s.While) -> Mapping[str, Sequence[s.Expr | None]]:
    """Return what each name is assigned in a loop's body, None for a step."""
    if id(loop) not in reader.sources:
        found = _sources(loop.body)
        for path, argument in _told(loop.body):
            found.setdefault(path, []).append(argument)
        reader.sources[id(loop)] = found
    return reader.sources[id(loop)]


def _told(body: Any) -> Iterator[tuple[str, s.Expr | None]]:
    """Yield what methods make of their objects: `server.connect(host)`; None for `tried.add(host)`."""
    for node in walk(body):
        if not isinstance(node, s.Call) or not isinstance(node.func, s.Attribute):
            continue
        path = dotted(node.func.value)
        if path is not None and node.func.attr == "connect":
            yield from ((path, argument.value) for argument in node.args)
        elif path is not None and node.func.attr in GROWING:
            yield path, None


def _sources(body: Any) -> dict[str, list[s.Expr | None]]:
    """Return for each name that a block assigns the expressions it comes from; None for a step."""
    out: dict[str, list[s.Expr | None]] = {}
    for node in walk(body):
        for target, source in _given(node):
            for path in targets_of(target):
                out.setdefault(path, []).append(source)
    return out


def assigned_in(part: Any) -> frozenset[str]:
    """Return the names and attribute chains that a part of the program assigns."""
    return frozenset(_sources(part))


def _given(node: Any) -> Iterable[tuple[s.Expr, s.Expr | None]]:
    """Return what a part of the program binds, each with what it is bound to."""
    match node:
        case s.Assign(targets=targets, value=s.Expr() as value):
            return [(target, value) for target in targets]
        case s.AugAssign(target=target):
            return [(target, None)]
        case s.With(items=items):
            return [(named, context) for context, named in items if named is not None]
        case s.Walrus(target=target, value=value):
            return [(target, value)]
        case s.For(target=target, iterable=iterable):
            return [(target, iterable)]
    return ()


def targets_of(target: s.Expr) -> Iterator[str]:
    """Yield the names and attribute chains that an assignment target binds or changes."""
    if isinstance(target, s.Display):
        for item in target.items:
            yield from targets_of(item)
        return
    path = dotted(target.value if isinstance(target, (s.Starred, s.Subscript)) else target)
    if path is not None:
        yield path


def closure_of(seeds: Sequence[s.Expr], sources: Mapping[str, Sequence[s.Expr | None]]) -> set[str]:
    """Return the names that expressions depend on, through the assignments of `sources`."""
    found: set[str] = set()
    parts = _parts(sources)
    waiting = [name for seed in seeds for name in _relevant_names(seed)]
    while waiting:
        name = waiting.pop()
        if name in found or name == "self":
            continue
        found.add(name)
        for source in (*sources.get(name, ()), *parts.get(name, ())):
            if source is not None:
                waiting.extend(_relevant_names(source))
    return found


def _parts(sources: Mapping[str, Sequence[s.Expr | None]]) -> dict[str, list[s.Expr | None]]:
    """Return, by owner, what attributes are given: `server.esmtp_features["auth"] = mechanism`."""
    found: dict[str, list[s.Expr | None]] = {}
    for path, given in sources.items():
        owner, _, part = path.rpartition(".")
        if part not in NO_PART_OF_IT:
            found.setdefault(owner, []).extend(given)
    return found


def _relevant_names(expression: s.Expr) -> frozenset[str]:
    """Return the names an expression reads, those left out that only tune the connection."""
    skipped: set[str] = set()
    kept: set[str] = set()
    for node in walk(expression):
        if isinstance(node, s.Call):
            for argument in node.args:
                names = names_in(argument.value)
                if argument.keyword in NO_PART_OF_IT:
                    skipped |= names
                else:
                    kept |= names
            kept |= names_in(node.func)
    return names_in(expression) - (skipped - kept)
