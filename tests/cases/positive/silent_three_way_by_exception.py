"""Three answers: yes, no, the server does not tell."""

import smtplib


class NotTold(Exception):
    pass


class NoSuchUser(Exception):
    pass


def by_none_last(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code in (250, 251):
        return True
    if code in (450, 550, 551, 553):
        return False
    return None


def by_exception(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    if code == 252:
        raise NotTold(text)
    if code not in (250, 251):
        raise NoSuchUser(text)


def by_exception_last(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    if code in (250, 251):
        return text
    if code >= 400:
        raise NoSuchUser(text)
    raise NotTold(text)


def by_nested_branch(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code in (250, 251):
        return True
    else:
        if code == 252:
            return None
        else:
            return False


def by_fields(smtp: smtplib.SMTP, a, row):
    code, _ = smtp.vrfy(a)
    row.unclear = False
    if code in (250, 251):
        row.valid = True
    elif code == 252:
        row.unclear = True
    else:
        row.valid = False


def by_score(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code in (250, 251):
        return 1.0
    if code == 252:
        return 0.5
    return 0.0


def by_recursion(smtp: smtplib.SMTP, a, depth=0):
    code, _ = smtp.vrfy(a)
    if code in (250, 251):
        return True
    if code == 252:
        return "unknown"
    if code < 500 and depth < 3:
        return None
    return False
