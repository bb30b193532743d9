"""What is known of a name, or an element, that several places bind."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from flake8_smtp.program.libraries import Operation
from flake8_smtp.program.values import NONE
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Answer
from flake8_smtp.program.values import Class
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Function
from flake8_smtp.program.values import Instance
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Nothing
from flake8_smtp.program.values import Pairs
from flake8_smtp.program.values import Pool
from flake8_smtp.program.values import Refusals
from flake8_smtp.program.values import ReplyCode
from flake8_smtp.program.values import Session
from flake8_smtp.program.values import SessionFactory
from flake8_smtp.program.values import Split
from flake8_smtp.program.values import Table
from flake8_smtp.program.values import Thing
from flake8_smtp.program.values import Typed
from flake8_smtp.program.values import Value


def mixed(value: Value) -> Value:
    """Return a value of a name that may also hold what comes from elsewhere."""
    match value:
        case Table(tests=()):
            return replace(value, mixed=True)
        case Items(reply=Operation()):
            return replace(value, reply=None)
        case Typed(of_reply=True):
            return replace(value, of_reply=False)
        case Split(parts=parts):
            return Split(tuple((mask, mixed(part)) for mask, part in parts))
    return value


def among_replies(value: Value) -> Value:
    """Return a value of a name that may also hold the same part of another reply."""
    if isinstance(value, Table) and not value.tests:
        return replace(value, mixed=True, replies=True)
    return value


def join(values: Iterable[Value]) -> Value:
    """Return what is known of a name that several places bind: what any of them makes certain.

    A session (or a reply, function, class) that is None or unknown on another path stays one: the
    other path has no replies to speak of. Constants must agree.
    """
    values = tuple(values)
    known = [value for value in values if not (_is_none(value) or isinstance(value, Nothing))]
    unknown = any(isinstance(value, Nothing) for value in values)
    vague = unknown or any(_is_none(value) for value in values)
    if not known:
        return UNKNOWN if vague else NONE
    first = known[0]
    answers = [value for value in known if type(value) is Answer]
    if len(answers) == len(known):
        return UNKNOWN if unknown else _one_of_answers(answers, vague)
    if any(type(value) is ReplyCode for value in known) and (unknown or any(map(_accepts, known))):
        return UNKNOWN  # what comes from elsewhere may be anything
    if all(type(value) in LASTING for value in known):
        return first if all(alike(first, value) for value in known[1:]) else UNKNOWN
    if vague or not all(alike(first, value) for value in known[1:]):
        lasting = [value for value in known if type(value) in LASTING]
        if lasting and all(alike(lasting[0], value) for value in lasting):
            return lasting[0]
        return UNKNOWN
    return first


_ALTERNATIVES = 8
"""An answer that may come from more calls than this comes from anywhere."""


def _one_of_answers(answers: Sequence[Answer], perhaps_none: bool) -> Value:
    calls = {id(call): call for answer in answers for call in answer.calls}
    optional = perhaps_none or any(answer.optional for answer in answers)
    return Answer(tuple(calls.values()), optional) if len(calls) <= _ALTERNATIVES else UNKNOWN


def _accepts(value: Value) -> bool:
    """Tell whether a value reads like a positive reply, which may have been put for another one."""
    return type(value) is Const and type(value.value) is int and 200 <= value.value < 400


def _is_none(value: Value) -> bool:
    return type(value) is Const and value.value is None


LASTING = (Session, SessionFactory, Function, Class, Instance, Pool, Thing, ReplyCode)
"""What a name stays, though it is None or something unknown on another path."""


def one_of(values: Sequence[Value]) -> Value:
    """Return what is known of an element taken from a collection, nobody knows which."""
    sessions = bool(values) and all(isinstance(value, (Session, SessionFactory)) for value in values)
    return join(values) if sessions else UNKNOWN


_LONG = 30
"""A dict that has more keys than this is not followed while it is filled key by key."""


def with_item(collection: Value, key: Value, item: Value) -> Value:
    """Return what a collection is known to be after one of its elements was set."""
    match collection:
        case Pairs(values=()) | Pool() if isinstance(item, Session):
            return Pool(item, keyed=True)
        case Pairs(keys=keys, values=values) if type(item) is not Answer and has_names(keys, (key,)):
            place = next((i for i, known in enumerate(keys) if alike(known, key)), len(keys))
            if place < _LONG:
                return Pairs(
                    (*keys[:place], key, *keys[place + 1 :]), (*values[:place], item, *values[place + 1 :])
                )
    return UNKNOWN


def is_dict(value: Value | None) -> bool:
    """Tell whether a value is a dict, or one or the other dict as it is answered."""
    if isinstance(value, Split):
        return all(isinstance(part, Pairs) for _, part in value.parts)
    return isinstance(value, Pairs)


def has_names(*keys: Sequence[Value]) -> bool:
    """Tell whether all keys of dicts are known, and are texts."""
    return all(isinstance(key, Const) and isinstance(key.value, str) for each in keys for key in each)


def element_of(value: Value) -> Value:
    """Return what one element of a collection is known to be."""
    return value.element if isinstance(value, Pool) and not value.keyed else UNKNOWN


def gathered(kind: str, items: Iterable[Value]) -> Items:
    """Return a tuple, list or set of these values; what a set is given twice it has once."""
    if kind != "set":
        return Items(kind, tuple(items))
    known: set[object] = set()
    kept: list[Value] = []
    for item in items:
        if isinstance(item, Const):
            with suppress(TypeError):  # Python would refuse it, too.
                if item.value in known:
                    continue
                known.add(item.value)
        kept.append(item)
    return Items(kind, tuple(kept))


def alike(one: Value, other: Value) -> bool:
    """Tell whether two values are the same for all that the reading does with them."""
    if one is other:
        return True
    match one, other:
        case Const(value=a), Const(value=b):
            return type(a) is type(b) and bool(a == b)
        case Session(spec=a), Session(spec=b):
            return a.library == b.library and a.methods is b.methods
        case SessionFactory(spec=a), SessionFactory(spec=b):
            return a.methods is b.methods
        case Thing(name=a), Thing(name=b):
            return a == b
        case Function(definition=a), Function(definition=b):
            return a is b
        case Class(definition=a), Class(definition=b):
            return a is b
        case Pool(element=a, keyed=k), Pool(element=b, keyed=m):
            return k is m and alike(a, b)
        case Instance(definition=a), Instance(definition=b):
            return a is b
        case ReplyCode(operation=a), ReplyCode(operation=b):
            return a is b
        case Typed(type=a, element=c), Typed(type=b, element=d):
            return a is b and (c is d or (c is not None and d is not None and alike(c, d)))
        case Refusals(column=a), Refusals(column=b):
            return a is b
        case Answer(calls=a), Answer(calls=b):
            return one.optional == other.optional and set(map(id, a)) == set(map(id, b))
        case Items(kind=k, items=a), Items(kind=m, items=b):
            return k == m and len(a) == len(b) and all(alike(x, y) for x, y in zip(a, b))
        case Pairs(keys=k, values=a), Pairs(keys=m, values=b):
            return len(a) == len(b) and all(alike(x, y) for x, y in zip((*k, *a), (*m, *b)))
    return False
