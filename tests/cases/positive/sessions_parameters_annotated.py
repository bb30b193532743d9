"""Sessions that come in as arguments."""

from __future__ import annotations

import smtplib
from smtplib import SMTP, SMTP_SSL
from typing import Optional, Union


def annotated(server: SMTP, user):
    code, _ = server.verify(user)
    return code == 250  # SMT252@12


def annotated_union(server: Union[SMTP, SMTP_SSL], user):
    code, _ = server.verify(user)
    if code == 250:  # SMT252@8
        return True
    return False


def annotated_optional(user, server: Optional[SMTP] = None):
    server = server or smtplib.SMTP("localhost")
    code, _ = server.verify(user)
    return code in (250, 251)  # SMT252@12


def fed(server, user):
    code, _ = server.verify(user)
    if code == 250:  # SMT252@8
        print("found", user)
    else:
        print("not found", user)


def fed_by_keyword(user, server):
    code, _ = server.verify(user)
    return code == 250  # SMT252@12


def main(host, names):
    server = smtplib.SMTP(host)
    for name in names:
        fed(server, name)
        if not fed_by_keyword(server=server, user=name):
            break
    server.quit()


def annotated_otherwise(server: Registry, user):
    code, _ = server.verify(user)
    return code == 250


def annotated_union_rightly(server: Union[SMTP, SMTP_SSL], user):
    code, _ = server.verify(user)
    if code >= 400:
        raise LookupError(user)


class Registry:
    def verifier(self):
        return self

    def verify(self, user):
        return 250, user
