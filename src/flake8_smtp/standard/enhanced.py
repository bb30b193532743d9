"""Enhanced status codes such as 5.7.8: class, subject and detail (RFC 3463).

They stand at the beginning of a reply's text and say why; the reply code says what to do. The
details are those of the registry that RFC 5248 set up.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

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
class Detail:
    """What a subject and a detail mean together, and the reply that mostly carries them."""

    meaning: str
    reply: int | None = None


DETAILS: Mapping[tuple[int, int], Detail] = MappingProxyType(
    {
        (1, 1): Detail("the mailbox does not exist", 550),
        (1, 2): Detail("the host of the recipient's domain does not exist"),
        (1, 3): Detail("the recipient's address is malformed", 501),
        (1, 4): Detail("the recipient's address stands for more than one mailbox"),
        (1, 5): Detail("the recipient's address is valid"),
        (1, 6): Detail("the user has moved and left no new address"),
        (1, 7): Detail("the sender's address is malformed", 501),
        (1, 8): Detail("the sender's domain does not exist or takes no mail"),
        (1, 9): Detail("the message was handed to a system that gives no enhanced codes"),
        (1, 10): Detail("the recipient's domain declares that it takes no mail", 556),
        (2, 1): Detail("the mailbox is disabled", 550),
        (2, 2): Detail("the mailbox is full", 552),
        (2, 3): Detail("the message is larger than this mailbox takes", 552),
        (2, 4): Detail("the mailing list could not be expanded", 450),
        (3, 1): Detail("the mail system is full", 452),
        (3, 2): Detail("the host takes no mail at the moment", 421),
        (3, 3): Detail("the system does not offer a feature that the message needs"),
        (3, 4): Detail("the message is larger than the system takes", 552),
        (3, 5): Detail("the system is configured wrongly"),
        (3, 6): Detail("the message was accepted with another priority than was asked for", 250),
        (4, 1): Detail("the other host does not answer"),
        (4, 2): Detail("the connection broke"),
        (4, 3): Detail("a directory that is needed for routing does not answer"),
        (4, 4): Detail("there is no route to the host"),
        (4, 5): Detail("the system is congested", 451),
        (4, 6): Detail("the message goes round in a loop"),
        (4, 7): Detail("the message is too old and was given up"),
        (5, 1): Detail("the command is unknown or came at the wrong time", 503),
        (5, 2): Detail("the command cannot be parsed", 500),
        (5, 3): Detail("there are too many recipients", 452),
        (5, 4): Detail("an argument of the command is not valid or not supported", 504),
        (5, 5): Detail("the two sides speak different versions of the protocol"),
        (5, 6): Detail("a line of the AUTH exchange is too long", 500),
        (6, 1): Detail("the content is of a kind that the recipient does not take"),
        (6, 2): Detail("the content would have to be converted, and conversion is forbidden"),
        (6, 3): Detail("the content would have to be converted, and cannot be", 554),
        (6, 4): Detail("the content was converted, and something was lost"),
        (6, 5): Detail("the content could not be converted"),
        (6, 6): Detail("the content that the message refers to is not available", 554),
        (6, 7): Detail("an address that is not ASCII is not permitted there", 553),
        (6, 8): Detail("the reply would have to hold an address that is not ASCII", 252),
        (6, 9): Detail("the message has headers that are not ASCII, and a recipient cannot take them", 550),
        (6, 10): Detail("the same as x.6.9, in an older registration"),
        (7, 1): Detail("the sender is not allowed to send this, by policy", 550),
        (7, 2): Detail("the sender is not allowed to write to this mailing list", 550),
        (7, 3): Detail("the security of the message would have to be converted, and cannot be"),
        (7, 4): Detail("the system has not the security features that the message needs"),
        (7, 5): Detail("decrypting or checking the message failed"),
        (7, 6): Detail("the cryptographic algorithm is not supported"),
        (7, 7): Detail("the message was changed on its way"),
        (7, 8): Detail("the credentials are invalid", 535),
        (7, 9): Detail("the authentication mechanism is too weak", 534),
        (7, 10): Detail("the connection has to be encrypted first"),
        (7, 11): Detail("the mechanism is allowed under encryption only", 538),
        (7, 12): Detail("the account has to move to this mechanism first", 432),
        (7, 13): Detail("the user's account is disabled"),
        (7, 14): Detail("the system does not trust the one that sends", 535),
        (7, 15): Detail("the priority of the message is too low at the moment", 450),
        (7, 16): Detail("the message is too large for its priority", 552),
        (7, 17): Detail("the mailbox has another owner than when the sender got to know it", 550),
        (7, 18): Detail("the domain has another owner than when the sender got to know it", 550),
        (7, 19): Detail("nobody can tell whether the mailbox still has the same owner", 550),
        (7, 20): Detail("no DKIM signature of the message is valid", 550),
        (7, 21): Detail("no DKIM signature of the message is acceptable", 550),
        (7, 22): Detail("no valid DKIM signature belongs to the author's domain", 550),
        (7, 23): Detail("SPF does not permit this host to send for the domain", 550),
        (7, 24): Detail("SPF could not be evaluated", 451),
        (7, 25): Detail("the sending host has no matching name in the reverse DNS", 550),
        (7, 26): Detail("several of the checks of the sender failed together", 550),
        (7, 27): Detail("the sender's domain declares that it takes no mail", 550),
        (7, 28): Detail("too much mail comes at once", 450),
        (7, 29): Detail("the ARC chain of the message is not valid", 550),
        (7, 30): Detail("the message asks for TLS on its whole way, and the next system has none", 550),
    }
)
"""What is known of (subject, detail); x.0 of any subject says no more than the subject."""

# RFC 4954, section 6, gives these to the replies of AUTH.
_AUTH = frozenset({(5, 6), (7, 8), (7, 9), (7, 11), (7, 12)})


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
        """The section that defines the subject, or the detail where another RFC does."""
        if (self.subject, self.detail) in _AUTH:
            return Source(4954, "6")
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
