"""Mail what was written into the contact form, and tell the visitor."""

import smtplib


def submit(host, port, sender, office, text):
    with smtplib.SMTP(host, port) as server:
        if server.sendmail(sender, [office], text):
            return "Thank you, your message was sent."
        return "Sorry, your message could not be sent."
