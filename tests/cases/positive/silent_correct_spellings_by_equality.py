"""All positive replies are let through, in many ways of saying so."""

import smtplib

POSITIVE = {250, 251, 252}


def three_equalities(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code == 250 or code == 251 or code == 252


def three_branches(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code == 250:
        return True
    if code == 251:
        return True
    if code == 252:
        return True
    return False


def set_difference(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code not in set(range(600)) - POSITIVE


def two_steps(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    sure = code == 250
    near = code in (251, 252)
    return sure or near


def or_assignment(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    ok = code == 250
    ok = ok or code == 251
    ok = ok or code == 252
    return ok


def mapped(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code in (251, 252):
        code = 250
    return code == 250


def excused(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code != 250:
        if code in (251, 252):
            return True
        return False
    return True


def same_in_both(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code == 250:
        print("confirmed")
    return True


def deny_by_digit(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return str(code)[0] not in "45"


def deny_by_list(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code in [421, 450, 451, 500, 501, 502, 504, 550, 551, 553]:
        raise ValueError(a)


def recipient_two(smtp: smtplib.SMTP, a):
    code, _ = smtp.rcpt(a)
    if not (code == 250 or code == 251):
        raise ValueError(a)
