"""The number is turned into text first."""

import smtplib


def starts_with_three(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if str(code).startswith("250"):  # SMT252@8
        return True
    return False


def equals_text(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return str(code) == "250"  # SMT252@12


def not_in_text_of_item(smtp: smtplib.SMTP, a):
    if "250" not in str(smtp.vrfy(a)[0]):  # SMT252@8
        print("no such user", a)
        return False
    return True


def slice_of_text(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if str(code)[:3] == "250":  # SMT252@8
        return True
    return False


def formatted(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return f"{code}"[0:3] == "250"  # SMT252@12


def text_kept(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    text = str(code)
    if text in ("250", "251"):  # SMT252@8
        return True
    return False


def starts_with_two(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return str(code).startswith("2")


def starts_with_five(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if str(code).startswith(("4", "5")):
        return False
    return True


def in_text_550(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return "550" not in str(code)


def text_of_all(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return str(code) in {"250", "251", "252"}


def text_of_unknown_width(smtp: smtplib.SMTP, a, width):
    code, _ = smtp.vrfy(a)
    return str(code)[:width] == "250"[:width]
