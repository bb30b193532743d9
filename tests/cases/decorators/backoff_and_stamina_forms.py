"""Tide tables by mail: the forms of backoff and stamina."""
import asyncio
import smtplib
from functools import partial

import aiosmtplib
import backoff as b
import stamina
from backoff import on_exception as repeat_on
from stamina import AsyncRetryingCaller, RetryingCaller, retry_context
from stamina import retry as keep_trying

MAIL = (smtplib.SMTPException, TimeoutError)
LOST = (smtplib.SMTPServerDisconnected, ConnectionError)
expo = partial(b.on_exception, b.expo)


def tell(table):
    with smtplib.SMTP("mail.example.com") as server:
        server.send_message(table)


def for_good(error):
    if isinstance(error, smtplib.SMTPResponseException):
        return error.smtp_code >= 500
    return not isinstance(error, LOST)


def forgets_recipients(error):
    return isinstance(error, smtplib.SMTPResponseException) and error.smtp_code >= 500


def seconds(error):
    return 60.0 if isinstance(error, smtplib.SMTPServerDisconnected) else False


def always_seconds(error):
    return 60.0 if isinstance(error, smtplib.SMTPException) else False


# -- backoff -----------------------------------------------------------------------------------------


@repeat_on(b.expo, MAIL, max_tries=3)  # SMT500@20
def by_constant(table):
    tell(table)


@b.on_exception(b.runtime, [TimeoutError, smtplib.SMTPException], value=lambda error: 60)  # SMT500@43
def by_list(table):
    tell(table)


@b.on_exception(b.expo, smtplib.SMTPException, giveup=forgets_recipients)  # SMT500@25
def gives_up_too_rarely(table):
    tell(table)


@b.on_exception(b.expo, smtplib.SMTPException, giveup=lambda error: isinstance(error, smtplib.SMTPDataError))  # SMT500@25
def gives_up_on_data(table):
    tell(table)


@b.on_exception(b.expo, smtplib.SMTPException, giveup=None)  # SMT500@25
def never_gives_up(table):
    tell(table)


@expo(smtplib.SMTPDataError, max_tries=4)  # SMT500@7
def by_partial(table):
    tell(table)


@b.on_exception(b.expo, aiosmtplib.SMTPException, max_time=60)  # SMT500@25
async def coroutine(table):
    await aiosmtplib.send(table)


@b.on_predicate(b.fibo, max_tries=3)
@b.on_exception(b.fibo, OSError)  # SMT500@25
def two_decorators(table):
    tell(table)


def by_call(table):
    b.on_exception(b.expo, smtplib.SMTPException)(tell)(table)  # SMT500@28


class Harbour:
    @repeat_on(b.expo, Exception, max_tries=3)  # SMT500@24
    def tell(self, table):
        tell(table)


@b.on_exception(b.expo, smtplib.SMTPException, giveup=for_good)
def gives_up_for_good(table):
    tell(table)


@b.on_exception(b.expo, smtplib.SMTPException, giveup=lambda error: not isinstance(error, LOST))
def gives_up_unless_lost(table):
    tell(table)


@b.on_exception(b.expo, smtplib.SMTPException, giveup=unknown)
def gives_up_somewhere_else(table):
    tell(table)


@b.on_exception(b.expo, smtplib.SMTPException, giveup=lambda error: error.smtp_code >= 500)  # SMT003@75
def gives_up_by_code(table):
    tell(table)


@b.on_exception(b.expo, smtplib.SMTPException, giveup=lambda error: True)
def gives_up_at_once(table):
    tell(table)


@b.on_predicate(b.expo, max_tries=5)
def by_result(table):
    tell(table)


@b.on_exception(b.expo, ZeroDivisionError)
def other_kind(table):
    tell(table)


@b.on_exception(b.expo, settings.RETRIED)
def by_setting(table):
    tell(table)


@b.on_exception(**SETTINGS)
def by_settings(table):
    tell(table)


@b.on_exception(b.expo, OSError, 1)
def no_mail(path):
    return open(path)


# -- stamina -----------------------------------------------------------------------------------------


@keep_trying(on=MAIL, attempts=5)  # SMT500@17
def stamina_constant(table):
    tell(table)


@keep_trying(on=(TimeoutError, smtplib.SMTPResponseException), attempts=None, timeout=None)  # SMT500@32
async def stamina_tuple(table):
    tell(table)


@keep_trying(on=always_seconds)  # SMT500@17
def stamina_hook(table):
    tell(table)


@keep_trying(on=smtplib.SMTPAuthenticationError)  # SMT535@17
def stamina_login(table, user, password):
    with smtplib.SMTP("mail.example.com") as server:
        server.login(user, password)
        server.send_message(table)


async def stamina_loop(table):
    async for attempt in retry_context(aiosmtplib.SMTPException, 5):  # SMT500@40
        with attempt:
            await aiosmtplib.send(table)


def stamina_named_attempt(table):
    for attempt in retry_context(on=smtplib.SMTPException):  # SMT500@37
        with attempt as number:
            print(number)
            tell(table)


async def stamina_caller(table):
    await AsyncRetryingCaller(attempts=3)(aiosmtplib.SMTPException, aiosmtplib.send, table)  # SMT500@43


def stamina_session(table, server: smtplib.SMTP):
    RetryingCaller()(smtplib.SMTPException, server.send_message, table)  # SMT500@22


class Pier:
    caller = RetryingCaller(attempts=3).on(smtplib.SMTPException)  # SMT500@44

    def tell(self, table):
        self.caller(tell, table)


@keep_trying(on=LOST)
def stamina_lost(table):
    tell(table)


@keep_trying(on=seconds)
def stamina_narrow_hook(table):
    tell(table)


@keep_trying(on=lambda error: isinstance(error, LOST))
def stamina_lambda(table):
    tell(table)


@keep_trying(on=smtplib.SMTPException, attempts=1)
def stamina_once(table):
    tell(table)


@stamina.retry(on=decide)
def stamina_unknown(table):
    tell(table)


@keep_trying(on=OSError)
def stamina_no_mail(path):
    return open(path)


@keep_trying(on=smtplib.SMTPException)
def stamina_answered(table):
    try:
        tell(table)
    except smtplib.SMTPException:
        print("refused")


def stamina_once_loop(table):
    for attempt in retry_context(smtplib.SMTPException, 1):
        with attempt:
            tell(table)


async def stamina_waits():
    async for attempt in retry_context(on=OSError):
        with attempt:
            await asyncio.sleep(1)


def stamina_narrow_callers(table, server: smtplib.SMTP):
    RetryingCaller()(LOST, server.send_message, table)
    RetryingCaller(attempts=1)(OSError, server.send_message, table)
    RetryingCaller()(OSError, print, table)
    RetryingCaller()(OSError, server.close)
