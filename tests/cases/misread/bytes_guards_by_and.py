"""A water company: words that are brought into one kind before they are read."""

import smtplib


def by_and(smtp: smtplib.SMTP, payer):
    _, words = smtp.rcpt(payer)
    if isinstance(words, str) and words.startswith("2.1"):
        return True
    return isinstance(words, bytes) and words.startswith(b"2.1")
