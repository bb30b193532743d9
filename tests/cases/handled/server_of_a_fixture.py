"""A test that is given a server by its plugin."""
import smtplib


def test_the_parameter_arrives(smtpd):
    with smtplib.SMTP(smtpd.hostname, smtpd.port) as client:
        client.sendmail("me@example.com", "you@example.com", "hello", mail_options=["SMTPUTF8"])
        client.rcpt("you@example.com")
    assert smtpd.messages
