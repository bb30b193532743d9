"""What happens on a strand besides the commands: calls that tell a person, keep a value, or put work back."""

from __future__ import annotations

from collections.abc import Hashable
from collections.abc import Sequence
from typing import Any

from flake8_smtp.program import syntax as s
from flake8_smtp.program.acts import note_final_call
from flake8_smtp.program.asking import Arguments
from flake8_smtp.program.joining import is_dict
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.requests import session_of
from flake8_smtp.program.shapes import called
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.shapes import names_in
from flake8_smtp.program.shapes import shape
from flake8_smtp.program.strands import HOLE
from flake8_smtp.program.strands import Decision
from flake8_smtp.program.strands import Event
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.strands import bits
from flake8_smtp.program.strands import where
from flake8_smtp.program.telling import few
from flake8_smtp.program.telling import told
from flake8_smtp.program.values import FAILURE
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Each
from flake8_smtp.program.values import Failure
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Mark
from flake8_smtp.program.values import Pairs
from flake8_smtp.program.values import Picked
from flake8_smtp.program.values import Raised
from flake8_smtp.program.values import Said
from flake8_smtp.program.values import Split
from flake8_smtp.program.values import Table
from flake8_smtp.program.values import Thing
from flake8_smtp.program.values import Value
from flake8_smtp.program.words import ABOUT_REPEATING
from flake8_smtp.program.words import ASIDE
from flake8_smtp.program.words import CHANGING
from flake8_smtp.program.words import COLLECTING
from flake8_smtp.program.words import COUNTING
from flake8_smtp.program.words import FAILING
from flake8_smtp.program.words import GROWING
from flake8_smtp.program.words import MUTATING
from flake8_smtp.program.words import REPORTING
from flake8_smtp.program.words import REQUEUEING
from flake8_smtp.program.words import SCHEDULING
from flake8_smtp.program.words import ordered_words
from flake8_smtp.program.words import words

HANDLED = "\0handled"
"""Where the environment of a handler keeps the exception it handles."""


def happened(
    reader: Reader,
    call: s.Call,
    arguments: Arguments,
    strand: Strand,
    failing: bool = False,
) -> None:
    """Leave a call on the trail, and what it may do to the request and to the answer."""
    forget_dicts(call, strand)
    if not strand.answered or not strand.mask:
        return
    path = dotted(call.func)
    name = called(call)
    spoken = words(name)
    whole = words(path or name)
    note_final_call(call, name, arguments, strand)
    if spoken & CHANGING and not whole & {"log", "logger", "logging"}:
        strand.changed |= strand.mask
    if asks_again(call) and strand.env.get(HANDLED) is FAILURE:
        reader.arrive(reader, strand, call)
        if name == "retry":
            strand.pending.append((strand.mask, Raised(Thing("Retry"), "Retry"), strand.trail))
            strand.mask = 0
            return
    target = _changed_by(call, name, spoken)
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
            strand.aside &= ~strand.mask
            strand.failed &= ~strand.mask
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
    # What is only there for whoever looks for faults tells nobody of one.
    telling = reporting and name != "debug" and not whole & COUNTING
    says = bool(spoken & COLLECTING) or (telling and message)
    aside = bool(spoken & COLLECTING) and isinstance(call.func, s.Attribute) and is_aside(call.func.value)
    failure = failing or bool(spoken & FAILING) or (says and not aside)
    strand.trail = (*strand.trail, Event("call", tuple(keys), strand.mask, tuple(columns), failure))


def forget_dicts(call: s.Call, strand: Strand) -> None:
    """Take the dicts that a call is given for ones that are not known any more: it may change them.

    What they say of the answer is handed on so.
    """
    given = [a.value for a in call.args if isinstance(a.value, (s.Name, s.Attribute)) and not a.star]
    if not given or called(call)[:1].isupper() or words(dotted(call.func) or called(call)) & REPORTING:
        return
    for path in map(dotted, given):
        known = strand.env.get(path or "")
        if path is None or known is None or not is_dict(known):
            continue
        strand.bind(path, UNKNOWN)
        tells = isinstance(known, Split) or (isinstance(known, Pairs) and any(map(told, known.values)))
        if tells and strand.focus is not None:
            strand.astray |= strand.mask & strand.focus.universe.telling


def is_aside(collection: s.Expr) -> bool:
    """Tell whether what is put into a collection waits there to be looked at: `pending.append(user)`."""
    spoken = words(" ".join(names_in(collection)))
    return bool(spoken & ASIDE) and not spoken & FAILING


def asks_again(call: s.Call) -> bool:
    """Tell whether a call's name says that the work is put back: `requeue`, `message.defer()`."""
    name = called(call)
    spoken = ordered_words(name)
    if not spoken or name[:1].isupper() or (name == "defer" and _defers_something_else(call)):
        return False
    if spoken[0] in REQUEUEING and not set(spoken[1:]) & ABOUT_REPEATING:
        return True
    return len(spoken) > 1 and spoken[0] in SCHEDULING and spoken[-1] in REQUEUEING


def _defers_something_else(call: s.Call) -> bool:
    """Tell whether a call is Django's `queryset.defer("body")` or Discord's `response.defer()`."""
    if words(dotted(call.func) or "") & {"interaction", "response", "ctx"}:
        return True
    texts = [isinstance(a.value, s.Constant) and isinstance(a.value.value, str) for a in call.args]
    return bool(texts) and all(texts)


