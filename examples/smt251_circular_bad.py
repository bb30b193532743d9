"""Hand one circular to many recipients, and drop those the server refuses."""

import smtplib


def deliver(host, port, sender, recipients, text):
    """Return the recipients that were refused, with the server's words."""
    refused = {}
    with smtplib.SMTP(host, port) as server:
        server.ehlo()
        code, reply = server.mail(sender)
        if code != 250:
            raise smtplib.SMTPSenderRefused(code, reply, sender)
        for recipient in recipients:
            code, reply = server.rcpt(recipient)
            if code != 250:
                refused[recipient] = reply.decode()
        if len(refused) == len(recipients):
            server.rset()
            return refused
        code, reply = server.data(text)
        if code != 250:
            raise smtplib.SMTPDataError(code, reply)
    return refused
