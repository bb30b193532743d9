"""SMT008: the options of a command are given as one string.

What it reports
---------------

A str for `mail_options` or `rcpt_options` of `sendmail` and `send_message`, or for the options of `mail`
and `rcpt`. The warning stands at the string.

Why it is wrong
---------------

The library wants a list of options and joins its elements with blanks. A string is a list of letters:
`"SMTPUTF8"` goes out as `S M T P U T F 8`, and the server refuses the command.

Bad
---

    server.ehlo_or_helo_if_needed()
    if server.has_extn("dsn"):
        server.sendmail(sender, recipients, text, rcpt_options="NOTIFY=FAILURE")

Good
----

    server.ehlo_or_helo_if_needed()
    if server.has_extn("dsn"):
        server.sendmail(sender, recipients, text, rcpt_options=["NOTIFY=FAILURE"])

What it does not report
-----------------------

The empty string, which sends nothing, and options whose value is not known.

Source
------

https://www.rfc-editor.org/rfc/rfc5321.html#section-4.1.1.11
"""

from __future__ import annotations

from collections.abc import Iterable

from flake8_smtp.program.facts import OptionsAsText
from flake8_smtp.program.reader import Reading
from flake8_smtp.rules.rule import Report
from flake8_smtp.rules.rule import Rule
from flake8_smtp.standard.source import Source


def check(reading: Reading) -> Iterable[Report]:
    """Yield the strings that are sent letter by letter."""
    for fact in reading.facts:
        if isinstance(fact, OptionsAsText):
            text = f"{fact.argument} is a list of options: a string is sent letter by letter"
            yield Report(fact.origin, "SMT008", None, text, Source(5321, "4.1.1.11").url)


RULE = Rule(
    code="SMT008",
    name="options-as-text",
    summary="options of MAIL or RCPT given as one string, which is sent letter by letter",
    doc=__doc__ or "",
    check=check,
)
