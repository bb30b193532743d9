"""The first argument of an exception: a code, or words where it carries none."""

import smtplib

import aiosmtplib


async def not_reached(letter):
    try:
        await aiosmtplib.send(letter, hostname="localhost")
    except aiosmtplib.SMTPConnectError as fault:
        return "refused" in fault.args[0] or fault.args[0].startswith("Error connecting")
    return False


def any_of_them(relay: smtplib.SMTP, letter):
    try:
        relay.send_message(letter)
    except smtplib.SMTPException as fault:
        if fault.args[0] == "Connection unexpectedly closed":
            return "closed"
        if fault.args[0] in ("450", "451"):  # SMT001@12
            return "later"
        if fault.args[0] in {"450": "busy", "451": "broken"}:  # SMT001@12
            return "later"
        return "fault: " + fault.args[0]
    return ""


def with_a_code(relay: smtplib.SMTP, letter):
    try:
        relay.send_message(letter)
    except smtplib.SMTPDataError as fault:
        return "fault: " + fault.args[0]  # SMT001@16
    return ""
