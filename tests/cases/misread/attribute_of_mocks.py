"""Tests of a sender of invoices: what a mock raises is what the test gives it."""
import smtplib
from unittest import mock


def test_a_refusal_is_told():
    server = mock.Mock(spec=smtplib.SMTP)
    server.sendmail.side_effect = smtplib.SMTPDataError(554, b"no")
    try:
        server.sendmail("shop@example.org", "you@example.org", "text")
    except smtplib.SMTPException as refusal:
        assert refusal.smtp_code == 554


def test_a_patched_class():
    with mock.patch("smtplib.SMTP") as made:
        made.return_value.sendmail.side_effect = smtplib.SMTPDataError(554, b"no")
        try:
            made("localhost").sendmail("shop@example.org", "you@example.org", "text")
        except smtplib.SMTPException as refusal:
            assert refusal.smtp_code == 554
