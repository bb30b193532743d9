"""Acts for good, with and without a test, in handlers inside handlers."""
import smtplib
import socket

import aiosmtplib


def nobody_looks(server: smtplib.SMTP, user):
    code, _ = server.rcpt(user.address)
    user.bounced = code is not None


def always(server: smtplib.SMTP, user):
    code, _ = server.rcpt(user.address)
    user.bounced = True
    return code


def second_test(server: smtplib.SMTP, user):
    code, _ = server.rcpt(user.address)
    if code == 450:
        print("greylisted")
    if code >= 400:  # SMT400@8
        user.bounced = True


def inner_handler(server: smtplib.SMTP, user):
    try:
        try:
            server.sendmail("list@example.com", user.mail, "x")
        except smtplib.SMTPSenderRefused:
            raise
        except smtplib.SMTPServerDisconnected:
            raise
    except Exception:  # SMT400@12
        user.mark_bounced()


def outer_handler(server: smtplib.SMTP, user):
    try:
        try:
            server.sendmail("list@example.com", user.mail, "x")
        except smtplib.SMTPRecipientsRefused:  # SMT400@16
            user.mark_bounced()
            raise
    except Exception:
        print("not sent")


def one_of_several(server: smtplib.SMTP, user):
    try:
        server.sendmail("list@example.com", user.mail, "x")
    except smtplib.SMTPServerDisconnected:
        return None
    except (smtplib.SMTPSenderRefused, smtplib.SMTPRecipientsRefused) as e:  # SMT400@13
        user.bounced = True
        if e:
            raise


def is_final(error):
    if isinstance(error, (socket.gaierror, smtplib.SMTPException)):
        return True
    if isinstance(error, (socket.gaierror, socket.herror)):
        return True
    return isinstance(error, ValueError)


def no_test_at_all(user):
    client = aiosmtplib.SMTP("x")

    async def is_valid():
        try:
            await client.vrfy(user)
        except aiosmtplib.SMTPException:
            return False
        return True

    return is_valid()


def last_error(server: smtplib.SMTP, user):
    last = None
    code = 0
    try:
        code, _ = server.rcpt(user)
    except smtplib.SMTPException as e:
        last = e
    print(last)
    user.error = last
    if code == 250:  # SMT251@8
        return True
    return last


def last_errors(server: smtplib.SMTP, users):
    for user in users:
        last = None
        code = 250
        try:
            code, _ = server.rcpt(user)
        except smtplib.SMTPException as e:
            last = e
        report(user, last, code)
        if code != 250:
            return last
    return False


def pair_of_answers(server: smtplib.SMTP, user):
    try:
        code, text = server.vrfy(user)
        error = None
    except smtplib.SMTPException as e:
        code, text, error = 0, b"", e
    return code == 250, error  # SMT252@12
