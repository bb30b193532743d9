"""Explanations as data, for programs; the keys stay as they are."""

from __future__ import annotations

from typing import Any

from flake8_smtp.explain.content import Code
from flake8_smtp.explain.content import Paragraph
from flake8_smtp.explain.pages import class_name
from flake8_smtp.explain.pages import differences
from flake8_smtp.explain.pages import relation
from flake8_smtp.explain.pages import rule_page
from flake8_smtp.explain.pages import status_meaning
from flake8_smtp.explain.subjects import Comparison
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

    `kind` is "reply", "status", "rule", "line" or "comparison". A reply has `code`, `name`, `class`,
    `action`, `retry`, `meaning`, `seen`, `fix`, `use`, `clients`, `commands` and `sources`; a status
    `code`, `class`, `meaning`, `reply` (or null) and `sources`; a rule `code`, `name`, `summary`,
    `opt_in`, `sections` and `reply` (or null); a line `text`, `relation`, `reply` and `status` (or
    null); a comparison `replies` and `differences`. A source has `title` and `url`.
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
        case Comparison(first=first, second=second):
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
        "class": class_name(entry),
        "action": entry.action.value,
        "retry": entry.action.retry,
        "meaning": entry.meaning,
        "seen": entry.seen,
        "fix": entry.fix,
        "use": entry.use,
        "clients": entry.clients,
        "commands": list(entry.commands),
        "sources": [_source(source) for source in entry.sources],
    }


def _status(code: EnhancedCode) -> dict[str, Any]:
    return {
        "kind": "status",
        "code": str(code),
        "class": enhanced.CLASSES[code.severity],
        "meaning": status_meaning(code),
        "reply": None if code.known is None else code.known.reply,
        "sources": [_source(code.source)],
    }


def _source(source: Source) -> dict[str, str]:
    return {"title": str(source), "url": source.url}
