"""The registered details of enhanced status codes: what x.subject.detail means, and what to do.

The registry was set up by RFC 5248 and is kept by IANA. Its codes come from RFC 3463 and from the
extensions named with each; x.0 of a subject says no more than the subject and is left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from flake8_smtp.standard.source import Source


@dataclass(frozen=True, slots=True)
class Detail:
    """What a subject and a detail mean together.

    `meaning` is half a sentence, `fix` whole sentences, both of plain ASCII. `replies` are the reply
    codes that carry it, the most common one first; empty where the registry names none and none
    stands out. `source` is the section that defines it.
    """

    meaning: str
    fix: str
    replies: tuple[int, ...]
    source: Source

    def usual(self, severity: int) -> int | None:
        """Return the reply that mostly carries it in the class 2, 4 or 5; None where none does."""
        return next((reply for reply in self.replies if reply // 100 == severity), None)


_REGISTRY = Source(5248, "2.4")
_AUTH = Source(4954, "6")
_UTF8 = Source(6531, "4.2")
_PRIORITY = Source(6710, "4")
_NULL_MX = Source(7505, "4")
_OWNER = Source(7293, "5")

_Row = tuple[int, int, str, str, tuple[int, ...]]

# Those of RFC 3463 itself: the section follows from the subject.
_BASE: tuple[_Row, ...] = (
    (
        1,
        1,
        "the mailbox does not exist",
        "Correct the address or drop it; writing again is no use.",
        (550, 450, 451),
    ),
    (
        1,
        2,
        "the host of the recipient's domain does not exist",
        "Correct what stands behind the @; most often it is misspelt.",
        (550,),
    ),
    (1, 3, "the recipient's address is malformed", "Correct the form of the address.", (501, 553)),
    (
        1,
        4,
        "the recipient's address stands for more than one mailbox",
        "Ask the recipient for an address that is not ambiguous.",
        (550,),
    ),
    (1, 5, "the recipient's address is valid", "Nothing: proceed.", (250,)),
    (1, 6, "the user has moved and left no new address", "Ask the recipient for the new address.", (550,)),
    (1, 7, "the sender's address is malformed", "Correct the address given with MAIL.", (501, 553)),
    (
        1,
        8,
        "the sender's domain does not exist or takes no mail",
        "Send with an address whose domain has an MX or address record.",
        (550, 451, 501),
    ),
    (
        2,
        1,
        "the mailbox is disabled",
        "After 4yz try later; after 5yz take the address off the list, or ask its owner on another way.",
        (550, 450),
    ),
    (2, 2, "the mailbox is full", "Try later: the owner has to make room first.", (552, 452)),
    (
        2,
        3,
        "the message is larger than this mailbox takes",
        "Send a smaller message, or a link to it.",
        (552,),
    ),
    (
        2,
        4,
        "the mailing list could not be expanded",
        "After 4yz try later; after 5yz tell the owner of the list.",
        (450, 452, 550),
    ),
    (3, 1, "the mail system is full", "Try later.", (452,)),
    (
        3,
        2,
        "the host takes no mail, for now (4yz) or ever (5yz)",
        "After 4yz reconnect later, with fewer connections at a time; after 5yz use another host.",
        (421, 453, 521),
    ),
    (
        3,
        3,
        "the system does not offer a feature that the message needs",
        "Send without that feature.",
        (554,),
    ),
    (
        3,
        4,
        "the message is larger than the system takes",
        "Send a smaller message: SIZE tells the limit.",
        (552, 554),
    ),
    (
        3,
        5,
        "the system is configured wrongly",
        "Tell the administrator of the server that answers so.",
        (451, 550),
    ),
    (4, 1, "the other host does not answer", "Try later; after some days give up.", (451,)),
    (4, 2, "the connection broke or timed out", "Reconnect and try later.", (421,)),
    (4, 3, "a directory that is needed for routing does not answer", "Try later.", (451, 550)),
    (
        4,
        4,
        "there is no route to the host",
        "Check the domain of the recipient; after 4yz try later as well.",
        (450, 550),
    ),
    (4, 5, "the system is congested", "Try later, and send less at a time.", (451,)),
    (4, 6, "the message goes round in a loop", "Look for two systems that forward to each other.", (554,)),
    (
        4,
        7,
        "the message was not delivered in time",
        "Find the reason of the delay in the replies before this one.",
        (400, 550),
    ),
    (
        5,
        1,
        "the command is unknown or came at the wrong time",
        "Send the commands in order: EHLO, MAIL, RCPT, DATA.",
        (503, 500, 501, 502, 530, 550, 554, 555, 430),
    ),
    (5, 2, "the command cannot be parsed", "Correct the line.", (500, 501, 502, 550, 555)),
    (
        5,
        3,
        "there are too many recipients",
        "Send to the remaining recipients in another transaction.",
        (452, 451),
    ),
    (
        5,
        4,
        "an argument of the command is not valid or not supported",
        "Leave the argument out, or use one that the EHLO response offers.",
        (504, 501, 502, 503, 550, 555, 451),
    ),
    (
        5,
        5,
        "the two sides speak different versions of the protocol",
        "Use a version that both know.",
        (),
    ),
    (
        6,
        1,
        "the content is of a kind that the recipient does not take",
        "Send it in another format.",
        (554,),
    ),
    (
        6,
        2,
        "the content would have to be converted, and conversion is forbidden",
        "Send it in a form that needs no conversion, or allow it.",
        (),
    ),
    (
        6,
        3,
        "the content would have to be converted, and cannot be",
        "Encode the message in 7 bit (base64 or quoted-printable) and send it again.",
        (554,),
    ),
    (
        6,
        4,
        "the content was converted, and something was lost",
        "After 2yz nothing; after 5yz allow the loss.",
        (250,),
    ),
    (6, 5, "the content could not be converted", "Send it in a form that needs no conversion.", ()),
    (
        7,
        1,
        "the sender is not allowed to send this, by policy",
        "Read the text: it names a list, a filter or a missing right. After 4yz (greylisting) try later.",
        (550, 554, 551, 450, 451, 454, 502, 503, 533),
    ),
    (
        7,
        2,
        "the sender is not allowed to write to this mailing list",
        "Subscribe to the list, or ask its owner.",
        (550,),
    ),
    (
        7,
        3,
        "the security of the message would have to be converted, and cannot be",
        "Send the message with other security, or in clear.",
        (),
    ),
    (
        7,
        4,
        "the system has not the security features that the message needs",
        "Use a mechanism that the server offers, or send without the feature.",
        (504,),
    ),
    (
        7,
        5,
        "decrypting or checking the message failed",
        "Check the keys and certificates on both sides.",
        (),
    ),
    (7, 6, "the cryptographic algorithm is not supported", "Use an algorithm that both sides know.", ()),
    (7, 7, "the message was changed on its way", "Send it again, and look for what changes it.", ()),
)

# Those of other documents, each with its own.
_ADDED: tuple[tuple[_Row, Source], ...] = (
    (
        (
            1,
            9,
            "the message was handed to a system that gives no enhanced codes",
            "Nothing: there will be no more news about it.",
            (250,),
        ),
        _REGISTRY,
    ),
    (
        (
            1,
            10,
            "the recipient's domain declares that it takes no mail",
            "Correct the domain: it is most likely misspelt.",
            (556,),
        ),
        _NULL_MX,
    ),
    (
        (
            3,
            6,
            "the message was accepted with another priority than was asked for",
            "Nothing: proceed.",
            (250, 251),
        ),
        _PRIORITY,
    ),
    (
        (
            5,
            6,
            "a line of the AUTH exchange is too long",
            "Use a shorter token or another mechanism.",
            (500,),
        ),
        _AUTH,
    ),
    (
        (
            6,
            6,
            "the content that the message refers to could not be fetched",
            "After 4yz try later; after 5yz send the content itself.",
            (554,),
        ),
        _REGISTRY,
    ),
    (
        (
            6,
            7,
            "an address that is not ASCII is not permitted there",
            "Use an ASCII address of the same person, or a server that offers SMTPUTF8.",
            (553, 550),
        ),
        _UTF8,
    ),
    (
        (
            6,
            8,
            "the reply would have to hold an address that is not ASCII, which the client did not permit",
            "Give SMTPUTF8 with VRFY or EXPN if the client can read it.",
            (252, 553, 550),
        ),
        _UTF8,
    ),
    (
        (
            6,
            9,
            "the message has headers that are not ASCII, and a recipient cannot take them",
            "Send that recipient a message with ASCII headers and addresses only.",
            (550,),
        ),
        _UTF8,
    ),
    ((6, 10, "the same as x.6.8, registered twice and deprecated", "Read it as x.6.8.", ()), _UTF8),
    (
        (
            7,
            8,
            "the credentials are invalid",
            "Ask for other credentials; never repeat the same ones.",
            (535, 554),
        ),
        _AUTH,
    ),
    (
        (
            7,
            9,
            "the authentication mechanism is too weak",
            "Use a stronger mechanism, or the kind of password that the provider asks for.",
            (534,),
        ),
        _AUTH,
    ),
    (
        (
            7,
            10,
            "the connection has to be encrypted before authentication",
            "Call starttls first, or connect with SMTP_SSL.",
            (523, 530),
        ),
        _REGISTRY,
    ),
    (
        (
            7,
            11,
            "the mechanism is allowed under encryption only",
            "Call starttls before login, or use another mechanism.",
            (538, 524),
        ),
        _AUTH,
    ),
    (
        (
            7,
            12,
            "the account has to move to this mechanism first",
            "Log in once with PLAIN under TLS; after that the mechanism works.",
            (432, 422),
        ),
        _AUTH,
    ),
    (
        (
            7,
            13,
            "the user's account is disabled",
            "Ask the administrator; another password does not help.",
            (525, 535),
        ),
        _REGISTRY,
    ),
    (
        (
            7,
            14,
            "the server needs a third party's trust to fetch the content",
            "Have the administrators of both servers set that up.",
            (535, 554),
        ),
        _REGISTRY,
    ),
    (
        (
            7,
            15,
            "the priority of the message is too low",
            "After 4yz try later; after 5yz send it with a higher priority.",
            (450, 550),
        ),
        _PRIORITY,
    ),
    (
        (
            7,
            16,
            "the message is too large for its priority",
            "Send a smaller message or a higher priority; after 4yz try later.",
            (552,),
        ),
        _PRIORITY,
    ),
    (
        (
            7,
            17,
            "the mailbox has another owner than when the sender got to know it",
            "Stop writing to it: it is somebody else's now.",
            (550,),
        ),
        _OWNER,
    ),
    (
        (
            7,
            18,
            "the domain has another owner than when the sender got to know it",
            "Stop writing to it: it is somebody else's now.",
            (550,),
        ),
        _OWNER,
    ),
    (
        (
            7,
            19,
            "nobody can tell whether the mailbox still has the same owner",
            "Decide whether to send without the condition (RRVS).",
            (550,),
        ),
        _OWNER,
    ),
    (
        (
            7,
            20,
            "no DKIM signature of the message is valid",
            "Check the signing and the key in the DNS.",
            (550,),
        ),
        Source(7372, "3.1"),
    ),
    (
        (
            7,
            21,
            "no DKIM signature of the message is acceptable",
            "Sign with a domain and an algorithm that the receiver takes.",
            (550,),
        ),
        Source(7372, "3.1"),
    ),
    (
        (
            7,
            22,
            "no valid DKIM signature belongs to the author's domain",
            "Sign with the domain of the From header.",
            (550,),
        ),
        Source(7372, "3.1"),
    ),
    (
        (
            7,
            23,
            "SPF does not permit this host to send for the domain",
            "Name the host in the SPF record, or send through one that is named.",
            (550,),
        ),
        Source(7372, "3.2"),
    ),
    (
        (
            7,
            24,
            "SPF could not be evaluated",
            "Check the SPF record for errors; after 4yz try later.",
            (451, 550),
        ),
        Source(7372, "3.2"),
    ),
    (
        (
            7,
            25,
            "the sending host has no matching name in the reverse DNS",
            "Give the sending address a PTR record whose name leads back to it.",
            (550,),
        ),
        Source(7372, "3.3"),
    ),
    (
        (
            7,
            26,
            "several of the checks of the sender failed together",
            "Check SPF, DKIM and the reverse DNS of the sending domain.",
            (550,),
        ),
        Source(7372, "3.4"),
    ),
    (
        (
            7,
            27,
            "the sender's domain declares that it takes no mail",
            "Send with an address that can receive mail.",
            (550,),
        ),
        _NULL_MX,
    ),
    (
        (
            7,
            28,
            "too much mail of this kind comes at once",
            "Send less at a time; after 4yz try later.",
            (450, 550),
        ),
        Source(5248, "2"),
    ),
    (
        (
            7,
            29,
            "the ARC chain of the message is not valid",
            "Look for the forwarder that breaks it.",
            (550,),
        ),
        Source(8617, "5.2.2"),
    ),
    (
        (
            7,
            30,
            "the message asks for TLS on its whole way, and the next system has not REQUIRETLS",
            "Send without REQUIRETLS, if that is acceptable for the content.",
            (550,),
        ),
        Source(8689, "7"),
    ),
)


def _entry(row: _Row, source: Source) -> tuple[tuple[int, int], Detail]:
    subject, detail, meaning, fix, replies = row
    return (subject, detail), Detail(meaning, fix, replies, source)


DETAILS: Mapping[tuple[int, int], Detail] = MappingProxyType(
    dict(
        sorted(
            [
                *(_entry(row, Source(3463, f"3.{row[0] + 1}")) for row in _BASE),
                *(_entry(row, source) for row, source in _ADDED),
            ]
        )
    )
)
"""What is known of (subject, detail), in order."""
