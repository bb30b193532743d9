"""A test says what the server under test has to answer; a function that asserts elsewhere decides."""
import smtplib
from smtplib import SMTP as Client

import aiosmtplib
import pytest


class TestGateway:
    def test_dialogue(self, gateway):
        with Client(gateway.host, gateway.port) as client:
            recipient = client.docmd("RCPT TO:<in@gateway.example>")
            assert recipient == (250, b"OK")

    async def test_recipients(self, port):
        client = aiosmtplib.SMTP(hostname="::1", port=port)
        await client.connect()
        for number in range(5):
            reply = await client.rcpt(f"box{number}@gateway.example")
            assert reply.code == 250, f"{number}: {reply.message}"

    def test_names(self, port):
        client = smtplib.SMTP("::1", port)
        code, _ = client.vrfy("root")
        assert code == 250
        assert client.expn("staff")[0] == 250


@pytest.fixture
def known(port):
    client = smtplib.SMTP("::1", port)
    code, _ = client.vrfy("root")
    assert code == 250  # SMT252@12
    return client


def testify(client: smtplib.SMTP, who):
    code, _ = client.vrfy(who)
    assert code == 250  # SMT252@12


def test_all(client: smtplib.SMTP, people):
    for who in people:
        code, _ = client.vrfy(who)
        if code != 250:  # SMT252@12
            raise ValueError(who)
