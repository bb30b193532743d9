"""Feed a large message to the server piece by piece instead of holding it in memory."""

import smtplib


def stream(host, port, sender, recipient, pieces):
    """Return the server's reply to the whole message."""
    with smtplib.SMTP(host, port) as server:
        server.ehlo()
        code, reply = server.mail(sender)
        if code != 250:
            raise smtplib.SMTPSenderRefused(code, reply, sender)
        code, reply = server.rcpt(recipient)
        if code not in (250, 251):
            raise smtplib.SMTPRecipientsRefused({recipient: (code, reply)})
        code, reply = server.docmd("DATA")
        if code // 100 != 2:
            raise smtplib.SMTPDataError(code, reply)
        for piece in pieces:
            server.send(smtplib.quotedata(piece))
        server.send("\r\n.\r\n")
        return server.getreply()
