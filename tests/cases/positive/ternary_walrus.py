"""Conditional expressions and assignment expressions."""

import smtplib


def chosen_text(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    print("valid" if code == 250 else "invalid")  # SMT252@22


def chosen_bool(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return True if code == 250 else False  # SMT252@20


def chosen_bool_negated(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return False if code not in (250, 251) else True  # SMT252@21


def chosen_reply(smtp: smtplib.SMTP, a):
    code, reply = smtp.vrfy(a)
    return reply if code == 250 else None  # SMT252@21


def chosen_kept(smtp: smtplib.SMTP, a):
    code, reply = smtp.vrfy(a)
    found = True if code < 252 else False  # SMT252@21
    return found


def chosen_in_chain(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return True if code == 250 else True if code == 251 else False  # SMT252@20


def walrus_pair(smtp: smtplib.SMTP, a):
    if (reply := smtp.vrfy(a))[0] == 250:  # SMT252@8
        return reply[1]
    raise ValueError(reply[1])


def walrus_code(smtp: smtplib.SMTP, a):
    if (code := smtp.vrfy(a)[0]) != 250:  # SMT252@8
        print("refused with", code)
        return False
    return True


def walrus_used_later(smtp: smtplib.SMTP, a):
    print("asking", (code := smtp.vrfy(a)[0]))
    return code in {250, 251}  # SMT252@12


def walrus_test(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if not (ok := code == 250):  # SMT252@19
        raise ValueError(a)
    return ok


def chosen_text_all(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    print("valid" if code in (250, 251, 252) else "invalid")


def chosen_three(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return True if code in (250, 251) else None if code == 252 else False


def chosen_command(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    code = code if code == 250 else smtp.rcpt(a)[0]
    return code in (250, 251)


def chosen_deny(smtp: smtplib.SMTP, a):
    code, reply = smtp.vrfy(a)
    return None if code >= 400 else reply


def walrus_all(smtp: smtplib.SMTP, a):
    if (code := smtp.vrfy(a)[0]) not in (250, 251, 252):
        print("refused with", code)
        return False
    return True


def walrus_class(smtp: smtplib.SMTP, a):
    return True if (kind := smtp.vrfy(a)[0] // 100) == 2 else kind == 3


def walrus_either(smtp: smtplib.SMTP, a):
    if (code := smtp.vrfy(a)[0]) == 250 or (code := smtp.rcpt(a)[0]) in (250, 251):
        return True
    print("refused with", code)
    return False


def walrus_rebound(smtp: smtplib.SMTP, a):
    smtp.vrfy(a)
    if (code := smtp.mail("")[0]) != 250:
        raise ValueError(code)
