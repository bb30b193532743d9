"""Explanations as data, for programs; the keys stay as they are."""

from __future__ import annotations

from typing import Any

from flake8_smtp.explain.clients import LIBRARIES
from flake8_smtp.explain.clients import Outcome
from flake8_smtp.explain.clients import met
from flake8_smtp.explain.content import Code
from flake8_smtp.explain.content import Paragraph
from flake8_smtp.explain.pages import class_name
from flake8_smtp.explain.pages import differences
from flake8_smtp.explain.pages import relation
from flake8_smtp.explain.pages import rule_page
from flake8_smtp.explain.pages import status_meaning
from flake8_smtp.explain.subjects import Line
from flake8_smtp.explain.subjects import Reply
from flake8_smtp.explain.subjects import RuleDoc
from flake8_smtp.explain.subjects import RuleSubject
from flake8_smtp.explain.subjects import Status
from flake8_smtp.explain.subjects import Subject
from flake8_smtp.standard import enhanced
from flake8_smtp.standard.enhanced import EnhancedCode
from flake8_smtp.standard.replies import ReplyEntry
from flake8_smtp.standard.replies import describe
from flake8_smtp.standard.source import Source


def as_data(subject: Subject) -> dict[str, Any]:
    """Return what is known of a subject, in values that JSON has.

    `kind` is "reply", "status", "rule", "line" or "comparison". A reply has `code` (a number), `name`,
    `standard` (whether an RFC defines it), `class`, `next` ("proceed", "send_the_rest", "try_later",
    "change_the_request" or "give_up") and the sentence for that, `action`; `retry`, `meaning`, `seen`,
    `fix`, `use`, `clients`, `commands`, `libraries` and `sources`. `libraries` has for each `command` what
    the calls of `smtplib` and `aiosmtplib` do with the reply: `calls` (names, `SMTP` for the constructor),
    `does` ("returns", "goes on" or "raises"), `what` (the value or the class, "" where they go on) and
    `attribute` (where the exception has the code, else ""). A status has `code` (text), `class`,
    `meaning`, `fix` (or null), `replies` (the codes that carry it), `reply` (the most common one of its
    class, or null) and `sources`. A rule has `code`, `name`, `summary`, `opt_in`, `sections` (text by
    heading) and `reply` (or null). A line has `text`, `relation`, `reply` and `status` (or null), a
    comparison `replies` and `differences`, a source `title` and `url`.
    """
    match subject:
        case Reply(entry=entry):
            return _reply(entry)
        case Status(code=code):
            return _status(code)
        case RuleSubject(rule=rule):
            return rule_data(rule)
        case Line(text=text, entry=entry, status=status):
            return {
                "kind": "line",
                "text": text,
                "relation": relation(subject),
                "reply": _reply(entry),
                "status": None if status is None else _status(status),
            }
        case _:
            first, second = subject.first, subject.second
            return {
                "kind": "comparison",
                "replies": [_reply(first), _reply(second)],
                "differences": [
                    {"about": about.lower(), str(first.code): mine, str(second.code): theirs}
                    for about, mine, theirs in differences(first, second)[1:]
                ],
            }


def rule_data(rule: RuleDoc) -> dict[str, Any]:
    """Return what is known of a rule, in values that JSON has."""
    return {
        "kind": "rule",
        "code": rule.code,
        "name": rule.name,
        "summary": rule.summary,
        "opt_in": rule.opt_in,
        "sections": {
            section.heading: "\n\n".join(
                block.text for block in section.blocks if isinstance(block, (Paragraph, Code))
            )
            for section in rule_page(rule).sections
        },
        "reply": None if rule.reply is None else _reply(describe(rule.reply)),
    }


def _reply(entry: ReplyEntry) -> dict[str, Any]:
    return {
        "kind": "reply",
        "code": entry.code,
        "name": entry.name,
        "standard": entry.standard,
        "class": class_name(entry),
        "next": entry.action.name.lower(),
        "action": entry.action.value,
        "retry": entry.action.retry,
        "meaning": entry.meaning,
        "seen": entry.seen,
        "fix": entry.fix,
        "use": entry.use,
        "clients": entry.clients,
        "commands": list(entry.commands),
        "libraries": [
            {"command": each.command.label}
            | {library: list(map(_outcome, each.outcomes[library])) for library in LIBRARIES}
            for each in met(entry)
        ],
        "sources": [_source(source) for source in entry.sources],
    }


def _outcome(outcome: Outcome) -> dict[str, Any]:
    return {
        "calls": list(outcome.names),
        "does": outcome.does,
        "what": outcome.what,
        "attribute": outcome.attribute,
    }


def _status(code: EnhancedCode) -> dict[str, Any]:
    known = code.known
    return {
        "kind": "status",
        "code": str(code),
        "class": enhanced.CLASSES[code.severity],
        "meaning": status_meaning(code),
        "reply": None if known is None else known.usual(code.severity),
        "replies": [] if known is None else list(known.replies),
        "fix": None if known is None else known.fix,
        "sources": [_source(code.source)],
    }


def _source(source: Source) -> dict[str, str]:
    return {"title": str(source), "url": source.url}
