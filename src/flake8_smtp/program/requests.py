"""Requests: whether the next time round it is the same one."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence
from functools import partial
from functools import reduce
from typing import Any

from flake8_smtp.program import syntax as s
from flake8_smtp.program.helpers import arguments_given
from flake8_smtp.program.helpers import asks_a_server
from flake8_smtp.program.helpers import behind
from flake8_smtp.program.helpers import mutated_in
from flake8_smtp.program.helpers import names_given
from flake8_smtp.program.helpers import only_returns
from flake8_smtp.program.helpers import read_in
from flake8_smtp.program.origins import NO_PART_OF_IT
from flake8_smtp.program.origins import closure_of
from flake8_smtp.program.origins import sources_in
from flake8_smtp.program.origins import sources_of
from flake8_smtp.program.origins import targets_of
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.retrying import Policy
from flake8_smtp.program.shapes import called
from flake8_smtp.program.shapes import children
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.shapes import names_in
from flake8_smtp.program.shapes import walk
from flake8_smtp.program.strands import Focus
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.turns import Turns
from flake8_smtp.program.turns import connects
from flake8_smtp.program.turns import is_chosen
from flake8_smtp.program.turns import is_made_up
from flake8_smtp.program.turns import is_reconnecting
from flake8_smtp.program.turns import reconnects
from flake8_smtp.program.turns import turns_of
from flake8_smtp.program.values import NONE
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Function
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Session
from flake8_smtp.program.values import Value
from flake8_smtp.program.words import ATTEMPTS
from flake8_smtp.program.words import CHANGING
from flake8_smtp.program.words import FRESH
from flake8_smtp.program.words import TELLING
from flake8_smtp.program.words import words

_IDENTIFYING = frozenset(
    "host hostname server relay port user username password credentials account token proxy mx url tls ssl "
    "starttls sender recipient recipients".split()
)
"""Words of attributes that say where mail goes, for whom, and how."""
_CREDENTIALS = frozenset("token tokens tok password credential credentials ticket secret".split())
_PARTS_OF_A_MESSAGE = frozenset(
    "to cc bcc from reply subject body text html content payload attachments headers alternatives connection "
    "backend".split()
)
"""Words of attributes of a message or a sender that make another request of the next one."""
_MADE_UP = frozenset("random randint uuid uuid4 secrets token hex nobody fake bogus nonexistent".split())


def varies(reader: Reader, focus: Focus, way: Any, strand: Strand) -> bool:
    """Tell whether the request that comes next may be another one than the one refused."""
    if not strand.mask & ~strand.changed:
        return True
    if isinstance(way, (s.For, s.While)):
        return _varies_in_loop(reader, focus, way, strand)
    if isinstance(way, s.Call) and _hands_on_otherwise(way):
        return True
    if isinstance(way, s.Call) and focus.function is not None and _is_recursion(reader, way, focus, strand):
        return _varies_in_recursion(reader, focus, way, strand)
    return _changed_since(focus, _request_names(focus, {}), strand, {})


def _hands_on_otherwise(call: s.Call) -> bool:
    """Tell whether a task is put back with something calculated: `self.retry(args=(mail, relay + 1))`."""
    given = [argument.value for argument in call.args if argument.keyword in ("args", "kwargs")]
    return any(isinstance(part, s.Binary | s.Call | s.Subscript) for value in given for part in walk(value))


def _is_recursion(reader: Reader, way: s.Call, focus: Focus, strand: Strand) -> bool:
    func = reader.evaluate(reader, way.func, Strand(None, 1, strand.env, strand.scope))
    return isinstance(func, Function) and func.definition is focus.function


def _varies_in_loop(reader: Reader, focus: Focus, loop: s.For | s.While, strand: Strand) -> bool:
    sources = sources_of(reader, loop)
    closure = _request_names(focus, sources)
    for name in _inner_names(reader, focus, strand):
        closure |= closure_of([s.Name(None, name)], sources)
    for function, owner in list(behind(reader, closure, focus.call, strand)):
        expression = only_returns(function)
        if expression is not None and _is_fresh(expression):
            return True
        if expression is not None or not _opens(reader, function):
            closure |= read_in(function, owner)
    steering = _steering_names(reader, loop)
    turns = turns_of(reader, loop, strand, _is_fresh)
    if isinstance(loop, s.For):
        varying = names_in(loop.target)
        if varying & closure or _goes_into_request(reader, loop, turns, varying & steering, strand):
            return True
    if steering & strand.touched - _counters(strand) or turns.asks_a_person or turns.fresh & closure:
        return True
    if is_made_up(argument.value for argument in focus.call.args):
        return True
    deciding = names_in(loop.target) if isinstance(loop, s.For) else frozenset(strand.scope.counters)
    before = sources_in(focus.function) if focus.function is not None else sources
    if is_chosen(turns.choices, deciding | strand.touched, closure, before, focus.call):
        return True
    for name in (closure | steering) & set(sources):
        for source in sources[name]:
            if source is None or _is_fresh(source):
                return True
    if any(_is_fresh(part) for part in (focus.call.func, *(a.value for a in focus.call.args))):
        return True
    return _given_back(closure, strand, sources) or _changed_since(focus, closure, strand, sources)


def _goes_into_request(
    reader: Reader, loop: s.For, turns: Turns, steering: frozenset[str], strand: Strand
) -> bool:
    """Tell whether the variable of a loop may make another request of each round, in whatever way."""
    if _counts(reader, loop, strand) or _makes_attempts(reader, loop, strand):
        return turns.hands_variable_on
    return bool(steering) or turns.uses_variable


def _makes_attempts(reader: Reader, loop: s.For, strand: Strand) -> bool:
    """Tell whether a loop goes over the attempts that a retry library makes."""
    value = reader.evaluate(reader, loop.iterable, Strand(None, 1, strand.env, strand.scope))
    return isinstance(value, Policy)


def _opens(reader: Reader, function: s.FunctionDef) -> bool:
    return is_reconnecting(function.name) or asks_a_server(reader, function)


def _given_back(closure: set[str], strand: Strand, sources: Mapping[str, Sequence[s.Expr | None]]) -> bool:
    """Tell whether a handler hands what was used to where it came from: `pool.penalise(relay)`."""
    for caught in strand.caught:
        for call in walk(caught.handler.body):
            if not isinstance(call, s.Call) or not isinstance(call.func, s.Attribute):
                continue
            if words(call.func.attr) & TELLING:
                continue
            giver = dotted(call.func.value)
            given = names_in(tuple(argument.value for argument in call.args)) & closure
            if any(_is_from(source, giver) for name in given for source in sources.get(name, ())):
                return True
    return False


def _is_from(source: s.Expr | None, giver: str | None) -> bool:
    """Tell whether an expression calls a method of a certain object."""
    if source is None or giver is None:
        return False
    return any(
        isinstance(node, s.Call) and isinstance(node.func, s.Attribute) and dotted(node.func.value) == giver
        for node in walk(source)
    )


def set_by(function: s.FunctionDef, call: s.Call) -> frozenset[str]:
    """Return what calling a function makes another, in the caller's words.

    Those are attributes of its object and of its arguments, and names around it. Where it opens a
    session, that is what it is for.
    """
    sources = sources_in(function)
    if is_reconnecting(function.name):
        return frozenset()
    if any(_comes_from_reconnecting(name, sources, set()) for name in sources):
        return frozenset()
    theirs = names_given(function, call)
    found = set()
    for name in (*(name for name in sources if not _is_dropped(name, sources)), *mutated_in(function)):
        first, dot, rest = name.partition(".")
        if first in theirs and (dot or name not in sources):
            found.add(theirs[first] + dot + rest)
        elif first in function.scope.outer_names:
            found.add(name)
    return frozenset(found)


def is_next_server(reader: Reader, focus: Focus, loop: s.For | s.While) -> bool:
    """Tell whether the next round of a loop talks to another server than this one did."""
    sessions = session_of(focus)
    sources = sources_of(reader, loop)
    closure = closure_of(sessions, sources)
    if isinstance(loop, s.For) and names_in(loop.target) & closure:
        return True
    if any(map(_is_fresh, sessions)):
        return True
    return any(
        source is None or _is_fresh(source) for name in closure & set(sources) for source in sources[name]
    )


def session_of(focus: Focus) -> Sequence[s.Expr]:
    """Return what leads to the session of a request, where its call is written.

    Where that is the call of a function that makes the request, it is what the function makes the session
    from: of what it is given, and of what is around it.
    """
    if focus.swallowed is None:
        return [focus.call.func.value] if isinstance(focus.call.func, s.Attribute) else []
    inner = focus.swallowed.focus
    function = inner.function
    assert function is not None
    given = arguments_given(function, focus.call)
    names = closure_of(session_of(inner), sources_in(function))
    found: list[s.Expr] = []
    for name in sorted(names):
        first, *parts = name.split(".")
        if first in function.scope.bindings and first not in given:
            continue
        origin = given.get(first, s.Name(None, first))
        found.append(reduce(partial(s.Attribute, None), parts, origin))
    return found


def is_fresh_each_time(focus: Focus) -> bool:
    """Tell whether the function that makes a request takes another thing for it each time it is run."""
    sources = sources_in(focus.function)
    return any(
        source is not None and _is_fresh(source)
        for name in _request_names(focus, sources)
        for source in sources.get(name, ())
    )


def is_another_next_time(reader: Reader, strand: Strand) -> bool:
    """Tell whether the function that was refused makes another request when it is called again.

    It may take another thing for it each time, or have changed what it depends on since.
    """
    focus = strand.focus
    assert focus is not None
    assert focus.function is not None
    sources = sources_in(focus.function)
    deciding = _request_names(focus, sources) | _steering(reader, focus.function.body)
    return is_fresh_each_time(focus) or _changed_since(focus, deciding, strand, sources)


def made_up(focus: Focus) -> bool:
    """Tell whether the address asked about was made at random: nobody is to be written to."""
    arguments = [argument.value for argument in focus.call.args]
    sources = sources_in(focus.function)
    closure = closure_of(arguments, sources)
    spoken = {word for name in closure for word in words(name)}
    for source in (*arguments, *(part for name in closure for part in sources.get(name, ()))):
        for node in walk(source) if source is not None else ():
            if isinstance(node, s.Constant) and isinstance(node.value, str):
                spoken |= words(node.value)
    return bool(spoken & _MADE_UP)


def _steering_names(reader: Reader, loop: s.For | s.While) -> set[str]:
    """Return the names that decide which requests the body makes: `if use_tls: server.starttls()`."""
    if id(loop) not in reader.steering:
        reader.steering[id(loop)] = frozenset(_steering(reader, loop.body))
    return set(reader.steering[id(loop)])


def _steering(reader: Reader, body: s.Block, but: s.Call | None = None) -> set[str]:
    """Return the names in the conditions for requests, those left out that a certain call depends on."""
    found: set[str] = set()
    stack: list[Any] = [body]
    while stack:
        node = stack.pop()
        if isinstance(node, s.Handler) and not _tries_again(reader, node):
            continue  # what it asks, it asks when the request has been made
        if isinstance(node, s.If):
            ways = [_calls_in(node.body), _calls_in(node.orelse)]
            calls = [call for way in ways for call in way]
            asking = any(id(call) in reader.requests and not connects(call) for call in calls)
            # Who connects only where there is no connection makes the same request.
            elsewhere = all(any(map(connects, way)) for way in ways)
            if but not in calls and (asking or elsewhere):
                found |= names_in(node.test) - _named_in(node.test)
        elif isinstance(node, s.Conditional) and any(id(call) in reader.requests for call in _calls_in(node)):
            found |= names_in(node.test) - _named_in(node.test)
        if not isinstance(node, (s.FunctionDef, s.ClassDef)):
            stack.extend(children(node))
    return found


def _tries_again(reader: Reader, handler: s.Handler) -> bool:
    """Tell whether a handler makes a request in a `try` of its own."""
    tried = (part for node in walk(handler.body) if isinstance(node, s.Try) for part in walk(node.body))
    return any(id(part) in reader.requests for part in tried)


def _named_in(test: s.Expr) -> set[str]:
    """Return the names that a condition gives their values itself."""
    return {path for node in walk(test) if isinstance(node, s.Walrus) for path in targets_of(node.target)}


def _calls_in(part: Any) -> list[s.Call]:
    return [node for node in walk(part) if isinstance(node, s.Call)]


def _counters(strand: Strand) -> set[str]:
    return {name for name in strand.touched if name in strand.scope.counters or words(name) & ATTEMPTS}


def _counts(reader: Reader, loop: s.For, strand: Strand) -> bool:
    """Tell whether a loop counts attempts: over numbers, not over ways to try."""
    if isinstance(loop.target, s.Name) and loop.target.id in strand.scope.counters:
        return True
    value = reader.evaluate(reader, loop.iterable, Strand(None, 1, strand.env, strand.scope))
    items = value.items if isinstance(value, Items) else ()
    return bool(items) and all(isinstance(item, Const) and type(item.value) in (int, float) for item in items)


def _request_names(focus: Focus, sources: Mapping[str, Sequence[s.Expr | None]]) -> set[str]:
    """Return the names that the request depends on, through the assignments of `sources`."""
    call = focus.call
    seeds: list[s.Expr] = [call.func]
    seeds += [a.value for a in call.args if a.keyword not in NO_PART_OF_IT]
    return closure_of(seeds, sources)


def _inner_names(reader: Reader, focus: Focus, strand: Strand) -> set[str]:
    """Return the attributes of `self` that a helper method's own requests depend on."""
    func = reader.evaluate(reader, focus.call.func, Strand(None, 1, strand.env, strand.scope))
    if not isinstance(func, Function):
        return set()
    sources = sources_in(func.definition)
    return {
        name
        for name in names_in(func.definition.body)
        if name.startswith("self.") and not _is_mark(sources.get(name, ()))
    }


