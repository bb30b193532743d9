"""The code of the answer to EHLO says nothing about what is offered."""
import smtplib

import aiosmtplib


def by_code(who, text):
    server = smtplib.SMTP("mx.example")
    code, answer = server.ehlo()
    print(answer)
    if code == 250:
        server.sendmail("me@example.com", who, text, rcpt_options=["NOTIFY=NEVER"])  # SMT103@68


def by_code_of_the_whole(who, text):
    server = smtplib.SMTP("mx.example")
    greeting = server.ehlo()
    if greeting[0] == 250:
        server.sendmail("me@example.com", who, text, rcpt_options=["NOTIFY=NEVER"])  # SMT103@68


async def by_named_code(client: aiosmtplib.SMTP, who, text):
    hello = await client.ehlo()
    if hello.code == 250:
        await client.sendmail("me@example.com", who, text, ["RET=HDRS"])  # SMT103@61


def for_each(server: smtplib.SMTP, who, text, events):
    server.sendmail("me@example.com", who, text, [], [f"NOTIFY={each}" for each in events])  # SMT103@55


def made(server: smtplib.SMTP, who, text, options):
    server.sendmail("me@example.com", who, text, [each for each in options if each])
