"""A compiled pattern may be given to the functions of re as well as be asked itself."""

import re
import smtplib

STATUS = re.compile(r"(\d+\.\d+\.\d+)")
STATUS_BYTES = re.compile(rb"(\d+\.\d+\.\d+)")
NOBODY = re.compile("no such user", re.IGNORECASE)
NARROW = re.compile("25[01]")
WIDE = re.compile("2..")


def status(link: smtplib.SMTP, person):
    code, text = link.rcpt(person)
    return code, re.match(STATUS, text)  # SMT002@18


def status_of_bytes(link: smtplib.SMTP, person):
    code, text = link.rcpt(person)
    return code, re.match(STATUS_BYTES, text), re.match(STATUS, text.decode())


def nobody(link: smtplib.SMTP, person):
    code, text = link.rcpt(person)
    return code == 550 and re.search(NOBODY, text)  # SMT002@28


def local(link: smtplib.SMTP, person):
    pattern = re.compile("5[.]1[.]1")
    code, text = link.rcpt(person)
    return code, re.search(pattern, text)  # SMT002@18


def narrow(link: smtplib.SMTP, person):
    if not re.match(NARROW, str(link.vrfy(person)[0])):  # SMT252@12
        raise LookupError(person)


def wide(link: smtplib.SMTP, person):
    if not re.match(WIDE, str(link.vrfy(person)[0])):
        raise LookupError(person)


def with_flags(link: smtplib.SMTP, person):
    if not re.match(NOBODY, str(link.vrfy(person)[0])):
        raise LookupError(person)