def _is_mark(given: Sequence[s.Expr | None]) -> bool:
    """Tell whether a name is given nothing but constants: it says how far things are."""
    return bool(given) and all(isinstance(source, s.Constant) for source in given)


def _is_fresh(source: s.Expr) -> bool:
    """Tell whether an expression gives another thing each time it is run."""
    for node in walk(source):
        if isinstance(node, s.Call):
            name = called(node)
            if (name in FRESH or words(name) & CHANGING) and not _reads_setting(node):
                return True
    return False


def _reads_setting(call: s.Call) -> bool:
    """Tell whether `.get("HOST")` reads a setting instead of taking the next job."""
    if not isinstance(call.func, s.Attribute) or call.func.attr != "get" or not call.args:
        return False
    key = call.args[0].value
    return isinstance(key, s.Constant) and isinstance(key.value, str)


def _changed_since(
    focus: Focus,
    closure: set[str],
    strand: Strand,
    sources: Mapping[str, Sequence[s.Expr | None]],
) -> bool:
    """Tell whether something the request depends on was assigned since it was refused."""
    relevant = strand.touched & frozenset(closure)
    relevant |= {name for name in strand.touched if "." in name and words(name) & _IDENTIFYING}
    if any(_is_part_of_message(name, closure) for name in strand.touched):
        return True
    for name in relevant:
        value = strand.env.get(name, UNKNOWN)
        if isinstance(value, Session):
            if _is_elsewhere(value, focus.session):
                return True
            continue
        empty = value is NONE or (isinstance(value, Const) and value.value is None)
        if empty or _is_dropped(name, sources):
            if words(name) & _CREDENTIALS:
                return True  # it is fetched anew
            continue
        if _comes_from_reconnecting(name, sources, set()):
            continue
        return True
    return False


