"""SMT535: a login that was refused is repeated with the same credentials.

What it reports
---------------

`SMTPAuthenticationError` is caught by name and the login, or the delivery it belongs to, is done
again with the same credentials. The warning stands at the type. Reply 535 named by a literal is
reported under the same number, at the literal.

Why it is wrong
---------------

535 is permanent: the credentials are invalid (RFC 4954 section 6). Repeating them does not make
them valid, and many providers lock the account after a few tries.

Bad
---

    for attempt in range(5):
        try:
            server.login(user, password)
            break
        except smtplib.SMTPAuthenticationError:
            time.sleep(10)

Good
----

    try:
        server.login(user, password)
    except smtplib.SMTPAuthenticationError as error:
        raise SystemExit(f"check the password of {user}: {error}")

What it does not report
-----------------------

A loop over several accounts or passwords; a token that is fetched anew before the next login; a
person who is asked for the password again.

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
    """Yield the handlers that repeat a login with the same credentials."""
    return let_through(reading, "SMT535")


RULE = Rule(
    code="SMT535",
    name="credentials-repeated",
    summary="a login that was refused (535, SMTPAuthenticationError) is repeated with the same credentials",
    doc=__doc__ or "",
    reply=535,
    check=check,
)
