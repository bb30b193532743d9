"""A test says what the server under test has to take; nobody has to ask it in the test."""

import smtplib
import unittest

import aiosmtplib


def test_a_receipt_is_taken(server):
    with smtplib.SMTP(server.host) as link:
        refused = link.sendmail("a@b.example", ["c@d.example"], b"x", rcpt_options=["NOTIFY=NEVER"])
    assert not refused


async def test_eight_bits_are_taken(server):
    refused, _ = await aiosmtplib.send("x", hostname=server.host, mail_options=["BODY=8BITMIME"])
    assert not refused


class Login(unittest.TestCase):
    def test_a_login_is_refused(self):
        def log_in():
            link = smtplib.SMTP("127.0.0.1", 8888)
            link.auth("PLAIN", link.auth_plain)

        self.assertRaises(smtplib.SMTPAuthenticationError, log_in)

    def contest(self, link: smtplib.SMTP):
        return link.sendmail("a@b.example", ["c@d.example"], b"x", rcpt_options=["NOTIFY=NEVER"])  # SMT103@82


def test_options_of_one_string(link: smtplib.SMTP):
    assert not link.sendmail("a@b.example", ["c@d.example"], b"x", rcpt_options="NOTIFY=NEVER")  # SMT008@81


def receipt(link: smtplib.SMTP):
    return link.sendmail("a@b.example", ["c@d.example"], b"x", rcpt_options=["NOTIFY=NEVER"])  # SMT103@78
