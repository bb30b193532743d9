"""Send an invoice, after logging in."""

import smtplib
import time


def send_invoice(host, port, user, password, recipient, text):
    for delay in (1, 5, 25):
        try:
            with smtplib.SMTP(host, port) as server:
                server.login(user, password)
                server.sendmail(user, recipient, text)
            return True
        except (smtplib.SMTPServerDisconnected, smtplib.SMTPNotSupportedError):
            time.sleep(delay)
    return False
