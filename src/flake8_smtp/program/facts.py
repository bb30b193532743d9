"""What the reading notes by the way: single places where a reply, or a name, is taken for what it is not.

A fact says what the program does, and at which place; whether that is worth a warning is for the
rules to say. Outcomes, which take a whole function to work out, are `Observation`s.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from typing import Literal

from flake8_smtp.program.libraries import Operation


@dataclass(frozen=True, slots=True)
class Misused:
    """A reply, or a part of one, is used as another kind of value.

    `part` is the code, its digits as text, the text, the whole pair, or the dict of those that were
    refused, alone or with the last text; `taken_for` is what the program takes it for: "bytes" and "str"
    as in Python, "truth" where it stands as a condition, or is compared with True.
    """

    origin: Any
    part: Literal["code", "digits", "text", "pair", "refused", "refused and text"]
    taken_for: Literal["text", "number", "truth"]
    operation: Operation | None = None


@dataclass(frozen=True, slots=True)
class Lacking:
    """An attribute is read of an exception that, for some of the classes it may be, has none.

    `lacking` are those classes by their qualified names, sorted.
    """

    origin: Any
    attr: str
    lacking: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NoSuchName:
    """A name is taken from a module that has none of that name."""

    origin: Any
    module: str
    name: str


@dataclass(frozen=True, slots=True)
class DeadHandler:
    """A handler for a mail library's exceptions comes after others that take them all."""

    origin: Any
    caught: str
    earlier: str


@dataclass(frozen=True, slots=True)
class OptionsAsText:
    """The options of a command are given as one string; `argument` names the parameter."""

    origin: Any
    argument: str


@dataclass(frozen=True, slots=True)
class ThrownAway:
    """What a command or a delivery returns is never looked at.

    `shown_later` tells that a later reply of the function is read, in which a refusal of this one
    shows; `several` that several recipients are certainly passed.
    """

    origin: Any
    operation: Operation
    shown_later: bool
    several: bool


@dataclass(frozen=True, slots=True)
class Unasked:
    """Something is sent, or done, that only a server that offers an extension takes.

    `keyword` is the EHLO keyword of the extension, "" where it is not known; `text` what is sent.
    `sort` tells a parameter of a command, an AUTH mechanism, a command of its own, a forged list of
    extensions, and a question put before there is an answer.
    """

    origin: Any
    sort: Literal["parameter", "mechanism", "command", "forged", "early"]
    keyword: str
    text: str


Fact = Misused | Lacking | NoSuchName | DeadHandler | OptionsAsText | ThrownAway | Unasked
