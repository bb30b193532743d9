"""Tests of a mail archive, which run a server of their own: what came of a command is seen there."""
import smtplib
import unittest

from aiosmtpd.controller import Controller


class Kept:
    def __init__(self):
        self.envelopes = []

    async def handle_DATA(self, server, session, envelope):
        self.envelopes.append(envelope)
        return "250 kept"


class ArchiveTest(unittest.TestCase):
    def setUp(self):
        self.kept = Kept()
        self.controller = Controller(self.kept, hostname="127.0.0.1", port=0)
        self.controller.start()
        self.addCleanup(self.controller.stop)

    def test_by_hand(self):
        with smtplib.SMTP(self.controller.hostname, self.controller.port) as client:
            client.ehlo()
            client.mail("a@here.example")
            client.rcpt("b@there.example")
            client.data(b"text")
        self.assertEqual(len(self.kept.envelopes), 1)

    def test_utf8(self):
        with smtplib.SMTP(self.controller.hostname, self.controller.port) as client:
            client.sendmail("a@here.example", ["b@there.example", "c@there.example"], b"", ["SMTPUTF8"])
        self.assertTrue(self.kept.envelopes[0].smtp_utf8)

    def test_what_is_misread_all_the_same(self):
        with smtplib.SMTP(self.controller.hostname, self.controller.port) as client:
            code, text = client.vrfy("b@there.example")
            self.assertTrue(code == "252")  # SMT001@29
