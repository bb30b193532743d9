"""Replacing anything else does not make the replies known."""

import smtplib
import time
from unittest import mock

__all__ = ["greeting"]

link = smtplib.SMTP("mx.example")
greeting = link.expn("staff")
forgotten = link.expn("guests")  # SMT101@13


def test_a_command_is_sent(monkeypatch):
    monkeypatch.setattr(time, "sleep", lambda seconds: None)
    with mock.patch("socket.socket"), mock.patch():
        smtplib.SMTP("mx.example").rcpt("ann@north.example")  # SMT101@9
