"""SMT003: an attribute is read that the caught exception does not have.

What it reports
---------------

`e.smtp_code` or `e.smtp_error` in a handler that also takes exceptions without a reply:
SMTPRecipientsRefused (it has `recipients`), SMTPServerDisconnected, SMTPNotSupportedError, or the
base classes SMTPException, OSError and Exception that bring these in. `e.smtp_code` of an exception of
aiosmtplib, where the attribute is `code`, and the reverse; any other that a library's exception, caught
by its name, does not have. The warning stands at the attribute.

Why it is wrong
---------------

It is an AttributeError in the handler, and only when the server refuses every recipient or hangs up:
the error that was to be handled is lost behind the one in its handler.

Bad
---

    try:
        server.send_message(message)
    except smtplib.SMTPException as e:
        log.error("refused: %s", e.smtp_code)

Good
----

    try:
        server.send_message(message)
    except smtplib.SMTPResponseException as e:
        log.error("refused: %s", e.smtp_code)
    except smtplib.SMTPException as e:
        log.error("failed: %s", e)

What it does not report
-----------------------

An exception that was narrowed first: by isinstance, hasattr, `type(e) is`, a class pattern, an earlier
`except` clause or an early return; `getattr` with a default; a `try` of its own for AttributeError;
and handlers whose `try` cannot raise the exceptions in question.

Source
------

https://www.rfc-editor.org/rfc/rfc5321.html#section-4.2
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Sequence

from flake8_smtp.program.facts import Lacking
from flake8_smtp.program.reader import Reading
from flake8_smtp.rules.rule import Report
from flake8_smtp.rules.rule import Rule
from flake8_smtp.standard.source import Source

# Those that a server's refusal is most often seen as come first.
_USUAL = (
    "SMTPRecipientsRefused",
    "SMTPServerDisconnected",
    "SMTPNotSupportedError",
    "SMTPNotSupported",
    "SMTPDataError",
    "SMTPAuthenticationError",
)


def check(reading: Reading) -> Iterable[Report]:
    """Yield the attributes that some of the exceptions which come there do not have."""
    for fact in reading.facts:
        if isinstance(fact, Lacking):
            text = f"{_sample(fact.lacking)} may arrive here and has no attribute {fact.attr}"
            yield Report(fact.origin, "SMT003", None, text, Source(5321, "4.2").url)


def _sample(names: Sequence[str]) -> str:
    short = {name.rsplit(".", 1)[-1]: name for name in reversed(names)}
    return short[next((name for name in _USUAL if name in short), next(iter(short)))]


RULE = Rule(
    code="SMT003",
    name="missing-attribute",
    summary="an attribute (smtp_code, smtp_error, code, ...) that the caught exception does not have",
    doc=__doc__ or "",
    check=check,
)
