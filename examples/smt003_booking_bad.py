"""Send a booking without waiting for it, and note the code of a refusal."""

import aiosmtplib


async def send_booking(host, port, sender, guest, text, notes):
    try:
        await aiosmtplib.send(text, sender=sender, recipients=[guest], hostname=host, port=port)
    except aiosmtplib.SMTPDataError as error:
        notes.append(f"{guest}: {error.smtp_code}")
