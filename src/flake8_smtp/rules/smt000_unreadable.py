"""SMT000: a file that sends mail could not be read.

What it reports
---------------

A file that names a library for sending mail and that none of the other rules could look at: code
nested too deep for the parser, syntax that the installed parser does not know, hundreds of requests
in one place, or an error in flake8-smtp itself. The warning stands at the first character of the
file, once, and says which.

Why it is wrong
---------------

Silence about a file means that its replies are handled as the standard asks. For a file that was
not read, silence would mean nothing, and nobody would notice the difference.

Bad
---

    # a table written as one expression, with thousands of operands
    known = code == 250 or code == 251 or code == 252 or ...

Good
----

    # the same table as data
    known = code in {250, 251, 252}

What it does not report
-----------------------

A file with a syntax error: flake8 reports that itself, as E999. A file without any mention of mail,
however it is written.

Source
------

https://www.rfc-editor.org/rfc/rfc5321.html#section-4.2
"""

from __future__ import annotations

from flake8_smtp.finding import Finding
from flake8_smtp.rules.rule import Rule

CODE = "SMT000"

URL = "https://www.rfc-editor.org/rfc/rfc5321.html#section-4.2"


def unreadable(reason: str) -> Finding:
    """Return the one finding about a file that could not be read.

    `reason` says why in a few words of ASCII, such as "nested too deep".
    """
    return Finding(
        line=1,
        column=0,
        end_line=1,
        end_column=0,
        rule=CODE,
        reply=None,
        text=f"this file sends mail but could not be read, so nothing in it was checked: {reason}",
        url=URL,
    )


RULE = Rule(
    code=CODE,
    name="unreadable",
    summary="the file sends mail but could not be read",
    doc=__doc__ or "",
)
