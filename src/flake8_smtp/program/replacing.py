"""Tests that put something else in the place of a mail library's sessions."""

from __future__ import annotations

from flake8_smtp.program import syntax as s
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.shapes import walk
from flake8_smtp.program.words import words

_SESSIONS = frozenset(
    {"smtplib.SMTP", "smtplib.SMTP_SSL", "smtplib.LMTP", "aiosmtplib.SMTP", "aiosmtplib.send"}
)
_ENDINGS = tuple(f".{name}" for name in _SESSIONS)
_REPLACING = frozenset({"patch", "setattr", "mocker", "monkeypatch"})


def replaces_sessions(body: s.Block) -> bool:
    """Tell whether a file puts a class of its own, or a mock, in the place of sessions."""
    for node in walk(body, into_functions=True):
        match node:
            case s.Assign(targets=targets) if any(dotted(target) in _SESSIONS for target in targets):
                return True
            case s.Call(func=func, args=args) if words(dotted(func) or "") & _REPLACING:
                if _replaced(tuple(argument.value for argument in args)):
                    return True
    return False


def _replaced(arguments: tuple[s.Expr, ...]) -> bool:
    """Tell whether `patch("smtplib.SMTP")` or `setattr(smtplib, "SMTP", Fake)` means sessions."""
    match arguments:
        case (s.Constant(value=str() as name), *_):
            return name in _SESSIONS or name.endswith(_ENDINGS)
        case (owner, s.Constant(value=str() as name), *_):
            full = f".{dotted(owner)}.{name}"
            return full.endswith(_ENDINGS)
    return False
