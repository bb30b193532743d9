"""The asynchronous client: replies are named tuples, refusals are exceptions."""

from aiosmtplib import SMTP, SMTPStatus
from aiosmtplib.errors import SMTPException, SMTPResponseException


async def by_unpacking(host, user):
    async with SMTP(hostname=host) as client:
        code, message = await client.vrfy(user)
        return code == 250  # SMT252@16


async def by_status(host, user):
    async with SMTP(hostname=host) as client:
        response = await client.vrfy(user)
        if response.code == SMTPStatus.completed:  # SMT252@12
            return True
        return False


async def refusals_caught(host, user):
    async with SMTP(hostname=host) as client:
        try:
            code, message = await client.vrfy(user)
        except SMTPResponseException:
            return False
        return code == 250  # SMT252@16


async def any_answer_is_good(host, user):
    async with SMTP(hostname=host) as client:
        try:
            await client.vrfy(user)
        except SMTPException:
            return False
        return True


async def by_status_rightly(host, user):
    async with SMTP(hostname=host) as client:
        response = await client.vrfy(user)
        return response.code in {
            SMTPStatus.completed,
            SMTPStatus.will_forward,
            SMTPStatus.cannot_vrfy,
        }


async def then_recipient(host, user):
    async with SMTP(hostname=host) as client:
        response = await client.vrfy(user)
        if response.code != 250:
            await client.mail("")
            await client.rcpt(user)
        return True


async def greeting(host):
    client = SMTP(hostname=host)
    await client.connect()
    response = await client.ehlo()
    if response.code != 250:
        raise ConnectionError(response.message)
    response = await client.noop()
    return response.code == 250
