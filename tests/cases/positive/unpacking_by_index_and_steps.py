"""Every way of taking the pair to pieces."""

import smtplib


def by_negative_index(smtp: smtplib.SMTP, a):
    reply = smtp.vrfy(a)
    return reply[-2] == 250  # SMT252@12


def by_index_at_once(smtp: smtplib.SMTP, a):
    code = smtp.vrfy(a)[0]
    if code != 250:  # SMT252@8
        raise ValueError(a)


def by_list_target(smtp: smtplib.SMTP, a):
    [code, text] = smtp.vrfy(a)
    return code == 250  # SMT252@12


def in_two_steps(smtp: smtplib.SMTP, a):
    reply = smtp.vrfy(a)
    code, text = reply
    if code in (250, 251):  # SMT252@8
        return text
    return None


def chained_assignment(smtp: smtplib.SMTP, a):
    first = second = smtp.vrfy(a)
    print(second[1])
    return first[0] == 250  # SMT252@12


def two_users(smtp: smtplib.SMTP, a, b):
    (one, _), (two, _) = smtp.vrfy(a), smtp.vrfy(b)
    if one not in (250, 251, 252):
        raise ValueError(a)
    if two != 250:  # SMT252@8
        raise ValueError(b)


def by_star_all(smtp: smtplib.SMTP, a):
    code, *rest = smtp.vrfy(a)
    return code < 400


def name_taken_by_another(smtp: smtplib.SMTP, a, status):
    code, text = smtp.vrfy(a)
    print(code, text)
    code = status
    return code == 250


def pair_replaced(smtp: smtplib.SMTP, a):
    reply = smtp.vrfy(a)
    print(reply)
    reply = smtp.mail(a)
    return reply[0] == 250


def loop_variable(smtp: smtplib.SMTP, a, codes):
    code, _ = smtp.vrfy(a)
    print(code)
    for code in codes:
        if code != 250:
            print("wrong line")


def deleted(smtp: smtplib.SMTP, a, new):
    code, _ = smtp.vrfy(a)
    del code
    code = new()
    return code == 250
