"""SMT5NN: a permanent reply that the program names by itself is repeated.

What it reports
---------------

The digits are those of the reply. A literal such as 504 stands in a test (`e.smtp_code in (421,
450, 504)`, `case 503:`, a module constant `RETRYABLE = {421, 504}`), and the replies that pass it
lead to the same request again. The warning stands at the literal.

Why it is wrong
---------------

A permanent reply does not change by asking again (RFC 5321 section 4.2.1): 503 is a wrong order
of commands and not the overload that it means in HTTP, 504 a parameter that the server does not
implement, 550 a mailbox that is not there.

Bad
---

    for attempt in range(3):
        try:
            with smtplib.SMTP(host) as server:
                server.send_message(message)
            break
        except smtplib.SMTPResponseException as error:
            if error.smtp_code in (421, 450, 504):
                continue
            raise

Good
----

    for attempt in range(3):
        try:
            with smtplib.SMTP(host) as server:
                server.send_message(message)
            break
        except smtplib.SMTPResponseException as error:
            if error.smtp_code in (421, 450, 451):
                continue
            raise

What it does not report
-----------------------

A literal 552, which after RCPT is to be treated like 452 (RFC 5321 section 4.5.3.1.10); lists of
replies that end the loop; a changed request, such as one without the parameter that was refused.

Source
------

https://www.rfc-editor.org/rfc/rfc5321.html#section-4.2.1
"""

from __future__ import annotations

from collections.abc import Iterable

from flake8_smtp.program.reader import Reading
from flake8_smtp.rules.repeats import named
from flake8_smtp.rules.rule import Report
from flake8_smtp.rules.rule import Rule


def check(reading: Reading) -> Iterable[Report]:
    """Yield the literals that name a permanent reply which is repeated."""
    return named(reading)


RULE = Rule(
    code="SMT5NN",
    name="permanent-reply-repeated",
    summary="a permanent reply that the program names (SMT504, SMT550, ...) is repeated",
    doc=__doc__ or "",
    reply=None,
    check=check,
)
