"""Rare spellings of the same sets."""

import operator
import smtplib


def percent(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return "%d" % code == "250"  # SMT252@12


def negated_twice(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return not (not (code == 250))  # SMT252@22


def in_one_tuple_of_pairs(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return (code,) == (250,)  # SMT252@12


def at_most(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return max(code, 250) == 250  # SMT252@12


def with_semicolons(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a); ok = code == 250; print(a, ok); return ok  # SMT252@34


def continued(smtp: smtplib.SMTP, a):
    code, _ = \
        smtp.vrfy(a)
    return code \
        in (250, 251, 252)


def hexadecimal(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code != 0xFA:  # SMT252@8
        raise ValueError(a)


def floating(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code == 250.0  # SMT252@12


def hexadecimal_all(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return 0xFA <= code <= 0xFC


def format_first(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return "{}".format(code)[0] == "2"


def absolute_all(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return abs(code - 251) <= 1


def min_of(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return min(code, 399) == code


def by_operator_all(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return operator.contains((250, 251, 252), code)


def floor_by_float(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code // 100.0 == 2.0


def continued_text(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return str(code) in "250" "251" "252"
