"""252 is read rightly, 251 is not."""

import smtplib


def two_of_three(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code in (250, 252)  # SMT251@12


def two_of_three_negated(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    if code not in {250, 252}:  # SMT251@8
        raise LookupError(text)


def class_without_251(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    if code // 100 == 2 and code != 251:  # SMT251@29
        return True
    return False


def forwarded_is_bad(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    if code in (251, 550, 551):  # SMT251@8
        return False
    return True


def pattern(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    match code:
        case 250 | 252:  # SMT251@14
            return True
        case _:
            return False


def three_of_three(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code in (250, 251, 252)


def forwarded_noted(smtp: smtplib.SMTP, a, moved):
    code, text = smtp.vrfy(a)
    if code == 251:
        moved.append(text)
    return code < 400


def forwarded_is_unknown(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    if code in (250, 252):
        return True
    elif code == 251:
        return None
    return False


def forwarded_is_asked_again(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    if code in (250, 252):
        return True
    code, text = smtp.rcpt(a)
    return code in (250, 251)


def list_of_members(smtp: smtplib.SMTP, a):
    code, text = smtp.expn(a)
    return code in (250, 252)
