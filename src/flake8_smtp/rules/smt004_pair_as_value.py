"""SMT004: a reply, a pair of code and text, is used as a truth value, a number or a text.

What it reports
---------------

The pair that `verify`, `rcpt`, `noop` and their kin return, used whole: as a condition
(`if server.vrfy(user):`), compared with a number (`server.noop() == 250`), searched for text
(`"250" in server.verify(user)`), added to text. The warning stands at the expression.

Why it is wrong
---------------

A tuple of two elements is always true, equal to no number, and holds no text. smtplib returns
refusals in it like everything else: the program takes every reply for a success, or none.

Bad
---

    if server.vrfy(user):
        deliver(user)

Good
----

    code, text = server.vrfy(user)
    if code in (250, 251, 252):
        deliver(user)

What it does not report
-----------------------

A pair that may also be None, the truth of what aiosmtplib, `login` or `starttls` return (they raise
for a refusal), and `250 in server.noop()`, which looks at the code after all.

Source
------

https://www.rfc-editor.org/rfc/rfc5321.html#section-4.2
"""

from __future__ import annotations

from collections.abc import Iterable

from flake8_smtp.program.facts import Misused
from flake8_smtp.program.reader import Reading
from flake8_smtp.rules.rule import Report
from flake8_smtp.rules.rule import Rule
from flake8_smtp.standard.source import Source

_TEXTS = {
    "truth": "a reply is a pair of code and text: as a condition it is always true",
    "number": "a reply is a pair of code and text: it is no number",
    "text": "a reply is a pair of code and text: it is no text",
}


def check(reading: Reading) -> Iterable[Report]:
    """Yield the places that use a whole reply as something else."""
    for fact in reading.facts:
        if isinstance(fact, Misused) and fact.part == "pair":
            yield Report(fact.origin, "SMT004", None, _TEXTS[fact.taken_for], Source(5321, "4.2").url)


RULE = Rule(
    code="SMT004",
    name="pair-as-value",
    summary="a whole reply, a pair of code and text, is used as a truth value, a number or a text",
    doc=__doc__ or "",
    check=check,
)
