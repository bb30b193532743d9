"""All positive replies are let through, in many ways of saying so."""

import smtplib

POSITIVE = {250, 251, 252}
NEGATIVE = frozenset(range(400, 600))


def three_inequalities(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code != 250 and code != 251 and code != 252:
        raise ValueError(a)


def de_morgan(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if not (code != 250 and not (code == 251 or code == 252)):
        return True
    return False


def not_negative(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code in NEGATIVE:
        raise ValueError(a)


def set_membership(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return {code} <= POSITIVE


def two_steps_branch(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    ok = code == 250
    if not ok:
        ok = code in (251, 252)
    return ok


def augmented(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    ok = code == 250
    ok |= code == 251
    ok |= code == 252
    return ok


def mapped_by_expression(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    code = 250 if code in POSITIVE else code
    if code != 250:
        raise ValueError(a)


def excused_later(smtp: smtplib.SMTP, a):
    valid = False
    code, _ = smtp.vrfy(a)
    if code == 250:
        valid = True
    if code in (251, 252):
        valid = True
    return valid


def deny_by_class(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code >= 400:
        return False
    return True


def unknown_decides(smtp: smtplib.SMTP, a, lenient):
    code, _ = smtp.vrfy(a)
    if code == 250:
        return True
    if code == 252 and lenient:
        return True
    return code in (251, 252)


def recipient_mapped(smtp: smtplib.SMTP, a):
    code, _ = smtp.rcpt(a)
    if code == 251:
        code = 250
    if code != 250:
        raise ValueError(a)
