"""Empty the outbox: what the network loses stays, what the server refuses is returned."""

import smtplib


def deliver(host, port, sender, recipient, text):
    """Return "sent", "stays" or "returned"."""
    try:
        with smtplib.SMTP(host, port) as server:
            server.sendmail(sender, [recipient], text)
    except OSError:
        return "stays"
    except smtplib.SMTPRecipientsRefused:
        return "returned"
    return "sent"
