"""What a call is: a request to a server, a pure function of what is known, or something that happens."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Hashable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from flake8_smtp.program import pure
from flake8_smtp.program import syntax as s
from flake8_smtp.program.comparisons import compare_values
from flake8_smtp.program.comparisons import name_codes
from flake8_smtp.program.comparisons import named_lookup
from flake8_smtp.program.failures import class_column
from flake8_smtp.program.failures import class_of
from flake8_smtp.program.failures import has_attribute
from flake8_smtp.program.libraries import FACTORIES
from flake8_smtp.program.libraries import FAIL_SILENTLY
from flake8_smtp.program.libraries import REPLY_ENUMS
from flake8_smtp.program.libraries import SENDING_FUNCTIONS
from flake8_smtp.program.libraries import SESSION_CLASSES
from flake8_smtp.program.libraries import Operation
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.resolve import bases
from flake8_smtp.program.resolve import entered
from flake8_smtp.program.retry_libraries import RETRIES
from flake8_smtp.program.retry_libraries import TASK_METHODS
from flake8_smtp.program.retry_libraries import RetryRow
from flake8_smtp.program.retrying import Policy
from flake8_smtp.program.retrying import bare_policy
from flake8_smtp.program.retrying import policy
from flake8_smtp.program.retrying import refined
from flake8_smtp.program.retrying import task_policy
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.shapes import shape
from flake8_smtp.program.strands import Event
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.strands import bits
from flake8_smtp.program.strands import merge_values
from flake8_smtp.program.values import EITHER
from flake8_smtp.program.values import FAILURE
from flake8_smtp.program.values import NONE
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Class
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Each
from flake8_smtp.program.values import Failure
from flake8_smtp.program.values import Function
from flake8_smtp.program.values import Instance
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Mark
from flake8_smtp.program.values import Method
from flake8_smtp.program.values import NotConcreteError
from flake8_smtp.program.values import Pairs
from flake8_smtp.program.values import Raised
from flake8_smtp.program.values import ReplyCode
from flake8_smtp.program.values import Session
from flake8_smtp.program.values import SessionFactory
from flake8_smtp.program.values import Split
from flake8_smtp.program.values import Table
from flake8_smtp.program.values import Test
from flake8_smtp.program.values import Thing
from flake8_smtp.program.values import Value
from flake8_smtp.program.values import concrete
from flake8_smtp.program.values import lift
from flake8_smtp.program.values import reply
from flake8_smtp.program.values import truth
from flake8_smtp.program.words import ABOUT_REPEATING
from flake8_smtp.program.words import CHANGING
from flake8_smtp.program.words import CLOCKS
from flake8_smtp.program.words import COLLECTING
from flake8_smtp.program.words import FAILING
from flake8_smtp.program.words import MUTATING
from flake8_smtp.program.words import REPORTING
from flake8_smtp.program.words import REQUEUEING
from flake8_smtp.program.words import SCHEDULING
from flake8_smtp.program.words import ordered_words
from flake8_smtp.program.words import words

Arguments = Sequence[tuple[str | None, Value]]

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
_CALLERS = {"asyncio.to_thread": 0, "anyio.to_thread.run_sync": 0, "functools.partial": 0}
_CALLING_METHODS = {"run_in_executor": 1, "submit": 0, "run_sync": 0, "call": 0}
HANDLED = "\0handled"
"""Where the environment of a handler keeps the exception it handles."""
_DEEPEST = 4
"""Functions that call each other are followed so far from the one in focus."""
_FEW = 12
"""A value with more outcomes than this says the reply code again; it decides nothing."""


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
    function, arguments = _unwrapped(call, func, arguments)
    asked = operation_of(reader, call, function, arguments, strand)
    if asked is not None:
        return _ask(reader, call, function, asked[0], asked[1], strand)
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
        case Thing(name=name):
            place = _CALLERS.get(name)
        case Method(name=name):
            place = _CALLING_METHODS.get(name)
    if place is None or len(arguments) <= place:
        return func, arguments
    inner = arguments[place][1]
    if not isinstance(inner, (Method, Function)) and not (
        isinstance(inner, Thing) and inner.name in SENDING_FUNCTIONS
    ):
        return func, arguments
    return inner, arguments[place + 1 :]


# -- requests --------------------------------------------------------------------------------------


def operation_of(
    reader: Reader, call: s.Call, func: Value, arguments: Arguments, strand: Strand
) -> tuple[Operation, Value] | None:
    """Return what a call asks of a server with what it returns, None where it asks nothing."""
    match func:
        case Method(receiver=Session() as session, name=name):
            if session.silent:
                return None
            operation = session.spec.methods.get(name)
            if operation is not None:
                return _specific(session, operation, call, arguments)
        case Method(receiver=receiver, name=name):
            known = _by_name(reader, receiver, name, call, arguments)
            if known is not None:
                return known
        case Thing(name=name) if name in SENDING_FUNCTIONS:
            if _silenced(arguments):
                return None
            return SENDING_FUNCTIONS[name], UNKNOWN
        case SessionFactory(spec=spec, definition=definition):
            if definition is not None and "__init__" in definition.scope.bindings:
                return None
            if not arguments or spec.construction.command != "CONNECT":
                return None
            return spec.construction, _session(func, call, arguments)
        case Function(definition=definition) if not strand.depth:
            summary = reader.summarise(reader, definition)
            if summary.operation is not None:
                return summary.operation, _returned(reader, call, func)
    suspect = reader.suspects.get(id(call))
    return None if suspect is None else (suspect, UNKNOWN)


def _silenced(arguments: Arguments) -> bool:
    return any(
        name == FAIL_SILENTLY and not (isinstance(value, Const) and not value.value)
        for name, value in arguments
    )


def _specific(
    session: Session, operation: Operation, call: s.Call, arguments: Arguments
) -> tuple[Operation, Value] | None:
    """Narrow `docmd(...)` to the command it sends."""
    if _silenced(arguments):
        return None
    if operation.command == "*":
        operation = _docmd(operation, arguments)
    if operation.gives == "reply":
        return operation, reply(operation, session.spec.reply_attributes)
    return operation, UNKNOWN


def _docmd(operation: Operation, arguments: Arguments) -> Operation:
    verb, text, known = _command_line(arguments)
    if not verb:
        return replace(operation, command="?")
    if verb != "AUTH":
        return replace(operation, command=verb)
    mechanism, _, initial = text.partition(" ")
    judged = None
    if initial:
        judged = frozenset({235})
    elif known and mechanism.upper() in ("LOGIN", "PLAIN", "CRAM-MD5"):
        judged = frozenset({334})
    return replace(operation, command="AUTH", judged=judged, transaction=False)


def _command_line(arguments: Arguments) -> tuple[str, str, bool]:
    """Return verb, arguments and whether the latter are known whole, for `docmd(...)`."""
    known = True
    texts = []
    for _, value in arguments[:2]:
        if isinstance(value, Const) and isinstance(value.value, (str, bytes)):
            text = value.value
            texts.append(text.decode("latin-1") if isinstance(text, bytes) else text)
        else:
            known = False
            break
    verb, _, rest = (texts[0] if texts else "").strip().partition(" ")
    return verb.upper(), (rest + " " + " ".join(texts[1:])).strip(), known


def _by_name(
    reader: Reader, receiver: Value, name: str, call: s.Call, arguments: Arguments
) -> tuple[Operation, Value] | None:
    """Recognise `.vrfy(`, `.rcpt(`, `.docmd(`, `.sendmail(` on an object nothing is known of."""
    if receiver is not UNKNOWN and not isinstance(receiver, (Method, Const)):
        return None
    if isinstance(receiver, Const) and receiver.value is not None:
        return None
    module = None
    if reader.uses_smtplib:
        module = "smtplib.SMTP"
    elif reader.uses_aiosmtplib:
        module = "aiosmtplib.SMTP"
    if module is None:
        return None
    spec = SESSION_CLASSES[module]
    if name not in spec.distinctive:
        return None
    return _specific(Session(spec), spec.methods[name], call, arguments)


def _ask(
    reader: Reader, call: s.Call, func: Value, operation: Operation, result: Value, strand: Strand
) -> Value:
    if operation.transaction or operation.command in ("AUTH", "STARTTLS"):
        reader.requests.add(id(call))
    if strand.focus is None:
        if strand.found is not None:
            reader.asked += 1
            session = func.receiver if isinstance(func, Method) else None
            strand.found.append((call, operation, result, session))
        return _settled(reader, call, func, result, strand)
    if strand.answered:
        if _same_request(strand, call, operation):
            reader.arrive(reader, strand, call)
        if strand.is_told:
            key = ("command", operation.command, shape(call.func))
            kind = "command" if operation.transaction else "call"
            strand.trail = (*strand.trail, Event(kind, key, strand.mask))
        if operation.command in ("AUTH", "STARTTLS") and isinstance(func, Method):
            _note_new_rights(func, strand)
        if isinstance(func, Function):
            _note_recursion(reader, func, strand)
    return _settled(reader, call, func, result, strand)


def _note_new_rights(func: Method, strand: Strand) -> None:
    """`login` or `starttls` on the session that was refused makes the next request another one."""
    if strand.focus is not None and func.receiver is strand.focus.session:
        strand.changed = True


def _same_request(strand: Strand, call: s.Call, operation: Operation) -> bool:
    focus = strand.focus
    if focus is None or not operation.request or focus.operation.command != operation.command:
        return False
    mine, other = call.func, focus.call.func
    if isinstance(mine, s.Attribute) != isinstance(other, s.Attribute):
        return False
    if isinstance(mine, s.Attribute) and isinstance(other, s.Attribute):
        if mine.attr != other.attr:
            return False
    elif shape(mine) != shape(other):
        return False
    return shape(call.args) == shape(focus.call.args)


def _settled(reader: Reader, call: s.Call, func: Value, result: Value, strand: Strand) -> Value:
    """Return the result of a request that is not in focus: its reply code is just unknown."""
    if strand.focus is None:
        return result
    return _substitute(result, UNKNOWN)


def _substitute(value: Value, code: Value) -> Value:
    match value:
        case ReplyCode():
            return code
        case Items(kind=kind, items=items, attributes=attributes):
            return Items(kind, tuple(_substitute(item, code) for item in items), attributes)
    return value


def answer(strand: Strand) -> Value:
    """Return what the call in focus returns; the answers that it raises leave the strand."""
    focus = strand.focus
    assert focus is not None
    strand.answered = True
    raising = strand.mask & ~focus.returned
    if raising:
        strand.pending.append((raising, FAILURE, strand.trail))
        strand.mask &= focus.returned
    codes = Table([p.code if p.raised is None else Mark.ERROR for p in focus.universe])
    return _substitute(focus.result, codes)


# -- everything else -------------------------------------------------------------------------------


def _apply(reader: Reader, call: s.Call, func: Value, arguments: Arguments, strand: Strand) -> Value:
    match func:
        case Thing(name=name):
            return _call_thing(reader, call, name, arguments, strand)
        case Method(receiver=receiver, name=name):
            return _call_method(reader, call, receiver, name, arguments, strand)
        case Function():
            return _call_function(reader, call, func, arguments, strand)
        case SessionFactory():
            return _session(func, call, arguments)
        case Class(definition=definition):
            return _construct(reader, call, definition, arguments, strand)
        case Policy():
            return _call_policy(reader, call, func, arguments, strand)
    _happened(reader, call, arguments, strand)
    return EITHER if func is EITHER else UNKNOWN


def _session(factory: SessionFactory, call: s.Call, arguments: Arguments) -> Session:
    silent = _silenced(arguments)
    return Session(factory.spec, factory.definition, _identity(call, factory.definition), silent)


def _identity(call: s.Call, inner: Hashable) -> Hashable:
    """Return a key that tells where a session leads; `self.host` and `host` are taken for the same."""
    name = (dotted(call.func) or "").rsplit(".", 1)[-1]
    arguments = [(a.keyword, (dotted(a.value) or "").rsplit(".", 1)[-1] or shape(a.value)) for a in call.args]
    return (name, tuple(arguments), inner if isinstance(inner, tuple) else None)


def _construct(
    reader: Reader, call: s.Call, definition: s.ClassDef, arguments: Arguments, strand: Strand
) -> Value:
    if is_exception(reader, definition):
        return Raised(Class(definition), definition.name)
    _happened(reader, call, arguments, strand)
    return Instance(definition)


def is_exception(reader: Reader, definition: s.ClassDef, depth: int = 0) -> bool:
    """Tell whether a class of the module is an exception class."""
    for base in bases(reader, definition):
        match base:
            case Thing(name=name) if name.rsplit(".", 1)[-1].endswith(("Error", "Exception")):
                return True
            case Class(definition=inner) if inner is not definition and depth < 20:
                if is_exception(reader, inner, depth + 1):
                    return True
    return False


def _call_thing(reader: Reader, call: s.Call, name: str, arguments: Arguments, strand: Strand) -> Value:
    values = [value for _, value in arguments]
    plain = all(keyword is None for keyword, _ in arguments)
    if name in pure.FUNCTIONS and plain and values:
        return _pure_function(name, values, call)
    if name in pure.COLLECTIONS and plain and len(values) <= 1:
        return _collection(pure.COLLECTIONS[name], values, call)
    if name in RETRIES:
        return _retried(reader, call, RETRIES[name], name, arguments, strand)
    special = _SPECIAL.get(name)
    if special is not None and plain:
        return special(reader, call, values, strand)
    if name in REPLY_ENUMS and len(values) == 1:
        return values[0]
    if name in FACTORIES:
        return Session(SESSION_CLASSES[FACTORIES[name]], None, shape(call.args), _silenced(arguments))
    if (name in _PASSED_ON or name in _WRAPPERS) and values:
        return values[0]
    if name in CLOCKS:
        return EITHER
    if name in ("sys.exit", "exit", "os._exit", "os.abort"):
        _happened(reader, call, arguments, strand, failing=_exits_badly(values))
        strand.pending.append((strand.mask, Raised(Thing("SystemExit"), "SystemExit"), strand.trail))
        strand.mask = 0
        return UNKNOWN
    if "mock" in name.lower():
        return Thing(f"{name}()")
    if name.rsplit(".", 1)[-1].endswith(("Error", "Exception", "Refused", "Disconnected", "Exit")):
        return Raised(Thing(name), name)
    _happened(reader, call, arguments, strand)
    return NONE if name == "print" else UNKNOWN


def _retried(
    reader: Reader, call: s.Call, row: RetryRow, name: str, arguments: Arguments, strand: Strand
) -> Value:
    """Return the policy that a retry library's call configures, or what the function it runs gives."""
    found = policy(row, name, call, arguments, strand.scope)
    if row.function is None:
        first = found.given(0)
        if row.chosen[:1] != (0,) and first is not None and isinstance(first[1], Function):
            # `@retry` without parentheses, written as a call.
            return _run_again(reader, bare_policy(row, name, call.origin, strand.scope), first[1])
        return found
    target = found.given(row.function, "f")
    if target is not None and isinstance(target[1], Function):
        return _run_again(reader, found, target[1])
    return UNKNOWN


