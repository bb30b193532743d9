"""Calls that ask a server something: what they ask, what they return, and when it is asked again."""

from __future__ import annotations

from collections.abc import Hashable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from flake8_smtp.program import syntax as s
from flake8_smtp.program.extensions import beginning
from flake8_smtp.program.extensions import note_sent
from flake8_smtp.program.libraries import FAIL_SILENTLY
from flake8_smtp.program.libraries import READING
from flake8_smtp.program.libraries import RECIPIENT
from flake8_smtp.program.libraries import SENDING_FUNCTIONS
from flake8_smtp.program.libraries import SESSION_CLASSES
from flake8_smtp.program.libraries import Operation
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.requests import is_same_server
from flake8_smtp.program.resolve import member
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.shapes import shape
from flake8_smtp.program.strands import Asked
from flake8_smtp.program.strands import Event
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.strands import Swallowed
from flake8_smtp.program.suspects import is_context_manager
from flake8_smtp.program.swallowing import swallowed_by
from flake8_smtp.program.values import FAILURE
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Answer
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Function
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Method
from flake8_smtp.program.values import Refusals
from flake8_smtp.program.values import ReplyCode
from flake8_smtp.program.values import Session
from flake8_smtp.program.values import SessionFactory
from flake8_smtp.program.values import Table
from flake8_smtp.program.values import Thing
from flake8_smtp.program.values import Typed
from flake8_smtp.program.values import Value
from flake8_smtp.program.values import reply

_AIO_REPLY = SESSION_CLASSES["aiosmtplib.SMTP"].reply_attributes

Arguments = Sequence[tuple[str | None, Value]]

_RIGHTS = frozenset({"AUTH", "STARTTLS"})
"""The commands that give a session what it is allowed to do from then on."""


def operation_of(
    reader: Reader, call: s.Call, func: Value, arguments: Arguments, strand: Strand
) -> tuple[Operation, Value] | None:
    """Return what a call asks of a server with what it returns, None where it asks nothing."""
    match func:
        case Method(receiver=Session() as session, name=name):
            if session.silent:
                return None
            operation = session.spec.methods.get(name)
            if operation is not None and _reads_replies_itself(reader, session):
                return operation, UNKNOWN
            if operation is not None:
                return _specific(reader, session, operation, call, arguments)
        case Method(receiver=receiver, name=name):
            known = _by_name(reader, receiver, name, call, arguments)
            if known is not None:
                return known
        case Thing(name=name) if name in SENDING_FUNCTIONS:
            if silenced(arguments):
                return None
            operation = SENDING_FUNCTIONS[name]
            return operation, _refused(reader, operation, str, call, _AIO_REPLY)
        case SessionFactory(spec=spec, definition=definition):
            if definition is not None and "__init__" in definition.scope.bindings:
                return None
            if spec.entering is not None and id(call) in reader.entered:
                return spec.entering, opened(func, call, arguments)
            if spec.construction.command != "CONNECT" or not _names_host(arguments):
                return None
            return spec.construction, opened(func, call, arguments)
        case Function(definition=definition) if not strand.depth:
            summary = reader.summarise(reader, definition)
            if summary.operation is not None:
                return summary.operation, returned(reader, call, func)
    suspect = reader.suspects.get(id(call))
    if suspect is None or (strand.focus is not None and reader.is_guess(call)):
        return None
    return suspect, UNKNOWN


def _names_host(arguments: Arguments) -> bool:
    """Tell whether a session may connect when it is made: it does where it is given a host."""
    hosts = [value for name, value in arguments[:1] if name is None]
    hosts += [value for name, value in arguments if name in _HOST]
    return any(not isinstance(host, Const) or bool(host.value) for host in hosts)


_HOST = frozenset({"host", "*", "**"})


def _reads_replies_itself(reader: Reader, session: Session) -> bool:
    """Tell whether a class of the module has a `getreply` of its own: every method has its reply from it."""
    definition = session.definition
    return definition is not None and member(reader, definition, READING, None) is not UNKNOWN


