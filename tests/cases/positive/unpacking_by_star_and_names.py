"""Every way of taking the pair to pieces."""

import smtplib


def by_index(smtp: smtplib.SMTP, a):
    reply = smtp.vrfy(a)
    if reply[0] == 250:  # SMT252@8
        return True
    return False


def by_star(smtp: smtplib.SMTP, a):
    code, *rest = smtp.vrfy(a)
    if code != 250:  # SMT252@8
        print("refused:", rest)
        return False
    return True


def by_nested_target(smtp: smtplib.SMTP, a):
    (code, text), tries = smtp.vrfy(a), 1
    print(tries, text)
    return code == 250  # SMT252@12


def under_another_name(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    status = code
    result = status
    return result == 250  # SMT252@12


def annotated(smtp: smtplib.SMTP, a):
    reply: tuple = smtp.vrfy(a)
    code: int = reply[0]
    if code != 250:  # SMT252@8
        raise ValueError(a)


def by_index_all(smtp: smtplib.SMTP, a):
    reply = smtp.vrfy(a)
    return reply[0] in (250, 251, 252)


def the_text(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    if b"unknown" in text:
        print("no such user", a)
        return False
    return True


def swapped(smtp: smtplib.SMTP, a, other):
    code, text = smtp.vrfy(a)
    code, other = other, code
    print(other, text)
    return code == 250


def one_of_two(smtp: smtplib.SMTP, a):
    (code, _), (last, _) = smtp.vrfy(a), smtp.mail("")
    print(code)
    return last == 250


def nested_function_has_its_own(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)

    def inner(code):
        return code == 250

    print(code)
    return inner
