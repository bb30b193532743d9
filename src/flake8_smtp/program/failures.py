"""The exception in a handler: what it is at each point, and what it has to say there."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from flake8_smtp.program import syntax as s
from flake8_smtp.program.libraries import RECIPIENT
from flake8_smtp.program.libraries import ancestors
from flake8_smtp.program.libraries import canonical
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Args
from flake8_smtp.program.values import Class
from flake8_smtp.program.values import ClassName
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Each
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Mark
from flake8_smtp.program.values import Point
from flake8_smtp.program.values import RefusedOnes
from flake8_smtp.program.values import Table
from flake8_smtp.program.values import Thing
from flake8_smtp.program.values import Typed
from flake8_smtp.program.values import Universe
from flake8_smtp.program.values import Value
from flake8_smtp.program.values import Words

_RESPONSE = {
    "smtplib": ("smtplib.SMTPResponseException", "smtp_code", "smtp_error"),
    "aiosmtplib": ("aiosmtplib.SMTPResponseException", "code", "message"),
}
OF_RECIPIENTS = frozenset({"smtplib.SMTPRecipientsRefused", "aiosmtplib.SMTPRecipientsRefused"})
"""Exceptions that carry a reply for each recipient, in place of one."""
_OWN_NAMES = frozenset({"smtp_code", "smtp_error", "code", "message", "recipients"})


@lru_cache(maxsize=64)
def carries_code(name: str) -> bool:
    """Tell whether exceptions of a class have the reply code as an attribute."""
    known = ancestors(name) or frozenset()
    return any(response in known for response, _, _ in _RESPONSE.values())


def failure_attribute(universe: Universe, attr: str) -> Value:
    """Return `e.attr` for the exception that each point raises."""
    match attr:
        case "smtp_code" | "code":
            return Table(_codes(universe, attr))
        case "recipients":
            codes = Table([p.code if p.raised in OF_RECIPIENTS else Mark.ERROR for p in universe])
            if any(p.raised == "aiosmtplib.SMTPRecipientsRefused" for p in universe):
                return Each(Items("tuple", (codes, Typed(str, of_reply=True)), ("code", "message")))
            pair = Items("tuple", (codes, Typed(bytes, of_reply=True)), reply=RECIPIENT)
            return Each(Items("tuple", (UNKNOWN, pair)), "mapping")
        case "args":
            # The others have a text, or a dict, and no second argument.
            coded = [bool(point.raised) and carries_code(point.raised or "") for point in universe]
            codes = Table([p.code if c else _instead(p.raised) for p, c in zip(universe, coded)])
            kind = bytes if any((p.raised or "").startswith("smtplib.") for p in universe) else str
            text = Typed(kind, of_reply=True)
            second = Table([Mark.UNKNOWN if c else Mark.ERROR for c in coded], coded=False, text=text)
            counts = Table([_argument_count(p.raised or "") for p in universe], coded=False)
            return Args((codes, second), counts)
        case "__class__":
            return class_of(universe)
        case "smtp_error" | "message":
            column = [Mark.UNKNOWN if _has(point, attr) else Mark.ERROR for point in universe]
            kind = bytes if attr == "smtp_error" else str
            return Table(column, coded=False, text=Typed(kind, of_reply=True))
    return UNKNOWN


def _instead(raised: str | None) -> Words | RefusedOnes:
    """Return what comes first in the arguments of an exception that has no code."""
    return _REFUSED_ONES if raised in OF_RECIPIENTS else Words("some")


_REFUSED_ONES = RefusedOnes()


@lru_cache(maxsize=64)
def _argument_count(name: str) -> int | Mark:
    """Return how many arguments the exceptions of a class have, as far as their library is a known one."""
    if name.split(".", 1)[0] not in _VOCABULARY:
        return Mark.UNKNOWN
    if not carries_code(name):
        return 1
    return 3 if name.rsplit(".", 1)[-1] in _WITH_ADDRESS else 2


_WITH_ADDRESS = frozenset({"SMTPSenderRefused", "SMTPRecipientRefused"})
"""Classes whose third argument is the address that was refused."""

_VOCABULARY: Mapping[str, Mapping[str, frozenset[str]]] = {
    "smtplib": {
        "smtp_code": frozenset({"smtplib.SMTPResponseException"}),
        "smtp_error": frozenset({"smtplib.SMTPResponseException"}),
        "recipients": frozenset({"smtplib.SMTPRecipientsRefused"}),
        "sender": frozenset({"smtplib.SMTPSenderRefused"}),
        "code": frozenset(),
        "message": frozenset(),
        "recipient": frozenset(),
    },
    "aiosmtplib": {
        "code": frozenset({"aiosmtplib.SMTPResponseException"}),
        "message": frozenset({"aiosmtplib.SMTPException"}),
        "recipients": frozenset({"aiosmtplib.SMTPRecipientsRefused"}),
        "recipient": frozenset({"aiosmtplib.SMTPRecipientRefused"}),
        "sender": frozenset({"aiosmtplib.SMTPSenderRefused"}),
        "smtp_code": frozenset(),
        "smtp_error": frozenset(),
    },
}
"""The attributes that speak of a reply, and the classes of each library that have them."""

SPEAKING = frozenset({"smtp_code", "smtp_error", "recipients"})
"""Attributes that no other library's exceptions have: who reads them expects a refusal."""


