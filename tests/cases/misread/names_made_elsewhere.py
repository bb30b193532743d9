"""A test bench: names that are added from outside, or whose absence is what is expected."""

import contextlib
import smtplib
import unittest

import pytest

with contextlib.suppress(AttributeError):
    smtplib.SMTPQuicError

try:
    from smtplib import SMTPQuic
except Exception:
    SMTPQuic = None

setattr(smtplib, "RETRIES", 3)


def test_missing():
    with pytest.raises(AttributeError):
        smtplib.SMTPConnectionError
    with pytest.raises((AttributeError, TypeError)):
        raise smtplib.SMTPError("no")


class Tests(unittest.TestCase):
    def test_missing(self):
        with self.assertRaises(AttributeError):
            smtplib.SMTPTimeoutError

    def test_patched(self, monkeypatch):
        monkeypatch.setattr(smtplib, "SMTPFake", object, raising=False)
        assert smtplib.SMTPFake is object


def test_monkeypatch(monkeypatch):
    monkeypatch.setattr("smtplib.SMTPOther", object, raising=False)
    assert smtplib.SMTPOther is object


def asked_first(host):
    if "SMTP_TLS" in dir(smtplib):
        return smtplib.SMTP_TLS(host)
    return smtplib.SMTP(host)


def own_addition(host):
    for _ in range(smtplib.RETRIES):
        print(smtplib.SMTP(host))
