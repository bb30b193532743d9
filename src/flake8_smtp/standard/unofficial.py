"""Reply codes that no RFC defines as such and that servers send all the same.

A client acts on their first digit, as on that of any code it does not know (RFC 5321, section
4.2.1). Only codes that are met are here: those that well-known software sends, and those that the
registry of enhanced status codes (RFC 5248) pairs with one of its own. Codes that are found in lists
of error codes only are not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Sighting:
    """What a code mostly means where it is met.

    `name` is a few words; `meaning`, `seen` and `fix` are whole sentences of plain ASCII. `paired` is
    whether the registry of enhanced status codes has it beside one of its own.
    """

    name: str
    meaning: str
    seen: str
    fix: str
    paired: bool = False


_PAIRED = "The registry of enhanced status codes pairs it with {}; servers mostly send {} instead."

UNOFFICIAL: Mapping[int, Sighting] = MappingProxyType(
    {
        400: Sighting(
            "message delayed",
            "A mail system notes that it has not got rid of a message yet.",
            "In delay notices of Exchange, with 4.4.7, in front of the reply that is the reason.",
            "Nothing by itself: look at the reply behind it.",
        ),
        420: Sighting(
            "recipient cannot be resolved for now",
            "The directory of the server does not give one clear answer about the recipient.",
            "In queues of Exchange, with 4.2.0, where two recipients share an address.",
            "Try later; the administrator of that server has to look at its directory.",
        ),
        422: Sighting(
            "a password transition is needed, or the mailbox is full",
            "By the registry, the account has to move to another mechanism first; without dots it is "
            "also 4.2.2, a full mailbox.",
            _PAIRED.format("4.7.12", "432"),
            "Go by the text: log in once with PLAIN under TLS after an AUTH, else try later.",
            paired=True,
        ),
        430: Sighting(
            "system unavailable for now",
            "The server cannot check the request at the moment.",
            "From qmail servers with the patch chkuser, with 4.3.0. The registry of enhanced status codes "
            "pairs it with x.5.1, an unknown command.",
            "Try later.",
            paired=True,
        ),
        441: Sighting(
            "no answer from the next host",
            "A server on the way could not reach the next one.",
            "In queues and notices of Exchange, with 4.4.1: it is that server's own note, not a reply "
            "of the host it names.",
            "Try later; check the MX record and the firewall in front of the host.",
        ),
        511: Sighting(
            "mailbox unknown",
            "The mailbox does not exist, as after 550.",
            "After RCPT, from qmail servers with the patch chkuser, with 5.1.1.",
            "Give up on this recipient and tell the sender.",
        ),
        522: Sighting(
            "mailbox full",
            "The mailbox has no room, as after 552.",
            "After RCPT, from qmail servers with the patch chkuser, with 5.2.2.",
            "Give up on this message for this recipient; a later message may be accepted.",
        ),
        523: Sighting(
            "encryption needed",
            "The connection has to be encrypted before authentication.",
            _PAIRED.format("5.7.10", "530"),
            "Call starttls first, or connect with SMTP_SSL.",
            paired=True,
        ),
        524: Sighting(
            "encryption required for this mechanism",
            "The mechanism is allowed under encryption only.",
            _PAIRED.format("5.7.11", "538"),
            "Call starttls before login, or use another mechanism.",
            paired=True,
        ),
        525: Sighting(
            "account disabled",
            "The credentials are right, but the account may not be used.",
            _PAIRED.format("5.7.13", "535"),
            "Ask the administrator; another password does not help.",
            paired=True,
        ),
        533: Sighting(
            "not authorized",
            "The sender may not send this.",
            _PAIRED.format("5.7.1", "550 or 554"),
            "Give up and tell the sender; the text gives the reason.",
            paired=True,
        ),
        541: Sighting(
            "refused by the recipient's domain",
            "The mail is refused by policy, as spam mostly.",
            "From Zoho Mail, with 5.4.1 or 5.7.1.",
            "Give up and tell the sender; look at SPF, DKIM and what the message links to.",
        ),
        571: Sighting(
            "refused by policy",
            "The sender may not send this, or sends too much in one session.",
            "From qmail servers with the patch chkuser, with 5.7.1, and from filters in front of servers.",
            "Give up on this request; the text says what the policy is about.",
        ),
    }
)
"""What is known of codes that are met and not standard, in ascending order."""
