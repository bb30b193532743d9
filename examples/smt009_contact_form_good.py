"""Mail what was written into the contact form, and tell the visitor."""

import smtplib


def submit(host, port, sender, office, text):
    with smtplib.SMTP(host, port) as server:
        refused = server.sendmail(sender, [office], text)
        if not refused:
            return "Thank you, your message was sent."
        return "Sorry, your message could not be sent."
