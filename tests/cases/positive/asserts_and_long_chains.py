"""Asserted tests, and tests with more than one condition."""

import smtplib


def asserted_with_text(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    assert code in (250, 251), text  # SMT252@12


def with_unknown_condition(smtp: smtplib.SMTP, a, wanted):
    code, _ = smtp.vrfy(a)
    if wanted and code == 250:  # SMT252@19
        return True
    return False


def nested(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    if code < 400:
        if code == 250:  # SMT252@12
            return True
        return False
    return False


def long_chain(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    if code == 421:
        raise ConnectionError(text)
    elif code == 450:
        raise TimeoutError(text)
    elif code == 250:  # SMT252@10
        return True
    else:
        return False


def asserted_pair_of_other(smtp: smtplib.SMTP, a):
    code, _ = smtp.noop()
    assert code == 250


def message_but_fine(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    if code == 250:
        print("certain")
        return True
    if code < 400:
        print("not certain")
        return True
    print("refused")
    return False


def long_chain_rightly(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    if code == 421:
        raise ConnectionError(text)
    elif code == 450:
        raise TimeoutError(text)
    elif code > 450:
        return False
    elif code == 250:
        return True
    else:
        return True
