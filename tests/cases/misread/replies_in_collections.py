"""Replies and codes that were collected first, and read afterwards."""

import aiosmtplib
import smtplib


def codes_by_name(relay: smtplib.SMTP, people):
    codes = {person: relay.vrfy(person)[0] for person in people}
    return [person for person, code in codes.items() if code == "250"]  # SMT001@57


def replies_by_name(relay: smtplib.SMTP, people):
    replies = {person: relay.vrfy(person) for person in people}
    for person, (code, remark) in replies.items():
        if code == "250":  # SMT001@12
            print(person)
        if "unknown" in remark:  # SMT002@12
            print(person)


def replies_in_a_row(relay: smtplib.SMTP, people):
    replies = [relay.vrfy(person) for person in people]
    for code, remark in replies:
        if code in ("250", "251"):  # SMT001@12
            print(remark.decode())


def codes_or_words(relay: smtplib.SMTP, people, known):
    codes = {person: known.get(person, "unknown") for person in people}
    codes = {person: relay.vrfy(person)[0] if codes[person] else "unknown" for person in people}
    return [person for person, code in codes.items() if code == "unknown"]


async def refused_on_asyncio(letter):
    refused, said = await aiosmtplib.send(letter, hostname="localhost")
    for person, reply in refused.items():
        if reply.code == "550":  # SMT001@12
            print(person, reply.message.lower())
        if reply.code == 550 and "unknown" in reply.message:
            print(person)
    return said


async def executed(relay: aiosmtplib.SMTP, person):
    reply = await relay.execute_command(b"VRFY", person)
    if reply == 250:  # SMT004@8
        return True
    if reply != "250 OK":  # SMT004@8
        return reply.code == "250"  # SMT001@16
    return reply.code == 250
