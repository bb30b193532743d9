"""Sessions from functions of the module."""

import contextlib
import smtplib


def connect_at_once(host) -> smtplib.SMTP:
    return smtplib.SMTP(host)


def connect_somehow(host, secure):
    if secure:
        return smtplib.SMTP_SSL(host)
    return smtplib.SMTP(host)


@contextlib.contextmanager
def session(host):
    server = smtplib.SMTP(host)
    try:
        yield server
    finally:
        server.quit()


def from_short_function(host, user):
    return connect_at_once(host).verify(user)[0] == 250  # SMT252@12


def from_either(host, user):
    server = connect_somehow(host, secure=True)
    code, _ = server.verify(user)
    if code == 250:  # SMT252@8
        return True
    return False


def from_context_manager(host, user):
    with session(host) as server:
        code, _ = server.verify(user)
        if code != 250:  # SMT252@12
            print("unknown", user)
            return False
        return True


def from_unknown(pool, host, user):
    server = pool.get(host)
    code, _ = server.verify(user)
    return code == 250


def from_context_manager_rightly(host, user):
    with session(host) as server:
        code, _ = server.verify(user)
        if code >= 400:
            return False
        return True


def then_recipient(host, user):
    with session(host) as server:
        code, _ = server.verify(user)
        if code == 250:
            return True
        server.mail("")
        return server.rcpt(user)[0] in (250, 251)
