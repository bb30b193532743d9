"""What an editor shows about the thing under the pointer: a reply code, an exception, a rule."""

from __future__ import annotations

import re
from dataclasses import dataclass

from flake8_smtp.editor.cursor import Spot
from flake8_smtp.editor.cursor import spot_at
from flake8_smtp.editor.exceptions import REFUSALS
from flake8_smtp.editor.exceptions import exception_markdown
from flake8_smtp.explain import reply_markdown
from flake8_smtp.explain import rule_markdown
from flake8_smtp.gate import mentions_mail
from flake8_smtp.program.libraries import REPLY_ENUMS
from flake8_smtp.program.libraries import SMTP_STATUS
from flake8_smtp.program.libraries import canonical
from flake8_smtp.standard.replies import REPLIES
from flake8_smtp.standard.unofficial import UNOFFICIAL

_LEVEL = 3
"""Of the headings: an editor's little window has no room for big ones."""

_CODE = re.compile(r"\s*([0-9]{3})\s*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Explanation:
    """Markdown about one thing in a buffer, and the place of that thing."""

    markdown: str
    spot: Spot


def explanation_at(source: str, line: int, column: int) -> Explanation | None:
    """Return what there is to say about the place at `line` (from 1) and `column` (from 0, characters).

    That is the explanation of a reply code of the standard or known from servers, written as a number,
    as text or as a member of aiosmtplib's SMTPStatus; of an exception of smtplib or aiosmtplib; of a
    rule that a comment names, such as `# noqa: SMT252`. None is returned for anything else, and for
    everything in a file that does not mention mail.
    """
    spot = spot_at(source, line, column) if mentions_mail(source) else None
    markdown = _markdown(spot) if spot is not None else None
    return Explanation(markdown, spot) if spot is not None and markdown is not None else None


def _markdown(spot: Spot) -> str | None:
    if spot.rule is not None:
        return _rule(spot.rule)
    if spot.name is not None and canonical(spot.name) in REFUSALS:
        return exception_markdown(canonical(spot.name), _LEVEL)
    code = _member(spot.name) if spot.name is not None else _literal(spot.value)
    return reply_markdown(code, _LEVEL) if code in REPLIES or code in UNOFFICIAL else None


def _rule(code: str) -> str | None:
    # The rules bring the parser with them, which nothing else in the server needs.
    from flake8_smtp.rules import find_rule

    rule = find_rule(code)
    return None if rule is None else rule_markdown(rule, _LEVEL)


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
