"""Check the address that somebody signs up with."""

import smtplib


def mailbox_exists(host, port, address):
    """Return True or False where the server tells, None where it does not."""
    with smtplib.SMTP(host, port) as server:
        code, _ = server.verify(address)
        if code == 252:
            return None
        return code in (250, 251)
