"""Tests by order."""

import smtplib


def chained_to_250(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if 200 <= code <= 250:  # SMT252@8
        return True
    return False


def more_than_250(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code > 250:  # SMT252@8
        raise LookupError(a)


def more_than_251(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code > 251:  # SMT252@8
        raise LookupError(a)


def two_comparisons_outside(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code < 200 or code > 250:  # SMT252@22
        return False
    return True


def negated_two(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if not (code >= 250 and code < 251):  # SMT252@29
        raise LookupError(a)


def second_class(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return 200 <= code <= 299


def less_than_253(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code < 253:
        return True
    return False


def more_than_252(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code > 252:
        raise LookupError(a)


def from_250_to_252(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return 250 <= code <= 252


def between_unknown(smtp: smtplib.SMTP, a, low, high):
    code, _ = smtp.vrfy(a)
    return low <= code <= high


def upper_unknown(smtp: smtplib.SMTP, a, high):
    code, _ = smtp.vrfy(a)
    return 200 <= code <= high
