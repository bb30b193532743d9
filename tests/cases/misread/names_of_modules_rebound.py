"""Names of the mail modules that are bound to something else as well, and modules of modules."""

import importlib
import smtplib
import smtplib as post

import aiosmtplib
import aiosmtplib.errors
import aiosmtplib.errors as faults
import gevent.monkey
from aiosmtplib import errors

post = gevent.monkey.wrap(post)

try:
    import smtplib as maybe
except ImportError:
    maybe = None

try:
    Slow = smtplib.SMTPTimeoutError
except Exception:
    Slow = OSError

try:
    Gone = smtplib.SMTPVanished; Busy = smtplib.SMTPBusy
except:
    Gone = Busy = OSError

Odd = importlib.import_module("smtplib").SMTPOddity
Lost = errors.SMTPConnectionError  # SMT006@15
Found = (errors.SMTPException, faults.SMTPServerDisconnected, aiosmtplib.errors.SMTPDataError)
Missed = (faults.SMTPNotSupportedError, aiosmtplib.errors.SMTPNotSupportedError)  # SMT006@18, SMT006@59
Others = (smtplib.socket.timeout, smtplib.email.utils, smtplib.SMTP.debuglevel)


def is_slow(error):
    return isinstance(error, post.SMTPTimeoutError)


def is_slow_perhaps(error):
    return maybe is not None and isinstance(error, maybe.SMTPTimeoutError)  # SMT006@58


def of_several(modules):
    import smtplib

    found = []
    for smtplib in modules:
        found.append(smtplib.SMTPTimeoutError)
    return found


def raised_in_a_wide_try(server):
    try:
        if server is None:
            raise smtplib.SMTPUnreachable("no server")  # SMT006@27
    except Exception as error:
        print(error)
