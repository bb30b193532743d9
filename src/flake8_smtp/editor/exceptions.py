"""What the exceptions of smtplib and aiosmtplib stand for, as an editor shows it."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass

from flake8_smtp.program.libraries import CLASS_BASES
from flake8_smtp.standard.codes import NEGATIVE
from flake8_smtp.standard.commands import COMMANDS
from flake8_smtp.standard.replies import REPLIES


@dataclass(frozen=True, slots=True)
class Refusal:
    """What an exception class says, in plain sentences.

    `commands` are the verbs in `COMMANDS` whose negative replies arrive as this class; none where
    it carries no reply, or whichever there is. `attributes` are pairs of a name and what is in it.
    """

    says: str
    commands: tuple[str, ...] = ()
    attributes: tuple[tuple[str, str], ...] = ()


_CODED = (("smtp_code", "the reply code, an int"), ("smtp_error", "the text of the reply, bytes"))
_AIO_CODED = (("code", "the reply code, an int"), ("message", "the text of the reply, a str"))
_AIO_PLAIN = (("message", "what went wrong, a str; there is no reply code"),)
_LOST = (
    "The connection is gone, or there was none yet. No reply came with it, although a server that says "
    "421 often hangs up like this."
)
_OWN_504 = (
    "The server did not offer this in its EHLO response, so that the client sent nothing: its own 504. "
    "As permanent as that: change the request."
)
_CREDENTIALS = (
    "The server refused the login. 535 says that the credentials are wrong, 504 that the server does not "
    "implement the mechanism."
)
_ANY = "A reply that the call did not expect, whichever it is: look at the code."

REFUSALS: Mapping[str, Refusal] = {
    "smtplib.SMTPException": Refusal(
        "The base of everything that smtplib raises, itself an OSError. It has no reply code: not every "
        "subclass carries one.",
    ),
    "smtplib.SMTPNotSupportedError": Refusal(_OWN_504),
    "smtplib.SMTPServerDisconnected": Refusal(_LOST),
    "smtplib.SMTPResponseException": Refusal(_ANY, (), _CODED),
    "smtplib.SMTPSenderRefused": Refusal(
        "The server refused the sender's address or a parameter sent with it.",
        ("MAIL",),
        (*_CODED, ("sender", "the address that was refused")),
    ),
    "smtplib.SMTPRecipientsRefused": Refusal(
        "The server refused every recipient; refused ones among others are returned by sendmail instead. "
        "Each has a reply of its own, the exception has none: there is no `smtp_code`.",
        ("RCPT",),
        (("recipients", "a dict from the address to (reply code, text as bytes)"),),
    ),
    "smtplib.SMTPDataError": Refusal("The server refused the message.", ("DATA", "TEXT"), _CODED),
    "smtplib.SMTPConnectError": Refusal("The server greeted with a refusal.", ("CONNECT",), _CODED),
    "smtplib.SMTPHeloError": Refusal("The server refused EHLO and HELO.", ("EHLO", "HELO"), _CODED),
    "smtplib.SMTPAuthenticationError": Refusal(_CREDENTIALS, ("AUTH",), _CODED),
    "aiosmtplib.SMTPException": Refusal(
        "The base of everything that aiosmtplib raises. It is no OSError, unlike smtplib's.",
        (),
        _AIO_PLAIN,
    ),
    "aiosmtplib.SMTPServerDisconnected": Refusal(_LOST, (), _AIO_PLAIN),
    "aiosmtplib.SMTPConnectError": Refusal("The server could not be reached.", (), _AIO_PLAIN),
    "aiosmtplib.SMTPTimeoutError": Refusal("The server took too long. No reply came.", (), _AIO_PLAIN),
    "aiosmtplib.SMTPConnectTimeoutError": Refusal(
        "The server took too long to accept the connection. No reply came.", (), _AIO_PLAIN
    ),
    "aiosmtplib.SMTPReadTimeoutError": Refusal(
        "The server took too long to answer. Whether it did what was asked is not known.", (), _AIO_PLAIN
    ),
    "aiosmtplib.SMTPNotSupported": Refusal(_OWN_504, (), _AIO_PLAIN),
    "aiosmtplib.SMTPResponseException": Refusal(_ANY, (), _AIO_CODED),
    "aiosmtplib.SMTPConnectResponseError": Refusal(
        "The server greeted with a refusal.", ("CONNECT",), _AIO_CODED
    ),
    "aiosmtplib.SMTPHeloError": Refusal("The server refused EHLO or HELO.", ("EHLO", "HELO"), _AIO_CODED),
    "aiosmtplib.SMTPDataError": Refusal("The server refused the message.", ("DATA", "TEXT"), _AIO_CODED),
    "aiosmtplib.SMTPAuthenticationError": Refusal(_CREDENTIALS, ("AUTH",), _AIO_CODED),
    "aiosmtplib.SMTPSenderRefused": Refusal(
        "The server refused the sender's address or a parameter sent with it.",
        ("MAIL",),
        (*_AIO_CODED, ("sender", "the address that was refused")),
    ),
    "aiosmtplib.SMTPRecipientRefused": Refusal(
        "The server refused one recipient.",
        ("RCPT",),
        (*_AIO_CODED, ("recipient", "the address that was refused")),
    ),
    "aiosmtplib.SMTPRecipientsRefused": Refusal(
        "The server refused every recipient. Each has a reply of its own, the exception has none: there "
        "is no `code`.",
        ("RCPT",),
        (("recipients", "a list of SMTPRecipientRefused"),),
    ),
}
"""Every exception class of the two libraries, by its qualified name."""


def exception_markdown(name: str, level: int) -> str:
    """Return what there is to say of the class with that qualified name, a key of `REFUSALS`.

    `level` is that of the title, from 1.
    """
    refusal = REFUSALS[name]
    bases = ", ".join(f"`{base}`" for base in CLASS_BASES[name])
    return "\n\n".join((f"{'#' * level} `{name}`", refusal.says, *_lists(refusal), f"A subclass of {bases}."))


def _lists(refusal: Refusal) -> Iterable[str]:
    for command in map(COMMANDS.__getitem__, refusal.commands):
        codes = command.replies & NEGATIVE
        yield "\n".join((f"Refusals of {command.label}:", "", *(f"- {code} {_name(code)}" for code in codes)))
    if refusal.attributes:
        yield "\n".join(("Attributes:", "", *(f"- `{name}`: {what}" for name, what in refusal.attributes)))


def _name(code: int) -> str:
    return REPLIES[code].name
