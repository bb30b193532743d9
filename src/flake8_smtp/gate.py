"""The gate in front of everything that costs: can the rules have something to say about this text?

A linter runs over whole trees, and few of their files send mail. So the first question is asked of
the bare text, with substring searches only. It may say yes too often, since a yes costs time only,
but never no to a file that the rules could speak about.
"""

from __future__ import annotations

import re

# "smtplib" is also the end of "aiosmtplib". It is searched for on its own, so that one search is
# nearly all that a file without mail costs, and no way of importing it can hide it: `__import__`,
# a continued line and a string annotation all have to write the name.
_CLIENT = "smtplib"

# The names below all contain this, which spares most files the search for each of them.
_COMMON = "mail"

_SENDERS = ("fastapi_mail", "flask_mail", "pyramid_mailer", "redmail", "yagmail")

# A module inside a package may be imported with both parts apart (`from django.core import mail`).
_NESTED_SENDERS = (
    ("django.core", re.compile(r"\bmail\b")),
    ("repoze", re.compile(r"\bsendmail\b")),
    ("zope", re.compile(r"\bsendmail\b")),
)


def mentions_mail(source: str) -> bool:
    """Say whether `source`, the text of a file, names a module that sends mail over SMTP.

    Any mention counts, in a comment too. Names written in compatibility characters (full-width
    letters, say) are the exception: Python folds them to ASCII, this function does not.
    """
    if _CLIENT in source:
        return True
    if _COMMON not in source:
        return False
    return any(name in source for name in _SENDERS) or any(
        package in source and module.search(source) is not None for package, module in _NESTED_SENDERS
    )
