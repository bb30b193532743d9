"""The number is turned into text first."""

import smtplib


def starts_with_several(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return str(code).startswith(("250", "251"))  # SMT252@12


def not_starts_with(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if not str(code).startswith("250"):  # SMT252@12
        raise ValueError(a)


def in_text(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if "250" in str(code):  # SMT252@8
        print("found")
    else:
        print("not found")


def there_and_back(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return int(str(code)) == 250  # SMT252@12


def int_of_int(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    number = int(code)
    if number != 250:  # SMT252@8
        raise ValueError(a)


def first_letter(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return str(code)[0] == "2"


def first_letter_kept(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    first = str(code)[0]
    if first in "45":
        raise ValueError(a)


def starts_with_twenty_five(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if not str(code).startswith("25"):
        raise ValueError(a)


def two_letters(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return str(code)[:2] == "25"


def formatted_first(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return f"{code}"[0] == "2"


def there_and_back_class(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return int(str(code)[0]) == 2
