"""Find the members whose mailboxes still take mail."""

import smtplib


def reachable(host, port, sender, members):
    found = []
    with smtplib.SMTP(host, port) as server:
        server.ehlo()
        code, _ = server.mail(sender)
        if code != 250:
            raise ConnectionError(code)
        for member in members:
            if server.rcpt(member)[0] in (250, 251):
                found.append(member)
        server.rset()
    return found
