"""Send a ticket; a server that is busy gets a second and a third chance."""

import smtplib
import time


def send_ticket(host, port, sender, recipient, text):
    """Return the number of attempts it took."""
    for attempt in (1, 2, 3):
        try:
            with smtplib.SMTP(host, port) as server:
                server.sendmail(sender, recipient, text)
            return attempt
        except smtplib.SMTPDataError as error:
            if error.smtp_code >= 400 and attempt < 3:
                time.sleep(30)
                continue
            raise
    return None
