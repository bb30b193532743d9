"""Tests of a relay in a pottery, against a server of their own: what it answers is what it was told to."""

import smtplib

from aiosmtpd.controller import Controller


class Kiln:
    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        envelope.rcpt_tos.append(address)
        return "250 fired"


def test_every_step():
    controller = Controller(Kiln(), hostname="127.0.0.1", port=0)
    controller.start()
    try:
        with smtplib.SMTP(controller.hostname, controller.port) as client:
            assert client.docmd("EHLO pottery.example")[0] == 250
            assert client.docmd("MAIL FROM:<wheel@pottery.example>") == (250, b"OK")
            answer = client.docmd("RCPT TO:<glaze@pottery.example>")
            assert answer == (250, b"fired")
            code, text = client.rcpt("clay@pottery.example")
            assert code == 250, text
    finally:
        controller.stop()


def may_write_to(client: smtplib.SMTP, potter: str) -> bool:
    code, _ = client.verify(potter)
    return code == 250  # SMT252@12
