"""What an editor shows about the thing under the pointer: a reply code, or an exception."""

from __future__ import annotations

import re
from dataclasses import dataclass

from flake8_smtp.editor.cursor import Spot
from flake8_smtp.editor.cursor import spot_at
from flake8_smtp.editor.exceptions import REFUSALS
from flake8_smtp.editor.exceptions import exception_markdown
from flake8_smtp.editor.reply import reply_markdown
from flake8_smtp.gate import mentions_mail
from flake8_smtp.program.libraries import REPLY_ENUMS
from flake8_smtp.program.libraries import SMTP_STATUS
from flake8_smtp.program.libraries import canonical
from flake8_smtp.standard.replies import REPLIES

_CODE = re.compile(r"\s*([0-9]{3})\s*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Explanation:
    """Markdown about one thing in a buffer, and the place of that thing."""

    markdown: str
    spot: Spot


def explanation_at(source: str, line: int, column: int) -> Explanation | None:
    """Return what there is to say about the place at `line` (from 1) and `column` (from 0, characters).

    That is the explanation of a reply code of the standard, written as a number, as text or as a
    member of aiosmtplib's SMTPStatus, or of an exception of smtplib or aiosmtplib. None is returned
    for anything else, and for everything in a file that does not mention mail.
    """
    spot = spot_at(source, line, column) if mentions_mail(source) else None
    if spot is None:
        return None
    if spot.name is not None and canonical(spot.name) in REFUSALS:
        return Explanation(exception_markdown(canonical(spot.name)), spot)
    code = _member(spot.name) if spot.name is not None else _literal(spot.value)
    return Explanation(reply_markdown(code), spot) if code in REPLIES else None


def _member(name: str) -> int:
    enum, _, member = name.rpartition(".")
    return SMTP_STATUS.get(member, 0) if enum in REPLY_ENUMS else 0


def _literal(value: object) -> int:
    if isinstance(value, bytes):
        value = value.decode("latin-1")
    if isinstance(value, str):
        written = _CODE.fullmatch(value)
        return int(written[1]) if written else 0
    return value if isinstance(value, int) else 0
