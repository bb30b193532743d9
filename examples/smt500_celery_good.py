"""Send a welcome mail in the background."""

import smtplib

from celery import shared_task


@shared_task(autoretry_for=(ConnectionError, smtplib.SMTPServerDisconnected), retry_kwargs={"max_retries": 3, "countdown": 0})
def send_welcome(host, port, sender, newcomer, text):
    with smtplib.SMTP(host, port) as server:
        server.sendmail(sender, newcomer, text)
