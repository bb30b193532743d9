"""What is sent that only a server with an extension understands, and whether the file asks for it.

An EHLO keyword is the name under which a server offers an extension (RFC 5321, section 2.2).
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from itertools import islice

from flake8_smtp.program import syntax as s
from flake8_smtp.program.contents import contents
from flake8_smtp.program.facts import OptionsAsText
from flake8_smtp.program.facts import ThrownAway
from flake8_smtp.program.facts import Unasked
from flake8_smtp.program.libraries import Operation
from flake8_smtp.program.offers import ADDING
from flake8_smtp.program.offers import LISTS
from flake8_smtp.program.offers import reads_answer
from flake8_smtp.program.reader import Observation
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.reader import static_eval
from flake8_smtp.program.shapes import walk
from flake8_smtp.program.strands import Focus
from flake8_smtp.program.strands import bits
from flake8_smtp.program.unused import is_only_told
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Method
from flake8_smtp.program.values import Pairs
from flake8_smtp.program.values import Session
from flake8_smtp.program.values import Thing
from flake8_smtp.program.values import Typed
from flake8_smtp.program.values import Value
from flake8_smtp.program.words import ordered_words
from flake8_smtp.program.words import words
from flake8_smtp.standard.extensions import KEYWORDS
from flake8_smtp.standard.extensions import keyword_of
from flake8_smtp.standard.extensions import offered_with

_OPTIONS: Mapping[str, tuple[tuple[int, str], ...]] = {
    "sendmail": ((3, "mail_options"), (4, "rcpt_options")),
    "send_message": ((3, "mail_options"), (4, "rcpt_options")),
    "send": ((99, "mail_options"), (99, "rcpt_options")),
    "mail": ((1, "options"),),
    "rcpt": ((1, "options"),),
}
"""For each method: where its options stand among the arguments, and their names."""

_ASKING = frozenset({"has_extn", "supports_extension"})
_ANSWERS = frozenset(
    "ehlo_resp last_ehlo_response server_auth_methods supported_auth_methods supports_esmtp "
    "does_esmtp".split()
)
_ABOUT_OFFERS = frozenset(
    "support supports supported capability capabilities caps extension extensions feature features "
    "advertised advertises offers offered extn".split()
)
_KEYWORDS = frozenset({*KEYWORDS.values(), "BINARYMIME", "STARTTLS"})
_PLAIN = _KEYWORDS - {"AUTH", "CHECKPOINT", "DSN", "SIZE", "STARTTLS"}
"""Keywords that are no words of other matters: whoever writes one by itself knows of the extension."""
_NOT_OFFERED = dict.fromkeys(("SMTPNotSupportedError", "SMTPNotSupported"), ("SMTPUTF8", "AUTH", "STARTTLS"))
"""Exceptions of a client that asked by itself: for which EHLO keywords it did."""
_ANY = "*"


def note_sent(
    reader: Reader,
    call: s.Call,
    func: Value,
    operation: Operation,
    arguments: Sequence[tuple[str | None, Value]],
    scope: s.Scope,
) -> None:
    """Note what a call to a server sends that belongs to an extension; run on the way to the calls."""
    local = False
    if isinstance(func, Method) and isinstance(func.receiver, Session):
        if operation.command not in _WITHOUT_GREETING:
            reader.greeted[id(func.receiver)] = func.receiver
        local = func.receiver.spec.local
    local = local or _is_tested(scope)
    if not isinstance(func, (Method, Thing)):
        return
    name = func.name if isinstance(func, Method) else "send"
    for place, keyword in _OPTIONS.get(name, ()):
        given = _given(call, arguments, place, keyword)
        if given is not None and (_names_options(call, func, keyword) or _is_option(*given)):
            _note_options(reader, call, keyword, *given, scope)
    if local:
        reader.unasked = [each for each in reader.unasked if each[0] is not call]
        return
    if name in ("docmd", "execute_command"):
        _note_command(reader, call, arguments)
    elif name == "auth" and call.args:
        _note_mechanism(reader, call, call.args[0].value, arguments[0][1])


def _is_tested(scope: s.Scope) -> bool:
    """Tell whether a scope is within a test: it says what the server under test has to take."""
    inner: s.Scope | None = scope
    while inner is not None:
        if isinstance(inner.owner, s.FunctionDef) and ordered_words(inner.owner.name)[:1] == ["test"]:
            return True
        inner = inner.parent
    return False


def _names_options(call: s.Call, func: Value, keyword: str) -> bool:
    """Tell whether an argument is for options, whatever it says: another class may have another order."""
    known = not isinstance(func, Method) or isinstance(func.receiver, Session)
    return known or any(argument.keyword == keyword for argument in call.args)


def _is_option(written: s.Expr, value: Value) -> bool:
    return bool(keyword_of(_text_of(written, value) or ""))


# After HELO smtplib takes the server for one without extensions.
_WITHOUT_GREETING = frozenset({"CONNECT", "HELO", "NOOP", "RSET", "HELP"})


def _given(
    call: s.Call, arguments: Sequence[tuple[str | None, Value]], place: int, keyword: str
) -> tuple[s.Expr, Value] | None:
    """Return an argument as it is written and its value; one that came in a collection is the call's own."""
    for argument, (name, value) in zip(call.args, arguments):
        if argument.keyword == name == keyword:
            return argument.value, value
    for name, value in arguments:
        if name == keyword:
            return call, value
        if name == "**" and isinstance(value, Pairs):
            for key, known in zip(value.keys, value.values):
                if isinstance(key, Const) and key.value == keyword:
                    return call, known
    positional = [value for name, value in arguments if name is None]
    if any(name == "*" for name, _ in arguments) or place >= len(positional):
        return None
    written = [argument.value for argument in call.args if not (argument.keyword or argument.star)]
    return written[place] if len(written) == len(positional) else call, positional[place]


