"""Send a round of letters over one connection, and connect again where it was lost."""

import smtplib


def send_round(host, port, sender, letters):
    """Return how many connections it took."""
    connections = 1
    server = smtplib.SMTP(host, port)
    for recipient, text in letters:
        if server.noop()[0] != 250:
            server.close()
            server = smtplib.SMTP(host, port)
            connections += 1
        server.sendmail(sender, [recipient], text)
    server.quit()
    return connections
