"""Acts by which a recipient gets no mail any more, told by the words they are written in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flake8_smtp.program import syntax as s
from flake8_smtp.program.asking import Arguments
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Value
from flake8_smtp.program.words import COLLECTING
from flake8_smtp.program.words import DELETING
from flake8_smtp.program.words import FINAL
from flake8_smtp.program.words import PEOPLE
from flake8_smtp.program.words import REPORTING
from flake8_smtp.program.words import ordered_words
from flake8_smtp.program.words import words

_Words = frozenset[str]

_REFLEXIVE = frozenset({"self", "logger", "log"})
_MARKING = frozenset("mark set flag make record move put update tag".split())
_WRITING = frozenset("update set mark flag tag move put save write change patch values".split())
"""First words of calls that give a recipient a state, which an argument names."""
_STATES = frozenset("invalid inactive dead undeliverable".split())
_QUALITIES = frozenset(
    "valid active enabled subscribed deliverable status state reachable is_valid is_active".split()
)
"""Names of what a recipient may be, or no longer be."""
_NAMING = _QUALITIES | {"mark", "flag", "tag"}
_ASKING = frozenset("should is has can get check count find parse ignore test was may".split())
_FOR_NOW = frozenset("soft temporary temporarily transient maybe pending possibly".split())
_SWITCHING = frozenset("disable disabled deactivate deactivated inactive active enabled".split())
_THINGS = frozenset(
    "button widget window field input menu action timer timers job jobs task worker thread feature "
    "features plugin service config settings options notifier notifications mailer sender "
    "relay relays server servers host hosts transport backend alert alerts handler channel".split()
)
"""What is switched off as well, and is nobody who gets mail."""
_DEAD = frozenset({"dead"})
_INVALID = frozenset({"invalid"})


def note_final_call(call: s.Call, name: str, arguments: Arguments, strand: Strand) -> None:
    """Note `suppress(address)`, `bounced.append(address)`, `users.update(active=False)` and the like."""
    first = ordered_words(name)[:1]
    spoken = words(name)
    if "or" in spoken or set(first) & _ASKING:
        return
    whole = words(dotted(call.func) or name)
    if spoken & _SWITCHING and _is_thing(call.func, bool(call.args)):
        return
    if spoken & COLLECTING:
        _note(strand, whole - _REFLEXIVE)
    elif spoken & DELETING:
        about = whole.union(*(words(dotted(argument.value) or "") for argument in call.args))
        _note(strand, _DEAD if about & PEOPLE else frozenset())
    elif spoken & _MARKING:
        _note(strand, spoken)
    else:
        # `view.form_invalid(form)` marks nobody.
        _note(strand, spoken - _STATES)
    if whole & (REPORTING - COLLECTING):
        return
    for argument, (keyword, value) in zip(call.args, arguments):
        _note(strand, in_sql(_written(argument.value, value)))
        if set(first) & _WRITING:
            _note(strand, _given(keyword or name, argument.value, value))


def note_final_assignment(target: s.Expr, value: Value, expression: s.Expr, strand: Strand) -> None:
    """Note `user.bounced = True`, `user["active"] = False` and `user.status = Status.INVALID`."""
    path = dotted(target.value if isinstance(target, s.Subscript) else target) or ""
    label = path.rsplit(".", 1)[-1]
    match target:
        case s.Subscript(index=s.Constant(value=str() as key)):
            label = key
    if not (words(label) & _SWITCHING and _is_thing(target, told=False)):
        _note(strand, _given(label, expression, value))


def _is_thing(target: s.Expr, told: bool) -> bool:
    """Tell whether what is switched off is the program's own, or a part of it, instead of a recipient.

    It may be `told` to whom it is done.
    """
    match target:
        case s.Attribute(value=s.Name(id="self")) if not told:
            return True
        case s.Attribute(value=owner) | s.Subscript(value=owner):
            return not told and bool(words((dotted(owner) or "").rsplit(".", 1)[-1]) & _THINGS)
    return False


def _note(strand: Strand, spoken: _Words) -> None:
    """Remember an act, after the answer, by which a recipient gets no mail any more."""
    focus = strand.focus
    if focus is None or not spoken & FINAL:
        return
    if not spoken & ((REPORTING - COLLECTING) | _FOR_NOW):
        focus.finally_done.append((strand.mask & ~strand.doubt, strand.caught))


def _given(label: str, expression: s.Expr, value: Value) -> _Words:
    """Return what is said by giving a value to something that is called by a label."""
    about = words(label)
    match expression:
        case s.DictDisplay(keys=keys, values=values):
            return _given_in_dict(label, zip(keys, values))
        case s.Attribute(attr=attr) if about & _NAMING:
            return words(attr)
    known = value.value if isinstance(value, Const) else None
    if isinstance(known, str):
        return words(known) if about & _NAMING else frozenset()
    if known is False:
        return _INVALID if about & _QUALITIES else frozenset()
    return about if known is True else frozenset()


def _given_in_dict(label: str, pairs: Iterator[tuple[s.Expr | None, s.Expr]]) -> _Words:
    found: _Words = frozenset()
    for key, value in pairs:
        match key:
            case s.Constant(value=str() as name):
                known = Const(value.value) if isinstance(value, s.Constant) else UNKNOWN
                found |= _given(name if words(name) else label, value, known)
    return found


# -- statements in SQL -----------------------------------------------------------------------------------


def _written(expression: s.Expr, value: Value) -> str:
    """Return a text as it is written, with `?` for what is put into it."""
    if isinstance(value, Const):
        return value.value if isinstance(value.value, str) else ""
    match expression:
        case s.Format(parts=parts):
            return "".join(str(part.value) if isinstance(part, s.Constant) else "?" for part in parts)
        case s.Binary(op="%" | "+", left=s.Constant(value=str() as text)):
            return text
        case s.Call(func=s.Attribute(value=s.Constant(value=str() as text), attr="format")):
            return text
    return ""


_DELETE = re.compile(r"\s*DELETE\s+FROM\s+(\S+)", re.IGNORECASE)
_INSERT = re.compile(r"\s*(?:INSERT|REPLACE)\s+(?:OR\s+\w+\s+|IGNORE\s+)?INTO\s+([^\s(]+)", re.IGNORECASE)
_UPDATE = re.compile(r"\s*UPDATE\s+\S+\s+SET\s+(.*)", re.IGNORECASE | re.DOTALL)
_WHERE = re.compile(r"\bWHERE\b", re.IGNORECASE)
_SETTING = re.compile(r"""([\w.]+)["`]?\s*=\s*('[^']*'|"[^"]*"|[^\s,]+)""")
_NO = frozenset({"0", "false", "f", "n", "no", ""})


def in_sql(statement: str) -> _Words:
    """Return what a statement in SQL says of those in whose rows it writes; nothing for other texts."""
    deleted = _DELETE.match(statement)
    if deleted is not None:
        return _DEAD if words(deleted[1]) & PEOPLE else frozenset()
    inserted = _INSERT.match(statement)
    if inserted is not None:
        return words(inserted[1]) - _STATES
    updated = _UPDATE.match(statement)
    if updated is None:
        return frozenset()
    settings = _SETTING.findall(_WHERE.split(updated[1], maxsplit=1)[0])
    return frozenset(word for column, value in settings for word in _set(column, value.lower()))


def _set(column: str, value: str) -> _Words:
    """Return what is said by `column = value`; nothing where a count goes up, or the value is a parameter."""
    about = words(column)
    if value in ("null", column.lower()) or value[0] in "?%:$@{":
        return frozenset()
    if value.strip("'\"") in _NO:
        return _INVALID if about & _QUALITIES else frozenset()
    return words(value) if value[0] in "'\"" and about & _QUALITIES else about
