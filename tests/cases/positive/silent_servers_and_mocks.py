"""Servers answer with codes, mocks play sessions."""

import smtplib
import unittest
from unittest import mock

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP as Server


class Handler:
    async def handle_VRFY(self, server, session, envelope, address):
        code = self.known.get(address, 252)
        if code != 250:
            return "252 cannot tell"
        return f"{code} {address}"

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if not address.endswith("@example.com"):
            return "550 not relaying to that domain"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        code = await self.store(envelope)
        if code == 250:
            return "250 OK"
        return "451 later"


class OwnServer(Server):
    async def smtp_VRFY(self, arg):
        status = await self._call_handler_hook("VRFY", arg)
        code = int(status[:3])
        if code != 250:
            await self.push("252 cannot tell")
            return
        await self.push(status)

    async def check(self, arg):
        code, text = await self.verify(arg)
        return code == 250


def start(port):
    controller = Controller(Handler(), port=port)
    controller.start()
    return controller


class Tests(unittest.TestCase):
    def test_sending(self):
        with mock.patch("smtplib.SMTP") as fake:
            session = fake.return_value
            session.verify.return_value = (250, b"me")
            code, _ = session.verify("me")
            self.assertEqual(code, 250)

    def test_mock(self):
        session = mock.Mock()
        session.vrfy.return_value = (252, b"perhaps")
        code, _ = session.vrfy("me")
        assert code == 252

    def test_magic(self):
        session = mock.MagicMock(spec=smtplib.SMTP)
        session.rcpt.return_value = (250, b"ok")
        code, _ = session.rcpt("me")
        assert code == 250

    def test_patched_class(self):
        with mock.patch.object(smtplib, "SMTP", autospec=True) as fake:
            fake.return_value.mail.return_value = (250, b"")
            assert fake.return_value.mail("me")[0] == 250

    def test_answer_of_server(self):
        controller = start(8025)
        with smtplib.SMTP("localhost", 8025) as session:
            self.assertIn(session.vrfy("me")[0], (250, 251, 252))
            self.assertEqual(session.noop()[0], 250)
        controller.stop()


class FakeSession:
    def __init__(self, replies):
        self.replies = replies

    def verify(self, address):
        return self.replies.pop()

    def play(self, address):
        code, _ = self.verify(address)
        if code != 250:
            raise AssertionError(code)


def table():
    return {"VRFY": (250, 251, 252), "RCPT": (250, 251)}
