"""SMT2NN: a positive reply to that command is handled as a failure.

What it reports
---------------

The digits are those of the reply. SMT220 after `connect` or `starttls`, SMT221 after `quit`,
SMT235 after `login` or `auth`, SMT354 after `docmd("DATA")`, SMT334 after `docmd("AUTH", ...)`,
SMT211 and SMT214 after `docmd("HELP")`, SMT250 where another reply is let through and 250 is not.
The program sends that reply where it sends 550, and another reply would fare better.

Why it is wrong
---------------

Every command has positive replies of its own (RFC 5321 section 4.3.2), and 250 is not always
among them: a connection is greeted with 220, QUIT is answered with 221, DATA with 354. A test for
250 behind such a command fails each time that the server says yes.

Bad
---

    code, message = server.connect(host, port)
    if code != 250:
        raise ConnectionError(message)

Good
----

    code, message = server.connect(host, port)
    if code != 220:
        raise ConnectionError(message)

What it does not report
-----------------------

250 alone after MAIL, DATA, EHLO, NOOP and RSET, where no other positive reply exists;
`docmd("AUTH", ...)` whose argument is not known, as long as one of 235 and 334 is let through; a program
that asks whether the server forwards (251 alone), or whether it does not say (252 alone, in a function or
under a name that says so), and takes 250 for a no.

Source
------

https://www.rfc-editor.org/rfc/rfc5321.html#section-4.3.2
"""

from __future__ import annotations

from collections.abc import Iterable

from flake8_smtp.program.reader import Reading
from flake8_smtp.rules.positive import misread
from flake8_smtp.rules.rule import Report
from flake8_smtp.rules.rule import Rule


def check(reading: Reading) -> Iterable[Report]:
    """Yield the tests that send another positive reply where a refusal goes."""
    return misread(reading, None)


RULE = Rule(
    code="SMT2NN",
    name="positive-reply-as-failure",
    summary="a positive reply to that command (SMT2NN, SMT3NN) is handled as a failure",
    doc=__doc__ or "",
    reply=None,
    check=check,
)
