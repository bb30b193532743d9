"""Tests on digits, by division and remainder."""

import smtplib


def class_and_rest(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code // 100 == 2 and code % 100 == 50:  # SMT252@29
        return True
    return False


def rest_too_small(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code // 100 != 2 or code % 100 > 51:  # SMT252@28
        raise ValueError(a)


def true_division(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code / 100 == 2.5  # SMT252@12


def true_division_order(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code / 100 > 2.5:  # SMT252@8
        return False
    return True


def by_divmod(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if divmod(code, 100) != (2, 50):  # SMT252@8
        return False
    return True


def by_divmod_names(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    kind, rest = divmod(code, 100)
    if kind == 2 and rest == 50:  # SMT252@22
        return True
    return False


def by_difference(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code - 250 == 0  # SMT252@12


def by_last_digit(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code // 10 == 25 and code % 10 == 0:  # SMT252@29
        return True
    return False


def through_a_name(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    rest = code - 200
    if rest != 50:  # SMT252@8
        raise ValueError(a)


def first_digit(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code // 100 == 2


def first_digit_negative(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code // 100 != 2:
        raise ValueError(a)


def first_digit_in(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code // 100 in (4, 5):
        return False
    return True


def first_two_digits(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code // 10 == 25


def true_division_range(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return 2 <= code / 100 < 3


def int_of_division(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return int(code / 100) == 2


def divmod_kind(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    kind, _rest = divmod(code, 100)
    return kind == 2


def rest_all(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code // 100 == 2 and code % 100 in (50, 51, 52)


def rest_bound(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code < 300 and code % 100 >= 50


def rounded_down(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code - code % 100 == 200
