"""A warning and the place it is about."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One warning.

    Lines are 1-based. Columns are 0-based and count characters, not bytes; the end column is the
    one behind the last character. `text` is one line of ASCII without the rule's code and without
    the link, `url` is the section of the standard that the warning rests on. Where the rule `behind`,
    which has to be asked for, is shown, this finding is not: a place gets one.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    rule: str
    reply: int | None
    text: str
    url: str
    behind: str = ""
