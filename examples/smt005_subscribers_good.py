"""Send a letter to the subscribers whose server takes it."""

import smtplib


def send_letter(host, port, sender, subscribers, text):
    accepted = []
    with smtplib.SMTP(host, port) as server:
        server.ehlo()
        code, _ = server.mail(sender)
        if code != 250:
            raise ConnectionError(code)
        for subscriber in subscribers:
            code, _ = server.rcpt(subscriber)
            if code in (250, 251):
                accepted.append(subscriber)
        if accepted:
            code, _ = server.data(text)
            if code != 250:
                raise ConnectionError(code)
    return accepted
