"""SMT252: reply 252 to VRFY or EXPN is handled as a failure.

What it reports
---------------

After `verify`/`vrfy` or `expn` the program sends reply 252 where it sends reply 550: it raises,
returns False or None, says that the address is wrong, or keeps the result of a test that 252
fails. Where 550 has an end of its own, it counts as well that 252 is left over with the other
refusals and raises. Reply 250 fares better.

The warning stands at the test that parts the two: where 252 is named, at the test that names it.
Where 251 is treated the same way the text says so.

Why it is wrong
---------------

252 is a positive completion: the server cannot, or will not, say whether the user exists, and
takes the message all the same. It is what RFC 5321 section 7.3 asks of a server that hides its
users, and what Postfix, Sendmail with `novrfy` and aiosmtpd answer. A program that takes it for a
refusal never writes to people who would have got the mail.

Bad
---

    code, message = server.verify(address)
    if code != 250:
        raise ValueError(f"no such user: {address}")

Good
----

    code, message = server.verify(address)
    if code not in (250, 251, 252):
        raise ValueError(f"no such user: {address}")

What it does not report
-----------------------

A program that gives 252 an outcome of its own (250 valid, 252 unknown, else invalid), or tells of all
but 250 that they leave it uncertain; one that asks with RCPT, or asks the next server, where VRFY says
nothing, be it in the function that asks or in one that calls it; one that only collects the users that a
server confirms, or puts the others aside for later; one that has looked at the text of the reply before;
code handed to a helper that cannot be read; audits of the server itself.

Source
------

https://www.rfc-editor.org/rfc/rfc5321.html#section-3.5.3
"""

from __future__ import annotations

from collections.abc import Iterable

from flake8_smtp.program.reader import Reading
from flake8_smtp.rules.positive import misread
from flake8_smtp.rules.rule import Report
from flake8_smtp.rules.rule import Rule


def check(reading: Reading) -> Iterable[Report]:
    """Yield the tests that send reply 252 where a refusal goes."""
    return misread(reading, (252,))


RULE = Rule(
    code="SMT252",
    name="unverified-user-as-failure",
    summary="reply 252 to VRFY or EXPN is handled as a failure",
    doc=__doc__ or "",
    reply=252,
    check=check,
)
