"""Send the minutes to everyone who was there."""

import smtplib


def send_minutes(host, port, sender, chair, clerk, text):
    """Return those who did not get them."""
    with smtplib.SMTP(host, port) as server:
        refused = server.sendmail(sender, [chair, clerk], text)
    return list(refused)
