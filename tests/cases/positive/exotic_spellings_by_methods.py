"""Rare spellings of the same sets."""

import smtplib


def format_method(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if "{}".format(code) != "250":  # SMT252@8
        raise ValueError(a)


def chained_equality(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return 250 == code == 250  # SMT252@12


def absolute(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return abs(code - 250) == 0  # SMT252@12


def over_several_lines(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(
        a,
    )
    if (
        a
        and (
            code  # SMT252@13
            == 250
        )
    ):
        return True
    return False


def underscored(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code == 2_50:  # SMT252@8
        return True
    return False


def bit_by_bit(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code ^ 250 != 0:  # SMT252@8
        return False
    return True


def percent_all(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return "%d" % code in "250 251 252"


def format_padded(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return f"{code:05d}".startswith("002")


def rounded(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return round(code, -2) in (200, 300)


def xor_class(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return (code // 100 == 2) ^ False


def walks_through_digits(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return [int(c) for c in str(code)][0] == 2


def sorted_between(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return sorted((200, code, 299))[1] == code
