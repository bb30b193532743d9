"""The asynchronous client: replies are named tuples, refusals are exceptions."""

import asyncio

import aiosmtplib
from aiosmtplib import SMTP, SMTPStatus


async def by_attribute(host, user):
    client = aiosmtplib.SMTP(hostname=host)
    await client.connect()
    response = await client.vrfy(user)
    if response.code != 250:  # SMT252@8
        raise LookupError(user)


async def by_index(host, user):
    async with SMTP(hostname=host) as client:
        return (await client.vrfy(user))[0] in (250, 251)  # SMT252@16


async def with_time_limit(host, user):
    async with SMTP(hostname=host) as client:
        code, _ = await asyncio.wait_for(client.vrfy(user), timeout=5)
        if code != 250:  # SMT252@12
            print("unknown user", user)
            return False
        return True


class Directory:
    def __init__(self, host):
        self.client = SMTP(hostname=host)

    async def knows(self, user):
        await self.client.connect()
        response = await self.client.vrfy(user)
        if response.code in (250, 251):  # SMT252@12
            return True
        return False

    async def takes(self, user):
        response = await self.client.vrfy(user)
        return response.code in (250, 251, 252)


async def three_ways(host, user):
    async with SMTP(hostname=host) as client:
        response = await client.vrfy(user)
        if response.code == SMTPStatus.cannot_vrfy:
            return None
        return True


async def not_awaited(host, user, tasks):
    client = SMTP(hostname=host)
    tasks.append(client.vrfy(user))
    return len(tasks) == 250


async def of_something_else(session, url):
    response = await session.get(url)
    if response.code != 250:
        raise LookupError(url)