def _call_policy(reader: Reader, call: s.Call, found: Policy, arguments: Arguments, strand: Strand) -> Value:
    """Run `retryer(send, message)`, `retry(...)(send)` or `caller(types, send)`."""
    functions = [value for _, value in arguments[:2] if isinstance(value, Function)]
    if not functions:
        return UNKNOWN
    if len(arguments) > 1 and functions[0] is arguments[1][1]:
        found = refined(found, call, arguments[0][1])
    return _run_again(reader, found, functions[0])


def _run_again(reader: Reader, found: Policy, function: Function) -> Value:
    reader.repeat(reader, found, function.definition)
    return function


def _exits_badly(values: Sequence[Value]) -> bool:
    return bool(values) and not (isinstance(values[0], Const) and not values[0].value)


def _pure_function(name: str, values: Sequence[Value], call: s.Call) -> Value:
    first = values[0]
    if isinstance(first, Items) and name == "len":
        return Const(len(first.items))
    if isinstance(first, Each):
        return first.element if name in ("min", "max") else UNKNOWN
    if isinstance(first, Items) and name in ("min", "max", "sorted", "sum"):
        known = list(first.items)
        if name == "sorted":
            return first
        if any(isinstance(item, Table) for item in known) and len(values) == 1:
            return lift(lambda *cells: pure.FUNCTIONS[name](cells), known, call)
    if any(isinstance(value, Items) and not _whole(value) for value in values):
        return UNKNOWN
    return lift(pure.FUNCTIONS[name], values, call if name == "bool" else None)


