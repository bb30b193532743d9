"""Sessions from with statements."""

import contextlib
import smtplib
import ssl


def secure(host, a):
    with smtplib.SMTP_SSL(host, context=ssl.create_default_context()) as smtp:
        smtp.login("me", "secret")
        code, _ = smtp.verify(a)
        return code == 250  # SMT252@16


def closed(host, a):
    with contextlib.closing(smtplib.SMTP(host)) as smtp:
        code, _ = smtp.verify(a)
        return code in (250, 251)  # SMT252@16


def on_a_stack(host, a):
    with contextlib.ExitStack() as stack:
        smtp = stack.enter_context(smtplib.SMTP(host))
        code, _ = smtp.verify(a)
        if code != 250:  # SMT252@12
            print("no such user", a)
            return False
        return True


def suppressing(host, a):
    with contextlib.suppress(OSError):
        with smtplib.SMTP(host) as smtp:
            code, _ = smtp.verify(a)
            if code == 250:  # SMT252@16
                return True
    return False


def plain_rightly(host, a):
    with smtplib.SMTP(host) as smtp:
        code, _ = smtp.verify(a)
        if code not in (250, 251, 252):
            raise ValueError(a)


def with_something_else(store, a):
    with store.transaction() as session:
        code, _ = session.verify(a)
        if code != 250:
            raise ValueError(a)


def raised_inside_with_caught_outside(host, a):
    try:
        with smtplib.SMTP(host) as smtp:
            code, _ = smtp.verify(a)
            if code != 250:
                raise LookupError(a)
            return True
    except LookupError:
        with smtplib.SMTP(host) as smtp:
            smtp.mail("")
            code, _ = smtp.rcpt(a)
            return code in (250, 251)


def with_lock(lock, host, a):
    with lock:
        with smtplib.SMTP(host) as smtp:
            code, _ = smtp.verify(a)
            return code, a
