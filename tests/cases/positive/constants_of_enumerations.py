"""The codes have names."""

import enum
import os
import smtplib
from typing import Final

from aiosmtplib import SMTPStatus
from mailtools import settings

OK = 250
FORWARD: Final = 251
CANNOT_VERIFY: Final[int] = 252
POSITIVE = (OK, FORWARD)
BASE = {250}
WIDER = BASE | {251}
WIDEST = WIDER | {252}
FROM_OUTSIDE = [int(c) for c in os.environ.get("CODES", "250").split(",")]
GROWN_TUPLE = (250, 251)
GROWN_TUPLE += (252,)
CHANGED = 250


class Code(enum.IntEnum):
    OK = 250
    FORWARD = 251
    CANNOT_VERIFY = 252


def by_name(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code != OK:  # SMT252@8
        raise ValueError(a)


def by_tuple(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code in POSITIVE  # SMT252@12


def by_union(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code in WIDER  # SMT252@12


def by_enum(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code == Code.OK  # SMT252@12


def by_status(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code == SMTPStatus.completed  # SMT252@12


def all_by_names(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code in (OK, FORWARD, CANNOT_VERIFY)


def all_by_union(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code in WIDEST


def all_by_enum(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code in {Code.OK, Code.FORWARD, Code.CANNOT_VERIFY}


def from_environment(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code in FROM_OUTSIDE


def from_settings(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code in settings.ACCEPTED


def from_grown_tuple(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code in GROWN_TUPLE


def set_changed(value):
    global CHANGED
    CHANGED = value


def from_changed(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code == CHANGED
