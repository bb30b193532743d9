"""The answer to EHLO is kept whole, and searched."""
import re
import smtplib


def by_pattern(who, text):
    server = smtplib.SMTP("mx.example")
    answer = server.ehlo()
    if re.search(rb"\bDSN\b", answer[1]):
        server.sendmail("me@example.com", who, text, rcpt_options=["NOTIFY=NEVER"])
