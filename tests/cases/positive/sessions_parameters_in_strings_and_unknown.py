"""Sessions that come in as arguments."""

from __future__ import annotations

import smtplib
import typing as t
from smtplib import SMTP, SMTP_SSL


def annotated_string(server: "smtplib.SMTP", user):
    code, _ = server.verify(user)
    if code != 250:  # SMT252@8
        raise LookupError(user)


def annotated_bar(server: SMTP | SMTP_SSL | None, user):
    if server is None:
        return None
    code, _ = server.verify(user)
    if code < 251:  # SMT252@8
        return True
    return False


def annotated_typing(user, *, server: t.Optional["SMTP"]):
    code, _ = server.verify(user)
    return code == 250  # SMT252@12


def unknown_but_vrfy(server, user):
    code, _ = server.vrfy(user)
    return code == 250  # SMT252@12


def unknown(server, user):
    code, _ = server.verify(user)
    return code == 250


def unknown_index(server, user):
    if server.verify(user)[0] != 250:
        raise LookupError(user)


def fed_with_something_else(verifier, user):
    code, _ = verifier.verify(user)
    return code == 250


def other_main(registry, names):
    for name in names:
        fed_with_something_else(registry.verifier(), name)


def annotated_rightly(server: SMTP, user):
    code, _ = server.verify(user)
    return code in (250, 251, 252)


def annotated_then_replaced(server: SMTP, user, registry):
    server = registry.verifier()
    code, _ = server.verify(user)
    return code == 250


def unknown_but_vrfy_rightly(server, user):
    code, _ = server.vrfy(user)
    return code // 100 == 2
