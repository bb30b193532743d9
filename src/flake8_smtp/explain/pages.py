"""The pages: which of the facts about a subject are shown, in which order."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from types import MappingProxyType

from flake8_smtp.explain.clients import LIBRARIES
from flake8_smtp.explain.clients import met
from flake8_smtp.explain.clients import sentence
from flake8_smtp.explain.content import Beside
from flake8_smtp.explain.content import Block
from flake8_smtp.explain.content import Code
from flake8_smtp.explain.content import Grid
from flake8_smtp.explain.content import Links
from flake8_smtp.explain.content import Page
from flake8_smtp.explain.content import Paragraph
from flake8_smtp.explain.content import Section
from flake8_smtp.explain.subjects import Comparison
from flake8_smtp.explain.subjects import Line
from flake8_smtp.explain.subjects import Reply
from flake8_smtp.explain.subjects import RuleDoc
from flake8_smtp.explain.subjects import RuleSubject
from flake8_smtp.explain.subjects import Status
from flake8_smtp.explain.subjects import Subject
from flake8_smtp.standard import enhanced
from flake8_smtp.standard.actions import Action
from flake8_smtp.standard.enhanced import EnhancedCode
from flake8_smtp.standard.replies import ReplyEntry
from flake8_smtp.standard.replies import describe
from flake8_smtp.standard.replies import reply_class

_PATHS: Mapping[Action, str] = MappingProxyType(
    {
        Action.PROCEED: "the path that goes on",
        Action.SEND_THE_REST: "the path that sends what is missing",
        Action.TRY_LATER: "the path that waits and tries again",
        Action.CHANGE_THE_REQUEST: "the path that changes the request",
        Action.GIVE_UP: "the path that gives up and reports the failure",
    }
)


def pages(subject: Subject) -> tuple[Page, ...]:
    """Return the pages about a subject, the closest one first."""
    match subject:
        case Reply(entry=entry):
            return (reply_page(entry),)
        case Status(code=code):
            return (status_page(code),)
        case RuleSubject(rule=rule):
            about = () if rule.reply is None else (reply_page(describe(rule.reply)),)
            return (rule_page(rule), *about)
        case Comparison(first=first, second=second):
            return (comparison_page(first, second),)
        case _:
            why = () if subject.status is None else (status_page(subject.status),)
            return (_line_page(subject), reply_page(subject.entry), *why)


def reply_page(entry: ReplyEntry) -> Page:
    return Page(
        f"{entry.code} {entry.name}",
        (Paragraph(f"{class_name(entry)}. In short: {entry.action.value}."),),
        (
            _prose("What it means", entry.meaning),
            _prose("When it is seen", entry.seen),
            _prose("What to do", entry.fix),
            _prose("Retry", entry.action.retry),
            _prose("Commands that get it", ", ".join(entry.commands)),
            _prose("What the client does with it", entry.clients),
            *_calls(entry),
            _prose("When a server sends it", entry.use),
            Section("The standard", (Links(tuple(("", source) for source in entry.sources)),)),
        ),
    )


def _calls(entry: ReplyEntry) -> Iterator[Section]:
    """Yield the table of the libraries' calls that get a reply, for one that belongs to a command."""
    rows = [("", "smtplib", "aiosmtplib")]
    for each in met(entry):
        first, second = ("; ".join(map(sentence, each.outcomes[library])) for library in LIBRARIES)
        rows.append((each.command.label, first, second))
    if len(rows) > 1:
        yield Section("Command by command", (Grid(tuple(rows)),))


def status_page(status: EnhancedCode) -> Page:
    return Page(
        f"{status} enhanced status code",
        (Paragraph(enhanced.CLASSES[status.severity]),),
        (
            _prose("What it means", status_meaning(status)),
            _prose(
                "What to do",
                f"{status.known.fix + ' ' if status.known else ''}A program decides by the reply code, and "
                "shows or logs this one: it says why. In smtplib it is the beginning of the text, which is "
                "bytes.",
            ),
            Section("The standard", (Links((("", status.source),)),)),
        ),
    )


def status_meaning(status: EnhancedCode) -> str:
    """Return in one or two sentences what an enhanced status code is about."""
    subject = enhanced.SUBJECTS.get(status.subject, "a subject that is not registered")
    known = status.known
    if known is not None:
        reply = known.usual(status.severity)
        usual = "" if reply is None else f" It mostly comes with reply {reply}."
        return f"It is about {subject}: {known.meaning}.{usual}"
    if status.detail == 0:
        return f"It is about {subject}, and says no more than that."
    return (
        f"It is about {subject}. What x.{status.subject}.{status.detail} stands for is not registered: ask "
        "the server's documentation, or read the text behind it."
    )


