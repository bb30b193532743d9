"""SMT002: the text of a reply, which smtplib gives as bytes, is taken for str.

What it reports
---------------

The text of a reply of smtplib (`code, text = server.rcpt(a)`, `e.smtp_error`, `server.help()`) that
is compared with a str, searched for one, or added to one: `"5.7.1" in e.smtp_error`,
`text.startswith("2.1")`, `"said: " + text`. The warning stands at the comparison, the call or the
addition.

Why it is wrong
---------------

smtplib does not decode what the server says. bytes are never equal to a str, and `in`, `startswith`
and `+` raise a TypeError: in the handler of a refusal, where it hides the refusal.

Bad
---

    try:
        server.send_message(message)
    except smtplib.SMTPDataError as e:
        if "5.7.1" in e.smtp_error:
            report_as_spam(message)

Good
----

    try:
        server.send_message(message)
    except smtplib.SMTPDataError as e:
        if b"5.7.1" in e.smtp_error:
            report_as_spam(message)

What it does not report
-----------------------

Text that was decoded or formatted first (`e.smtp_error.decode()`, `str(text)`, f-strings and `%`),
and aiosmtplib, whose replies are str.

Source
------

https://www.rfc-editor.org/rfc/rfc5321.html#section-4.2
"""

from __future__ import annotations

from collections.abc import Iterable

from flake8_smtp.program.reader import Reading
from flake8_smtp.rules.misused import misused
from flake8_smtp.rules.rule import Report
from flake8_smtp.rules.rule import Rule
from flake8_smtp.standard.source import Source

_TEXT = "smtplib gives the text of a reply as bytes: it is taken for str here"


def check(reading: Reading) -> Iterable[Report]:
    """Yield the places that take bytes for str."""
    return misused(reading, "SMT002", ("text",), _TEXT, Source(5321, "4.2"))


RULE = Rule(
    code="SMT002",
    name="text-as-str",
    summary="the text of a reply, which smtplib gives as bytes, is compared with or joined to str",
    doc=__doc__ or "",
    check=check,
)
