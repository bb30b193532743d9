"""Three answers: yes, no, the server does not tell."""

import enum
import smtplib


class Verdict(enum.Enum):
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


def by_none(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code in (250, 251):
        return True
    if code == 252:
        return None
    return False


def by_enum(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code in (250, 251):
        return Verdict.YES
    elif code == 252:
        return Verdict.UNKNOWN
    return Verdict.NO


def by_word(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    result = "invalid"
    if code in (250, 251):
        result = "valid"
    elif code == 252:
        result = "unknown"
    return result


def by_flag(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    unclear = code == 252
    if unclear:
        return None
    return code in (250, 251)


def by_dict(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return {250: Verdict.YES, 251: Verdict.YES, 252: Verdict.UNKNOWN}.get(code, Verdict.NO)


def by_range(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code < 252:
        return True
    if code < 300:
        return None
    return False


def by_subtraction(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code not in (250, 251):
        if code < 300:
            return None
        return False
    return True


def by_recipient(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code in (250, 251):
        return True
    if code == 252:
        code, _ = smtp.rcpt(a)
        return code in (250, 251)
    return False