def _note_options(
    reader: Reader, call: s.Call, keyword: str, written: s.Expr, value: Value, scope: s.Scope
) -> None:
    if isinstance(written, s.Conditional):
        for branch in (written.body, written.orelse):
            _note_options(reader, call, keyword, branch, static_eval(reader, scope, branch), scope)
        return
    text = _text_of(written, value)
    if text is not None:
        if text or not isinstance(value, Const):
            origin = value.origin if isinstance(value, Const) and value.origin is not None else written
            reader.note(OptionsAsText(origin.origin, keyword))
        return
    if isinstance(value, Items):
        items = written.items if isinstance(written, s.Display) else ()
        for index, item in enumerate(value.items):
            source = items[index] if len(items) == len(value.items) else written
            _note_option(reader, call, source, item, scope)
        return
    for element, where in islice(contents(reader, written, scope), _MANY):
        _note_option(reader, call, element, static_eval(reader, where, element), where)


_MANY = 60
"""So many elements of a collection that is filled all over the file are looked at."""


def _note_option(reader: Reader, call: s.Call, source: s.Expr, value: Value, scope: s.Scope) -> None:
    if isinstance(source, s.Conditional) and not isinstance(value, Const):
        for branch in (source.body, source.orelse):
            _note_option(reader, call, branch, static_eval(reader, scope, branch), scope)
        return
    option = _text_of(source, value)
    if not option:
        return
    origin = value.origin if isinstance(value, Const) and value.origin is not None else source
    fact = Unasked(origin.origin, "parameter", keyword_of(option), option)
    reader.unasked.append((call, fact))


def beginning(written: s.Expr, value: Value) -> tuple[str | None, bool]:
    """Return a text as far as it is written down, and whether that is all of it; None for no text."""
    if isinstance(value, Const):
        known = value.value
        if isinstance(known, bytes):
            known = known.decode("latin-1")
        return (known, True) if isinstance(known, str) else (None, False)
    if not (isinstance(value, Typed) and value.type is str):
        return None, False
    while isinstance(written, s.Binary):
        template = written.op == "%"
        written = written.left
        if template and isinstance(written, s.Constant) and isinstance(written.value, str):
            return written.value.partition("%")[0], False
    match written:
        case s.Call(func=s.Attribute(value=s.Constant(value=str() as pattern), attr="format")):
            return pattern.partition("{")[0], False
    if isinstance(written, s.Format) and written.parts:
        written = written.parts[0]
    if isinstance(written, s.Constant) and isinstance(written.value, str):
        return written.value, False
    return "", False


def _text_of(written: s.Expr, value: Value) -> str | None:
    """Return a str as far as it is written down; None for what is none."""
    if isinstance(value, Const) and not isinstance(value.value, str):
        return None
    return beginning(written, value)[0]


def _note_command(reader: Reader, call: s.Call, arguments: Sequence[tuple[str | None, Value]]) -> None:
    """Note `docmd("AUTH", "XOAUTH2 ...")` and `docmd("STARTTLS")`."""
    if not call.args or len(arguments) != len(call.args):
        return
    first = call.args[0].value
    verb, _, rest = (beginning(first, arguments[0][1])[0] or "").strip().partition(" ")
    match verb.upper():
        case "STARTTLS":
            reader.unasked.append((call, Unasked(first.origin, "command", "STARTTLS", "STARTTLS")))
        case "AUTH":
            where = first
            if not rest and len(call.args) > 1:
                where = call.args[1].value
                rest = beginning(where, arguments[1][1])[0] or ""
            mechanism = rest.split(" ", 1)[0].upper()
            reader.unasked.append((call, Unasked(where.origin, "mechanism", "AUTH", mechanism)))


def _note_mechanism(reader: Reader, call: s.Call, written: s.Expr, value: Value) -> None:
    text = _text_of(written, value)
    if text:
        origin = value.origin if isinstance(value, Const) and value.origin is not None else written
        reader.unasked.append((call, Unasked(origin.origin, "mechanism", "AUTH", text.upper())))


