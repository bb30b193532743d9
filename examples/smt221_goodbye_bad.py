"""Send a reminder and write down whether it went out."""

import smtplib


def send_reminder(host, port, sender, recipient, text):
    """Return True when the reminder is out; the caller sends it by post otherwise."""
    server = smtplib.SMTP(host, port)
    server.sendmail(sender, recipient, text)
    code, _ = server.quit()
    return code == 250
