"""A test bench: names added to smtplib, missing on purpose, or looked for with care."""

import importlib
import smtplib
import sys
import types

try:
    Timeout = smtplib.SMTPTimeoutError
except (ImportError, AttributeError):
    Timeout = TimeoutError

FIRST = smtplib.SMTPFoo if hasattr(smtplib, "SMTPFoo") else smtplib.SMTPException
smtplib.SMTPOwnError = type("SMTPOwnError", (smtplib.SMTPException,), {})


def own(host):
    try:
        return smtplib.SMTP(host)
    except smtplib.SMTPOwnError as e:
        return e


def asked_early(host):
    if not hasattr(smtplib, "SMTP_QUIC"):
        return smtplib.SMTP(host)
    return smtplib.SMTP_QUIC(host)


def asked_and(e):
    return hasattr(smtplib, "SMTPBar") and isinstance(e, smtplib.SMTPBar)


def replaced(name):
    smtplib = importlib.import_module(name)
    return smtplib.SMTPClient, smtplib.SMTPFailure


def stand_in():
    smtplib = types.SimpleNamespace(SMTPError=OSError)
    raise smtplib.SMTPError("no")


def looped(modules):
    for smtplib in modules:
        print(smtplib.SMTPAnything)
    return [smtplib.SMTPAnything for smtplib in modules]


def caught(host):
    try:
        from smtplib import SMTPClient
    except ImportError:
        from smtplib import SMTP as SMTPClient
    return SMTPClient(host)


def by_getattr(name):
    return getattr(smtplib, name, None) or getattr(smtplib, "SMTPNothing", smtplib.SMTPException)


def with_default(module=smtplib):
    return module.__name__, sys.modules["smtplib"].SMTP


class Wire(smtplib.SMTP):
    smtplib = types.SimpleNamespace(Own=1)

    def own(self):
        return self.smtplib.Own, self.SMTPError, Wire.smtplib.Own
