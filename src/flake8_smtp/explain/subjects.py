"""What a person may ask about: a reply code, an enhanced status code, a rule, a line from a log."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol

from flake8_smtp.standard import enhanced
from flake8_smtp.standard.enhanced import EnhancedCode
from flake8_smtp.standard.replies import ReplyEntry
from flake8_smtp.standard.replies import describe


class RuleDoc(Protocol):
    """What an explanation needs to know of a rule.

    `doc` is the long text of the rule, with its headings; `reply` is the reply code that the rule
    is about, None where it is about no particular one.
    """

    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def summary(self) -> str: ...
    @property
    def doc(self) -> str: ...
    @property
    def reply(self) -> int | None: ...
    @property
    def opt_in(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Reply:
    entry: ReplyEntry


@dataclass(frozen=True, slots=True)
class Status:
    code: EnhancedCode


@dataclass(frozen=True, slots=True)
class RuleSubject:
    rule: RuleDoc


@dataclass(frozen=True, slots=True)
class Line:
    """A reply as it stands in a log or an exception; `status` is None where it has none."""

    text: str
    entry: ReplyEntry
    status: EnhancedCode | None


@dataclass(frozen=True, slots=True)
class Comparison:
    first: ReplyEntry
    second: ReplyEntry


Subject = Reply | Status | RuleSubject | Line | Comparison

FindRule = Callable[[str], RuleDoc | None]
NO_RULES: Mapping[str, RuleDoc] = MappingProxyType({})

# `550 5.1.1 no`, `550-5.1.1 no`, `550 #5.1.1 no`, `said: 550 no (in reply to RCPT TO command)`, and
# what smtplib and aiosmtplib print: `(550, b'5.1.1 no')`, `SMTPResponse(code=550, message='5.1.1 no')`,
# `reply: retcode (550); Msg: b'5.1.1 no'`.
_LINE = re.compile(
    r"(?<![\w.:/-])(?:code=)?(?P<code>[2-5][0-9]{2})"
    r"(?:(?P<pair>,\s*(?:message=)?b?['\"])|\); Msg: b?['\"]|:?[ -]|(?=$))"
    r"\s*(?:[#(\[]?(?P<status>[245]\.[0-9]{1,3}\.[0-9]{1,3})(?![\w.]*[0-9]))?"
)
_RULE = re.compile(r"SMT(?:[0-9]{3}|[0-9]NN)")
_CODE = re.compile(r"[0-9]{3}|SMT(?:[0-9]{3}|[0-9]NN)", re.ASCII | re.IGNORECASE)
# The text of a reply alone, `b'5.1.1 no'`, and the same in a log of Postfix or a delivery notice.
_BARE_STATUS = re.compile(
    r"(?:^b?['\"]?#?|\bdsn=|\bStatus:\s*)([245]\.[0-9]{1,3}\.[0-9]{1,3})(?![\w.]*[0-9])", re.IGNORECASE
)

_LONGEST = 200
"""So many characters of a word that nobody understands are repeated to whoever wrote it."""
_NO_REPLY = "reply codes have three digits and run from 200 to 599"
_SYSTEM_ERRORS: Mapping[int, str] = MappingProxyType(
    {
        101: "network is unreachable",
        104: "connection reset by peer",
        110: "connection timed out",
        111: "connection refused",
        113: "no route to host",
    }
)
"""Numbers of errors of Linux that lists of SMTP errors take for replies."""


def no_rule(code: str) -> RuleDoc | None:
    """Find no rule by any code: what is used where nobody supplies a search."""
    return None


def subjects(words: Sequence[str], rules: Mapping[str, RuleDoc], find_rule: FindRule) -> list[Subject]:
    """Return what the words ask about.

    Exactly two different reply codes are one subject: their comparison; codes in one word, with commas or
    blanks in between, are as good as several words. A reply code with an enhanced
    status code behind it, and words of which some mean nothing by themselves, are one line from a log
    that came without quotes, if they look like one. ValueError, with a message of one line that names
    the word, is raised for what is none of these, and where there is no word.
    """
    if not words:
        raise ValueError("nothing to explain: name a reply code such as 252, or a rule such as SMT252")
    words = [part for word in words for part in _parts(word)]
    if len(words) == 2 and words[0] != words[1] and all(_is_number(word) for word in words):
        return [Comparison(_reply(words[0]), _reply(words[1]))]
    unquoted = len(words) > 1 and _is_number(words[0]) and enhanced.parse(words[1]) is not None
    if unquoted and len(words) == 2:
        return list(_lines(" ".join(words))) or [_subject(word, rules, find_rule)[0] for word in words]
    try:
        return [subject for word in words for subject in _subject(word, rules, find_rule)]
    except ValueError:
        lines = _lines(" ".join(words)) if unquoted else ()
        if not lines:
            raise
        return list(lines)


def _parts(word: str) -> Sequence[str]:
    """Return the codes of a word that is nothing else than codes, with commas or so; else the word."""
    parts = [part for part in re.split(r"[\s,;/]+", word) if part]
    return parts if parts and all(map(_CODE.fullmatch, parts)) else (word,)


def _subject(word: str, rules: Mapping[str, RuleDoc], find_rule: FindRule) -> Sequence[Subject]:
    text = word.strip()
    if _is_number(text):
        return (Reply(_reply(text)),)
    status = enhanced.parse(text)
    if status is not None:
        return (Status(status),)
    code = text.upper()
    if _RULE.fullmatch(code) is None:
        found = _lines(text) or _bare_status(text)
        if not found:
            raise ValueError(
                f"{_short(word)!a} is neither a reply code (252), an enhanced status code (5.7.8), "
                "a rule (SMT252) nor a reply from a log ('550 5.1.1 user unknown')"
            )
        return found
    rule = rules.get(code) or find_rule(code)
    if rule is None:
        raise ValueError(f"{word} is no rule of flake8-smtp: 'flake8-smtp rules' lists them")
    return (RuleSubject(rule),)


def _lines(text: str) -> Sequence[Line]:
    """Return the reply in a line from a log; of the pairs that smtplib prints, every one that differs."""
    text = _printable(text)
    matches = list(_LINE.finditer(text))
    pairs = {(match["code"], match["status"]): match for match in matches if match["pair"]}
    if pairs:
        return [_line(match, text) for match in pairs.values()]
    # A port or a time may look like a code; what an enhanced code follows is one.
    best = next((match for match in matches if match["status"]), matches[0] if matches else None)
    return () if best is None else (_line(best, text),)


def _line(match: re.Match[str], text: str) -> Line:
    status = enhanced.parse(match["status"]) if match["status"] else None
    return Line(text, describe(int(match["code"])), status)


def _bare_status(text: str) -> Sequence[Status]:
    match = _BARE_STATUS.search(text)
    status = None if match is None else enhanced.parse(match[1])
    return () if status is None else (Status(status),)


def _printable(text: str) -> str:
    """Return text on one line, without what would steer a terminal."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def _short(word: str) -> str:
    return word if len(word) <= _LONGEST else f"{word[:_LONGEST]}..."


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdigit()


def _reply(word: str) -> ReplyEntry:
    # A longer one is none, and Python does not read it at any length.
    code = int(word) if len(word) == 3 else 0
    if 200 <= code <= 599:
        return describe(code)
    system = _SYSTEM_ERRORS.get(code)
    hint = "" if system is None else f" ({code} is an error number of Linux: {system})"
    raise ValueError(f"{_short(word)} is no SMTP reply code: {_NO_REPLY}{hint}")
