"""The verdict comes from a match on the code."""

import smtplib

from aiosmtplib import SMTPStatus


def one_literal(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    match code:
        case 250:  # SMT252@14
            return True
        case _:
            return False


def alternatives(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    match code:
        case 250 | 251:  # SMT252@14
            return True
        case 550 | 551 | 553:
            return False
        case _:
            return False


def status_name(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    match code:
        case SMTPStatus.completed:  # SMT252@14
            return True
    return False


def guard_on_capture(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    match code:
        case c if c == 250:  # SMT252@19
            return True
        case _:
            return False


def alternatives_as(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    match code:
        case 250 | 251 as positive:  # SMT252@14
            print("taken", positive)
        case negative:
            print("refused", negative)


def all_alternatives(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    match code:
        case 250 | 251 | 252:
            return True
        case _:
            return False


def bad_arms_only(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    match code:
        case 550 | 551 | 553:
            return False
        case c if c >= 400:
            return None
    return True


def class_as_subject(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    match code // 100:
        case 2:
            return True
        case 4:
            return None
        case _:
            return False


def otherwise_rcpt(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    match code:
        case 250:
            return True
        case _:
            code, _ = smtp.rcpt(a)
    return code in (250, 251)
