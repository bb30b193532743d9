"""Alerts by mail: what the `try` does is written elsewhere, and its handlers say what may come of it."""
import contextlib
import smtplib
from contextlib import asynccontextmanager, contextmanager

import aiosmtplib

from alerts import check_mailbox, ledger, notify, pool


def a_check(box):
    try:
        check_mailbox(box)
    except smtplib.SMTPException as why:
        return why.smtp_code  # SMT003@20


def a_connection(self):
    try:
        self.connect()
    except smtplib.SMTPServerDisconnected as why:
        return why.smtp_error  # SMT003@20
    except smtplib.SMTPResponseException as why:
        return why.smtp_code


def a_notice(user):
    try:
        notify(user)
    except (smtplib.SMTPRecipientsRefused, smtplib.SMTPDataError) as why:
        ledger.write(why.smtp_code)  # SMT003@26
        return False
    return True


def tried_until_it_is_open(box):
    while True:
        try:
            check_mailbox(box)
        except smtplib.SMTPException:
            continue
        break


def one_notice_for_all(users):
    for _ in range(3):
        try:
            notify(users)
            return True
        except smtplib.SMTPResponseException as why:
            if why.smtp_code in (421, 504):
                continue
    return False


def twice(user):
    try:
        notify(user)
    except smtplib.SMTPException as why:
        print("once more", why)
        notify(user)


def only_talk(log, why):
    try:
        log.info("started")
        print("started")
    except smtplib.SMTPException as why:
        return why.smtp_code


def with_work_around_it(user):
    try:
        a_notice(user)
        try:
            notify(user)
        except smtplib.SMTPDataError as why:
            return why.smtp_code
    except smtplib.SMTPException as why:
        return why.smtp_code  # SMT003@20
    return None


def calling_one_that_guesses(user):
    return a_check(user) or a_notice(user)


@contextmanager
def reported(log):
    try:
        yield
    except smtplib.SMTPException as why:
        log.error("no mail: %s", why.smtp_code)  # SMT003@38
        raise


@contextlib.contextmanager
def session(host):
    server = smtplib.SMTP(host)
    try:
        yield server
    except smtplib.SMTPResponseException as why:
        print(why.smtp_code, why.smtp_error)
    except smtplib.SMTPRecipientsRefused as why:
        print(why.smtp_error)  # SMT003@19
    finally:
        server.quit()


@asynccontextmanager
async def borrowed():
    client = await pool.take()
    try:
        yield client
    except aiosmtplib.SMTPException as why:
        print(why.code)  # SMT003@19
        raise


def one_by_one(users):
    for user in users:
        try:
            yield user
        except smtplib.SMTPException as why:
            print(why.smtp_code)


def using_it(log, server: smtplib.SMTP, alert):
    with reported(log):
        server.send_message(alert)
