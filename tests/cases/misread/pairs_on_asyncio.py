"""A night train: aiosmtplib's responses are pairs too."""

import aiosmtplib


async def number(client: aiosmtplib.SMTP):
    return (await client.noop()) == 250  # SMT004@12


async def kept(client: aiosmtplib.SMTP, guest):
    response = await client.vrfy(guest)
    if response == 252:  # SMT004@8
        print("perhaps", guest)


async def one_of(client: aiosmtplib.SMTP, guest):
    status = await client.rcpt(guest)
    return status in {250, 251}  # SMT004@12


async def text(client: aiosmtplib.SMTP, guest):
    answer = await client.vrfy(guest)
    return "250" in answer  # SMT004@12


async def right(client: aiosmtplib.SMTP, guest):
    response = await client.noop()
    if response.code == 250:
        print(response.message, guest)
    code, message = await client.noop()
    return code == 250 and "Ok" in message, response == (250, "Ok"), 250 in response


async def right_text(client: aiosmtplib.SMTP, guest):
    answer = await client.vrfy(guest)
    if "250" in str(answer):
        print(f"{answer}")
    return answer