def _hands_on(value: Value) -> bool:
    """Tell whether a value lets whoever gets it decide about the answer: not if it is decided."""
    match value:
        case Table(column=column) | Said(decided=Table(column=column)):
            return not few(column)
        case Items(items=items):
            return any(_hands_on(item) for item in items)
        case Picked():
            return False
    return told(value)


def note_tests(strand: Strand, value: Value) -> None:
    """Remember the tests that decided a value which is used: they have been run for these answers."""
    if strand.focus is None:
        return
    match value:
        case Table(column=column, tests=tests):
            if not strand.depth and any(test.named and not test.mixed for test in tests):
                strand.focus.decisions.append(Decision(column, tests, strand.mask & ~strand.doubt))
            for test in tests:
                test.mask |= strand.mask
                if test not in strand.focus.tests:
                    strand.focus.tests.append(test)
        case Items(items=items) | Pairs(values=items):
            for item in items:
                note_tests(strand, item)
        case Each(element=element):
            note_tests(strand, element)
        case Said(decided=table):
            note_tests(strand, table)
        case Split(parts=parts):
            for _, part in parts:
                note_tests(strand, part)


def note_picked(strand: Strand, name: str, picked: Picked) -> None:
    """Leave on the trail that a list of bad ones is made, for the answers that put somebody into it."""
    note_tests(strand, picked.test)
    mask = strand.mask & where(picked.test.column, True)
    if strand.is_told and mask and words(name) & FAILING:
        strand.trail = (*strand.trail, Event("call", ("picked", name), mask, (), failure=True))


def _changed_by(call: s.Call, name: str, spoken: frozenset[str]) -> str | None:
    """Return what a method changes, or a function of `heapq`: what is in it is not what was in it before."""
    if name in _ON_HEAPS and call.args:
        return dotted(call.args[0].value)
    if isinstance(call.func, s.Attribute) and (name in GROWING or name in MUTATING or spoken & MUTATING):
        return dotted(call.func.value)
    return None


_ON_HEAPS = frozenset({"heappush", "heappop", "heapreplace", "heappushpop", "heapify"})


def goes_round(node: s.Comprehension, strand: Strand) -> bool:
    """Tell whether a comprehension goes from server to server with what it asks: the trail has it then."""
    if strand.focus is None:
        return False
    session = names_in(tuple(session_of(strand.focus)))
    if not any(names_in(clause.target) & session for clause in node.clauses):
        return False
    strand.trail = (*strand.trail, Event("command", ("command", "CONNECT"), strand.mask))
    return True


def _is_told_text(value: Value) -> bool:
    """Tell whether a value is one message or another."""
    match value:
        case Said(decided=Table(column=column)):
            return few(column)
        case Items(items=items):
            return any(_is_told_text(item) for item in items)
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
        case s.Display(items=items):
            return any(says_text(item, UNKNOWN) for item in items)
    return False


def _message(cell: Any, worded: int) -> Any:
    return "a message" if worded and cell is Mark.UNKNOWN else cell


def described(expression: s.Expr, value: Value, strand: Strand) -> tuple[Hashable, Sequence[Any] | None]:
    """Return a key for a value and, where it depends on the answer, its column.

    A value that has another content for nearly every code repeats the code; it is one key.
    """
    match value:
        case Const(value=int() | str() as known) if isinstance(expression, s.Attribute):
            # A member of an enumeration says more by its name.
            return ("member", expression.attr, repr(known)), None
        case Const(value=known):
            return (type(known).__name__, repr(known)), None
        case Table(column=column, worded=worded):
            if few(column):
                return HOLE, [_message(cell, worded >> index & 1) for index, cell in enumerate(column)]
            return "the reply", None
        case Said(decided=table):
            return described(expression, table, strand)
        case Items(items=items):
            written: Sequence[s.Expr] = [expression] * len(items)
            if isinstance(expression, s.Display) and len(expression.items) == len(items):
                written = expression.items
            inner = [described(part, item, strand) for part, item in zip(written, items)]
            columns = [column for _, column in inner if column is not None]
            joined: Sequence[Any] | None = list(zip(*columns)) if columns else None
            if all(item is UNKNOWN for item in items):
                return shape(expression), None
            return tuple(key for key, _ in inner), joined
        case Pairs(keys=keys, values=values):
            names = [described(expression, each, strand)[0] for each in keys]
            content, joined = described(expression, Items("list", values), strand)
            if all(item is UNKNOWN for item in values):
                return (*names, content), joined
            assert isinstance(content, tuple)
            return tuple(zip(names, content)), joined
        case Each(element=element):
            return described(expression, element, strand)
        case Split(parts=parts):
            described_parts = [described(expression, part, strand)[0] for _, part in parts]
            column_of_keys: list[Any] = [None] * strand.size
            for (mask, _), key in zip(parts, described_parts):
                for index in bits(mask):
                    column_of_keys[index] = repr(key)
            return HOLE, column_of_keys
        case Failure():
            return "the failure", None
        case Raised(label=label):
            return ("raised", label), None
    return shape(expression), None