def requested(target: Value) -> Operation:
    """Return what a sending function, or a method of a session, asks of a server."""
    if isinstance(target, Thing):
        return SENDING_FUNCTIONS[target.name]
    assert isinstance(target, Method)
    assert isinstance(target.receiver, (Session, SessionFactory))
    return target.receiver.spec.methods[target.name]


def silenced(arguments: Arguments) -> bool:
    return any(
        name == FAIL_SILENTLY and not (isinstance(value, Const) and not value.value)
        for name, value in arguments
    )


def _specific(
    reader: Reader, session: Session, operation: Operation, call: s.Call, arguments: Arguments
) -> tuple[Operation, Value] | None:
    """Narrow `docmd(...)` to the command it sends."""
    if silenced(arguments):
        return None
    if operation.command == "*":
        operation = _docmd(operation, call, arguments)
    if operation.gives == "reply":
        return operation, reply(operation, session.spec.reply_attributes, session.spec.text)
    if operation.gives == "text":
        return operation, Typed(session.spec.text, of_reply=True)
    return operation, _refused(reader, operation, session.spec.text, call, session.spec.reply_attributes)


def _refused(
    reader: Reader, operation: Operation, text: type, call: s.Call, attributes: tuple[str, ...] | None
) -> Value:
    """Return the dict of refused recipients, where the program keeps it."""
    if operation.gives not in ("refused", "refused and text") or id(call) in reader.module.discarded:
        return UNKNOWN
    parts = (ReplyCode(operation), Typed(text, of_reply=True))
    pair = Items("tuple", parts, attributes or (), RECIPIENT)
    refusals = Refusals(Items("tuple", (UNKNOWN, pair)))
    if operation.gives == "refused":
        return refusals
    return Items("tuple", (refusals, Typed(str, of_reply=True)))


def _docmd(operation: Operation, call: s.Call, arguments: Arguments) -> Operation:
    verb, text, known = _command_line(call, arguments)
    if not verb:
        return replace(operation, command="?")
    if verb != "AUTH":
        return replace(operation, command=verb)
    mechanism, blank, initial = text.partition(" ")
    judged = None
    if mechanism and (initial or (blank and not known)):
        # LOGIN takes the name at once, too, and asks for the password.
        judged = frozenset({235 if mechanism.upper() in _AT_ONCE else 334})
    elif known and mechanism.upper() in ("LOGIN", "PLAIN", "CRAM-MD5"):
        judged = frozenset({334})
    return replace(operation, command="AUTH", judged=judged, transaction=False)


_AT_ONCE = frozenset({"ANONYMOUS", "EXTERNAL", "OAUTHBEARER", "PLAIN", "XOAUTH2"})
"""Mechanisms whose initial response is all there is to say; the others answer a challenge."""


def _command_line(call: s.Call, arguments: Arguments) -> tuple[str, str, bool]:
    """Return verb, arguments and whether the latter are known whole, for `docmd(...)`."""
    line = ""
    known = True
    for argument, (_, value) in zip(call.args[:2], arguments):
        begins, whole = beginning(argument.value, value)
        line += f" {begins or ''}" if line else begins or ""
        if begins is None or not whole:
            known = False
            break
    verb, blank, rest = (line.strip(" ") if known else line).partition(" ")
    if not known and not blank:
        verb = ""  # the verb itself goes on with what is not known
    return verb.upper(), rest.lstrip(" "), known


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
    operation = spec.methods[name]
    if operation.gives in ("refused", "refused and text"):
        # It delivers, but what it returns is for its own class to say.
        operation = replace(operation, gives="else")
    return _specific(reader, Session(spec), operation, call, arguments)


