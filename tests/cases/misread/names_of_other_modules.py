"""Other things are called smtplib, too."""

from __future__ import annotations

import types
from unittest import mock

from company.mail import smtplib
from gevent import monkey


def own_module(host, text):
    try:
        smtplib.SMTPClient(host).send(text)
    except smtplib.SMTPTransientError as e:
        return e.code
    except smtplib.SMTPConnectionError:
        return None


class Settings:
    smtplib: types.ModuleType

    def failure(self):
        return self.smtplib.SMTPError


def given(smtplib, host):
    try:
        return smtplib.Connection(host)
    except smtplib.SMTPFailure:
        return None


def faked():
    smtplib = mock.Mock()
    smtplib.SMTPClient.return_value = 3
    return smtplib.SMTPClient()


def local():
    class smtplib:
        SMTPError = ValueError

    raise smtplib.SMTPError("no")


def relative():
    from .compat import aiosmtplib

    return aiosmtplib.SMTPFailure


def patched():
    monkey.patch_all()
