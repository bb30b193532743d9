"""Replies taken for another kind of value: text for a number, bytes for str, a pair for a truth.

Python says nothing about most of these: `250 == "250"` is just never true, and a tuple with two
elements always is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Sequence
from typing import Any
from typing import Literal

from flake8_smtp.program.facts import Misused
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.strands import bits
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Each
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Mark
from flake8_smtp.program.values import Pairs
from flake8_smtp.program.values import Refusals
from flake8_smtp.program.values import RefusedOnes
from flake8_smtp.program.values import ReplyCode
from flake8_smtp.program.values import Split
from flake8_smtp.program.values import Table
from flake8_smtp.program.values import Typed
from flake8_smtp.program.values import Value
from flake8_smtp.program.values import Words

_Part = Literal["code", "digits", "text", "pair"]

_TEXT = frozenset({str, bytes})
_NUMBER = frozenset({int, float})
_STR = frozenset({str})
_BOOL = frozenset({bool})
_MEMBERSHIP = frozenset({"in", "not in"})
_ONLY_TEXT = frozenset(
    name for kind in (str, bytes) for name in dir(kind) if not name.startswith("_") and not hasattr(int, name)
)
_ONLY_TEXT_NOT_PAIR = frozenset(name for name in _ONLY_TEXT if not hasattr(tuple, name))
_TAKING_BYTES = frozenset(
    "startswith endswith find rfind index rindex count split rsplit partition rpartition replace strip "
    "lstrip rstrip removeprefix removesuffix join translate __contains__ __add__".split()
)
_LOOKING_UP = frozenset({"get", "pop", "setdefault", "__getitem__"})
_TAKING_STR = _TAKING_BYTES | {"__eq__", "__ne__"}
_SEARCHES = frozenset(
    f"re.{name}" for name in "match search fullmatch findall finditer split sub subn".split()
)
_PATTERN_METHODS = frozenset(name.removeprefix("re.") for name in _SEARCHES)

# What keeps a text a text of the same kind, and what cuts it into a list.
_KEEPING = frozenset(
    "strip lstrip rstrip lower upper title capitalize swapcase casefold replace removeprefix removesuffix "
    "center ljust rjust zfill expandtabs translate join format".split()
)
_CUTTING = frozenset({"split", "rsplit", "splitlines", "partition", "rpartition"})


def _note(reader: Reader, fact: Misused) -> None:
    """Note a fact, unless a `try` around it reckons with the other kind of value."""
    if fact.taken_for == "truth" or not any(guard.expects_type for guard in reader.guards):
        reader.note(fact)


def compared(reader: Reader, origin: Any, op: str, left: Value, right: Value, strand: Strand) -> None:
    """Note a comparison that cannot come out as it is meant; pairs are compared part by part."""
    if op in ("==", "!=") and type(left) is Items and type(right) is Items:
        for one, another in zip(left.items, right.items):
            compared(reader, origin, op, one, another, strand)
        return
    for value, other, flipped in ((left, right, False), (right, left, True)):
        if type(value) is Refusals and _kinds(other) == _BOOL:
            _refusals_compared(reader, strand)
            return
        if type(value) not in _CARRIERS:
            continue
        held = value.element if op in _MEMBERSHIP and flipped and type(value) is Typed else None
        part = _part(held or value, strand, _is_digits(other))
        if part is None:
            continue
        among = op in _MEMBERSHIP and not flipped
        kinds = _element_kinds(other) if among else _kinds(other)
        if op in _MEMBERSHIP and flipped and part == "pair":
            # 250 is an element of (250, b"OK"), and so is b"OK".
            kinds -= {int, bytes}
        taken_for = _taken_for(part, kinds)
        if taken_for is not None:
            _note(reader, Misused(origin, part, taken_for, _operation(value, strand)))
            return


def _refusals_compared(reader: Reader, strand: Strand) -> None:
    """Note that a dict of refused recipients is compared with True or False, which it never is."""
    focus = strand.focus
    if focus is not None and strand.answered:
        reader.note(Misused(focus.call.origin, "refused", "truth", focus.operation))


def joined(reader: Reader, origin: Any, left: Value, right: Value, strand: Strand) -> None:
    """Note an addition of str to what is none."""
    for value, other in ((left, right), (right, left)):
        if type(value) not in _CARRIERS or _kinds(other) != _STR:
            continue
        part = _part(value, strand)
        if part is not None and part != "digits":
            _note(reader, Misused(origin, part, "text", _operation(value, strand)))
            return


def calculated(reader: Reader, origin: Any, left: Value, right: Value, strand: Strand) -> None:
    """Note arithmetic with a whole reply."""
    for value, other in ((left, right), (right, left)):
        kinds = _kinds(other)
        if type(value) is Items and value.reply is not None and kinds and kinds <= _NUMBER:
            _note(reader, Misused(origin, "pair", "number", value.reply))


def converted(reader: Reader, origin: Any, value: Value) -> None:
    """Note that a whole reply is to be made a number."""
    if type(value) is Items and value.reply is not None:
        _note(reader, Misused(origin, "pair", "number", value.reply))


def decided(reader: Reader, origin: Any, value: Value, strand: Strand) -> None:
    """Note that a whole reply, or an answer that is a pair as well, is used as a condition."""
    if type(value) is not Items or not strand.mask:
        return
    if value.reply is not None and value.reply.accepts is None:
        _note(reader, Misused(origin, "pair", "truth", value.reply))
    focus = strand.focus
    if value.items and type(value.items[0]) is Refusals and focus is not None and strand.answered:
        _note(reader, Misused(focus.call.origin, "refused and text", "truth", focus.operation))


def subscripted(reader: Reader, origin: Any, value: Value, strand: Strand) -> None:
    """Note that a digit is taken from a code as if it were text."""
    if type(value) in (Table, ReplyCode) and _part(value, strand) == "code":
        _note(reader, Misused(origin, "code", "text", _operation(value, strand)))


def called(
    reader: Reader, origin: Any, receiver: Value, name: str, values: Sequence[Value], strand: Strand
) -> None:
    """Note a method of text that a number or a pair has none of, or one that wants the other text."""
    digits = all(_is_digits(value) for value in values)
    part = _part(receiver, strand, digits) if type(receiver) in _CARRIERS else None
    match part:
        case "code" if name in _ONLY_TEXT:
            _note(reader, Misused(origin, part, "text", _operation(receiver, strand)))
        case "pair" if name in _ONLY_TEXT_NOT_PAIR:
            _note(reader, Misused(origin, part, "text", _operation(receiver, strand)))
        case "text" if name in _TAKING_BYTES and _kinds_of_all(values) & _STR:
            _note(reader, Misused(origin, part, "text", _operation(receiver, strand)))
    if name in _LOOKING_UP and type(receiver) is Pairs and values:
        compared(reader, origin, "in", values[0], receiver, strand)
    if name in _TAKING_STR and _kinds(receiver) == _STR and _holds_any(values, strand):
        _note(reader, Misused(origin, "text", "text"))
        return
    if name in _PATTERN_METHODS and _is_str_pattern(receiver) and _any_text(values[:2], strand):
        _note(reader, Misused(origin, "text", "text"))


def searched(reader: Reader, origin: Any, name: str, values: Sequence[Value], strand: Strand) -> None:
    """Note `re.search("spam", text)` on the bytes that a reply's text is."""
    if name not in _SEARCHES or not values:
        return
    for value in values[1:3]:
        part = _part(value, strand)
        if part == "pair" or (part == "text" and _seeks_str(values[0])):
            _note(reader, Misused(origin, part, "text", _operation(value, strand)))


