"""SMT251: reply 251 to RCPT or VRFY is handled as a failure.

What it reports
---------------

After `rcpt`, or after `verify`/`vrfy` where 252 is read rightly, the program sends reply 251
where it sends reply 550. The warning stands at the test that parts 251 from 250.

Why it is wrong
---------------

251 is a positive completion: the user is not local, and the server forwards the message by
itself. The recipient is accepted; a program that counts it as refused leaves a person out, or
gives up a whole message. smtplib's own `sendmail` accepts 250 and 251.

Bad
---

    code, message = server.rcpt(address)
    if code != 250:
        refused[address] = (code, message)

Good
----

    code, message = server.rcpt(address)
    if code not in (250, 251):
        refused[address] = (code, message)

What it does not report
-----------------------

251 with an outcome of its own (the new address is noted); probes for open relays and catch-all
domains, for which an accepted recipient is the bad news; MAIL and DATA, which have no other
positive reply than 250.

Source
------

https://www.rfc-editor.org/rfc/rfc5321.html#section-3.4
"""

from __future__ import annotations

from collections.abc import Iterable

from flake8_smtp.program.reader import Reading
from flake8_smtp.rules.positive import misread
from flake8_smtp.rules.rule import Report
from flake8_smtp.rules.rule import Rule


def check(reading: Reading) -> Iterable[Report]:
    """Yield the tests that send reply 251, but not 252, where a refusal goes."""
    return misread(reading, (251,))


RULE = Rule(
    code="SMT251",
    name="forwarded-recipient-as-failure",
    summary="reply 251 to RCPT or VRFY is handled as a failure",
    doc=__doc__ or "",
    reply=251,
    check=check,
)
