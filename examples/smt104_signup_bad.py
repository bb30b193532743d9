"""Check the address that somebody signs up with."""

import smtplib


def mailbox_exists(host, port, address):
    with smtplib.SMTP(host, port) as server:
        code, _ = server.verify(address)
        return code in (250, 251, 252)
