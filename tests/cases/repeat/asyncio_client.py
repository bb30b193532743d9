"""Chat digest service, with aiosmtplib: its errors are no OSError and carry `code`."""
import asyncio

import aiosmtplib
from aiosmtplib import SMTPException
from aiosmtplib import SMTPResponseException
from aiosmtplib import SMTPStatus

HOST = "smtp.example.org"


async def digest(msg):
    for attempt in range(3):
        try:
            await aiosmtplib.send(msg, hostname=HOST, port=587)
            return True
        except aiosmtplib.SMTPException:  # SMT500@16
            await asyncio.sleep(attempt)
    return False


async def digest_session(msg):
    while True:
        try:
            async with aiosmtplib.SMTP(hostname=HOST) as smtp:
                await smtp.send_message(msg)
            break
        except (SMTPException, OSError):  # SMT500@17
            await asyncio.sleep(10)


async def digest_broad(msg):
    for _ in range(3):
        try:
            await aiosmtplib.send(msg, hostname=HOST)
            return
        except Exception as exc:  # SMT500@16
            print(exc)
            await asyncio.sleep(1)


async def digest_code(msg):
    for _ in range(3):
        try:
            await aiosmtplib.send(msg, hostname=HOST)
            return
        except SMTPResponseException as exc:
            if exc.code in (421, 504):  # SMT504@34
                continue
            raise


async def digest_range(msg):
    for _ in range(3):
        try:
            await aiosmtplib.send(msg, hostname=HOST)
            return
        except SMTPResponseException as exc:
            if exc.code < 400:  # SMT500@16
                raise
            await asyncio.sleep(1)


async def digest_refused_sender(msg, tries=3):
    try:
        await aiosmtplib.send(msg, hostname=HOST)
    except aiosmtplib.SMTPSenderRefused:  # SMT500@12
        if not tries:
            raise
        await digest_refused_sender(msg, tries - 1)


async def digest_login(smtp: aiosmtplib.SMTP, user, password):
    for _ in range(3):
        try:
            await smtp.login(user, password)
            return True
        except aiosmtplib.SMTPAuthenticationError:  # SMT535@16
            await asyncio.sleep(1)
    return False


async def digest_network_only(msg):
    for attempt in range(3):
        try:
            await aiosmtplib.send(msg, hostname=HOST)
            return True
        except OSError:
            await asyncio.sleep(attempt)
        except SMTPException:
            return False
    return False


async def digest_oserror_alone(msg):
    while True:
        try:
            async with aiosmtplib.SMTP(hostname=HOST) as smtp:
                await smtp.send_message(msg)
            return
        except (OSError, asyncio.TimeoutError):
            await asyncio.sleep(5)


async def digest_lost(msg):
    for _ in range(3):
        try:
            await aiosmtplib.send(msg, hostname=HOST)
            return
        except (aiosmtplib.SMTPServerDisconnected, aiosmtplib.SMTPConnectError, aiosmtplib.SMTPTimeoutError):
            await asyncio.sleep(1)


async def digest_guarded(msg):
    for _ in range(3):
        try:
            await aiosmtplib.send(msg, hostname=HOST)
            return
        except SMTPResponseException as exc:
            if exc.code >= 500:
                raise
            await asyncio.sleep(1)


async def digest_status(msg):
    for _ in range(3):
        try:
            await aiosmtplib.send(msg, hostname=HOST)
            return
        except SMTPResponseException as exc:
            if exc.code == SMTPStatus.parameter_not_implemented:
                raise
            if exc.code // 100 == 5:
                return
            await asyncio.sleep(1)


async def digest_each(readers, msg):
    async with aiosmtplib.SMTP(hostname=HOST) as smtp:
        for reader in readers:
            try:
                await smtp.sendmail("chat@example.org", [reader], msg)
            except SMTPException as exc:
                print(reader, exc)


async def digest_any_host(hosts, msg):
    for host in hosts:
        try:
            await aiosmtplib.send(msg, hostname=host)
            return host
        except (SMTPException, OSError):
            continue
    return None


async def digest_queue(queue):
    while True:
        msg = await queue.get()
        try:
            await aiosmtplib.send(msg, hostname=HOST)
        except SMTPException as exc:
            print(exc)
        finally:
            queue.task_done()
