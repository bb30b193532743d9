"""SMT101: the reply to a command is thrown away.

What it reports
---------------

A call of `mail`, `rcpt`, `data`, `docmd`, `verify`, `vrfy` or `expn` of smtplib whose result is not used:
the call is a statement of its own, or its result is given to names that are never read. `mail` only
where the function reads no later reply, in which its refusal would show. The warning stands at the call.

Why it is wrong
---------------

These methods return a refusal like any other reply, and raise nothing. Nobody sees that the server
said no: the message is lost, and the program says that it was sent.

Bad
---

    server.mail(sender)
    server.rcpt(recipient)
    server.data(text)

Good
----

    refused = server.sendmail(sender, [recipient], text)

What it does not report
-----------------------

`ehlo`, `helo`, `noop`, `rset`, `quit` and `help`, whose replies decide nothing; `starttls`, `login` and
`sendmail`, which raise; aiosmtplib, whose methods all raise; methods that a subclass overrides; files that
run the server as well (with aiosmtpd), and can see there what came of a command.

Source
------

https://www.rfc-editor.org/rfc/rfc5321.html#section-3.3
"""

from __future__ import annotations

from collections.abc import Iterable

from flake8_smtp.program.facts import ThrownAway
from flake8_smtp.program.libraries import Operation
from flake8_smtp.program.reader import Reading
from flake8_smtp.rules.rule import Report
from flake8_smtp.rules.rule import Rule
from flake8_smtp.standard.commands import COMMANDS
from flake8_smtp.standard.source import Source

# "*" gives an AUTH command up (RFC 4954, section 4), and "?" is a command that nobody knows.
_IDLE = frozenset({"NOOP", "RSET", "QUIT", "HELP", "EHLO", "HELO", "LHLO", "CONNECT", "?", "*"})


def check(reading: Reading) -> Iterable[Report]:
    """Yield the commands of which nobody reads the reply."""
    for fact in reading.facts:
        if isinstance(fact, ThrownAway) and _says_no_quietly(fact.operation):
            command = fact.operation.command
            if command == "MAIL" and fact.shown_later:
                continue
            label = COMMANDS[command].label if command in COMMANDS else command
            text = f"the reply to {label} is thrown away: a refusal goes unseen"
            yield Report(fact.origin, "SMT101", None, text, Source(5321, "3.3").url)


def _says_no_quietly(operation: Operation) -> bool:
    """Tell whether a call returns a refusal that matters instead of raising it."""
    return operation.gives == "reply" and operation.accepts is None and operation.command not in _IDLE


RULE = Rule(
    code="SMT101",
    name="reply-thrown-away",
    summary="the reply to a command is thrown away, so that a refusal goes unseen",
    doc=__doc__ or "",
    check=check,
)
