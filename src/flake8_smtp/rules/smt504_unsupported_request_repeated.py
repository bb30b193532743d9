"""SMT504: a request for what the server does not implement is repeated.

What it reports
---------------

`smtplib.SMTPNotSupportedError` (aiosmtplib: `SMTPNotSupported`) is caught by name and the same
request is made again. The warning stands at the type. Reply 504 named by a literal is reported
under the same number, at the literal.

Why it is wrong
---------------

The exception is the client's own 504: the server did not advertise AUTH, STARTTLS or SMTPUTF8, so
that nothing was sent at all. The server will not advertise it the next time either; the request
has to change.

Bad
---

    for attempt in range(3):
        try:
            with smtplib.SMTP(host) as server:
                server.login(user, password)
                server.send_message(message)
            break
        except (smtplib.SMTPServerDisconnected, smtplib.SMTPNotSupportedError):
            time.sleep(5)

Good
----

    for attempt in range(3):
        try:
            with smtplib.SMTP(host) as server:
                server.login(user, password)
                server.send_message(message)
            break
        except smtplib.SMTPServerDisconnected:
            time.sleep(5)

What it does not report
-----------------------

A second request without the extension that was refused, or on another port.

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
    """Yield the handlers that repeat what the server does not offer."""
    return let_through(reading, "SMT504")


RULE = Rule(
    code="SMT504",
    name="unsupported-request-repeated",
    summary="a request for what the server does not implement (504, SMTPNotSupportedError) is repeated",
    doc=__doc__ or "",
    reply=504,
    check=check,
)