def note_unasked(reader: Reader, observations: Sequence[Observation]) -> None:
    """Note what is sent although nothing in the file asks for it, and whose refusal is not handled."""
    if not reader.unasked or reader.serves:
        return
    asked = set(_asked(reader))
    if reads_answer(reader):
        asked.add(_ANY)
    asked |= {other for keyword in asked for other in offered_with(keyword)}
    thrown = {id(fact.origin) for fact in reader.facts.values() if isinstance(fact, ThrownAway)}
    sending = {id(call) for call, _ in reader.unasked}
    handled = {
        id(seen.focus.call)
        for seen in observations
        if id(seen.focus.call) in sending
        and _is_handled(reader, seen, thrown_away=id(seen.focus.call.origin) in thrown)
    }
    for call, fact in reader.unasked:
        known = _ANY in asked or fact.keyword in asked or (not fact.keyword and asked)
        if not known and id(call) not in handled:
            reader.note(fact)


def _is_handled(reader: Reader, seen: Observation, *, thrown_away: bool) -> bool:
    """Tell whether a refusal of the call is looked at, or answered by asking in another way."""
    focus = seen.focus
    if focus.differently or _is_singled_out(focus):
        return True
    if focus.operation.gives == "reply" and focus.operation.accepts is None:
        return not (thrown_away or is_only_told(reader, focus.call, focus.function))
    if focus.operation.gives == "reply" and focus.operation.accepts is not None:
        # It raises what the server says: whoever catches that knows of it.
        refused = focus.mask(i for i, p in enumerate(focus.universe) if p.raised and p.code)
        for ending in seen.endings:
            if ending.kind == "escape":
                refused &= ~ending.strand.mask
        return bool(refused)
    return False


def _is_singled_out(focus: Focus) -> bool:
    """Tell whether a test parts the refusal of a parameter from that of the recipient or the message."""
    for test in focus.tests:
        if test.coded:
            refused, others = (
                {bool(test.column[i]) for i in bits(test.mask) if focus.universe[i].code in codes}
                for codes in (_UNKNOWN_PARAMETER, _OTHERWISE_REFUSED)
            )
            if refused - others:
                return True
    return False


_UNKNOWN_PARAMETER = frozenset({504, 555})
_OTHERWISE_REFUSED = frozenset({550, 553, 554})


def _asked(reader: Reader) -> Iterator[str]:
    """Yield the EHLO keywords that the file asks about; "*" stands for a question that cannot be read."""
    answered: set[int] = set()
    sent = {id(fact.origin) for _, fact in reader.unasked}
    for node in walk(reader.module.body, into_functions=True):
        match node:
            case s.Call(func=s.Attribute(attr=attr), args=args) if attr in _ASKING:
                yield _keyword(args[0].value) if args else _ANY
            case s.Compare(left=left, ops=("in" | "not in",), rights=(s.Attribute(attr=attr) as right,)):
                if attr in LISTS:
                    answered.add(id(right))
                    yield _keyword(left)
            case s.Call(func=s.Attribute(value=s.Attribute(attr=attr) as inner, attr="get"), args=args):
                if attr in LISTS and args:
                    answered.add(id(inner))
                    yield _keyword(args[0].value)
            case s.Assign(targets=(s.Subscript(value=s.Attribute(attr=attr)) as inner,)) if attr in LISTS:
                answered.update((id(inner), id(inner.value)))
            case s.Assign(targets=(s.Attribute(attr=attr) as inner,)) if attr in LISTS:
                answered.add(id(inner))
            case s.Call(func=s.Attribute(value=s.Attribute(attr=attr) as inner, attr=method)) if (
                attr in LISTS and method in ADDING
            ):
                answered.add(id(inner))
            case s.Subscript(value=s.Attribute(attr=attr) as inner, index=index) if attr in LISTS:
                if id(node) not in answered:
                    answered.add(id(inner))
                    yield _keyword(index)
            case s.Attribute(attr=attr) if attr in LISTS and id(node) not in answered:
                yield _ANY
            case s.Attribute(attr=attr) if attr in _ANSWERS:
                yield _ANY
            case s.Attribute(attr=name) | s.Name(id=name) if name in _NOT_OFFERED:
                yield from _NOT_OFFERED[name]
            case s.Attribute(attr=name) | s.Name(id=name):
                if name not in _ASKING | LISTS and words(name) & _ABOUT_OFFERS:
                    yield _ANY
            case s.Compare(left=s.Constant(value=str() | bytes()) as left, ops=("in" | "not in",)):
                yield from _KEYWORDS & {_keyword(left)}
            case s.Constant(value=str() | bytes()) if id(node.origin) not in sent:
                yield from _PLAIN & {_keyword(node)}


def _keyword(expression: s.Expr) -> str:
    match expression:
        case s.Constant(value=str() as text):
            return text.upper()
        case s.Constant(value=bytes() as known):
            return known.decode("latin-1").upper()
    return _ANY
