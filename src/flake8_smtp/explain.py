"""Explanations as plain text: of a reply, of a rule, and of two replies side by side."""

from __future__ import annotations

import inspect
import re
import textwrap
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from itertools import zip_longest
from types import MappingProxyType
from typing import Protocol

from flake8_smtp.standard import enhanced
from flake8_smtp.standard.actions import Action
from flake8_smtp.standard.replies import ReplyEntry
from flake8_smtp.standard.replies import describe
from flake8_smtp.standard.replies import reply_class

WIDTH = 100
"""Characters in a line where nobody says how many there is room for."""

_NARROWEST = 40
# Below this width two columns would hold three or four words a line.
_SIDE_BY_SIDE = 64
_GAP = "   "

_PATHS: Mapping[Action, str] = MappingProxyType(
    {
        Action.PROCEED: "the path that goes on",
        Action.SEND_THE_REST: "the path that sends what is missing",
        Action.TRY_LATER: "the path that waits and tries again",
        Action.CHANGE_THE_REQUEST: "the path that changes the request",
        Action.GIVE_UP: "the path that gives up and reports the failure",
    }
)


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


def no_rule(code: str) -> RuleDoc | None:
    """Find no rule by any code: what `explain` uses where nobody supplies a search."""
    return None


def explain(
    words: Sequence[str],
    rules: Mapping[str, RuleDoc] = MappingProxyType({}),
    find_rule: Callable[[str], RuleDoc | None] = no_rule,
    width: int = WIDTH,
) -> str:
    """Return the explanation of every word, as lines of ASCII of at most `width` characters.

    A word is a reply code ("252"), an enhanced status code ("5.7.8") or a rule ("SMT252", in any
    case). A rule is looked up in `rules`, then with `find_rule`, which also knows the rules that
    exist for every reply code. Exactly two reply codes are compared. ValueError, with a message
    that names the word, is raised for what is none of these and where there is no word. Only code
    in a rule's text and addresses may go beyond `width`.
    """
    if not words:
        raise ValueError("nothing to explain: name a reply code such as 252, or a rule such as SMT252")
    room = max(width, _NARROWEST)
    if len(words) == 2 and words[0] != words[1] and all(_is_number(word) for word in words):
        first, second = (_reply(word) for word in words)
        return _comparison(first, second, room)
    return "\n\n".join(_page(word, rules, find_rule, room) for word in words)


def _page(
    word: str,
    rules: Mapping[str, RuleDoc],
    find_rule: Callable[[str], RuleDoc | None],
    width: int,
) -> str:
    if _is_number(word):
        return _reply_page(_reply(word), width)
    status = enhanced.parse(word)
    if status is not None:
        return _status_page(status, width)
    code = word.upper()
    if re.fullmatch(r"SMT[0-9]{3}", code) is None:
        raise ValueError(
            f"{word!a} is neither a reply code (252), an enhanced status code (5.7.8) nor a rule (SMT252)"
        )
    rule = rules.get(code) or find_rule(code)
    if rule is None:
        raise ValueError(f"{word} is no rule of flake8-smtp: 'flake8-smtp rules' lists them")
    return _rule_page(rule, width)


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdigit()


def _reply(word: str) -> ReplyEntry:
    if len(word) != 3:
        raise ValueError(f"{word} is no SMTP reply code: a reply code has three digits, from 200 to 599")
    return describe(int(word))


def _reply_page(entry: ReplyEntry, width: int) -> str:
    return "\n".join(
        (
            *_title(f"{entry.code} {entry.name}", width),
            *_wrap(f"{_class_name(entry)}. In short: {entry.action.value}.", width),
            *_section("What it means", _wrap(entry.meaning, width)),
            *_section("When it is seen", _wrap(entry.seen, width)),
            *_section("What to do", _wrap(entry.fix, width)),
            *_section("Retry", _wrap(entry.action.retry, width)),
            *_section("Commands that get it", _wrap(", ".join(entry.commands), width)),
            *_section("What the client does with it", _wrap(entry.clients, width)),
            *_section("When a server sends it", _wrap(entry.use, width)),
            *_section("The standard", (f"{source}: {source.url}" for source in entry.sources)),
        )
    )


