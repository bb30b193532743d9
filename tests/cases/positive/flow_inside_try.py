"""try, finally, early exits, nested functions, branches that meet."""

import logging
import smtplib
import socket

log = logging.getLogger(__name__)


def inside_try(host, user):
    try:
        server = smtplib.SMTP(host, timeout=5)
        code, _ = server.verify(user)
        if code == 250:  # SMT252@12
            return True
        return False
    except Exception:
        log.exception("cannot ask")
        return None


def raised_and_caught_as_failure(host, user):
    server = smtplib.SMTP(host)
    try:
        code, text = server.verify(user)
        if code != 250:  # SMT252@12
            raise LookupError(text)
        return True
    except LookupError:
        log.error("no such user: %s", user)
        return False


def in_nested_function(host, users):
    server = smtplib.SMTP(host)

    def known(user):
        code, _ = server.verify(user)
        return code == 250  # SMT252@16

    for user in users:
        if not known(user):
            raise LookupError(user)


def while_not_done(server: smtplib.SMTP, users):
    names = list(users)
    while names:
        name = names.pop()
        code, _ = server.verify(name)
        if code != 250:  # SMT252@12
            raise LookupError(name)


def around_try_rightly(host, user):
    try:
        server = smtplib.SMTP(host, timeout=5)
        code, _ = server.verify(user)
    except (socket.error, smtplib.SMTPException):
        return None
    if code not in (250, 251, 252):
        return False
    return True


def not_sure_sending_anyway(host, sender, user, text):
    server = smtplib.SMTP(host)
    code, _ = server.verify(user)
    if code != 250:
        log.warning("%s is not known", user)
    server.sendmail(sender, user, text)
    server.quit()


def in_handler(server: smtplib.SMTP, user):
    try:
        code, _ = server.verify(user)
    except smtplib.SMTPServerDisconnected:
        code = 0
    return code in (0, 250, 251, 252)


def never_reached(server: smtplib.SMTP, user):
    code, _ = server.verify(user)
    if code not in (250, 251, 252):
        return False
    if code >= 400:
        raise LookupError(user)
    return True


def finally_asks_again(server: smtplib.SMTP, user):
    sure = False
    try:
        code, _ = server.verify(user)
        sure = code == 250
    finally:
        if not sure:
            sure = server.rcpt(user)[0] in (250, 251)
    return sure
