"""Tests by membership, in every kind of container."""

import smtplib


def in_tuple(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code in (250, 251):  # SMT252@8
        return True
    return False


def in_list(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code in [250, 251]  # SMT252@12


def in_frozenset(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code in frozenset({250, 251}):  # SMT252@8
        return True
    else:
        return False


def in_range(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code in range(200, 252):  # SMT252@8
        return True
    return False


def not_in_list_of_range(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if not code in list(range(250, 252)):  # SMT252@12
        return False
    return True


def in_tuple_all(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code in (250, 251, 252)


def not_in_set_all(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code not in {252, 251, 250}:
        raise KeyError(a)


def in_range_just_enough(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code in range(250, 253)


def in_frozenset_union(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code in frozenset((250, 251)) | {252}


def in_starred_all(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code in (250, *range(251, 256))


def in_bad_list(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code not in (450, 550, 551, 553)


def in_partly_unknown(smtp: smtplib.SMTP, a, extra):
    code, _ = smtp.vrfy(a)
    return code in (250, 251, extra)
