"""SMT006: a name that smtplib or aiosmtplib does not have.

What it reports
---------------

An attribute of the module, or a name imported from it, that no supported version has:
`except smtplib.SMTPConnectionError`, `smtplib.SMTPTimeoutError`. The warning stands at the name.

Why it is wrong
---------------

Python evaluates the type of an `except` clause when an exception arrives there, and not before: the
program works until the server says no, and then ends with an AttributeError.

Bad
---

    try:
        server.send_message(message)
    except smtplib.SMTPConnectionError:
        queue.append(message)

Good
----

    try:
        server.send_message(message)
    except smtplib.SMTPServerDisconnected:
        queue.append(message)

What it does not report
-----------------------

Names that only some versions have, names that begin with an underscore, names that the program asks
for first (hasattr, getattr, a `try` for AttributeError or ImportError, a condition on the version) or
sets itself.

Source
------

https://www.rfc-editor.org/rfc/rfc5321.html#section-4.2.1
"""

from __future__ import annotations

from collections.abc import Iterable

from flake8_smtp.program.facts import NoSuchName
from flake8_smtp.program.reader import Reading
from flake8_smtp.rules.rule import Report
from flake8_smtp.rules.rule import Rule
from flake8_smtp.standard.commands import CLASSES


def check(reading: Reading) -> Iterable[Report]:
    """Yield the names that the module does not have."""
    for fact in reading.facts:
        if isinstance(fact, NoSuchName):
            text = f"{fact.module} has no {fact.name}: this fails when it is needed, as the server says no"
            yield Report(fact.origin, "SMT006", None, text, CLASSES.url)


RULE = Rule(
    code="SMT006",
    name="no-such-name",
    summary="a name that smtplib or aiosmtplib does not have: an error when the server says no",
    doc=__doc__ or "",
    check=check,
)
