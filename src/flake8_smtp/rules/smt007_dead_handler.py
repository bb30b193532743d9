"""SMT007: a handler for smtplib's exceptions that can never run.

What it reports
---------------

An `except` clause for exceptions of smtplib behind one that takes them all: OSError (also as IOError,
EnvironmentError, socket.error), Exception, or a base class such as SMTPException. Classes that the file
derives from them count, too. The warning stands at the dead clause's type.

Why it is wrong
---------------

`smtplib.SMTPException` is a subclass of OSError. A clause that is meant for network trouble takes every
refusal of the server with it, and the one that knows what to do about a refusal never runs.

Bad
---

    try:
        server.send_message(message)
    except OSError as e:
        log.error("not sent: %s", e)
    except smtplib.SMTPRecipientsRefused:
        mark_as_bounced(message)

Good
----

    try:
        server.send_message(message)
    except smtplib.SMTPRecipientsRefused:
        mark_as_bounced(message)
    except OSError as e:
        log.error("not sent: %s", e)

What it does not report
-----------------------

A clause that also takes something else, clauses whose types cannot be resolved, and the exceptions of
aiosmtplib, whose base is no OSError: where one of theirs comes too late, it is no mistake about mail.

Source
------

https://www.rfc-editor.org/rfc/rfc5321.html#section-4.2.1
"""

from __future__ import annotations

from collections.abc import Iterable

from flake8_smtp.program.facts import DeadHandler
from flake8_smtp.program.reader import Reading
from flake8_smtp.rules.rule import Report
from flake8_smtp.rules.rule import Rule
from flake8_smtp.standard.commands import CLASSES


def check(reading: Reading) -> Iterable[Report]:
    """Yield the types of clauses that come too late."""
    for fact in reading.facts:
        if isinstance(fact, DeadHandler):
            caught, earlier = (name.rsplit(".", 1)[-1] for name in (fact.caught, fact.earlier))
            text = f"this handler never runs: an earlier one for {earlier} takes every {caught}"
            yield Report(fact.origin, "SMT007", None, text, CLASSES.url)


RULE = Rule(
    code="SMT007",
    name="dead-handler",
    summary="a handler for smtplib's exceptions behind one (OSError, Exception, ...) that takes them all",
    doc=__doc__ or "",
    check=check,
)
