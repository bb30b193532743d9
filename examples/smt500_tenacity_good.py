"""Send a receipt under a retry decorator."""

import smtplib

from tenacity import retry
from tenacity import retry_if_exception_type
from tenacity import stop_after_attempt


@retry(
    retry=retry_if_exception_type(smtplib.SMTPServerDisconnected),
    stop=stop_after_attempt(4),
    reraise=True,
)
def send_receipt(host, port, sender, customer, text):
    with smtplib.SMTP(host, port) as server:
        server.sendmail(sender, customer, text)