def rule_page(rule: RuleDoc) -> Page:
    # The first line of a rule's own text is its number and its summary once more.
    text = inspect.cleandoc(rule.doc)
    first, _, rest = text.partition("\n")
    if first.startswith("SMT"):
        text = rest.strip("\n")
    lead, *sections = _sections(text)
    blocks = lead.blocks
    if not text.startswith(rule.summary):
        blocks = (Paragraph(rule.summary), *blocks)
    return Page(f"{rule.code} {rule.name}", blocks, tuple(sections))


def comparison_page(first: ReplyEntry, second: ReplyEntry) -> Page:
    pair = (first, second)

    def beside(text: Callable[[ReplyEntry], str]) -> Beside:
        return Beside((str(first.code), text(first)), (str(second.code), text(second)))

    def both(heading: str, text: Callable[[ReplyEntry], str]) -> Section:
        return Section(heading, (beside(text),))

    paths = " ".join(f"In a client, {entry.code} belongs on {_PATHS[entry.action]}." for entry in pair)
    sources = tuple((str(entry.code), source) for entry in pair for source in entry.sources)
    return Page(
        f"{first.code} and {second.code}",
        (beside(lambda entry: entry.name),),
        (
            both("What each means", lambda entry: entry.meaning),
            both("When each is seen", lambda entry: entry.seen),
            both("What to do about each", lambda entry: entry.fix),
            Section("Key differences", (Grid(differences(first, second)),)),
            both("What the client does with each", lambda entry: entry.clients),
            Section("When to use which", (Paragraph(paths), beside(lambda entry: entry.use))),
            Section("The standard", (Links(sources),)),
        ),
    )


def differences(first: ReplyEntry, second: ReplyEntry) -> tuple[tuple[str, str, str], ...]:
    """Return the rows of the table of differences, the row of labels first."""
    return (
        ("", str(first.code), str(second.code)),
        ("Class", class_name(first), class_name(second)),
        ("Action", first.action.value, second.action.value),
        ("Retry", first.action.retry, second.action.retry),
        ("Commands", ", ".join(first.commands), ", ".join(second.commands)),
    )


def class_name(entry: ReplyEntry) -> str:
    group = reply_class(entry.code)
    return f"{group.name} ({group.pattern})"


def relation(line: Line) -> str:
    """Return what the reply code and the enhanced one of a line say together."""
    code, status = line.entry.code, line.status
    what = f"The reply code {code} says what to do: {line.entry.action.value}."
    if status is None:
        return f"{what} There is no enhanced status code behind it that would say why."
    known = status.known
    subject = enhanced.SUBJECTS.get(status.subject, "a subject that is not registered")
    parts = [
        what,
        f"{status} behind it says why: {known.meaning if known else f'something about {subject}'}.",
    ]
    if status.severity != code // 100:
        parts.append("Their classes differ, which they should not: the client goes by the reply code.")
    elif known and code in known.replies:
        parts.append("The two belong together.")
    elif known and (usual := known.usual(status.severity)):
        parts.append(f"{status} mostly comes with reply {usual}; what to do is still decided by {code}.")
    return " ".join(parts)


def _line_page(line: Line) -> Page:
    status = "" if line.status is None else f" {line.status}"
    return Page(
        f"{line.entry.code}{status} in a log",
        (Code(f"    {line.text}", "text"), Paragraph(relation(line))),
        (),
    )


def _prose(heading: str, text: str) -> Section:
    return Section(heading, (Paragraph(text),))


def _sections(text: str) -> list[Section]:
    """Return the sections of a rule's text; the first one is what stands before any heading."""
    parts = re.split(r"(?m)^(\S[^\n]*)\n-{3,}$", text)
    headings = ["", *parts[1::2]]
    return [
        Section(heading, tuple(_blocks(body))) for heading, body in zip(headings, parts[::2], strict=True)
    ]


def _blocks(text: str) -> Iterator[Block]:
    for part in re.split(r"\n{2,}(?=\S)", text.strip("\n")):
        if part.startswith("    "):
            yield Code(part)
        elif part:
            yield Paragraph(" ".join(part.split()))
