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

# `550 5.1.1 no`, `550-5.1.1 no`, `(550, b'5.1.1 no')`, `said: 550 no (in reply to RCPT TO command)`.
_LINE = re.compile(
    r"(?<![\w.:/-])([2-5][0-9]{2})(?:[ -]|,\s*b?['\"])\s*(?:([245]\.[0-9]{1,3}\.[0-9]{1,3})\b)?"
)


def no_rule(code: str) -> RuleDoc | None:
    """Find no rule by any code: what is used where nobody supplies a search."""
    return None


def subjects(words: Sequence[str], rules: Mapping[str, RuleDoc], find_rule: FindRule) -> list[Subject]:
    """Return what the words ask about.

    Exactly two different reply codes are one subject: their comparison. Words of which some mean
    nothing by themselves are one line from a log that came without quotes, if they look like one.
    ValueError, with a message of one line that names the word, is raised for what is none of these,
    and where there is no word.
    """
    if not words:
        raise ValueError("nothing to explain: name a reply code such as 252, or a rule such as SMT252")
    if len(words) == 2 and words[0] != words[1] and all(_is_number(word) for word in words):
        return [Comparison(_reply(words[0]), _reply(words[1]))]
    try:
        return [_subject(word, rules, find_rule) for word in words]
    except ValueError:
        bare = len(words) > 2 and enhanced.parse(words[1]) is not None
        line = _line(" ".join(words)) if bare else None
        if line is None:
            raise
        return [line]


def _subject(word: str, rules: Mapping[str, RuleDoc], find_rule: FindRule) -> Subject:
    text = word.strip()
    if _is_number(text):
        return Reply(_reply(text))
    status = enhanced.parse(text)
    if status is not None:
        return Status(status)
    code = text.upper()
    if re.fullmatch(r"SMT[0-9]{3}", code) is None:
        line = _line(text)
        if line is not None:
            return line
        raise ValueError(
            f"{word!a} is neither a reply code (252), an enhanced status code (5.7.8), a rule (SMT252) "
            "nor a reply from a log ('550 5.1.1 user unknown')"
        )
    rule = rules.get(code) or find_rule(code)
    if rule is None:
        raise ValueError(f"{word} is no rule of flake8-smtp: 'flake8-smtp rules' lists them")
    return RuleSubject(rule)


def _line(text: str) -> Line | None:
    found = [match for match in _LINE.finditer(text) if match[1]]
    if not found:
        return None
    # A port or a time may look like a code; what an enhanced code follows is one.
    match = next((match for match in found if match[2]), found[0])
    status = enhanced.parse(match[2]) if match[2] else None
    return Line(" ".join(text.split()), describe(int(match[1])), status)


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdigit()


def _reply(word: str) -> ReplyEntry:
    if len(word) != 3:
        raise ValueError(f"{word} is no SMTP reply code: a reply code has three digits, from 200 to 599")
    return describe(int(word))
