"""The verdict comes from a match on the code."""

import smtplib

OK = 250


class Reply:
    OK = 250
    CANNOT_VERIFY = 252


def dotted_name(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    match code:
        case Reply.OK:  # SMT252@14
            print("found")
        case other:
            print("not found", other)


def raise_behind(smtp: smtplib.SMTP, a):
    code, reply = smtp.vrfy(a)
    match code:
        case 250:  # SMT252@14
            pass
        case 421:
            raise ConnectionError(reply)
        case _:
            raise ValueError(reply)


def guard_on_subject(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    match code:
        case _ if code < 251:  # SMT252@19
            return True
        case _:
            return False


def index_subject(smtp: smtplib.SMTP, a):
    match smtp.vrfy(a)[0]:
        case 250:  # SMT252@14
            return True
    return False


def own_arm(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    match code:
        case 250 | 251:
            return True
        case 252:
            return None
        case _:
            return False


def own_arm_with_name(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    match code:
        case Reply.CANNOT_VERIFY | 251:
            return True
        case Reply.OK:
            return True
        case _:
            raise ValueError(a)


def guard_on_class(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    match code:
        case c if c // 100 == 2:
            return True
        case _:
            return False


def capture_takes_all(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    match code:
        case OK:
            return OK


def guard_unknown(smtp: smtplib.SMTP, a, fine):
    code, _ = smtp.vrfy(a)
    match code:
        case c if fine(c):
            return True
        case _:
            return False


def truth_of_a_test(server: smtplib.SMTP, user):
    match server.vrfy(user)[0] == 250:
        case True:  # SMT252@14
            return "known"
        case False:
            return "no such user"
