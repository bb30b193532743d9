"""The answer to EHLO is searched by its name."""
import aiosmtplib


async def at_once(client: aiosmtplib.SMTP, who, text):
    if (await client.ehlo()).message.find("DSN") >= 0:
        await client.sendmail("me@example.com", who, text, rcpt_options=["NOTIFY=NEVER"])
