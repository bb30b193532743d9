"""SMT500: a repeat lets permanent replies (5yz) through as a class.

What it reports
---------------

A loop, a recursive call or a second try sends the same request again after a refusal, and does
not part permanent replies from transient ones: the test is a range or an open one (`>= 400`, `!=
250`, `not in (550, 551)`), or an exception is caught without looking at the reply (`except
smtplib.SMTPException`, `OSError`, `Exception`, a bare `except`).

The warning stands at the test; where there is none, at the type that brings the permanent replies
in, or at a bare `except`, also where that is in a function which keeps the refusal to itself and
returns False, say, and whose callers in the file try again. The text names some of the replies that
come through.

Why it is wrong
---------------

A reply of the form 5yz is permanent: the client should not repeat the exact request (RFC 5321
section 4.2.1). Repeating wastes time and connections at best; at worst it locks an account or
gets a network blocked. `smtplib.SMTPException` is an `OSError`, so that a clause for network
errors takes every refusal as well.

Bad
---

    for attempt in range(3):
        try:
            server.send_message(message)
            break
        except smtplib.SMTPException:
            time.sleep(60)

Good
----

    for attempt in range(3):
        try:
            server.send_message(message)
            break
        except smtplib.SMTPResponseException as error:
            if error.smtp_code >= 500:
                raise
            time.sleep(60)

What it does not report
-----------------------

Loops that go on to the next recipient, message, host or account, or in which a person is asked each
time; loops that wait for a server to come up and send nothing; repeats of another request; handlers
for transient failures only (SMTPServerDisconnected, SMTPConnectError, ConnectionError, TimeoutError);
guards that this plugin cannot read, such as a predicate from another module or a setting.

Source
------

https://www.rfc-editor.org/rfc/rfc5321.html#section-4.2.1
"""

from __future__ import annotations

from collections.abc import Iterable

from flake8_smtp.program.reader import Reading
from flake8_smtp.rules.repeats import let_through
from flake8_smtp.rules.rule import Report
from flake8_smtp.rules.rule import Rule


def check(reading: Reading) -> Iterable[Report]:
    """Yield the tests and handlers that let permanent replies through to a repeat."""
    return let_through(reading, "SMT500")


RULE = Rule(
    code="SMT500",
    name="permanent-replies-repeated",
    summary="a repeat lets permanent replies (5yz) through as a class",
    doc=__doc__ or "",
    reply=500,
    check=check,
)
