"""A function that puts a code of its own for the one that came: what it returns is its own reading."""

import smtplib


def settled(link, person):
    code, text = link.verify(person)
    if code == 252:
        code = 250
    return code, text


def refused_where_settled(host, person):
    link = smtplib.SMTP(host)
    code, _ = settled(link, person)
    if code != 250:
        raise LookupError(person)


def presumed(link, person):
    code = 250
    if person:
        code, _ = link.vrfy(person)
    if code == 252:
        code = 250
    return code


def refused_where_presumed(host, person):
    if presumed(smtplib.SMTP(host), person) != 250:
        raise LookupError(person)


def failed(link, person):
    code = 0
    try:
        code, _ = link.vrfy(person)
    except smtplib.SMTPException:
        code = 550
    return code


def refused_where_failed(host, person):
    if failed(smtplib.SMTP(host), person) != 250:  # SMT252@8
        raise LookupError(person)


class Forgiving(smtplib.SMTP):
    def verify(self, address):
        code, text = super().verify(address)
        if code == 252:
            code = 250
        return code, text


def refused_by_a_forgiving_one(host, person):
    code, _ = Forgiving(host).verify(person)
    if code != 250:
        raise LookupError(person)