def _is_part_of_message(name: str, closure: set[str]) -> bool:
    owner, _, part = name.rpartition(".")
    return owner in closure and bool(words(part) & _PARTS_OF_A_MESSAGE)


def _is_dropped(name: str, sources: Mapping[str, Sequence[s.Expr | None]]) -> bool:
    """Tell whether all that a name is given is None: a connection that is to be opened again."""
    given = sources.get(name, ())
    return bool(given) and all(isinstance(g, s.Constant) and g.value is None for g in given)


def _is_elsewhere(session: Session, former: Value | None) -> bool:
    """Tell whether a session was opened with other arguments than the former one."""
    if not isinstance(former, Session) or None in (session.identity, former.identity):
        return False
    return session.identity != former.identity


def is_same_server(session: Value, former: Value | None) -> bool:
    """Tell whether two sessions are certainly opened with the same arguments, or are one."""
    match session, former:
        case Session(identity=mine), Session(identity=theirs) if mine is not None:
            return bool(mine == theirs)
    return isinstance(session, Session) and session is former


def _comes_from_reconnecting(
    name: str, sources: Mapping[str, Sequence[s.Expr | None]], seen: set[str]
) -> bool:
    """Tell whether a name is given a new connection, at once or through other names."""
    seen.add(name)
    for source in sources.get(name, ()):
        if source is None:
            continue
        if reconnects(source):
            return True
        known = not isinstance(source, s.Name) or source.id in seen
        if not known and _comes_from_reconnecting(dotted(source) or "", sources, seen):
            return True
    return False