def lacks(point: Point, attr: str) -> str:
    """Return the class of the exception that a point raises, where it has no such attribute; else ""."""
    raised = point.raised or ""
    library = raised.split(".", 1)[0]
    if library not in _VOCABULARY:
        return raised if attr in SPEAKING else ""
    owners = _VOCABULARY[library].get(attr)
    if owners is None:
        return "" if _is_of_python(raised, attr) else raised
    if attr == "message" and raised in OF_RECIPIENTS:
        return raised  # its constructor sets the recipients, and no message
    return "" if owners & (ancestors(raised) or frozenset()) else raised


def is_of_replies(attr: str) -> bool:
    """Tell whether an attribute is one that exceptions of a mail library have, of the one or the other."""
    return any(attr in names for names in _VOCABULARY.values())


def _is_of_python(raised: str, attr: str) -> bool:
    """Tell whether exceptions of a class have an attribute from Python's own class."""
    return hasattr(_base_of(raised), attr) or attr.startswith("__") or attr == "add_note"


def class_of(universe: Universe) -> Value:
    """Return `type(e)` point by point."""
    return Table([ClassName(p.raised or "") for p in universe], coded=False)


@lru_cache(maxsize=256)
def _codes(universe: Universe, attr: str) -> list[Any]:
    return [point.code if _has(point, attr) else Mark.ERROR for point in universe]


@lru_cache(maxsize=256)
def _descending(universe: Universe, wanted: str) -> list[Any]:
    """Return for each point whether it raises an exception of that class."""
    return [point.raised is not None and wanted in (ancestors(point.raised) or ()) for point in universe]


def _has(point: Point, attr: str) -> bool:
    return point.raised is not None and attr in _OWN_NAMES and not lacks(point, attr)


def has_attribute(universe: Universe, attr: str) -> Value:
    """Return `hasattr(e, attr)` point by point."""
    if attr == "recipients":
        return Table([p.raised in OF_RECIPIENTS for p in universe], coded=False)
    if attr not in _OWN_NAMES:
        every = all(p.raised is None or hasattr(_base_of(p.raised), attr) for p in universe)
        return Const(True) if every else UNKNOWN
    return Table([_has(point, attr) for point in universe], coded=False)


def _base_of(name: str) -> type[BaseException]:
    """Return the class of Python's own that an exception class derives from."""
    return OSError if "OSError" in (ancestors(name) or ()) else Exception


def class_column(universe: Universe, kind: Value, written: s.Expr | None) -> list[Any]:
    """Return for each point whether its exception is an instance of `kind`: True, False or a mark.

    `written` is the expression that gave `kind`: a class in CapWords that cannot be resolved cannot
    be an ancestor of the libraries' exceptions; a constant in capitals may hold anything.
    """
    match kind:
        case Items(items=items):
            parts: tuple[s.Expr, ...] = ()
            if isinstance(written, s.Display) and len(written.items) == len(items):
                parts = written.items
            columns = [
                class_column(universe, item, parts[i] if parts else None) for i, item in enumerate(items)
            ]
            return [_any(cells) for cells in zip(*columns)] if columns else [False] * len(universe)
        case Thing(name=name):
            known = ancestors(name)
            if known is None:
                return [_by_spelling(name.rsplit(".", 1)[-1])] * len(universe)
            return _descending(universe, canonical(name))
        case Class():
            return [False] * len(universe)
    path = dotted(written) if written is not None else None
    return [_by_spelling(path.rsplit(".", 1)[-1] if path else "")] * len(universe)


def classes_of(values: Sequence[Value]) -> tuple[Value, ...]:
    """Return the classes of `A | B`; nothing where one is no class, or none is known as an exception."""
    kinds: list[Value] = []
    for value in values:
        kinds += value.items if isinstance(value, Items) and value.kind == "tuple" else (value,)
    if not all(isinstance(kind, (Thing, Class)) for kind in kinds):
        return ()
    known = any(isinstance(kind, Thing) and ancestors(kind.name) is not None for kind in kinds)
    return tuple(kinds) if known else ()


def _by_spelling(name: str) -> Any:
    if name[:1].isupper() and not name.isupper() and "_" not in name:
        return False
    return Mark.UNKNOWN


def _any(cells: Sequence[Any]) -> Any:
    if True in cells:
        return True
    return Mark.UNKNOWN if Mark.UNKNOWN in cells else False
