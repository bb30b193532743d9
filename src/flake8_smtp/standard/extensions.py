"""The parameters that service extensions add to MAIL and RCPT, and the EHLO keywords that offer them.

The keywords are those of the registry that RFC 5321 section 2.2.2 sets up.
"""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Mapping

KEYWORDS: Mapping[str, str] = {
    "AUTH": "AUTH",  # RFC 4954 section 5
    "BODY": "8BITMIME",  # RFC 6152 section 2
    "BY": "DELIVERBY",  # RFC 2852 section 4
    "CONNEG": "CONNEG",  # RFC 4141 section 5
    "CONPERM": "CONPERM",  # RFC 4141 section 4
    "ENVID": "DSN",  # RFC 3461 section 4
    "HOLDFOR": "FUTURERELEASE",  # RFC 4865 section 4
    "HOLDUNTIL": "FUTURERELEASE",
    "MT-PRIORITY": "MT-PRIORITY",  # RFC 6710 section 2
    "NOTIFY": "DSN",
    "ORCPT": "DSN",
    "REQUIRETLS": "REQUIRETLS",  # RFC 8689 section 2
    "RET": "DSN",
    "RRVS": "RRVS",  # RFC 7293 section 3
    "SIZE": "SIZE",  # RFC 1870 section 3
    "SMTPUTF8": "SMTPUTF8",  # RFC 6531 section 3.1
    "SOLICIT": "NO-SOLICITING",  # RFC 3865 section 2
    "TRANSID": "CHECKPOINT",  # RFC 1845 section 4
}
"""The EHLO keyword for each parameter."""

_BINARY = "BINARYMIME"


def keyword_of(parameter: str) -> str:
    """Return the EHLO keyword for a parameter as it is sent, such as `BODY=8BITMIME`; "" if unknown."""
    name, _, value = parameter.partition("=")
    name = name.strip().upper()
    # RFC 3030 section 3 gives BODY a value of its own.
    if name == "BODY" and value.strip().upper() == _BINARY:
        return _BINARY
    return KEYWORDS.get(name, "")


def offered_with(keyword: str) -> Collection[str]:
    """Return the EHLO keywords that a server must offer as well when it offers this one."""
    return _TOGETHER.get(keyword, ())


_TOGETHER: Mapping[str, Collection[str]] = {
    "SMTPUTF8": ("8BITMIME",),  # RFC 6531 section 3.1, point 8
    _BINARY: ("CHUNKING",),  # RFC 3030 section 3
}
