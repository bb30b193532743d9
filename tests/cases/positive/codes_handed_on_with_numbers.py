"""A reply code that is returned lets the caller judge; a number beside it says nothing about it."""
import smtplib

import aiosmtplib


async def with_a_second_code(session: aiosmtplib.SMTP, address, domain):
    code, text = await session.rcpt(address)
    if code == 250:
        other, _ = await session.rcpt("postmaster@" + domain)
        return code, text, other
    return code, text, 0


def with_a_count(session: smtplib.SMTP, address, seen):
    code, text = session.rcpt(address)
    if code == 250:
        return {"code": code, "text": text, "mailboxes": len(seen) + 1}
    return {"code": code, "text": text, "mailboxes": 0}


def with_a_verdict(session: smtplib.SMTP, address):
    code, _ = session.rcpt(address)
    if code == 250:  # SMT251@8
        return code, True
    return code, False


def with_a_word(session: smtplib.SMTP, address):
    code, _ = session.rcpt(address)
    if code != 250:  # SMT251@8
        return {"code": code, "state": "dead"}
    return {"code": code, "state": "alive"}


def with_nothing(session: smtplib.SMTP, address):
    code, _ = session.verify(address)
    if code == 250:  # SMT252@8
        return code, address
    return code, None


def a_number_alone(session: smtplib.SMTP, address):
    code, _ = session.rcpt(address)
    if code == 250:  # SMT251@8
        return 1
    return 0


def numbers_without_the_code(session: smtplib.SMTP, address):
    code, text = session.rcpt(address)
    if code == 250:  # SMT251@8
        return 1, text
    return 0, text