def _seeks_str(pattern: Value) -> bool:
    return _kinds(pattern) == _STR or _is_str_pattern(pattern)


def _is_str_pattern(receiver: Value) -> bool:
    if not isinstance(receiver, Typed) or receiver.type is not re.Pattern:
        return False
    return receiver.element is not None and receiver.element.type is str


def _any_text(values: Sequence[Value], strand: Strand) -> bool:
    return any(_part(value, strand) == "text" for value in values)


def method_of_text(receiver: Typed, name: str) -> Typed | None:
    """Return what a method of a text of known type gives, None where nothing is known of it."""
    if receiver.type not in _TEXT:
        return None
    if name == "decode" and receiver.type is bytes:
        return Typed(str)
    if name == "encode" and receiver.type is str:
        return Typed(bytes)
    if name in _KEEPING:
        return receiver
    if name in _CUTTING:
        return Typed(list, receiver.of_reply, receiver)
    return None


def part_of_text(receiver: Typed, sliced: bool) -> Typed | None:
    """Return what `text[0]` or `text[:3]` is."""
    if receiver.element is not None:
        return receiver if sliced else receiver.element
    if sliced or receiver.type is str:
        return receiver
    return Typed(int, receiver.of_reply) if receiver.type is bytes else None


_CARRIERS = frozenset({Table, ReplyCode, Typed, Items, Split})
_BESIDES = frozenset({Mark, type(None)})
_NO_CODES = frozenset({Words, RefusedOnes})


