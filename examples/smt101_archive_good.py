"""Mail a page to the archive, command by command."""

import smtplib


def archive(host, port, sender, address, text):
    """Return whether the page is in the archive."""
    with smtplib.SMTP(host, port) as server:
        server.ehlo()
        code, _ = server.mail(sender)
        if code != 250:
            return False
        code, _ = server.rcpt(address)
        if code not in (250, 251):
            return False
        code, _ = server.data(text)
        return code == 250
