"""Tests by order."""

import smtplib


def chained_from_the_right(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return 252 > code >= 200  # SMT252@12


def less_than_251(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code < 251:  # SMT252@8
        print("found", a)
    else:
        print("not found", a)


def two_comparisons(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code >= 200 and code <= 250:  # SMT252@24
        return True
    return False


def negated_chain(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if not (250 <= code < 252):  # SMT252@13
        return False
    return True


def class_but_one(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if 200 <= code < 300 and code != 252:  # SMT252@30
        return True
    return False


def second_class_exclusive(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code < 200 or code >= 300:
        raise LookupError(a)


def less_than_400(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code < 400


def more_than_399(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if not code > 399:
        return True
    return False


def lower_bound_only(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code >= 500:
        return False
    if code >= 400:
        return None
    return True
