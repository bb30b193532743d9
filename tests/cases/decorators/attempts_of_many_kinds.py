"""Bakery orders: attempts under tenacity in which other things go wrong, and nets for other things."""
import smtplib

import tenacity
from django.core.mail import get_connection, send_mail


class Lost(Exception):
    """What goes wrong here."""


def raises_its_own(server: smtplib.SMTP, text):
    for attempt in tenacity.Retrying(stop=tenacity.stop_after_attempt(3)):
        with attempt:
            if not text:
                raise Lost
            if server.rcpt("you@there.example")[0] not in (250, 251):
                raise Lost(text)


@tenacity.retry(retry=tenacity.retry_if_exception_type((OSError, ValueError)))
def of_who_knows(text, send):
    send(text)


@tenacity.retry(retry=tenacity.retry_if_exception_type(OSError), stop=tenacity.stop_after_attempt(3))
def silently(text):
    send_mail("order", text, "me@here.example", ["you@there.example"], fail_silently=True)


def silent_connection(text):
    connection = get_connection(fail_silently=True)
    for attempt in range(3):
        try:
            return connection.send_messages([text])
        except OSError:
            continue
    return None
