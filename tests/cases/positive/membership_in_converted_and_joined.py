"""Tests by membership, in every kind of container."""

import smtplib


def not_in_tuple(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code not in (250,):  # SMT252@8
        return False
    return True


def not_in_set(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code not in {250, 251}:  # SMT252@8
        raise KeyError(a)


def in_frozenset_of_list(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code in frozenset([250, 251])  # SMT252@12


def in_set_of_range(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code in set(range(250, 252))  # SMT252@12


def in_range_with_step(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code in range(200, 300, 50):  # SMT252@8
        return True
    return False


def in_joined(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code in (200, 250) + (251,)  # SMT252@12


def in_list_some_more(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code in [200, 250, 251, 252, 253]


def in_range_all(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code in range(200, 300)


def in_range_from_the_end(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code in range(252, 249, -1)


def in_joined_all(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code in [250] + [251, 252]


def in_bad_range(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code in range(400, 600):
        return False
    return True


def in_unknown(smtp: smtplib.SMTP, a, accepted):
    code, _ = smtp.vrfy(a)
    return code in accepted


def in_partly_unknown_list(smtp: smtplib.SMTP, a, extra):
    code, _ = smtp.vrfy(a)
    return code in [250, *extra]
