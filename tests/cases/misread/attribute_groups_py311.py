"""Greetings sent at once: `except*` gives a group, which has no code at all."""

import asyncio
import smtplib

import aiosmtplib


async def greet(messages):
    try:
        async with asyncio.TaskGroup() as tasks:
            for message in messages:
                tasks.create_task(aiosmtplib.send(message, hostname="localhost"))
    except* aiosmtplib.SMTPResponseException as group:
        for each in group.exceptions:
            print(each.code, each.message)
    except* OSError as group:
        print(group.message, group.exceptions)


async def greet_again(messages):
    try:
        async with asyncio.TaskGroup() as tasks:
            for message in messages:
                tasks.create_task(aiosmtplib.send(message, hostname="localhost"))
    except* aiosmtplib.SMTPException as errors:
        coded, others = errors.split(aiosmtplib.SMTPResponseException)
        codes = [each.code for each in coded.exceptions] if coded else []
        print(codes, others)


def note(smtp: smtplib.SMTP, friend, text):
    try:
        smtp.sendmail("me@home.example", friend, text)
    except* smtplib.SMTPResponseException as group:
        for each in group.exceptions:
            if isinstance(each, smtplib.SMTPResponseException):
                each.add_note(f"for {friend}: {each.smtp_code}")
        raise
