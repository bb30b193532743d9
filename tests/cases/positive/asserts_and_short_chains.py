"""Asserted tests, and tests with more than one condition."""

import smtplib


def asserted(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    assert code == 250  # SMT252@12


def asserted_index(smtp: smtplib.SMTP, a):
    assert smtp.vrfy(a)[0] == 250, a  # SMT252@12


def with_text_condition(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    if code == 250 and b"@" in text:  # SMT252@8
        return True
    return False


def early_refusals(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    if code == 550:
        return False
    if code == 551:
        return False
    if code == 250:  # SMT252@8
        return True
    return False


def asserted_all(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    assert code in (250, 251, 252)


def asserted_252(smtp: smtplib.SMTP, a):
    assert smtp.vrfy(a)[0] in range(200, 300)


def nested_rightly(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    if code < 400:
        if code == 250:
            print("certain")
        return True
    return False


def chain_with_class(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    if code == 250:
        return True
    elif 200 <= code < 300:
        return True
    else:
        return False


def either_text_or_code(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    if code == 250 or b"2.0.0" in text or b"2.5.2" in text:
        return True
    return False
