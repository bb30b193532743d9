"""252 alone is let through."""

import smtplib


def only_252(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code == 252:  # SMT250@8
        return True
    else:
        return False


def only_252_raised(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    if code != 252:  # SMT250@8
        raise LookupError(text)


def only_252_returned(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    return code == 252  # SMT250@12


def from_252_on(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    if 252 <= code < 300:  # SMT250@8
        return True
    return False


def only_252_list(smtp: smtplib.SMTP, name):
    code, text = smtp.expn(name)
    if code != 252:  # SMT250@8
        raise LookupError(text)


def any_of_them(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code == 252 or code == 250 or code == 251:
        return True
    return False


def hidden(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code == 252:
        print("this server does not tell")
    return code


def told_apart(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    if code == 252:
        return None
    if code >= 400:
        return False
    return True


def asked_again(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    if code == 252:
        code, text = smtp.rcpt(a)
    return 200 <= code < 300


def certain_first(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    if code == 250:
        return True
    if code == 251:
        return True
    return code == 252
