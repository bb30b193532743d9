"""What the rounds of a loop differ in: where the loop's variable goes, and what a round begins with.

A variable that only counts the attempts, or says how long to wait, makes no other request of the next one.
Any other that is used for more than to be shown may.
"""

from __future__ import annotations

import builtins
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flake8_smtp.program import syntax as s
from flake8_smtp.program.helpers import arguments_given
from flake8_smtp.program.origins import sources_in
from flake8_smtp.program.origins import targets_of
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.shapes import called
from flake8_smtp.program.shapes import children
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.shapes import names_in
from flake8_smtp.program.shapes import shape
from flake8_smtp.program.shapes import walk
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.values import Function
from flake8_smtp.program.words import GROWING
from flake8_smtp.program.words import REPORTING
from flake8_smtp.program.words import words

_SHOWING = REPORTING - GROWING - {"put", "setdefault"}
_TIMING = frozenset("delay delays wait waits pause pauses backoff sleep seconds timeout timeouts".split())
_PROMPTS = frozenset({"input", "raw_input", "getpass", "prompt", "confirm"})
_MODULES = frozenset({"math", "random", "time", "asyncio"})

Sources = Mapping[str, Sequence[s.Expr | None]]


def is_used(body: Any, names: Iterable[str], outer: Iterable[str] = ()) -> bool:
    """Tell whether names are used in a body for more than to be shown, compared or waited for.

    They are given to a call then, or kept in an attribute, an element or a name of an `outer` scope.
    """
    sought = {name for name in names if not words(name) & _TIMING}
    stack: list[Any] = [body]
    while stack and sought:
        node = stack.pop()
        match node:
            case s.Raise():
                continue
            case s.Call(func=func) if _only_shows(func):
                continue
            case s.Call(args=args) if any(names_in(argument.value) & sought for argument in args):
                return True
            case s.Assign(targets=targets, value=s.Expr() as value) if names_in(value) & sought:
                if not all(_is_local(target, outer) for target in targets):
                    return True
        if not isinstance(node, (s.FunctionDef, s.ClassDef)):
            stack.extend(children(node))
    return False


def _is_local(target: s.Expr, outer: Iterable[str]) -> bool:
    return isinstance(target, s.Display) or (isinstance(target, s.Name) and target.id not in outer)


def _only_shows(func: s.Expr) -> bool:
    """Tell whether a function shows, waits or calculates."""
    path = dotted(func) or ""
    name = func.attr if isinstance(func, s.Attribute) else path
    if path.partition(".")[0] in _MODULES or words(name) & (_SHOWING | _TIMING):
        return True
    if words(path) & {"log", "logger"}:
        return True
    return isinstance(func, s.Name) and name != "setattr" and hasattr(builtins, name)


def _is_handed_on(reader: Reader, body: Any, names: frozenset[str], strand: Strand) -> bool:
    """Tell whether a function of the file is given one of the names, and uses it."""
    for call in _calls(body):
        if any(names_in(argument.value) & names for argument in call.args) and not _only_shows(call.func):
            function = _function(reader, call, strand)
            if function is None:
                continue
            given = arguments_given(function, call)
            mine = {name for name, value in given.items() if names_in(value) & names}
            if is_used(function.body, mine) or any(_picks(node, mine) for node in walk(function.body)):
                return True
    return False


def _picks(node: Any, names: set[str]) -> bool:
    """Tell whether an element is chosen by one of the names: `self.hosts[number]`."""
    return isinstance(node, s.Subscript) and not names.isdisjoint(names_in(node.index))


def is_made_up(arguments: Iterable[s.Expr]) -> bool:
    """Tell whether something is drawn by lot each time: `f"{uuid.uuid4()}@{domain}"`."""
    return any(words(dotted(call.func) or "") & _LOTS for part in arguments for call in _calls(part))


_LOTS = frozenset("random randint uuid uuid1 uuid4 secrets token choice choices sample".split())


def _calls(body: Any) -> Iterator[s.Call]:
    return (node for node in walk(body) if isinstance(node, s.Call))


def _function(reader: Reader, call: s.Call, strand: Strand) -> s.FunctionDef | None:
    func = reader.evaluate(reader, call.func, Strand(None, 1, strand.env, strand.scope))
    return func.definition if isinstance(func, Function) else None


def _set_in_passing(reader: Reader, body: Any, strand: Strand) -> Sequence[tuple[str, s.Expr | None]]:
    """Return the attributes that methods called in a body set, with what they are given there.

    A method that opens a connection sets what it needs for that, and is left out.
    """
    found: list[tuple[str, s.Expr | None]] = []
    for call in _calls(body):
        readable = isinstance(call.func, s.Attribute) and not connects(call)
        function = _function(reader, call, strand) if readable else None
        for name, given in sources_in(function).items():
            found += ((name, source) for source in given if "." in name)
    return found


@dataclass(frozen=True, slots=True, eq=False)
class Way:
    """One way of a condition in a loop: what is assigned on it, what its methods set, and whether it asks.

    `asks` tells of requests to a session that the way does not open itself.
    """

    given: Mapping[str, Sequence[s.Expr]]
    set_in_passing: frozenset[str]
    asks: frozenset[int]


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """A condition in a loop with the names that it looks at, and its ways."""

    names: frozenset[str]
    ways: Sequence[Way]


@dataclass(frozen=True, slots=True, eq=False)
class Turns:
    """What is known of the rounds of a loop, whichever request is made in them."""

    asks_a_person: bool
    uses_variable: bool
    hands_variable_on: bool
    fresh: frozenset[str]
    """The attributes that methods called in the loop give something else each time."""
    choices: Sequence[Choice]


