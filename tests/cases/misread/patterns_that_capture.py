"""Replies taken apart by patterns, and what the captured names are compared with."""

import http.client
import smtplib
from http import HTTPStatus

import aiosmtplib


def captured(relay: smtplib.SMTP):
    match relay.noop():
        case [number, remark]:
            return number == "250" or "OK" in remark  # SMT001@20, SMT002@39
    return None


def captured_in_guards(relay: smtplib.SMTP):
    match relay.noop():
        case (number, _) if number == "250":  # SMT001@29
            return number
        case (number, remark) if "OK" in remark:  # SMT002@34
            return number
    return None


def captured_and_named(relay: smtplib.SMTP):
    match relay.noop():
        case (250 | 251 as number, remark):
            return number == 250 or b"OK" in remark
        case (number, _):
            return number == "421"  # SMT001@20


def told_apart_by_type(relay: smtplib.SMTP):
    _, remark = relay.noop()
    match remark:
        case str():
            return "OK" in remark
        case bytes(said):
            return "OK" in said  # SMT002@20
    return None


async def on_asyncio(relay: aiosmtplib.SMTP):
    match await relay.noop():
        case aiosmtplib.SMTPResponse(code="250"):  # SMT001@43
            return 1
        case aiosmtplib.SMTPResponse(code=250, message=remark):
            return "OK" in remark
    return None


def statuses(relay: smtplib.SMTP, person):
    number, _ = relay.rcpt(person)
    if number == HTTPStatus.NOT_FOUND:  # SMT005@18
        return False
    if number == http.client.CREATED:  # SMT005@18
        return True
    return number in (250, 251)


def statuses_of_a_refusal(relay: smtplib.SMTP, letter):
    try:
        relay.send_message(letter)
    except smtplib.SMTPResponseException as refusal:
        if refusal.smtp_code == HTTPStatus.TOO_MANY_REQUESTS:  # SMT005@33
            return "later"
        if refusal.smtp_code == HTTPStatus.SERVICE_UNAVAILABLE:
            return "never"
        raise
    return "sent"
