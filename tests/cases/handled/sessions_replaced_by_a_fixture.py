"""So does one that is lent the means to replace it."""

import smtplib


class Played:
    def rcpt(self, address):
        return 250, b"ok"


def test_a_command_is_sent(monkeypatch):
    monkeypatch.setattr(smtplib, "SMTP", Played)
    smtplib.SMTP("mx.example").rcpt("ann@north.example")
