"""The explanation of every reply code: what it means, when it is seen, what to do about it.

The codes are those of RFC 5321, section 4.2.3, and of its extensions (see `commands`). A code that
has no entry is explained by its class, as RFC 5321, section 4.2.1, asks of every client.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import replace
from types import MappingProxyType

from flake8_smtp.standard.actions import Action
from flake8_smtp.standard.codes import PERMANENT_NEGATIVE
from flake8_smtp.standard.codes import POSITIVE_COMPLETION
from flake8_smtp.standard.codes import POSITIVE_INTERMEDIATE
from flake8_smtp.standard.codes import TRANSIENT_NEGATIVE
from flake8_smtp.standard.codes import CodeSet
from flake8_smtp.standard.commands import ANY_COMMAND
from flake8_smtp.standard.commands import CLASSES
from flake8_smtp.standard.commands import COMMANDS
from flake8_smtp.standard.commands import Command
from flake8_smtp.standard.commands import action
from flake8_smtp.standard.commands import source
from flake8_smtp.standard.source import Source
from flake8_smtp.standard.unofficial import UNOFFICIAL


@dataclass(frozen=True, slots=True)
class ReplyClass:
    """What the first digit says: the pattern ("4yz"), the name, and what a client does."""

    pattern: str
    name: str
    codes: CodeSet
    client: str


@dataclass(frozen=True, slots=True)
class ReplyEntry:
    """The explanation of one reply code; every text is plain ASCII, one to four sentences.

    `meaning` is what the server says with it, `seen` when it arrives, `fix` what to do about it,
    `use` when a server, or a test that plays one, is right to send it, `clients` what smtplib and
    aiosmtplib make of it. `commands` names what it may answer, `sources` the sections about it,
    the closest one first. `standard` is False for a code that no RFC defines.
    """

    code: int
    name: str
    meaning: str
    seen: str
    fix: str
    use: str
    clients: str
    action: Action
    commands: tuple[str, ...]
    sources: tuple[Source, ...]
    standard: bool = True


CLASS_LIST = (
    ReplyClass(
        "2yz",
        "Positive Completion",
        POSITIVE_COMPLETION,
        "The command did what was asked. The client proceeds with the next one.",
    ),
    ReplyClass(
        "3yz",
        "Positive Intermediate",
        POSITIVE_INTERMEDIATE,
        "The command was accepted and waits for more. The client sends what is missing.",
    ),
    ReplyClass(
        "4yz",
        "Transient Negative Completion",
        TRANSIENT_NEGATIVE,
        "Nothing was done, but the cause should pass. The client sends the same request again after "
        "a delay, normally 30 minutes or more, and gives up after four or five days.",
    ),
    ReplyClass(
        "5yz",
        "Permanent Negative Completion",
        PERMANENT_NEGATIVE,
        "Nothing was done, and the same request will be refused again. The client does not repeat "
        "it: it changes the request or reports the failure.",
    ),
)
"""The four classes of RFC 5321, section 4.2.1, in the order of their first digit."""

_CATEGORIES = {
    0: "syntax",
    1: "information",
    2: "the connection",
    5: "the mail system",
}
_RETRYING = Source(5321, "4.5.4.1")
_REGISTRY = Source(5248, "2.4")

_CLASS_CLIENTS = (
    "smtplib's methods for single commands (docmd, mail, rcpt, vrfy) return it as (code, text); "
    "sendmail, login, starttls and the constructor raise on what they do not expect, with the code in "
    "smtp_code. aiosmtplib raises, with the code in the attribute code."
)


def reply_class(code: int) -> ReplyClass:
    """Return what the first digit of `code` says (RFC 5321, section 4.2.1).

    ValueError is raised for what is not between 200 and 599: SMTP has no other replies.
    """
    for candidate in CLASS_LIST:
        if code in candidate.codes:
            return candidate
    raise ValueError(f"{code} is no SMTP reply code: replies run from 200 to 599")


def describe(code: int) -> ReplyEntry:
    """Return the entry of `code`, or one that says what its digits say where it has none.

    What is known of codes that are met but not standard is added to that. ValueError is raised for
    what is not between 200 and 599.
    """
    group = reply_class(code)
    if code in REPLIES:
        return REPLIES[code]
    category = _CATEGORIES.get(code // 10 % 10)
    about = f" The second digit says that it is about {category}." if category else ""
    met = UNOFFICIAL.get(code)
    plain = ReplyEntry(
        code=code,
        name=f"not a standard code ({group.pattern})",
        meaning=f"The standard does not define {code}. A client acts on the first digit alone: "
        f"{group.name}. {group.client}{about}",
        seen="From a server that has codes of its own, or that follows an extension which this page "
        "does not know.",
        fix=f"Do what {group.pattern} asks for: {action(None, code).value}. Read the text of the "
        "reply for the reason.",
        use=f"Never in new software: choose the {group.pattern} code of the standard that comes nearest.",
        clients=_CLASS_CLIENTS,
        action=action(None, code),
        commands=("none by the standard",),
        sources=(CLASSES,),
        standard=False,
    )
    if met is None:
        return plain
    return replace(
        plain,
        name=f"{met.name} (not a standard code)",
        meaning=f"{met.meaning} {plain.meaning}",
        seen=met.seen,
        fix=f"{met.fix} A program does what {group.pattern} asks for: {plain.action.value}.",
        sources=(CLASSES, _REGISTRY) if met.paired else (CLASSES,),
    )


def _entry(
    code: int,
    name: str,
    *,
    meaning: str,
    seen: str,
    fix: str,
    use: str,
    clients: str,
    commands: tuple[str, ...] = (),
    more: tuple[Source, ...] = (),
) -> ReplyEntry:
    own = tuple(command for command in _each_command() if code in command.replies)
    labels = ("any command",) if code in ANY_COMMAND else tuple(command.label for command in own)
    sections = (source(code), *(source(code, command.name) for command in own), *more, CLASSES)
    return ReplyEntry(
        code=code,
        name=name,
        meaning=meaning,
        seen=seen,
        fix=fix,
        use=use,
        clients=clients,
        action=action(None, code),
        commands=commands or labels,
        sources=tuple(dict.fromkeys(sections)),
    )


def _each_command() -> Iterator[Command]:
    # LHLO shares the entry of EHLO and would be named twice.
    return (command for verb, command in COMMANDS.items() if verb == command.name)


_ENTRIES = (
    _entry(
        211,
        "system status, or help about the system",
        meaning="The text describes the state of the server or the help that it offers.",
        seen="As the answer to HELP.",
        fix="Nothing: read the text or show it. 211 and 214 are both a success.",
        use="Answer HELP with it where the text is about the server as a whole.",
        clients="smtplib's help returns the text alone, without the code; docmd returns (211, text). "
        "aiosmtplib accepts 211, 214 and 250.",
    ),
    _entry(
        214,
        "help message",
        meaning="The text explains how to use the server or one of its commands. It is for a person.",
        seen="As the answer to HELP.",
        fix="Nothing: show the text. A program has no decision to draw from it.",
        use="Answer HELP with it where the text is about a command.",
        clients="smtplib's help returns the text alone, without the code; docmd returns (214, text). "
        "aiosmtplib accepts 211, 214 and 250.",
    ),
    _entry(
        220,
        "service ready",
        meaning="The server is there and the session may begin. After STARTTLS it means that the TLS "
        "handshake may begin.",
        seen="As the first line of every good connection, and as the answer to STARTTLS.",
        fix="Proceed: send EHLO, or start the handshake and then send EHLO again.",
        use="Greet with it when mail is welcome; answer STARTTLS with it when TLS can start.",
        clients="smtplib's constructor raises SMTPConnectError for any other greeting, while connect "
        "returns (220, text) or the refusal. starttls raises SMTPResponseException for any other code. "
        "aiosmtplib raises SMTPConnectResponseError.",
    ),
    _entry(
        221,
        "closing the channel",
        meaning="The server has taken note of QUIT and closes the connection.",
        seen="As the answer to QUIT, the regular end of every session. Out of place, Postfix throws out "
        "with it whoever does not speak SMTP (221 2.7.0 Error: I can break rules, too).",
        fix="Nothing: the session is over. What was accepted before it stays accepted. Behind any other "
        "command than QUIT it means that the command was not carried out: look at what was sent before.",
        use="Answer QUIT with it, and with nothing else.",
        clients="smtplib's quit returns (221, text); leaving a with block raises SMTPResponseException "
        "for any other code. aiosmtplib's quit raises it.",
    ),
    _entry(
        235,
        "authentication succeeded",
        meaning="The credentials are good and the session is authenticated.",
        seen="At the end of an AUTH exchange.",
        fix="Proceed with MAIL.",
        use="End a successful AUTH exchange with it.",
        clients="smtplib's login and auth return (235, text), and return 503 in the same way; docmd "
        "returns the pair. aiosmtplib's login accepts 235 alone.",
    ),
    _entry(
        250,
        "requested action completed",
        meaning="The command did what it was asked to do. After the message text it means more: from "
        "now on the server is responsible for the message.",
        seen="After most commands. After VRFY it says that the server has really checked the address.",
        fix="Proceed.",
        use="Answer every completed command with it, but VRFY and EXPN only after a real check.",
        clients="smtplib returns (250, text) from single commands; sendmail expects it after MAIL, RCPT "
        "and the message text. aiosmtplib returns an SMTPResponse.",
    ),
    _entry(
        251,
        "user not local, will forward",
        meaning="The user has another address, and the server forwards the message to it. The text "
        "names the new address.",
        seen="After RCPT and VRFY, from a server that tells where it forwards to. After ETRN it means "
        "that nothing is waiting.",
        fix="Proceed as after 250: the recipient is accepted. The new address may be noted, but the "
        "text of a reply is no proof of it.",
        use="Accept a recipient with it when the mail is forwarded and the new address may be known.",
        clients="smtplib's sendmail takes 250 and 251 as an accepted recipient; rcpt and vrfy return "
        "(251, text). aiosmtplib accepts it from both.",
        more=(Source(5321, "7.4"),),
    ),
    _entry(
        252,
        "cannot verify the user, will accept the message and try",
        meaning="The server cannot, or does not want to, say whether the user exists, but it takes the "
        "message and tries to deliver it. It is a success reply: neither a failure nor a proof that the "
        "mailbox exists.",
        seen="After VRFY and EXPN, from a server that hides its users, as the standard asks where "
        "verification is switched off: Postfix, aiosmtpd and sendmail with novrfy answer so. Also from a "
        "server that relays to another one and cannot look up its users. After ETRN it means that "
        "waiting messages are being sent.",
        fix="There is nothing to fix: go on and send the mail, on the path that 250 takes or on a third "
        "path for unknown. Do not report the address as invalid, and do not record it as verified. "
        "Who has to know asks the administrator of that mail system or waits for the bounce.",
        use="Answer VRFY with it when the address looks right but is not, or may not be, checked.",
        clients="smtplib's verify, vrfy and expn return (252, text) and raise nothing. CPython's page on "
        "verify speaks of 250 and of 400 or more, and leaves out 251 and 252. aiosmtplib's vrfy returns "
        "it, but its expn raises SMTPResponseException.",
        more=(Source(5321, "7.3"),),
    ),
    _entry(
        253,
        "pending messages started",
        meaning="The server has begun to send the messages that wait for the node; the text says how many.",
        seen="After ETRN.",
        fix="Proceed: the messages arrive over a connection that the server opens.",
        use="Answer ETRN with it when the number of waiting messages is known.",
        clients="smtplib has no method for ETRN: docmd returns (253, text). aiosmtplib's execute_command "
        "returns the response and raises nothing.",
    ),
    _entry(
        334,
        "server challenge",
        meaning="AUTH goes on: the text is a challenge in base64, often an empty one.",
        seen="After AUTH and between its steps.",
        fix="Send the answer to the challenge, in base64, or a single asterisk to cancel.",
        use="Ask with it for the next step of an AUTH exchange.",
        clients="smtplib's login and auth answer it by themselves; docmd returns (334, text) and leaves "
        "the answer to the caller. aiosmtplib's login answers it too, but for PLAIN, where it raises "
        "SMTPAuthenticationError.",
    ),
    _entry(
        354,
        "start mail input",
        meaning="The server waits for the message text. Nothing has been accepted yet.",
        seen="After DATA, once a sender and at least one recipient are accepted.",
        fix="Send the message and end it with a line that holds a single dot; only the next reply says "
        "whether the message was taken.",
        use="Answer DATA with it when there is a recipient to deliver to.",
        clients="smtplib's data sends the text after 354 and raises SMTPDataError for any other code; "
        "docmd returns (354, text). aiosmtplib's data behaves like smtplib's.",
        more=(Source(5321, "4.3.2"),),
    ),
    _entry(
        355,
        "checkpoint found",
        meaning="An interrupted transaction is known; the text begins with the number of octets that "
        "the server already has.",
        seen="After MAIL with a TRANSID parameter, an experiment that hardly any server offers.",
        fix="Send the rest of the message, from that octet on.",
        use="Answer MAIL with it when CHECKPOINT was offered and the transaction is known.",
        clients="smtplib's mail returns (355, text), but sendmail takes anything except 250 as "
        "SMTPSenderRefused. aiosmtplib raises SMTPSenderRefused.",
        commands=("MAIL",),
    ),
    _entry(
        421,
        "service not available, closing the channel",
        meaning="The server shuts down or has had enough of this connection, and closes it.",
        seen="At any moment, even as the greeting: maintenance, too many connections, an idle session.",
        fix="Connect anew and send the same message after a delay.",
        use="Say it before closing a connection for reasons of the server's own.",
        clients="smtplib's sendmail closes the connection and raises SMTPSenderRefused, "
        "SMTPRecipientsRefused (without a code of its own) or SMTPDataError; the constructor raises "
        "SMTPConnectError. aiosmtplib closes the connection too and raises with code 421; where the same "
        "call has more to send (another recipient, another mechanism) it raises SMTPServerDisconnected.",
        more=(_RETRYING,),
    ),
    _entry(
        432,
        "a password transition is needed",
        meaning="The account is not set up for this mechanism yet.",
        seen="After AUTH, mostly when an account moves to another mechanism. Exchange sends it with "
        "4.3.2 for another reason: too many connections at a time, or a mailbox server that is busy.",
        fix="A person has to act: authenticate once with PLAIN over TLS, or have the password set anew. "
        "After that the mechanism works. With 4.3.2 use fewer connections and try later.",
        use="Refuse AUTH with it when one login with PLAIN would set up the mechanism.",
        clients="smtplib's login raises SMTPAuthenticationError with smtp_code 432. aiosmtplib raises "
        "SMTPAuthenticationError with code 432.",
    ),
    _entry(
        450,
        "mailbox unavailable for now",
        meaning="The mailbox cannot be reached at the moment, or a policy holds the mail back for a while.",
        seen="After RCPT above all: the mailbox is in use, the sender is greylisted, a limit per hour is "
        "reached. ATRN is refused with it too.",
        fix="Keep the message and send it again later. Do not mark the address as bad.",
        use="Refuse with it what would be accepted later without any change.",
        clients="smtplib's sendmail puts (450, text) into its dict of refused recipients, or raises "
        "SMTPRecipientsRefused (see recipients) when all were refused. aiosmtplib's sendmail does the same, "
        "its rcpt raises SMTPRecipientRefused with code 450.",
        more=(_RETRYING,),
    ),
    _entry(
        451,
        "local error in processing",
        meaning="Something went wrong inside the server; the request itself is not to blame.",
        seen="After MAIL, RCPT or the message text: a filter or a name server does not answer, a disk "
        "fails, greylisting.",
        fix="Keep the message and send it again later.",
        use="Refuse with it when a part of the own system is out of order.",
        clients="smtplib's sendmail raises SMTPSenderRefused or SMTPDataError with smtp_code 451, or "
        "lists the recipient as refused. aiosmtplib's sendmail does the same, with the code in code.",
        more=(_RETRYING,),
    ),
    _entry(
        452,
        "insufficient storage, or too many recipients",
        meaning="The server has no room at the moment, or takes no more recipients in this transaction. "
        "Those accepted before stay accepted.",
        seen="After MAIL with SIZE, after RCPT from the hundredth recipient or so, after the message text.",
        fix="Send the remaining recipients in another transaction; for lack of room try again later.",
        use="Refuse with it the recipient that is one too many, and what does not fit for now.",
        clients="smtplib's sendmail lists the recipients as refused in the dict that it returns, and "
        "raises nothing as long as one was accepted; after MAIL it raises SMTPSenderRefused, after the "
        "message text SMTPDataError. aiosmtplib's sendmail does the same.",
        more=(Source(1870, "6.4"), _RETRYING),
    ),
    _entry(
        453,
        "you have no mail",
        meaning="Nothing is waiting for the domains that were asked for.",
        seen="After ATRN.",
        fix="Nothing to do: ask again when the next poll is due.",
        use="Answer ATRN with it when the queue is empty.",
        clients="smtplib has no method for ATRN: docmd returns (453, text). aiosmtplib's execute_command "
        "returns the response and raises nothing.",
    ),
    _entry(
        454,
        "temporary failure of TLS or of authentication",
        meaning="TLS cannot start now (after STARTTLS), or the server cannot check credentials now "
        "(after AUTH). The credentials themselves were not judged.",
        seen="When a certificate cannot be loaded, or the directory behind the server does not answer.",
        fix="Try again later. Do not ask for another password, and do not fall back to sending in clear.",
        use="Refuse STARTTLS or AUTH with it when the own system is at fault.",
        clients="smtplib's starttls raises SMTPResponseException, login raises SMTPAuthenticationError: "
        "look at smtp_code to tell it from 535. aiosmtplib raises with code 454.",
        more=(_RETRYING,),
    ),
    _entry(
        455,
        "server cannot accommodate the parameters now",
        meaning="A parameter of MAIL or RCPT is known, but cannot be honoured at the moment.",
        seen="After MAIL or RCPT with parameters of an extension.",
        fix="Send the same again later, or now without the parameter.",
        use="Refuse with it a parameter that is offered in the EHLO response but fails for now.",
        clients="smtplib's sendmail raises SMTPSenderRefused with smtp_code 455, or lists the recipient "
        "as refused. aiosmtplib raises SMTPSenderRefused or SMTPRecipientRefused.",
        more=(_RETRYING,),
    ),
    _entry(
        458,
        "unable to queue messages for the node",
        meaning="The server could not start the queue of that node.",
        seen="After ETRN.",
        fix="Ask again later.",
        use="Answer ETRN with it when the queue cannot be run for now.",
        clients="smtplib has no method for ETRN: docmd returns (458, text). aiosmtplib's execute_command "
        "returns the response and raises nothing.",
    ),
    _entry(
        459,
        "node not allowed",
        meaning="This client may not start the queue of that node. The first digit says transient, but "
        "only the administrator of the server can change it.",
        seen="After ETRN.",
        fix="Give up and ask the administrator; asking again gets the same answer.",
        use="Answer ETRN with it when the client has no right to that queue.",
        clients="smtplib has no method for ETRN: docmd returns (459, text). aiosmtplib's execute_command "
        "returns the response and raises nothing.",
    ),
    _entry(
        500,
        "syntax error, command not recognised",
        meaning="The server does not know this command at all, or the line is too long.",
        seen="After a misspelt command, a command of an extension that the server does not have, EHLO at "
        "a very old server, or an answer to AUTH that is too long.",
        fix="Correct the command, or do without it; after EHLO send HELO.",
        use="Refuse with it what is no command of this server; a known but missing one is 502.",
        clients="smtplib's single commands return (500, text). login, starttls and sendmail send HELO by "
        "themselves after a refused EHLO, and raise SMTPHeloError if that is refused too; behind HELO "
        "alone login and starttls raise SMTPNotSupportedError. aiosmtplib raises SMTPResponseException or "
        "a subclass, with the code in code.",
    ),
    _entry(
        501,
        "syntax error in parameters",
        meaning="The command is known, but what follows it is not well formed.",
        seen="After an address without brackets or with a line end in it, a blank inside a parameter, an "
        "argument to a command that takes none, bad base64 in AUTH, or a cancelled AUTH.",
        fix="Correct the argument. The same line is refused for ever.",
        use="Refuse with it an argument that cannot be parsed; an unsupported one is 504 or 555.",
        clients="smtplib's single commands return (501, text); sendmail raises SMTPSenderRefused or lists "
        "the recipient as refused, login raises SMTPAuthenticationError. aiosmtplib raises with code 501.",
    ),
    _entry(
        502,
        "command not implemented",
        meaning="The server knows the command and does not carry it out.",
        seen="After VRFY, EXPN or HELP where they are switched off, after EHLO at an old server.",
        fix="Do without the command. After VRFY it says nothing about the address: send the mail.",
        use="Refuse with it a command that is known but missing; VRFY that is switched off is better "
        "answered with 252.",
        clients="smtplib's verify, expn and docmd return (502, text), help the text alone, and starttls "
        "raises SMTPResponseException; login, starttls and sendmail send HELO by themselves after a refused "
        "EHLO. aiosmtplib raises "
        "SMTPResponseException, or SMTPHeloError after EHLO.",
    ),
    _entry(
        503,
        "bad sequence of commands",
        meaning="The command is fine, but not at this point of the session. It has nothing to do with "
        "the 503 of HTTP: the service is available.",
        seen="After RCPT without MAIL, DATA without an accepted RCPT, a second MAIL or AUTH, or MAIL "
        "before EHLO. Also after BDAT that follows a last chunk.",
        fix="Send the commands in order. Where DATA gets it, look at the replies to RCPT: none was accepted.",
        use="Refuse with it a command that comes too early or twice.",
        clients="smtplib's data raises SMTPDataError with smtp_code 503; login takes 503 as success, "
        "because it may mean that the session is authenticated. aiosmtplib's login raises "
        "SMTPAuthenticationError.",
    ),
    _entry(
        504,
        "command parameter not implemented",
        meaning="The server knows the command, but does not implement a parameter of it. It is a "
        "permanent refusal of this request at this server.",
        seen="After AUTH above all, with a mechanism that the server does not offer. Also after a "
        "parameter of MAIL or RCPT or an extension keyword that was never offered (555 is the exact "
        "reply to these), and after an argument of VRFY, EXPN, HELP or EHLO that it does not take.",
        fix="Change the request: read the EHLO response and use only what it advertises (has_extn and "
        "esmtp_features in smtplib, supports_extension in aiosmtplib). Never retry it as it is: the "
        "same request never succeeds.",
        use="Refuse with it a parameter that this server does not implement, an AUTH mechanism above all; "
        "a wrong password is 535, and an unknown parameter of MAIL or RCPT is 555.",
        clients="smtplib's login and auth raise SMTPAuthenticationError with smtp_code 504, after "
        "several mechanisms the code of the last one; sendmail raises SMTPSenderRefused or lists the "
        "recipient as refused; vrfy and docmd return (504, text). SMTPNotSupportedError is the client's "
        "own 504: nothing was sent, and it has no code. aiosmtplib raises with code 504.",
    ),
    _entry(
        521,
        "host does not accept mail",
        meaning="This host takes no mail at all, from nobody.",
        seen="As the greeting of a host that only sends, or that serves something else. Postfix's "
        "postscreen sends it too, before it hangs up on a client that it takes for a spammer.",
        fix="Try the next host of the domain, or give up: this one does not change its mind.",
        use="Greet with it on a host that never takes mail; a refusal for this client is 554.",
        clients="smtplib's constructor raises SMTPConnectError with smtp_code 521, while connect returns "
        "the pair. aiosmtplib raises SMTPConnectResponseError with code 521.",
    ),
    _entry(
        530,
        "authentication or TLS required first",
        meaning="The server does this only for authenticated sessions, or only after STARTTLS.",
        seen="After MAIL on a submission port, after AUTH in clear, after any command at a server that "
        "insists on TLS.",
        fix="Call starttls, then login, then send again: with that the request is another one.",
        use="Refuse with it whatever has to wait for AUTH or STARTTLS.",
        clients="smtplib's sendmail raises SMTPSenderRefused with smtp_code 530, login raises "
        "SMTPAuthenticationError. aiosmtplib raises the same classes with code 530.",
        more=(Source(3207, "4"),),
    ),
    _entry(
        534,
        "authentication mechanism too weak",
        meaning="The server's policy asks for a stronger mechanism from this user.",
        seen="After AUTH; large providers send it where an application password or OAuth is required.",
        fix="Use another mechanism, or the kind of password that the provider asks for.",
        use="Refuse AUTH with it when another mechanism would do for this user.",
        clients="smtplib's login raises SMTPAuthenticationError with smtp_code 534 once every mechanism "
        "has failed. aiosmtplib raises SMTPAuthenticationError with code 534.",
    ),
    _entry(
        535,
        "authentication credentials invalid",
        meaning="The user name or the password is wrong, or the account may not send.",
        seen="After AUTH.",
        fix="Ask for other credentials. Repeating the same ones cannot succeed, locks accounts and gets "
        "addresses banned.",
        use="Refuse AUTH with it when the credentials were checked and found wrong; a directory that "
        "does not answer is 454.",
        clients="smtplib's login raises SMTPAuthenticationError with smtp_code 535. aiosmtplib raises "
        "SMTPAuthenticationError with code 535.",
    ),
    _entry(
        538,
        "encryption required for this mechanism",
        meaning="The mechanism sends something secret and is allowed under TLS only. The code is kept "
        "for old servers.",
        seen="After AUTH on a connection in clear.",
        fix="Call starttls before login, or connect with SMTP_SSL.",
        use="Not any more: do not advertise such a mechanism before TLS.",
        clients="smtplib's login raises SMTPAuthenticationError with smtp_code 538. aiosmtplib raises "
        "SMTPAuthenticationError with code 538.",
    ),
    _entry(
        550,
        "mailbox unavailable",
        meaning="The mailbox does not exist, may not be used by this sender, or policy refuses the mail.",
        seen="After RCPT for an unknown user or where relaying is denied, after MAIL for a sender that is "
        "not wanted, after VRFY for an unknown name, after the message text when a filter refuses it. The "
        "enhanced code tells them apart: 5.1.1 no such mailbox, 5.2.1 disabled, 5.7.1 policy.",
        fix="Give up on this recipient and tell the sender; the text says whether it is the address or "
        "the policy. Take an address off a list for 5.1.1, not for 5.7.1.",
        use="Refuse with it what this server will never take as it is.",
        clients="smtplib's sendmail puts (550, text) into its dict of refused recipients, or raises "
        "SMTPRecipientsRefused when all were refused, SMTPSenderRefused or SMTPDataError; vrfy and rcpt "
        "return the pair. aiosmtplib raises, from rcpt SMTPRecipientRefused.",
    ),
    _entry(
        551,
        "user not local, try another address",
        meaning="The user has moved; the text names the new address, and the server does not forward.",
        seen="After RCPT and VRFY, rarely, because it gives the new address away.",
        fix="Send to the new address after a person has agreed to it, or give up on this recipient.",
        use="Refuse a recipient with it when the new address may be told; forwarding is 251.",
        clients="smtplib's sendmail lists the recipient as refused, or raises SMTPRecipientsRefused when all "
        "were; rcpt and vrfy return (551, text). "
        "aiosmtplib raises SMTPRecipientRefused or SMTPResponseException.",
        more=(Source(5321, "7.4"),),
    ),
    _entry(
        552,
        "exceeded storage allocation",
        meaning="The message is larger than the server takes, or the mailbox is over its quota. After "
        "RCPT it may also be the old code for too many recipients, which counts as the transient 452.",
        seen="After MAIL with a SIZE above the limit, after RCPT for one mailbox, after the message text.",
        fix="Send a smaller message: the limit stands in the EHLO response behind SIZE. After RCPT treat "
        "it as 452 and send the remaining recipients in another transaction, unless SIZE was the reason.",
        use="Refuse a message with it for its size; too many recipients is 452.",
        clients="smtplib's sendmail sends SIZE by itself where it is offered, and raises SMTPSenderRefused "
        "or SMTPDataError with smtp_code 552, or lists the recipient as refused. aiosmtplib raises the "
        "same classes with code 552.",
        more=(Source(1870, "6.4"),),
    ),
    _entry(
        553,
        "mailbox name not allowed",
        meaning="The address is not acceptable as it is written. After VRFY it may mean that the name "
        "fits several mailboxes.",
        seen="After MAIL or RCPT with a malformed address, a sender that does not belong to the account, "
        "or a domain without a host. From qmail also where relaying is denied (5.7.1).",
        fix="Correct the address. After VRFY show the choices to the user.",
        use="Refuse with it an address whose form is wrong; an unknown user is 550.",
        clients="smtplib's sendmail raises SMTPSenderRefused with smtp_code 553, or lists the recipient as "
        "refused; vrfy returns (553, text). aiosmtplib raises with code 553.",
    ),
    _entry(
        554,
        "transaction failed",
        meaning="The message is refused for good. As the greeting it means that there is no SMTP service "
        "for this client.",
        seen="After the message text when a filter takes it for spam, after DATA without a valid "
        "recipient, as the greeting to a client on a block list, or after RCPT for the same reason (5.7.1).",
        fix="Give up and tell the sender; the text gives the reason.",
        use="Refuse with it where no other code says why.",
        clients="smtplib's data and sendmail raise SMTPDataError with smtp_code 554, the constructor "
        "SMTPConnectError. aiosmtplib raises SMTPDataError or SMTPConnectResponseError.",
    ),
    _entry(
        555,
        "parameters of MAIL or RCPT not recognised",
        meaning="The server does not know, or does not implement, a parameter of MAIL or RCPT.",
        seen="After a parameter that the EHLO response did not offer, such as RET, NOTIFY or SMTPUTF8.",
        fix="Leave the parameter out, and ask has_extn before sending one.",
        use="Refuse with it a parameter of MAIL or RCPT; elsewhere it is 504.",
        clients="smtplib's sendmail raises SMTPSenderRefused with smtp_code 555, or lists the recipient "
        "as refused. aiosmtplib raises SMTPSenderRefused or SMTPRecipientRefused.",
    ),
    _entry(
        556,
        "domain does not accept mail",
        meaning="The domain of the recipient has declared that it takes no mail (a null MX record).",
        seen="After RCPT at a server that would have to relay.",
        fix="Give up on this recipient and tell the sender: the domain is most likely misspelt.",
        use="Refuse a recipient with it whose domain publishes a null MX record.",
        clients="smtplib's sendmail lists the recipient as refused or raises SMTPRecipientsRefused. "
        "aiosmtplib raises SMTPRecipientRefused with code 556.",
    ),
)

REPLIES: Mapping[int, ReplyEntry] = MappingProxyType({entry.code: entry for entry in _ENTRIES})
"""Every explained reply, by its code, in ascending order."""
