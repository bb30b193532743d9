"""Those who were refused are sent to once more, or a function tells whether there are any."""
import aiosmtplib
import smtplib


async def until_all_have_it(client: aiosmtplib.SMTP, letter):
    errors, said = await client.send_message(letter)
    while errors:
        errors, said = await client.send_message(letter, recipients=list(errors))


async def once_more(client: aiosmtplib.SMTP, letter):
    errors, _ = await client.send_message(letter)
    if errors:
        await client.send_message(letter, recipients=list(errors))


def needs_another_round(server: smtplib.SMTP, letter):
    if server.send_message(letter):
        return True
    return False


def partially_delivered(server: smtplib.SMTP, letter):
    return bool(server.send_message(letter))


def delivered(server: smtplib.SMTP, letter):
    return bool(server.send_message(letter))  # SMT009@17


async def hand_over(letter):
    return await aiosmtplib.send(letter, hostname="mx.example")


async def report(letter):
    if await hand_over(letter):  # SMT009@14
        return "it is on its way"
    return "it is here"


async def report_rightly(letter):
    refused, _ = await hand_over(letter)
    if refused:
        return "some did not get it"
    return "it is on its way"


def passed_to_a_queue(server: smtplib.SMTP, letter, queue):
    if server.send_message(letter):
        queue.send(letter)