def ask(
    reader: Reader,
    call: s.Call,
    func: Value,
    operation: Operation,
    result: Value,
    arguments: Arguments,
    strand: Strand,
) -> Value:
    rights = operation.command in _RIGHTS
    if operation.transaction or rights:
        reader.requests.add(id(call))
    if rights and not strand.answered:
        strand.rights |= {shape(call)}
        strand.secured |= {operation.command}
    if strand.focus is None:
        note_sent(reader, call, func, operation, arguments, strand.scope)
        own = isinstance(func, SessionFactory) and func.definition is None
        if strand.found is not None and isinstance(result, Session) and own:
            reader.opened[id(result)] = result
        if strand.found is not None:
            reader.asked += 1
            session = func.receiver if isinstance(func, Method) else None
            if not any(call is known.call for known in strand.found):
                strand.found.append(Asked(call, operation, result, session))
                if isinstance(func, Function):
                    strand.found += _asked_inside(reader, call, func)
        return _settled(reader, call, func, result, strand)
    if strand.answered:
        strand.passed += 1
        _note_other_state(operation, strand)
        if _same_request(strand, call, func, operation):
            _note_other_rights(func, strand)
            reader.arrive(reader, strand, call)
        if strand.caught and operation.command == strand.focus.operation.command:
            strand.focus.differently = True
        if strand.is_told:
            key = ("command", operation.command, shape(call.func))
            kind = "command" if operation.transaction else "call"
            strand.trail = (*strand.trail, Event(kind, key, strand.mask))
        if operation.command == "CONNECT" and isinstance(func, Method) and _leads_elsewhere(func, call):
            strand.changed |= strand.mask
        if rights and isinstance(func, Method):
            strand.renewed |= {operation.command}
            if shape(call) not in strand.rights:
                _note_new_rights(func, strand)
        if isinstance(func, Function):
            note_recursion(reader, func, strand)
    return _settled(reader, call, func, result, strand)


def _asked_inside(reader: Reader, call: s.Call, func: Function) -> Iterator[Asked]:
    """Yield what a function of the file asks, and keeps to itself."""
    for each in swallowed_by(reader, func.definition):
        yield Asked(call, each.focus.operation, UNKNOWN, None, each)


def _note_other_state(operation: Operation, strand: Strand) -> None:
    """A command that puts the session in another state makes another request of one that came out of turn.

    RFC 5321 section 4.3.2 has 503 for those; a recipient is refused in a transaction, for its sender, too.
    """
    focus = strand.focus
    assert focus is not None
    if operation.command in _STATES:
        out_of_turn = focus.mask(i for i, point in enumerate(focus.universe) if point.code == _OUT_OF_TURN)
        strand.changed |= strand.mask & out_of_turn
    if operation.command == "MAIL" and focus.operation.command == "RCPT":
        strand.changed |= strand.mask


_STATES = frozenset({"EHLO", "HELO", "RSET", "MAIL"})
_OUT_OF_TURN = 503


def _leads_elsewhere(func: Method, call: s.Call) -> bool:
    """Tell whether `connect` names another host than the session was made with."""
    known = func.receiver.identity if isinstance(func.receiver, Session) else None
    if not isinstance(known, tuple) or not known[1] or not call.args:
        return False
    return bool(known[1][0] != _identity(call, None)[1][0])


def _note_new_rights(func: Method, strand: Strand) -> None:
    """`login` or `starttls` on the session that was refused makes the next request another one."""
    if strand.focus is not None and func.receiver is strand.focus.session:
        strand.changed |= strand.mask


def _note_other_rights(func: Value, strand: Strand) -> None:
    """On a new session, without the STARTTLS or the login of the former one, it is another request."""
    if not isinstance(func, Method) or strand.focus is None or func.receiver is strand.focus.session:
        return
    if strand.secured != strand.renewed:
        strand.changed |= strand.mask


def _same_request(strand: Strand, call: s.Call, func: Value, operation: Operation) -> bool:
    focus = strand.focus
    if focus is None or not operation.request or focus.operation.command != operation.command:
        return False
    mine, other = call.func, focus.call.func
    if isinstance(mine, s.Attribute) and isinstance(other, s.Attribute):
        alike = mine.attr == other.attr and not _may_be_elsewhere(func, focus.session)
        if alike and shape(mine.value) != shape(other.value):
            alike = isinstance(func, Method) and is_same_server(func.receiver, focus.session)
    else:
        alike = shape(mine) == shape(other)
    return alike and shape(call.args) == shape(focus.call.args)