def turns_of(
    reader: Reader, loop: s.For | s.While, strand: Strand, is_fresh: Callable[[s.Expr], bool]
) -> Turns:
    """Return what the rounds of a loop differ in; `is_fresh` tells of what is another thing each time."""
    known = reader.turns.get(id(loop))
    if known is None:
        varying = names_in(loop.target) if isinstance(loop, s.For) else frozenset()
        passing = _set_in_passing(reader, loop.body, strand)
        known = reader.turns[id(loop)] = Turns(
            any((dotted(call.func) or "").rpartition(".")[2] in _PROMPTS for call in _calls(loop.body)),
            is_used(loop.body, varying, strand.scope.outer_names),
            _is_handed_on(reader, loop.body, varying, strand),
            frozenset(name for name, source in passing if source is not None and is_fresh(source)),
            list(_choices(reader, loop.body, strand)),
        )
    assert isinstance(known, Turns)
    return known


def _choices(reader: Reader, body: Any, strand: Strand) -> Iterator[Choice]:
    for node in _without_handlers(body):
        match node:
            case s.If(test=test):
                ways: tuple[s.Block, ...] = (node.body, node.orelse)
            case s.Match(subject=test):
                ways = tuple(case.body for case in node.cases)
            case _:
                continue
        yield Choice(names_in(test), [_way(reader, way, strand) for way in ways])


def _way(reader: Reader, way: s.Block, strand: Strand) -> Way:
    calls = list(_calls(way))
    asking = frozenset(id(call) for call in calls if id(call) in reader.requests and not connects(call))
    passing = _set_in_passing(reader, way, strand)
    return Way(
        _given_in(way),
        frozenset(name for name, source in passing if source is not None and _is_telling(source)),
        frozenset() if any(map(connects, calls)) else asking,
    )


def _is_telling(source: s.Expr) -> bool:
    """Tell whether what an attribute is given is neither a mark nor a new connection."""
    return not isinstance(source, s.Constant) and not reconnects(source)


def is_chosen(
    choices: Iterable[Choice], deciding: frozenset[str], closure: set[str], before: Sources, request: s.Call
) -> bool:
    """Tell whether a condition on the number of the round chooses what the request is made from.

    `deciding` are the names that count, or change from round to round, and `before` the assignments of the
    whole function. A name that is given the same thing in one round or in all makes no difference, nor does
    a new connection: `if attempt: server = connect()`. It makes one whether the session is logged in.
    """
    for choice in choices:
        if choice.names.isdisjoint(deciding):
            continue
        for way in choice.ways:
            if any(_differs(name, way.given[name], before) for name in way.given.keys() & closure):
                return True
            if not way.set_in_passing.isdisjoint(closure) or way.asks - {id(request)}:
                return True
    return False


def _without_handlers(body: Any) -> Iterator[Any]:
    """Yield the parts of a body that come before its request was refused."""
    stack: list[Any] = [body]
    while stack:
        node = stack.pop()
        yield node
        if not isinstance(node, (s.Handler, s.FunctionDef, s.ClassDef)):
            stack.extend(children(node))


def _given_in(way: Any) -> dict[str, list[s.Expr]]:
    found: dict[str, list[s.Expr]] = {}
    for node in walk(way):
        match node:
            case s.Assign(targets=targets, value=s.Expr() as value):
                bound = [(target, value) for target in targets]
            case s.With(items=items):
                bound = [(target, context) for context, target in items if target is not None]
            case _:
                continue
        for target, source in bound:
            for path in targets_of(target):
                found.setdefault(path, []).append(source)
    return found


def _differs(name: str, given: Sequence[s.Expr], before: Sources) -> bool:
    """Tell whether a name is given something else than it has, or can have, otherwise."""
    mine = [source for source in given if not _is_none(source)]
    every = [source for source in before.get(name, ()) if source is not None and not _is_none(source)]
    if not mine or any(name in names_in(source) for source in mine):
        return bool(mine)
    # A new connection is compared with other new ones only: what is kept is an older one of them.
    new = all(_is_new(source, before) for source in mine)
    others = {shape(source) for source in every if _is_new(source, before) is new} - set(map(shape, mine))
    # Given nothing else here, it has what it was given before the loop, or by whoever calls the function.
    return bool(others) or (len(every) == len(mine) and not new)


def _is_new(source: s.Expr, before: Sources) -> bool:
    """Tell whether an expression is a new connection, or a name that was given one."""
    given = before.get(source.id, ()) if isinstance(source, s.Name) else ()
    return reconnects(source) or any(each is not None and reconnects(each) for each in given)


def _is_none(source: s.Expr) -> bool:
    return isinstance(source, s.Constant) and source.value is None


_RECONNECTING = frozenset(
    "connect connection reconnect login open session smtp server client mailer create conn connected".split()
)
_OPENING = frozenset("connect connection reconnect conn open reopen".split())


def reconnects(source: s.Expr) -> bool:
    """Tell whether an expression opens a connection anew."""
    return any(is_reconnecting(called(call)) for call in _calls(source))


def is_reconnecting(name: str) -> bool:
    """Tell whether a function is called like one that opens a connection anew."""
    return bool(words(name) & _RECONNECTING)


def connects(call: s.Call) -> bool:
    """Tell whether a call only opens a connection."""
    return bool(words(called(call)) & _OPENING)
