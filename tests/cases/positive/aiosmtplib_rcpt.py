"""After RCPT this client lets 250 and 251 through and raises for the rest."""

import asyncio

import aiosmtplib
from aiosmtplib import SMTPRecipientRefused, SMTPStatus


async def attribute(client: aiosmtplib.SMTP, user):
    response = await client.rcpt(user)
    if response.code != 250:  # SMT251@8
        raise LookupError(response.message)


async def unpacked(client: aiosmtplib.SMTP, user):
    code, message = await client.rcpt(user)
    if code == 250:  # SMT251@8
        return True
    return False


async def status(client: aiosmtplib.SMTP, user):
    response = await client.rcpt(user)
    return response.code == SMTPStatus.completed  # SMT251@12


async def limited(client: aiosmtplib.SMTP, user):
    code, _ = await asyncio.wait_for(client.rcpt(user), 10)
    if code != 250:  # SMT251@8
        print("refused", user)
        return False
    return True


async def both(client: aiosmtplib.SMTP, user):
    response = await client.rcpt(user)
    if response.code not in (250, 251):
        raise LookupError(response.message)


async def both_status(client: aiosmtplib.SMTP, user):
    code, _ = await client.rcpt(user)
    return code in (SMTPStatus.completed, SMTPStatus.will_forward)


async def class_test(client: aiosmtplib.SMTP, user):
    code, _ = await client.rcpt(user)
    return 200 <= code < 300


async def by_exception(client: aiosmtplib.SMTP, user):
    try:
        await client.rcpt(user)
    except SMTPRecipientRefused as refused:
        print(refused.code, refused.message)
        return False
    return True


async def forwarded_is_noted(client: aiosmtplib.SMTP, user, forwarded):
    code, message = await client.rcpt(user)
    if code == 251:
        forwarded.append((user, message))
    return True


async def after_mail(client: aiosmtplib.SMTP, sender):
    response = await client.mail(sender)
    if response.code != 250:
        raise ConnectionError(response.message)


async def after_data(client: aiosmtplib.SMTP, content):
    response = await client.data(content)
    if response.code != 250:
        raise ConnectionError(response.message)


async def whole(client: aiosmtplib.SMTP, message):
    errors, text = await client.send_message(message)
    if errors:
        print(errors)
    return text


async def next_user(client: aiosmtplib.SMTP, users):
    for user in users:
        code, message = await client.rcpt(user)
        if code == 250:
            print(user, message)
