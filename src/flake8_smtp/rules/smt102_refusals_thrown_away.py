"""SMT102: the dict of refused recipients is thrown away.

What it reports
---------------

`sendmail` or `send_message` for several recipients whose result is not used. The warning stands at the
call. Opt-in: many programs send to one list of people and are content when anybody got the mail.

Why it is wrong
---------------

The methods raise only if every recipient was refused. Where some were, they return these with the
server's reply, and that is the only trace of them.

Bad
---

    server.sendmail(sender, ["ann@example.com", "bob@example.net"], text)

Good
----

    refused = server.sendmail(sender, ["ann@example.com", "bob@example.net"], text)
    for address, (code, reply) in refused.items():
        log.warning("%s was refused: %d", address, code)

What it does not report
-----------------------

A single recipient, which is either accepted or raises, and recipients that nobody can count: a
parameter without annotation, or those of the message's headers. Files that run the server as well (with
aiosmtpd), and can see there who was refused.

Source
------

https://www.rfc-editor.org/rfc/rfc5321.html#section-3.3
"""

from __future__ import annotations

from collections.abc import Iterable

from flake8_smtp.program.facts import ThrownAway
from flake8_smtp.program.reader import Reading
from flake8_smtp.rules.rule import Report
from flake8_smtp.rules.rule import Rule
from flake8_smtp.standard.source import Source

_TEXT = "the refused recipients are returned and thrown away: some of several may not get the mail"


def check(reading: Reading) -> Iterable[Report]:
    """Yield the deliveries to several recipients whose result nobody reads."""
    for fact in reading.facts:
        if isinstance(fact, ThrownAway) and fact.operation.gives != "reply" and fact.several:
            yield Report(fact.origin, "SMT102", None, _TEXT, Source(5321, "3.3").url)


RULE = Rule(
    code="SMT102",
    name="refusals-thrown-away",
    summary="the dict of refused recipients is thrown away while several are passed",
    doc=__doc__ or "",
    opt_in=True,
    check=check,
)
