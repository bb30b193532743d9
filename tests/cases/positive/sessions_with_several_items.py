"""Sessions from with statements."""

import contextlib
import smtplib


def plain(host, a):
    with smtplib.SMTP(host) as smtp:
        code, _ = smtp.verify(a)
        if code != 250:  # SMT252@12
            raise ValueError(a)


def tested_outside(host, a):
    with smtplib.SMTP(host) as smtp:
        code, _ = smtp.verify(a)
    if code == 250:  # SMT252@8
        return True
    return False


def made_before(host, a):
    smtp = smtplib.SMTP(host)
    with smtp:
        code, _ = smtp.verify(a)
        return code == 250  # SMT252@16


def two_items(host, a, path):
    with open(path) as names, smtplib.SMTP(host) as smtp:
        for name in names:
            code, _ = smtp.verify(name)
            if code == 250:  # SMT252@16
                print("+", name)
            else:
                print("-", name)


def walrus_in_with(host, a):
    with (smtp := smtplib.SMTP(host)):
        code, _ = smtp.verify(a)
        return code == 250  # SMT252@16


def plain_refused(host, a):
    with smtplib.SMTP(host) as smtp:
        code, _ = smtp.verify(a)
    return code < 500


def the_other_item(host, store, a):
    with smtplib.SMTP(host) as smtp, store.session() as session:
        smtp.noop()
        code, _ = session.verify(a)
        return code == 250


def name_reused(host, store, a):
    with smtplib.SMTP(host) as smtp:
        smtp.noop()
    with store.session() as smtp:
        code, _ = smtp.verify(a)
        return code == 250


def closing_something_else(store, a):
    with contextlib.closing(store.open()) as session:
        code, _ = session.verify(a)
        return code == 250
