"""SMT103: an extension is used that nobody asked the server about.

What it reports
---------------

A parameter in `mail_options` or `rcpt_options` (`SMTPUTF8`, `BODY=8BITMIME`, `NOTIFY=FAILURE`), a mechanism
in `docmd("AUTH", ...)` or `.auth(...)`, `docmd("STARTTLS")`, in a file that never asks whether the server
offers the extension, and does nothing about its refusal. Also `esmtp_features[...] = ...` written by hand,
and `has_extn` asked before any EHLO, when the answer is always no. The warning stands at the parameter.

Why it is wrong
---------------

A server answers what it does not know with 504, 555 or 501, for good. Its reply to EHLO says what it
knows; this is how these replies are earned. Of SMTPUTF8 smtplib and aiosmtplib know that by themselves:
where it is not offered, they raise and send nothing.

Bad
---

    server.sendmail(sender, [recipient], text, rcpt_options=["NOTIFY=FAILURE"])

Good
----

    server.ehlo_or_helo_if_needed()
    options = ["NOTIFY=FAILURE"] if server.has_extn("dsn") else []
    server.sendmail(sender, [recipient], text, rcpt_options=options)

What it does not report
-----------------------

A file that asks for the extension anywhere (`has_extn`, `supports_extension`, `esmtp_features`, its keyword
looked for in the reply to EHLO), options that come from elsewhere, a second attempt without the parameter
after a refusal, a handler that tells 504 or 555 from the refusal of a recipient, an AUTH command whose reply
is tested, LMTP, tests (`test_...`), which know their server, and files that run it (with aiosmtpd).

Source
------

https://www.rfc-editor.org/rfc/rfc5321.html#section-4.1.1.1
"""

from __future__ import annotations

from collections.abc import Iterable

from flake8_smtp.program.facts import Unasked
from flake8_smtp.program.reader import Reading
from flake8_smtp.rules.rule import Report
from flake8_smtp.rules.rule import Rule
from flake8_smtp.standard.source import Source


def check(reading: Reading) -> Iterable[Report]:
    """Yield what is sent without asking."""
    for fact in reading.facts:
        if isinstance(fact, Unasked):
            yield Report(fact.origin, "SMT103", None, _text(fact), Source(5321, "4.1.1.1").url)


def _text(fact: Unasked) -> str:
    match fact.sort:
        case "early":
            return "the server is asked for an extension before EHLO: the answer is always no"
        case "forged":
            return "the list of extensions is the server's: what is added here it does not know"
        case "mechanism":
            return "nothing asks whether the server offers this AUTH mechanism: the reply may be 504"
        case "command":
            return f"nothing asks whether the server offers {fact.text}: the reply may be 502 or 454"
    name = fact.text.split("=", 1)[0].upper() or "this parameter"
    if fact.keyword in _CHECKED_BY_CLIENTS:
        return f"nothing asks whether the server offers {name}: where it does not, the client raises"
    return f"nothing asks whether the server offers {name}: the reply may be 504 or 555"


# smtplib and aiosmtplib look at this one by themselves, and send nothing where it is missing.
_CHECKED_BY_CLIENTS = frozenset({"SMTPUTF8"})

RULE = Rule(
    code="SMT103",
    name="unasked-extension",
    summary="an extension is used that nothing in the file asked the server about",
    doc=__doc__ or "",
    check=check,
)
