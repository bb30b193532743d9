"""The codes have names."""

import smtplib
from typing import Final

from aiosmtplib import SMTPStatus
from mailtools.settings import ACCEPTED as ELSEWHERE

OK = 250
FORWARD: Final = 251
CANNOT_VERIFY: Final[int] = 252
POSITIVE = (OK, FORWARD)
POSITIVE_ALL = frozenset({OK, FORWARD, CANNOT_VERIFY})
GOOD, WILL_FORWARD = 250, 251
MINIMUM = 200
MAXIMUM = 250
GROWN = [250]
GROWN.append(252)
GROWN_SET = {250}
GROWN_SET.update({251, 252})


class Reply:
    OK = 250
    FORWARD = 251
    CANNOT_VERIFY = 252
    POSITIVE = (250, 251)


def by_second_name(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code == GOOD or code == WILL_FORWARD  # SMT252@12


def by_bounds(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return MINIMUM <= code <= MAXIMUM  # SMT252@12


def by_class_constant(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code == Reply.OK  # SMT252@12


def by_class_tuple(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code not in Reply.POSITIVE:  # SMT252@8
        return False
    return True


def by_local_constant(smtp: smtplib.SMTP, a):
    good = 250
    code, _ = smtp.vrfy(a)
    return code == good  # SMT252@12


def all_by_frozenset(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code in POSITIVE_ALL


def all_by_class(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code in (Reply.OK, Reply.FORWARD, Reply.CANNOT_VERIFY)


def all_by_status(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code in (SMTPStatus.completed, SMTPStatus.will_forward, SMTPStatus.cannot_vrfy)


def from_other_module(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code in ELSEWHERE


def from_grown_list(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code in GROWN


def from_grown_set(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code in GROWN_SET
