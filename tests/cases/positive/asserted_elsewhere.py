"""A pottery's checks against a server that somebody else runs: what is asserted is all that is allowed."""

import smtplib


def check_every_step(host: str) -> None:
    with smtplib.SMTP(host) as client:
        assert client.docmd("EHLO pottery.example")[0] == 250
        assert client.docmd("MAIL FROM:<wheel@pottery.example>")[0] == 250
        answer = client.docmd("RCPT TO:<glaze@pottery.example>")
        assert answer[0] == 250  # SMT251@16
        assert client.vrfy("clay@pottery.example")[0] in (250, 251, 252)
