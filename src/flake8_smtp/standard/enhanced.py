"""Enhanced status codes such as 5.7.8: class, subject and detail (RFC 3463).

They stand at the beginning of a reply's text and say why; the reply code says what to do.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from flake8_smtp.standard.details import DETAILS
from flake8_smtp.standard.details import Detail
from flake8_smtp.standard.source import Source

_PATTERN = re.compile(r"([245])\.([0-9]{1,3})\.([0-9]{1,3})", re.ASCII)

CLASSES: Mapping[int, str] = MappingProxyType(
    {
        2: "Success: the message was delivered or the command was carried out.",
        4: "Persistent transient failure: nothing is wrong with the message, and sending it again "
        "later may succeed.",
        5: "Permanent failure: sending the same message to the same place again will fail again.",
    }
)

SUBJECTS: Mapping[int, str] = MappingProxyType(
    {
        0: "other or undefined",
        1: "addressing",
        2: "the mailbox",
        3: "the mail system",
        4: "the network and routing",
        5: "the mail delivery protocol",
        6: "the content or media of the message",
        7: "security or policy",
    }
)


@dataclass(frozen=True, slots=True)
class EnhancedCode:
    """An enhanced status code: 5.7.8 has severity 5, subject 7, detail 8."""

    severity: int
    subject: int
    detail: int

    @property
    def known(self) -> Detail | None:
        """What the detail says; None where it adds nothing to the subject or is not known."""
        return DETAILS.get((self.subject, self.detail))

    @property
    def source(self) -> Source:
        """The section that defines the detail, or the subject where the detail is not known."""
        if self.known is not None:
            return self.known.source
        if self.subject in SUBJECTS:
            return Source(3463, f"3.{self.subject + 1}")
        return Source(3463, "2")

    def __str__(self) -> str:
        return f"{self.severity}.{self.subject}.{self.detail}"


def parse(text: str) -> EnhancedCode | None:
    """Return the code that `text` is, or None where it has not the form of RFC 3463, section 2."""
    match = _PATTERN.fullmatch(text)
    if match is None:
        return None
    severity, subject, detail = map(int, match.groups())
    return EnhancedCode(severity, subject, detail)
