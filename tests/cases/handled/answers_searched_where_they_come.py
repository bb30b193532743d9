"""The answer to EHLO is searched where it comes."""
import smtplib


def at_once(who, text):
    server = smtplib.SMTP("mx.example")
    if server.ehlo()[1].find(b"DSN") >= 0:
        server.sendmail("me@example.com", who, text, rcpt_options=["NOTIFY=NEVER"])