def _may_be_elsewhere(func: Value, former: Value | None) -> bool:
    """Tell whether a session is a new one, where nobody knows where the former one led."""
    if not isinstance(func, Method) or not isinstance(func.receiver, Session):
        return False
    new = func.receiver.identity is not None and func.receiver is not former
    return new and isinstance(former, Session) and former.identity is None


def _settled(reader: Reader, call: s.Call, func: Value, result: Value, strand: Strand) -> Value:
    """Return the result of a request that is not in focus: its reply code is just unknown."""
    if strand.focus is not None:
        return _substitute(result, None)
    if isinstance(result, Items) and any(isinstance(item, Session) for item in result.items):
        return result
    if strand.found is not None and isinstance(result, (Items, Typed, Refusals)):
        # What is done with it shows on the strands that have this call in focus.
        return Answer((call,))
    return result


def _substitute(value: Value, code: Value | None, refused: list[Any] | None = None) -> Value:
    """Return a result with the reply code that is known; None stands for that of another request."""
    match value:
        case ReplyCode():
            return UNKNOWN if code is None else code
        case Refusals(element=element):
            return Refusals(element, refused)
        case Typed() if code is None:
            return Typed(value.type, element=value.element)
        case Items(items=items, reply=operation):
            parts = tuple(_substitute(item, code, refused) for item in items)
            return replace(value, items=parts, reply=None if code is None else operation)
    return value


def answer(strand: Strand) -> Value:
    """Return what the call in focus returns; the answers that it raises leave the strand."""
    focus = strand.focus
    assert focus is not None
    strand.answered = True
    if focus.swallowed is not None:
        return _returned_with(focus.swallowed, strand)
    raising = strand.mask & ~focus.returned
    if raising:
        strand.pending.append((raising, FAILURE, strand.trail))
        strand.mask &= focus.returned
    return _substitute(focus.result, Table(focus.universe.codes), focus.universe.refusals)


def _returned_with(swallowed: Swallowed, strand: Strand) -> Value:
    """Go on where a function returns that keeps the answers to itself, with those for which it does."""
    inner = swallowed.strand
    for mask, exception in swallowed.raised:
        strand.astray |= mask
        strand.pending.append((mask, exception, strand.trail))
    strand.mask &= inner.mask
    strand.doubt |= inner.doubt
    strand.aside |= inner.aside
    strand.astray |= inner.astray
    strand.caught = inner.caught
    return swallowed.value


def opened(factory: SessionFactory, call: s.Call, arguments: Arguments) -> Session:
    silent = silenced(arguments)
    return Session(factory.spec, factory.definition, _identity(call, factory.definition), silent)


def _identity(call: s.Call, inner: Hashable) -> tuple[str, tuple[Hashable, ...], Hashable]:
    """Return a key that tells where a session leads; `self.host` and `host` are taken for the same."""
    name = (dotted(call.func) or "").rsplit(".", 1)[-1]
    arguments = [(a.keyword, (dotted(a.value) or "").rsplit(".", 1)[-1] or shape(a.value)) for a in call.args]
    return (name, tuple(arguments), inner if isinstance(inner, tuple) else None)


def returned(reader: Reader, call: s.Call, func: Function) -> Value:
    """Return what calling a function of the module gives, whatever it is told."""
    if func.definition.scope.yields:
        return func if is_context_manager(func.definition) else UNKNOWN
    value = reader.summarise(reader, func.definition).value
    if isinstance(value, Session) and call.args:
        return replace(value, identity=_identity(call, value.identity))
    return value


def note_recursion(reader: Reader, func: Function, strand: Strand, call: s.Call | None = None) -> None:
    focus = strand.focus
    if focus is not None and focus.function is func.definition:
        reader.arrive(reader, strand, call)