def _whole(value: Value) -> bool:
    try:
        concrete(value)
    except NotConcreteError:
        return False
    return True


def _collection(kind: str, values: Sequence[Value], call: s.Call) -> Value:
    if not values:
        return Items(kind, ())
    match values[0]:
        case Items(items=items):
            return Items(kind, items)
        case Each() as each:
            return each
        case Const(value=range() | str() | tuple() | list() | frozenset() as known):
            if len(known) <= 1000:
                return Items(kind, tuple(Const(item) for item in known))
        case Table() as table:
            maker = {"tuple": tuple, "list": list, "set": frozenset}[kind]
            return lift(maker, [table], None)
    return UNKNOWN


def _any(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    return _quantified("or", call, values, strand)


def _all(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    return _quantified("and", call, values, strand)


def _quantified(op: str, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    match values:
        case [Each(element=element)]:
            return _truth_table(element, call, strand)
        case [Items(items=items)]:
            size = strand.size
            column: list[Any] = [op == "and"] * size
            tables = [item for item in items if isinstance(item, Table)]
            for item in items:
                cells = truth(item, size)
                column = [_either_way(op, a, b) for a, b in zip(column, cells)]
            if not tables:
                return _shrunk(column)
            coded = any(table.coded for table in tables)
            tests = tuple(test for table in tables for test in table.tests)
            return Table(column, tests or (Test(call.origin, column, {}, coded),), coded)
        case [Table() as table]:
            return lift(any if op == "or" else all, [table], call)
    return UNKNOWN


def _either_way(op: str, left: Any, right: Any) -> Any:
    decisive = op == "or"
    if left is decisive or right is decisive:
        return decisive
    if isinstance(left, Mark):
        return left
    return right


def _shrunk(column: Sequence[Any]) -> Value:
    first = column[0] if column else Mark.UNKNOWN
    return Const(first) if isinstance(first, bool) else UNKNOWN


def _truth_table(value: Value, call: s.Call, strand: Strand) -> Value:
    if not isinstance(value, Table):
        return value if value is EITHER else UNKNOWN
    column = truth(value, strand.size)
    return Table(column, value.tests or (Test(call.origin, column, {}, value.coded),), value.coded)


def _isinstance(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    if len(values) == 2 and isinstance(values[0], Split):
        bound = [
            (mask, _isinstance(reader, call, [part, values[1]], strand)) for mask, part in values[0].parts
        ]
        return merge_values(bound, strand.size)
    if len(values) != 2 or strand.focus is None or not isinstance(values[0], Failure):
        if len(values) == 2 and isinstance(values[0], Table) and isinstance(values[1], Thing):
            return _is_a(values[0], values[1].name, call)
        return UNKNOWN
    written = call.args[1].value
    column = class_column(strand.focus.universe, values[1], written)
    return Table(column, (Test(call.origin, column, {}, False),), False)


_TYPES: Mapping[str, type] = {"int": int, "str": str, "bytes": bytes, "tuple": tuple}


def _is_a(table: Table, name: str, call: s.Call) -> Value:
    cls = _TYPES.get(name)
    return UNKNOWN if cls is None else lift(lambda cell: isinstance(cell, cls), [table], call)


def _hasattr(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    match values:
        case [Failure(), Const(value=str() as attr)] if strand.focus is not None:
            return has_attribute(strand.focus.universe, attr)
    return UNKNOWN


def _getattr(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    match values:
        case [receiver, Const(value=str() as attr), *rest]:
            name = s.Name(call.origin, "\0receiver")
            strand_env = strand.env
            strand.bind(name.id, receiver)
            value = reader.evaluate(reader, s.Attribute(call.origin, name, attr), strand)
            strand.env = strand_env
            if not rest:
                return value
            if isinstance(value, Table):
                return _defaulted(value, rest[0], strand.size)
            if isinstance(value, Method):
                return UNKNOWN
            return value
    return UNKNOWN


def _defaulted(table: Table, default: Value, size: int) -> Value:
    match default:
        case Const(value=known):
            column = [known if cell is Mark.ERROR else cell for cell in table.column]
        case Table(column=others):
            column = [o if cell is Mark.ERROR else cell for cell, o in zip(table.column, others)]
        case _:
            column = [Mark.UNKNOWN if cell is Mark.ERROR else cell for cell in table.column]
    return Table(column, table.tests, table.coded)


def _type(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    match values:
        case [Failure()] if strand.focus is not None:
            return class_of(strand.focus.universe)
        case [Session(spec=spec, definition=definition)]:
            return SessionFactory(spec, definition)
        case [Instance(definition=definition)]:
            return Class(definition)
    return UNKNOWN


def _range(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    try:
        known = [concrete(value) for value in values]
        if all(type(number) is int and abs(number) < 1 << 32 for number in known):
            return Const(range(*known))
    except (NotConcreteError, TypeError, ValueError):
        pass
    return UNKNOWN


def _super(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    scope: s.Scope | None = strand.scope
    while scope is not None and not isinstance(scope.owner, s.ClassDef):
        scope = scope.parent
    if scope is None or not isinstance(scope.owner, s.ClassDef):
        return UNKNOWN
    for base in bases(reader, scope.owner):
        match base:
            case SessionFactory(spec=spec, definition=definition):
                return Session(spec, definition)
            case Class(definition=definition):
                return Instance(definition)
    return UNKNOWN


def _first(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    match values:
        case [Each(element=element, view="mapping"), *_]:
            return element.items[0] if isinstance(element, Items) else UNKNOWN
        case [Each(element=element), *_]:
            return element
        case [Items(items=items), *_] if items:
            return items[0]
        case [Table() as table, *rest]:
            return lift(lambda cells, *default: next(iter(cells), *default), [table, *rest], None)
    return UNKNOWN


def _same(reader: Reader, call: s.Call, values: Sequence[Value], strand: Strand) -> Value:
    return values[0] if values else UNKNOWN


_SPECIAL: Mapping[str, Callable[[Reader, s.Call, Sequence[Value], Strand], Value]] = {
    "any": _any,
    "all": _all,
    "isinstance": _isinstance,
    "hasattr": _hasattr,
    "getattr": _getattr,
    "type": _type,
    "range": _range,
    "super": _super,
    "next": _first,
    "iter": _same,
    "reversed": _same,
    "typing.cast": lambda reader, call, values, strand: values[1] if len(values) == 2 else UNKNOWN,
}


def _call_method(
    reader: Reader, call: s.Call, receiver: Value, name: str, arguments: Arguments, strand: Strand
) -> Value:
    values = [value for _, value in arguments]
    match receiver:
        case Each() as each if name in ("values", "items", "keys", "copy"):
            return _view(each, name)
        case Pairs() if name in ("get", "pop") and values and isinstance(values[0], Table):
            return named_lookup(receiver, values[0], values[1] if len(values) > 1 else NONE, call)
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
            if all(keyword is None for keyword, _ in arguments):
                return _pure_method(receiver, name, values, call)
        case Session():
            if name in ("enter_context", "__enter__"):
                return receiver
    if isinstance(receiver, Policy):
        if name == "on" and values:
            return refined(receiver, call, values[0])
        return _call_policy(reader, call, receiver, arguments, strand)
    if name in TASK_METHODS:
        task = task_policy(name, call, arguments, strand.scope)
        if task is not None:
            return task
    if isinstance(receiver, (Items, Pairs)) and isinstance(call.func, s.Attribute):
        _mutated(receiver, name, values, dotted(call.func.value), strand)
    if name in ("enter_context", "enter_async_context") and values:
        return entered(reader, values[0])
    _happened(reader, call, arguments, strand)
    return EITHER if receiver is EITHER else UNKNOWN


def _mutated(
    receiver: Items | Pairs, name: str, values: Sequence[Value], path: str | None, strand: Strand
) -> None:
    """Keep a known collection known while it grows by one; after any other method it is not."""
    if path is None:
        return
    if isinstance(receiver, Items) and name in ("append", "add") and len(values) == 1:
        strand.bind(path, Items(receiver.kind, (*receiver.items, values[0])))
    elif name not in pure.METHODS and name not in ("items", "copy"):
        strand.bind(path, UNKNOWN)


def _view(each: Each, name: str) -> Value:
    if each.view != "mapping" or not isinstance(each.element, Items):
        return each
    match name:
        case "values":
            return Each(each.element.items[-1])
        case "keys":
            return Each(each.element.items[0])
        case "items":
            return Each(each.element)
    return each


def _pure_method(receiver: Value, name: str, values: Sequence[Value], call: s.Call) -> Value:

    result = lift(lambda obj, *rest: getattr(obj, name)(*rest), [receiver, *values], call)
    return name_codes(result, call, [receiver, *values])


def _call_function(
    reader: Reader, call: s.Call, func: Function, arguments: Arguments, strand: Strand
) -> Value:
    if strand.answered:
        _note_recursion(reader, func, strand, call)
    if strand.focus is not None and strand.depth < _DEEPEST and _worth_running(arguments):
        return reader.call_function(reader, func, arguments, strand)
    if strand.focus is not None:
        if _touches_words(call, strand):
            return UNKNOWN
        _happened(reader, call, arguments, strand)
    return _returned(reader, call, func)


def _returned(reader: Reader, call: s.Call, func: Function) -> Value:
    """Return what calling a function of the module gives, whatever it is told."""
    if func.definition.scope.yields:
        decorators = func.definition.decorators
        managed = any("contextmanager" in (dotted(d) or "") for d in decorators)
        return func if managed else UNKNOWN
    value = reader.summarise(reader, func.definition).value
    if isinstance(value, Session) and call.args:
        return replace(value, identity=_identity(call, value.identity))
    return value


def _worth_running(arguments: Arguments) -> bool:
    """Tell whether a function is told the answer, or nothing but constants."""
    values = [value for _, value in arguments]
    return any(told(v) for v in values) or (bool(values) and all(isinstance(v, Const) for v in values))


def _touches_words(call: s.Call, strand: Strand) -> bool:
    if words((dotted(call.func) or "").rsplit(".", 1)[-1]) & CHANGING:
        strand.changed = True
        return True
    return False


def _note_recursion(reader: Reader, func: Function, strand: Strand, call: s.Call | None = None) -> None:
    focus = strand.focus
    if focus is not None and focus.function is func.definition:
        reader.arrive(reader, strand, call)


def told(value: Value) -> bool:
    """Tell whether a value carries the answer: the code, the reply, the exception."""
    match value:
        case Table() | Failure():
            return True
        case Items(items=items):
            return any(told(item) for item in items)
        case Each(element=element):
            return told(element)
        case Split(parts=parts):
            return any(told(part) for _, part in parts)
    return False


# -- events ----------------------------------------------------------------------------------------


def _happened(
    reader: Reader,
    call: s.Call,
    arguments: Arguments,
    strand: Strand,
    failing: bool = False,
) -> None:
    """Leave a call on the trail, and what it may do to the request and to the answer."""
    if not strand.answered or not strand.mask:
        return
    path = dotted(call.func)
    name = _called(call)
    spoken = words(name)
    whole = words(path or name)
    if spoken & CHANGING and not whole & {"log", "logger", "logging"}:
        strand.changed = True
    if _asks_again(name) and strand.env.get(HANDLED) is FAILURE:
        reader.arrive(reader, strand, call)
        if name == "retry":
            strand.pending.append((strand.mask, Raised(Thing("Retry"), "Retry"), strand.trail))
            strand.mask = 0
            return
    if isinstance(call.func, s.Attribute) and spoken & MUTATING:
        target = dotted(call.func.value)
        if target is not None:
            strand.touch(target)
    reporting = bool(whole & REPORTING)
    builds = name[:1].isupper()
    for _, value in arguments:
        note_tests(strand, value)
    if not reporting and not builds and any(_hands_on(value) for _, value in arguments):
        strand.astray |= strand.mask
        if any(isinstance(value, Failure) for _, value in arguments):
            strand.doubt |= strand.mask
    if not strand.is_told:
        return
    keys: list[Hashable] = [path or shape(call.func)]
    columns: list[Sequence[Any]] = []
    message = False
    for argument, (keyword, value) in zip(call.args, arguments):
        key, column = described(argument.value, value, strand)
        keys.append((keyword, key))
        if column is not None:
            columns.append(column)
        message = message or says_text(argument.value, value) or _is_told_text(value)
    failure = failing or bool(spoken & (FAILING | COLLECTING)) or (reporting and message)
    strand.trail = (*strand.trail, Event("call", tuple(keys), strand.mask, tuple(columns), failure))


def _asks_again(name: str) -> bool:
    """Tell whether a call's name says that the work is put back: `requeue`, `message.defer()`."""
    spoken = ordered_words(name)
    if not spoken:
        return False
    if spoken[0] in REQUEUEING and not set(spoken[1:]) & ABOUT_REPEATING:
        return True
    return len(spoken) > 1 and spoken[0] in SCHEDULING and spoken[-1] in REQUEUEING


def _hands_on(value: Value) -> bool:
    """Tell whether a value lets whoever gets it decide about the answer: not if it is decided."""
    match value:
        case Table(column=column):
            return not few(column)
        case Items(items=items):
            return any(_hands_on(item) for item in items)
    return told(value)


def note_tests(strand: Strand, value: Value) -> None:
    """Remember the tests that decided a value which is used: they have been run for these answers."""
    if strand.focus is None:
        return
    match value:
        case Table(tests=tests):
            for test in tests:
                test.mask |= strand.mask
                if not any(test is known for known in strand.focus.tests):
                    strand.focus.tests.append(test)
        case Items(items=items) | Pairs(values=items):
            for item in items:
                note_tests(strand, item)
        case Each(element=element):
            note_tests(strand, element)
        case Split(parts=parts):
            for _, part in parts:
                note_tests(strand, part)


def _called(call: s.Call) -> str:
    match call.func:
        case s.Attribute(attr=attr):
            return attr
        case s.Name(id=name):
            return name
    return ""


def _is_told_text(value: Value) -> bool:
    """Tell whether a value is one message or another."""
    if not isinstance(value, Table):
        return False
    return few(value.column) and any(isinstance(cell, str) for cell in value.column)


def says_text(expression: s.Expr, value: Value) -> bool:
    """Tell whether an argument is a message."""
    if isinstance(value, Const) and isinstance(value.value, (str, bytes)):
        return True
    if isinstance(expression, s.Format):
        return True
    match expression:
        case s.Binary(op="%" | "+", left=left):
            return says_text(left, UNKNOWN) or isinstance(left, s.Constant)
        case s.Call(func=s.Attribute(value=inner, attr="format")):
            return isinstance(inner, s.Constant)
        case s.Call(func=s.Name(id="_" | "gettext"), args=(s.Argument(),)):
            return True
        case s.Constant(value=str()):
            return True
    return False


def described(expression: s.Expr, value: Value, strand: Strand) -> tuple[Hashable, Sequence[Any] | None]:
    """Return a key for a value and, where it depends on the answer, its column.

    A value that has another content for nearly every code repeats the code; it is one key.
    """
    match value:
        case Const(value=known):
            return (type(known).__name__, repr(known)), None
        case Table(column=column):
            if few(column):
                return "?", column
            return "the reply", None
        case Items(items=items):
            inner = [described(expression, item, strand) for item in items]
            columns = [column for _, column in inner if column is not None]
            joined = list(zip(*columns)) if columns else None
            if all(item is UNKNOWN for item in items):
                return shape(expression), None
            return tuple(key for key, _ in inner), joined
        case Pairs(values=values):
            return described(expression, Items("list", values), strand)
        case Each(element=element):
            return described(expression, element, strand)
        case Split(parts=parts):
            described_parts = [described(expression, part, strand)[0] for _, part in parts]
            column_of_keys: list[Any] = [None] * strand.size
            for (mask, _), key in zip(parts, described_parts):
                for index in bits(mask):
                    column_of_keys[index] = repr(key)
            return "?", column_of_keys
        case Failure():
            return "the failure", None
        case Raised(label=label):
            return ("raised", label), None
    return shape(expression), None


def few(column: Sequence[Any]) -> bool:
    """Tell whether a column sorts the answers into a few outcomes instead of repeating the code."""
    seen: set[Any] = set()
    for cell in column:
        seen.add(cell if isinstance(cell, (int, str, bytes, Mark, type(None))) else repr(cell))
        if len(seen) > _FEW:
            return False
    return True
