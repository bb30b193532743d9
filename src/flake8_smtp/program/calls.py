"""What a call is: a request to a server, a pure function of what is known, or something that happens."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Sequence

from flake8_smtp.program import misuse
from flake8_smtp.program import pure
from flake8_smtp.program import run_again
from flake8_smtp.program import syntax as s
from flake8_smtp.program.asking import Arguments
from flake8_smtp.program.asking import answer
from flake8_smtp.program.asking import ask
from flake8_smtp.program.asking import note_recursion
from flake8_smtp.program.asking import opened
from flake8_smtp.program.asking import operation_of
from flake8_smtp.program.asking import returned
from flake8_smtp.program.asking import silenced
from flake8_smtp.program.builtin_calls import SPECIAL
from flake8_smtp.program.builtin_calls import pure_function
from flake8_smtp.program.builtin_calls import pure_method
from flake8_smtp.program.comparisons import compare_values
from flake8_smtp.program.comparisons import named_lookup
from flake8_smtp.program.comparisons import set_test
from flake8_smtp.program.containers import collection
from flake8_smtp.program.containers import looked_up
from flake8_smtp.program.containers import mapping
from flake8_smtp.program.containers import mutated
from flake8_smtp.program.containers import taken
from flake8_smtp.program.containers import view
from flake8_smtp.program.decorating import as_decorated
from flake8_smtp.program.events import HANDLED
from flake8_smtp.program.events import asks_again
from flake8_smtp.program.events import forget_dicts
from flake8_smtp.program.events import happened
from flake8_smtp.program.exits import EXITS
from flake8_smtp.program.exits import is_abstract
from flake8_smtp.program.exits import may_not_return
from flake8_smtp.program.exits import never_returns
from flake8_smtp.program.exits import promises_to_leave
from flake8_smtp.program.joining import is_dict
from flake8_smtp.program.joining import join
from flake8_smtp.program.joining import one_of
from flake8_smtp.program.libraries import FACTORIES
from flake8_smtp.program.libraries import REPLY_ENUMS
from flake8_smtp.program.libraries import SENDING_FUNCTIONS
from flake8_smtp.program.libraries import SESSION_CLASSES
from flake8_smtp.program.libraries import is_exception_class
from flake8_smtp.program.lifting import lift
from flake8_smtp.program.lifting import said
from flake8_smtp.program.lifting import truth
from flake8_smtp.program.offers import note_added
from flake8_smtp.program.offers import note_handed_on
from flake8_smtp.program.offers import note_question
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.reopening import opens_elsewhere
from flake8_smtp.program.requests import set_by
from flake8_smtp.program.resolve import ancestry
from flake8_smtp.program.resolve import entered
from flake8_smtp.program.resolve import listed
from flake8_smtp.program.resolve import members
from flake8_smtp.program.retry_libraries import RETRY_EXCEPTIONS
from flake8_smtp.program.retrying import Getter
from flake8_smtp.program.retrying import Policy
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.shapes import shape
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.strands import where
from flake8_smtp.program.telling import told
from flake8_smtp.program.values import EITHER
from flake8_smtp.program.values import FAILURE
from flake8_smtp.program.values import NONE
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Answer
from flake8_smtp.program.values import Class
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Each
from flake8_smtp.program.values import Function
from flake8_smtp.program.values import Instance
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Mark
from flake8_smtp.program.values import Method
from flake8_smtp.program.values import Pairs
from flake8_smtp.program.values import Pool
from flake8_smtp.program.values import Raised
from flake8_smtp.program.values import Refusals
from flake8_smtp.program.values import Regex
from flake8_smtp.program.values import Session
from flake8_smtp.program.values import SessionFactory
from flake8_smtp.program.values import Split
from flake8_smtp.program.values import Table
from flake8_smtp.program.values import Thing
from flake8_smtp.program.values import Typed
from flake8_smtp.program.values import Value
from flake8_smtp.program.values import is_lost
from flake8_smtp.program.words import CHANGING
from flake8_smtp.program.words import CLOCKS
from flake8_smtp.program.words import words

_PASSED_ON = frozenset(
    {
        "asyncio.wait_for",
        "asyncio.shield",
        "asyncio.run",
        "asyncio.ensure_future",
        "asyncio.create_task",
        "anyio.run",
    }
)


_WRAPPERS = frozenset(
    {
        "contextlib.closing",
        "contextlib.nullcontext",
        "closing",
        "nullcontext",
        "contextlib.aclosing",
        "functools.wraps",
    }
)


_SEARCHES = frozenset(f"re.{name}" for name in pure.SEARCHES)
_WRITING = frozenset({"format", "join"})
"""Methods of a text that write others into it."""
_FIELDS = frozenset({"dataclasses.field", "attr.ib", "attr.field", "attrs.field"})


_CALLERS = {"asyncio.to_thread": 0, "anyio.to_thread.run_sync": 0, "functools.partial": 0}


_CALLING_METHODS = {"run_in_executor": 1, "submit": 0, "run_sync": 0, "call": 0}


_OF_THEIR_ARGUMENTS = frozenset(
    {*pure.FUNCTIONS, *pure.COLLECTIONS, "next", "iter", "reversed", "typing.cast"}
)
"""Functions that make what they return of what they are given, and of nothing else."""


_DEEPEST = 4
"""Functions that call each other are followed so far from the one in focus."""


def call_value(reader: Reader, call: s.Call, strand: Strand) -> Value:
    """Return what a call returns; what it asks of a server and what it does is left on the strand."""
    focus = strand.focus
    func = reader.evaluate(reader, call.func, strand)
    if focus is not None and call is focus.call:
        _arguments(reader, call, strand)
        if isinstance(func, Method) and isinstance(func.receiver, Session):
            focus.session = func.receiver
        return answer(strand)
    arguments = _arguments(reader, call, strand)
    if focus is None:
        note_handed_on(reader, call, func, arguments, strand)
        note_added(reader, call, strand)
    function, arguments = _unwrapped(call, func, arguments)
    if isinstance(function, Getter):
        return run_again.got(function, arguments, strand)
    asked = operation_of(reader, call, function, arguments, strand)
    if asked is not None:
        if strand.answered and isinstance(function, Function):
            elsewhere = opens_elsewhere(reader, function.definition, call, reader.functions[-1])
            strand.changed |= strand.mask if elsewhere else 0
        return ask(reader, call, function, asked[0], asked[1], arguments, strand)
    return _apply(reader, call, function, arguments, strand)


def _arguments(reader: Reader, call: s.Call, strand: Strand) -> Arguments:
    out: list[tuple[str | None, Value]] = []
    for argument in call.args:
        value = reader.evaluate(reader, argument.value, strand)
        if argument.star == "*" and isinstance(value, Items):
            out += [(None, item) for item in value.items]
        else:
            out.append((argument.star or argument.keyword, value))
    return out


def _unwrapped(call: s.Call, func: Value, arguments: Arguments) -> tuple[Value, Arguments]:
    """Look through `asyncio.to_thread(server.sendmail, ...)` and its like."""
    place: int | None = None
    match func:
        case Method(receiver=SessionFactory(spec=spec, definition=definition), name=name) if arguments[1:]:
            # `smtplib.SMTP.rcpt(self, address)`
            return Method(Session(spec, definition), name), arguments[1:]
        case Thing(name=name):
            place = _CALLERS.get(name)
        case Method(receiver=receiver, name=name) if not isinstance(receiver, Policy):
            place = _CALLING_METHODS.get(name)
    if place is None or len(arguments) <= place:
        return func, arguments
    inner = arguments[place][1]
    if not isinstance(inner, (Method, Function)) and not (
        isinstance(inner, Thing) and inner.name in SENDING_FUNCTIONS
    ):
        return func, arguments
    return inner, arguments[place + 1 :]


def _apply(reader: Reader, call: s.Call, func: Value, arguments: Arguments, strand: Strand) -> Value:
    match func:
        case Answer():
            return func
        case Thing(name=name):
            return _call_thing(reader, call, name, arguments, strand)
        case Method(receiver=receiver, name=name):
            return _call_method(reader, call, receiver, name, arguments, strand)
        case Function():
            return _call_function(reader, call, func, arguments, strand)
        case SessionFactory():
            session = opened(func, call, arguments)
            if strand.found is not None and session.definition is None:
                reader.opened[id(session)] = session
            return session
        case Class(definition=definition):
            return _construct(reader, call, definition, arguments, strand)
        case Policy():
            return run_again.policy_call(reader, call, func, "", arguments, strand)
    happened(reader, call, arguments, strand)
    _doubt_return(call, strand)
    return EITHER if func is EITHER else UNKNOWN


def _doubt_return(call: s.Call, strand: Strand) -> None:
    """Take down that nobody knows whether anything goes on behind a call that is named like an end."""
    if strand.answered and may_not_return(call):
        strand.doubt |= strand.mask
        strand.aside &= ~strand.mask


def _construct(
    reader: Reader, call: s.Call, definition: s.ClassDef, arguments: Arguments, strand: Strand
) -> Value:
    if is_exception(reader, definition):
        return Raised(Class(definition), definition.name)
    known = members(reader, definition) if len(arguments) == 1 else None
    if known is not None:
        return _member(reader, definition, known, arguments[0][1], strand)
    happened(reader, call, arguments, strand)
    return Instance(definition)


def _member(reader: Reader, definition: s.ClassDef, known: Items, value: Value, strand: Strand) -> Value:
    """Return the member of an enumeration with a value.

    For a value that no member has the class raises, which only counts where somebody may handle it.
    """
    values = [item.value for item in known.items if isinstance(item, Const)]
    if "_missing_" in definition.scope.bindings or len(values) < len(known.items):
        return UNKNOWN
    if isinstance(value, Table) and reader.guards:
        column = [cell if type(cell) is Mark or cell in values else Mark.ERROR for cell in value.column]
        missing = where(column, Mark.ERROR) & ~where(value.column, Mark.ERROR)
        strand.fail(missing, for_good=True, kind="ValueError")
    return value


def is_exception(reader: Reader, definition: s.ClassDef) -> bool:
    """Tell whether a class of the module is an exception class."""
    return any(
        isinstance(base, Thing) and is_exception_class(base.name) for base in ancestry(reader, definition)
    )


def _call_thing(reader: Reader, call: s.Call, name: str, arguments: Arguments, strand: Strand) -> Value:
    values = [value for _, value in arguments]
    plain = all(keyword is None for keyword, _ in arguments)
    misuse.searched(reader, call.origin, name, values, strand)
    if name == "bool" and values:
        misuse.decided(reader, call.origin, values[0], strand)
        if type(values[0]) is Split:
            return Table(truth(values[0], strand.size), coded=False)
    if name in ("int", "float") and values:
        misuse.converted(reader, call.origin, values[0])
    if name in _OF_THEIR_ARGUMENTS and any(type(value) is Answer for value in values):
        return join(value for value in values if type(value) is Answer)
    if name == "re.compile" and values and type(values[0]) is Const:
        known = values[0].value
        return Regex(re.Pattern, element=Typed(type(known)), pattern=known if len(arguments) == 1 else None)
    if name in _SEARCHES and plain and len(values) == 2:
        sought = values[0]
        if type(sought) is Const:
            return lift(pure.searching(name[3:], sought.value), values[1:], None)
        if type(sought) is Regex:
            return lift(pure.searching(name[3:], sought.pattern), values[1:], None)
    if name in pure.FUNCTIONS and plain and values:
        return pure_function(name, values, call)
    if name in pure.COLLECTIONS and plain and len(values) <= 1:
        return collection(pure.COLLECTIONS[name], [listed(reader, value) for value in values], call)
    retried = run_again.named_call(reader, call, name, arguments, strand)
    if retried is not None:
        return retried
    if name == "dict" and not plain:
        return mapping([(None if key in (None, "**") else Const(key), value) for key, value in arguments])
    special = SPECIAL.get(name)
    if special is not None and plain:
        return special(reader, call, values, strand)
    if name in REPLY_ENUMS and len(values) == 1:
        return values[0]
    if name in FACTORIES:
        return Session(SESSION_CLASSES[FACTORIES[name]], None, shape(call.args), silenced(arguments))
    if (name in _PASSED_ON or name in _WRAPPERS) and values:
        return values[0]
    if name == "functools.partial" and values and isinstance(values[0], (SessionFactory, Class)):
        return values[0]
    if name in _FIELDS:
        return _field(reader, call, arguments)
    if name in CLOCKS:
        return EITHER
    if name in EXITS:
        happened(reader, call, arguments, strand, failing=_exits_badly(values))
        return _left(EXITS[name], strand)
    if "mock" in name.lower():
        return Thing(f"{name}()")
    if name in RETRY_EXCEPTIONS or is_exception_class(name):
        return Raised(Thing(name), name)
    happened(reader, call, arguments, strand)
    _doubt_return(call, strand)
    return NONE if name == "print" else UNKNOWN


def _left(exception: str, strand: Strand) -> Value:
    """Let all answers leave by an exception of a kind that Python, or nobody, knows."""
    strand.pending.append((strand.mask, Raised(Thing(exception), exception), strand.trail))
    strand.mask = 0
    return UNKNOWN


def _field(reader: Reader, call: s.Call, arguments: Arguments) -> Value:
    """Return what a field of a dataclass is, unless it is given something else."""
    for name, value in arguments:
        match value:
            case SessionFactory() if name in ("default_factory", "factory"):
                return opened(value, call, ())
            case Function() if name in ("default_factory", "factory"):
                return returned(reader, call, value)
            case _ if name == "default":
                return value
    return UNKNOWN


def _exits_badly(values: Sequence[Value]) -> bool:
    return bool(values) and not (isinstance(values[0], Const) and not values[0].value)


def _call_method(
    reader: Reader, call: s.Call, receiver: Value, name: str, arguments: Arguments, strand: Strand
) -> Value:
    values = [value for _, value in arguments]
    misuse.called(reader, call.origin, receiver, name, values, strand)
    among = set_test(call, name, receiver, values[0]) if len(values) == 1 else None
    if among is not None:
        return among
    match receiver:
        case Regex(pattern=pattern) if name in pure.SEARCHES and len(values) == 1:
            return lift(pure.searching(name, pattern), values, None)
        case Typed():
            text = misuse.method_of_text(receiver, name)
            if text is not None:
                return text
        case Each() as each if name in ("values", "items", "keys", "copy"):
            return view(each, name)
        case Refusals(element=element) if name in ("values", "items", "keys"):
            return view(Each(element, "mapping"), name)
        case Pairs() if name in ("get", "pop") and values and isinstance(values[0], Table):
            return named_lookup(receiver, values[0], values[1] if len(values) > 1 else NONE, call)
        case Pairs(keys=keys) if name == "get" and values and _are_constants((values[0], *keys)):
            return looked_up(receiver, values)
        case Pairs(values=inner) if name in ("get", "pop") and values and one_of(inner) is not UNKNOWN:
            return join((one_of(inner), *values[1:]))
        case Pairs(keys=keys) if name == "keys":
            return Items("list", keys)
        case Pairs(values=inner) if name == "values":
            return Items("list", inner)
        case Pairs(keys=keys, values=inner) if name == "items":
            return Items("list", tuple(Items("tuple", pair) for pair in zip(keys, inner)))
        case Items() if name == "__contains__" and values and isinstance(values[0], Table):
            compare = s.Compare(call.origin, call.args[0].value, ("in",), (call.func,))

            return compare_values(compare, "in", values[0], receiver)
        case Const() | Table() | Pairs() | Items() if name in pure.METHODS:
            plain = all(keyword is None for keyword, _ in arguments)
            result = pure_method(receiver, name, values, call) if plain else UNKNOWN
            if is_lost(result) and name in _WRITING and isinstance(receiver, Const):
                return said(values)
            if plain and result is UNKNOWN and isinstance(receiver, Const):
                return misuse.method_of_text(Typed(type(receiver.value)), name) or UNKNOWN
            if plain:
                return result
        case Session():
            if name in ("enter_context", "__enter__"):
                return receiver
            if name == "has_extn" and strand.focus is None:
                note_question(reader, call, receiver)
    if isinstance(receiver, Policy):
        return run_again.policy_call(reader, call, receiver, name, arguments, strand)
    retried = run_again.method_call(reader, call, name, arguments, strand)
    if retried is not None:
        return retried
    if (isinstance(receiver, Items) or is_dict(receiver)) and isinstance(call.func, s.Attribute):
        mutated(receiver, name, values, dotted(call.func.value), strand)
    if name in ("enter_context", "enter_async_context") and values:
        return entered(reader, values[0])
    happened(reader, call, arguments, strand)
    _doubt_return(call, strand)
    if isinstance(receiver, Pool):
        return taken(receiver, name, values)
    return EITHER if receiver is EITHER else UNKNOWN


def _are_constants(values: Iterable[Value]) -> bool:
    return all(isinstance(value, Const) for value in values)


def _call_function(
    reader: Reader, call: s.Call, func: Function, arguments: Arguments, strand: Strand
) -> Value:
    value = _run_or_read(reader, call, func, arguments, strand)
    forget_dicts(call, strand)
    for name in _set_by(reader, call, func) & strand.env.keys():
        if type(strand.env[name]) in _PARTS_OF_REPLIES:
            strand.bind(name, UNKNOWN)
    if strand.answered:
        for name in set_by(func.definition, call):
            strand.touch(name)
    return value


_PARTS_OF_REPLIES = frozenset({Answer, Items, Split, Table, Typed})


def _set_by(reader: Reader, call: s.Call, func: Function) -> set[str]:
    """Return the names around a function, and the attributes of its object, that it may set."""
    scope = func.definition.scope
    found = set(scope.outer_names)
    receiver = dotted(call.func.value) if isinstance(call.func, s.Attribute) else None
    owner = None if scope.parent is None else scope.parent.owner
    if receiver is not None and isinstance(owner, s.ClassDef):
        found |= {f"{receiver}.{attr}" for attr in _attributes_set_in(reader, owner, scope)}
    return found


def _attributes_set_in(reader: Reader, owner: s.ClassDef, method: s.Scope) -> frozenset[str]:
    if id(method) not in reader.setting:
        attributes = reader.module.attributes.get(owner, {})
        reader.setting[id(method)] = frozenset(
            attr for attr, bindings in attributes.items() if any(where is method for _, where in bindings)
        )
    return reader.setting[id(method)]


def _run_or_read(reader: Reader, call: s.Call, func: Function, arguments: Arguments, strand: Strand) -> Value:
    if strand.answered and promises_to_leave(func.definition):
        return _left(func.definition.name, strand)
    if strand.answered:
        note_recursion(reader, func, strand, call)
    readable = strand.focus is not None and strand.depth < _DEEPEST and not is_abstract(func.definition)
    if strand.focus is not None and readable and _worth_running(arguments):
        before, tests = strand.copy(), len(strand.focus.tests)
        value = reader.call_function(reader, func, arguments, strand)
        value = as_decorated(reader, func.definition, value)
        if len(strand.focus.tests) == tests and asks_again(call) and before.env.get(HANDLED) is FAILURE:
            # It does not look at the reply: its name is to be taken at its word.
            reader.arrive(reader, before, call)
        return value
    if strand.focus is not None:
        if _touches_words(call, strand):
            return UNKNOWN
        happened(reader, call, arguments, strand)
    if strand.answered and never_returns(reader, func.definition):
        return _left(func.definition.name, strand)
    value = returned(reader, call, func)
    answers = [given for _, given in arguments if type(given) is Answer]
    # What it returns is written in its body, of which the answer is a part.
    return join(answers) if answers and value is UNKNOWN else value


def _worth_running(arguments: Arguments) -> bool:
    """Tell whether a function is told the answer, or nothing but constants."""
    values = [value for _, value in arguments]
    return any(told(v) for v in values) or (bool(values) and all(isinstance(v, Const) for v in values))


def _touches_words(call: s.Call, strand: Strand) -> bool:
    if words((dotted(call.func) or "").rsplit(".", 1)[-1]) & CHANGING:
        strand.changed |= strand.mask
        return True
    return False
