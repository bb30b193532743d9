"""A test that replaces the class of sessions sees on its own side what came of a command."""

import smtplib
from unittest.mock import patch


class Played:
    def rcpt(self, address):
        return 250, b"ok"


@patch("smtplib.SMTP")
def test_a_command_is_sent(session):
    smtplib.SMTP("mx.example").rcpt("ann@north.example")
    session.return_value.rcpt.assert_called_once()
