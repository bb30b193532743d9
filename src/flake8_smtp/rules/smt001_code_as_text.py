"""SMT001: a reply code is compared with text.

What it reports
---------------

A reply code of smtplib or aiosmtplib, an int, that is compared with a str or bytes, looked for among
texts, or asked for a method that only text has: `code == "250"`, `e.smtp_code in ("421", "450")`,
`code.startswith("5")`, `case "250":`. The same for the digits of a code, which are text, compared
with a number: `str(code) == 250`. The warning stands at the comparison.

Why it is wrong
---------------

`250 == "250"` is False for every reply: the branch never runs, or always. A method such as
`startswith` raises AttributeError instead, and `code < "500"` a TypeError. It shows when the server
answers, not before.

Bad
---

    code, _ = server.rcpt(address)
    if code == "250":
        accepted.append(address)

Good
----

    code, _ = server.rcpt(address)
    if code in (250, 251):
        accepted.append(address)

What it does not report
-----------------------

Text made from the code first (`str(code).startswith("5")`, `f"{code}" == "250"`), a collection that
holds numbers as well as texts, values that may be either, and codes read from a socket by hand, which
are text.

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

_TEXT = "a reply code is a number: compared with text it is never equal"


def check(reading: Reading) -> Iterable[Report]:
    """Yield the comparisons of a code with text."""
    return misused(reading, "SMT001", ("code", "digits"), _TEXT, Source(5321, "4.2"))


RULE = Rule(
    code="SMT001",
    name="code-as-text",
    summary="a reply code, which is a number, is compared with text",
    doc=__doc__ or "",
    check=check,
)