def _status_page(status: enhanced.EnhancedCode, width: int) -> str:
    subject = enhanced.SUBJECTS.get(status.subject, "a subject that is not registered")
    known = status.known
    meaning = known.meaning if known else f"no more than this about {subject}"
    reply = "" if known is None or known.reply is None else f" It mostly comes with reply {known.reply}."
    return "\n".join(
        (
            *_title(f"{status} enhanced status code", width),
            *_wrap(enhanced.CLASSES[status.severity], width),
            *_section("What it means", _wrap(f"It is about {subject}: {meaning}.{reply}", width)),
            *_section(
                "What to do",
                _wrap(
                    "Decide by the reply code, and show or log this one: it says why. In smtplib it is "
                    "the beginning of the text, which is bytes.",
                    width,
                ),
            ),
            *_section("The standard", (f"{status.source}: {status.source.url}",)),
        )
    )


def _rule_page(rule: RuleDoc, width: int) -> str:
    # The first line of a rule's own text is its number and its summary once more.
    first, _, rest = inspect.cleandoc(rule.doc).partition("\n")
    text = rest.lstrip("\n") if first.startswith("SMT") else inspect.cleandoc(rule.doc)
    lines = _title(f"{rule.code} {rule.name}", width)
    if not text.startswith(rule.summary):
        lines += _wrap(rule.summary, width)
        lines += [""] if text else []
    if text:
        lines += _reflow(text, width)
    if rule.reply is not None:
        lines += ["", _reply_page(describe(rule.reply), width)]
    return "\n".join(lines)


def _comparison(first: ReplyEntry, second: ReplyEntry, width: int) -> str:
    pair = (first, second)
    paths = " ".join(f"In a client, {entry.code} belongs on {_PATHS[entry.action]}." for entry in pair)

    def both(text: Callable[[ReplyEntry], str]) -> list[str]:
        cells = [f"{entry.code}: {text(entry)}" for entry in pair]
        if width < _SIDE_BY_SIDE:
            return [line for cell in cells for line in _wrap(cell, width)]
        column = (width - len(_GAP)) // 2
        return _beside(cells, [column, column])

    return "\n".join(
        (
            *_title(f"{first.code} and {second.code}", width),
            *both(lambda entry: entry.name),
            *_section("What each means", both(lambda entry: entry.meaning)),
            *_section("When each is seen", both(lambda entry: entry.seen)),
            *_section("What to do about each", both(lambda entry: entry.fix)),
            *_section("Key differences", _differences(first, second, width)),
            *_section("What the client does with each", both(lambda entry: entry.clients)),
            *_section("When to use which", (*_wrap(paths, width), *both(lambda entry: entry.use))),
            *_section(
                "The standard",
                (f"{entry.code}: {source}: {source.url}" for entry in pair for source in entry.sources),
            ),
        )
    )


def _differences(first: ReplyEntry, second: ReplyEntry, width: int) -> list[str]:
    rows = [
        ("", str(first.code), str(second.code)),
        ("Class", _class_name(first), _class_name(second)),
        ("Action", first.action.value, second.action.value),
        ("Retry", first.action.retry, second.action.retry),
        ("Commands", ", ".join(first.commands), ", ".join(second.commands)),
    ]
    if width < _SIDE_BY_SIDE:
        return [
            line
            for name, *texts in rows[1:]
            for code, text in zip(rows[0][1:], texts, strict=True)
            for line in _wrap(f"{name}, {code}: {text}", width)
        ]
    label = len("Commands")
    column = (width - label - 2 * len(_GAP)) // 2
    return [line for row in rows for line in _beside(row, [label, column, column])]


def _beside(cells: Sequence[str], widths: Sequence[int]) -> list[str]:
    columns = [_wrap(cell, width) for cell, width in zip(cells, widths, strict=True)]
    return [
        _GAP.join(f"{line:<{width}}" for line, width in zip(row, widths, strict=True)).rstrip()
        for row in zip_longest(*columns, fillvalue="")
    ]


def _class_name(entry: ReplyEntry) -> str:
    group = reply_class(entry.code)
    return f"{group.name} ({group.pattern})"


def _title(text: str, width: int) -> list[str]:
    lines = _wrap(text, width)
    return [*lines, "=" * max(map(len, lines)), ""]


def _section(heading: str, lines: Iterable[str]) -> list[str]:
    return ["", heading, "-" * len(heading), *lines]


def _wrap(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)


def _reflow(text: str, width: int) -> list[str]:
    """Wrap the paragraphs of a rule's text; leave headings, lists, tables and code as they are."""
    lines: list[str] = []
    for paragraph in text.split("\n\n"):
        parts = paragraph.split("\n")
        too_long = any(len(part) > width for part in parts)
        prose = all(re.match(r"[A-Za-z`'\"(0-9]", part) for part in parts)
        lines += [*(_wrap(paragraph, width) if too_long and prose else parts), ""]
    return lines[:-1]