def _varies_in_recursion(reader: Reader, focus: Focus, call: s.Call, strand: Strand) -> bool:
    function = focus.function
    assert function is not None
    if _is_of_another(function, call):
        return True
    sources = sources_in(function)
    closure = _request_names(focus, sources)
    deciding = closure | _steering(reader, function.body, but=call)
    parameters = [p for p in function.parameters if p.kind not in ("*", "**")]
    if parameters and parameters[0].name in ("self", "cls") and isinstance(call.func, s.Attribute):
        parameters = parameters[1:]
    given: dict[str, s.Expr] = {}
    positional = [a.value for a in call.args if a.keyword is None and not a.star]
    for parameter, value in zip(parameters, positional):
        given[parameter.name] = value
    given.update({a.keyword: a.value for a in call.args if a.keyword is not None})
    spread = any(argument.star for argument in call.args)
    for parameter in parameters:
        if parameter.name not in deciding or words(parameter.name) & ATTEMPTS:
            continue
        value_given = given.get(parameter.name)
        if value_given is None:
            if not spread and parameter.default is not None:
                return True
            continue
        if not (isinstance(value_given, s.Name) and value_given.id == parameter.name):
            return True
    return _changed_since(focus, closure, strand, sources)


def _is_of_another(function: s.FunctionDef, call: s.Call) -> bool:
    """Tell whether a method is called of another object than its own: `Mailer(backup).send(letter)`."""
    scope = function.scope.parent
    if scope is None or scope.kind != "class" or not isinstance(call.func, s.Attribute):
        return False
    if any(dotted(decorator) in ("staticmethod", "classmethod") for decorator in function.decorators):
        return False
    return not function.parameters or dotted(call.func.value) != function.parameters[0].name
