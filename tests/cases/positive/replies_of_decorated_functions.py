"""What a decorator makes of a reply cannot be known, unless its name says that it does something else."""

import functools
import smtplib

from postroom import as_text, logged, verdict_of


def lenient(function):
    @functools.wraps(function)
    def asked(*arguments):
        code, text = function(*arguments)
        return (250 if code == 252 else code), text

    return asked


@lenient
def by_a_lenient_one(link: smtplib.SMTP, person):
    return link.vrfy(person)


@verdict_of("vrfy")
def by_a_judge(link: smtplib.SMTP, person):
    return link.vrfy(person)


@as_text
def in_words(link: smtplib.SMTP, person):
    return link.vrfy(person)[0]


@logged(level="info")
def in_the_log(link: smtplib.SMTP, person):
    return link.vrfy(person)


@functools.lru_cache(maxsize=None)
def remembered(host, person):
    return smtplib.SMTP(host).vrfy(person)


@as_text
def says(code):
    return code == 250


@functools.cache
def accepts(code):
    return code == 250  # SMT252@12


def ask_leniently(host, person):
    code, _ = by_a_lenient_one(smtplib.SMTP(host), person)
    if code != 250:
        raise LookupError(person)


def ask_a_judge(host, person):
    return "known" if by_a_judge(smtplib.SMTP(host), person) else "refused"


def ask_in_words(host, person):
    if in_words(smtplib.SMTP(host), person) == "250":
        return "known"
    return "refused"


def ask_in_the_log(host, person):
    code, _ = in_the_log(smtplib.SMTP(host), person)
    if code != 250:  # SMT252@8
        raise LookupError(person)


def ask_what_is_remembered(host, person):
    code, _ = remembered(host, person)
    if code != 250:  # SMT252@8
        raise LookupError(person)


def ask_what_it_says(link: smtplib.SMTP, person):
    if says(link.vrfy(person)[0]) != "yes":
        raise LookupError(person)


def ask_what_it_accepts(link: smtplib.SMTP, person):
    if not accepts(link.vrfy(person)[0]):
        raise LookupError(person)