def _is_digits(value: Value) -> bool:
    """Tell whether a value is a text such as "550", or a collection of such texts."""
    match value:
        case Const(value=str() | bytes() as text):
            return text.isdigit()
        case Items(items=items) | Pairs(keys=items):
            return all(_is_digits(item) for item in items)
    return False


def _part(value: Value, strand: Strand, digits: bool = False) -> _Part | None:
    """Return which part of a reply a value is, None where it is none.

    The first argument of an exception is a code or, where the exception has none, its words: the
    latter are never taken for `digits`.
    """
    match value:
        case ReplyCode():
            return "code"
        case Items(reply=operation):
            return None if operation is None else "pair"
        case Typed(type=kind, of_reply=True):
            return "text" if kind in (bytes, int) else None
        case Table(column=column, coded=True) if value.replies or not value.mixed:
            # None in place of a code is no text either.
            coming = strand.mask & (~strand.doubt | strand.aside)
            cells = {type(column[i]) for i in bits(coming)} - _BESIDES - (_NO_CODES if digits else set())
            if cells == {int}:
                return "code"
            if cells and cells <= _TEXT:
                return "digits"
        case Split(parts=parts):
            # What stands for a missing text is searched in vain like the text itself.
            held = [part for mask, part in parts if mask & strand.mask and not _stands_for_bytes(part)]
            return "text" if held and all(_part(part, strand) == "text" for part in held) else None
    return None


def _stands_for_bytes(value: Value) -> bool:
    return isinstance(value, Const) and (value.value is None or isinstance(value.value, bytes))


def _taken_for(part: _Part, kinds: frozenset[type]) -> Literal["text", "number"] | None:
    if not kinds:
        return None
    match part:
        case "code" if kinds <= _TEXT:
            return "text"
        case "digits" if kinds <= _NUMBER:
            return "number"
        case "text" if kinds <= _STR:
            return "text"
        case "pair" if kinds <= _NUMBER:
            return "number"
        case "pair" if kinds <= _TEXT:
            return "text"
    return None


def _operation(value: Value, strand: Strand) -> Any:
    if type(value) is Items:
        return value.reply
    return None if strand.focus is None else strand.focus.operation


def _kinds(value: Value) -> frozenset[type]:
    """Return the type of a value, as a set; an empty one where it is not known."""
    match value:
        case Const(value=known):
            return frozenset({type(known)})
        case Typed(type=kind, of_reply=False):
            return frozenset({kind})
        case Table(column=column):
            kinds = {type(cell) for cell in column} - {Mark}
            return _STR if kinds == {str} else frozenset()
    return frozenset()


def _element_kinds(value: Value) -> frozenset[type]:
    """Return the types of all elements of a collection; of a text it is that of the text."""
    match value:
        case Items(items=items) | Pairs(keys=items):
            return _kinds_of_known(items)
        case Const(value=tuple() | list() | frozenset() | range() as known):
            return frozenset(type(item) for item in known)
    return _kinds(value)


def _kinds_of_known(values: Iterable[Value]) -> frozenset[type]:
    found: set[type] = set()
    for value in values:
        kinds = _kinds(value)
        if not kinds:
            return frozenset()
        found |= kinds
    return frozenset(found)


def _kinds_of_all(values: Iterable[Value]) -> frozenset[type]:
    """Return the types of arguments, those of a tuple's elements included."""
    found: set[type] = set()
    for value in values:
        found |= _element_kinds(value)
    return frozenset(found)


def _holds_any(values: Sequence[Value], strand: Strand) -> bool:
    return any(_holds_text(value, strand) for value in values)


def _holds_text(value: Value, strand: Strand) -> bool:
    if type(value) is Items and value.reply is None:
        return any(_part(item, strand) == "text" for item in value.items)
    if type(value) is Each:
        return _holds_text(value.element, strand)
    if type(value) is Typed and value.element is not None:
        value = value.element
    return type(value) is Typed and value.type is bytes and value.of_reply
