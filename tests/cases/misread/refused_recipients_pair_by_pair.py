"""The pairs of code and text that the dict of refused recipients holds."""

import smtplib

import aiosmtplib


def look_up(relay: smtplib.SMTP, letter, person):
    try:
        relay.send_message(letter)
    except smtplib.SMTPRecipientsRefused as refusal:
        if refusal.recipients[person] == 550:  # SMT004@12
            return "unknown"
        if refusal.recipients[person][0] == 551:
            return "moved"
        if refusal.recipients[person] == (552, b"full"):
            return "full"
        if refusal.recipients.get(person):
            return "refused"
    return "fine"


def all_of_them(relay: smtplib.SMTP, letter):
    gone = []
    try:
        relay.send_message(letter)
    except smtplib.SMTPRecipientsRefused as refusal:
        for person, answer in refusal.recipients.items():
            if answer in (550, 551):  # SMT004@16
                gone.append(person)
            if "unknown" in answer:  # SMT004@16
                gone.append(person)
            if answer[0] in (550, 551):
                gone.append(person)
        if refusal.recipients:
            return gone
    return gone


def partly(relay: smtplib.SMTP, sender, people, text):
    refused = relay.sendmail(sender, people, text)
    for person, answer in refused.items():
        if answer >= 500:  # SMT004@12
            print(person)
        if answer[1].startswith("5.1"):  # SMT002@12
            print(person)
        print(person, answer)
    return refused


async def partly_on_asyncio(relay: aiosmtplib.SMTP, letter):
    refused, _ = await relay.send_message(letter)
    for person, answer in refused.items():
        if answer == 550:  # SMT004@12
            print(person)
        if answer.code == 550 or answer.message.startswith("5.1"):
            print(person)
    return refused


async def refused_on_asyncio(relay: aiosmtplib.SMTP, letter):
    try:
        await relay.send_message(letter)
    except aiosmtplib.SMTPRecipientsRefused as refusal:
        for each in refusal.recipients:
            if each.code == "550":  # SMT001@16
                return each.recipient
            if each:
                return each.message
    return None
