"""Open a connection by hand, because the proxy wants it slow."""

import smtplib


def open_session(host, port):
    server = smtplib.SMTP(timeout=10)
    code, greeting = server.connect(host, port)
    if code != 250:
        server.close()
        raise ConnectionError(f"{host} does not want to talk: {greeting.decode()}")
    server.ehlo_or_helo_if_needed()
    return server


def send_report(host, port, sender, recipient, text):
    server = open_session(host, port)
    try:
        server.sendmail(sender, recipient, text)
    finally:
        server.close()
