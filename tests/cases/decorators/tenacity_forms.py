"""Vouchers of a theatre: every form in which tenacity can be put around a function."""
import asyncio
import smtplib
from functools import partial

import aiosmtplib
import tenacity as t
from django.core import mail
from tenacity import AsyncRetrying, Retrying, retry, retry_if_exception_type, stop_after_attempt, wait_fixed
from tenacity import retry as again
from tenacity import stop_after_attempt as stop_after

three_times = partial(retry, stop=stop_after_attempt(3))
only_lost = partial(retry, retry=retry_if_exception_type(ConnectionError), stop=stop_after_attempt(3))
OPTIONS = {"stop": stop_after_attempt(4), "retry": retry_if_exception_type(smtplib.SMTPException)}  # SMT500@76
NARROW = dict(stop=stop_after_attempt(4), retry=retry_if_exception_type(smtplib.SMTPServerDisconnected))
PATIENT = {**NARROW, "wait": wait_fixed(60)}
LESS = {**PATIENT, "retry": retry_if_exception_type(OSError)}  # SMT500@53


def post(voucher):
    with smtplib.SMTP("mail.example.com") as server:
        server.send_message(voucher)


def clear(text):
    print(text)


# -- reported ----------------------------------------------------------------------------------------


@three_times()  # SMT500@2
def by_partial(voucher):
    post(voucher)


@three_times(retry=retry_if_exception_type((TimeoutError, OSError)))  # SMT500@59
def by_partial_with_more(voucher):
    post(voucher)


@retry(**OPTIONS)
def by_options(voucher):
    post(voucher)


@again(**LESS)
def by_options_of_options(voucher):
    post(voucher)


def patiently(attempts=3):
    return t.retry(stop=stop_after(attempts), retry=t.retry_if_exception_type(smtplib.SMTPDataError))  # SMT500@79


@patiently(5)
def by_helper(voucher):
    post(voucher)


class Box:
    retrying = Retrying(retry=retry_if_exception_type(smtplib.SMTPSenderRefused), reraise=True)  # SMT500@55

    def __init__(self, host):
        self.host = host
        self.retrying_too = Retrying(retry=retry_if_exception_type(smtplib.SMTPHeloError))  # SMT500@68

    @retry  # SMT500@6
    def method(self, voucher):
        with smtplib.SMTP(self.host) as server:
            server.send_message(voucher)

    @staticmethod
    @retry(reraise=True)  # SMT500@6
    def static(voucher):
        post(voucher)

    @classmethod
    @retry(stop=stop_after_attempt(2) | t.stop_after_delay(60), retry=t.retry_always)  # SMT500@71
    def of_class(cls, voucher):
        post(voucher)

    def through_class_attribute(self, voucher):
        self.retrying(post, voucher)

    def through_attribute(self, voucher):
        for attempt in self.retrying_too:
            with attempt:
                post(voucher)

    def own_method(self, voucher):
        Retrying(retry=retry_if_exception_type(smtplib.SMTPException))(self._post, voucher)  # SMT500@48

    def _post(self, voucher):
        post(voucher)



@retry(retry=t.retry_if_exception_type())  # SMT500@14
def any_type(voucher):
    post(voucher)


@retry(retry=t.retry_if_exception_type(exception_types=smtplib.SMTPException))  # SMT500@56
def by_keyword(voucher):
    post(voucher)


@retry(stop=t.stop_all(stop_after_attempt(1), t.stop_after_delay(60)), retry=retry_if_exception_type(OSError))  # SMT500@102
def stops_late(voucher):
    post(voucher)


@again(stop=stop_after_attempt(1) & stop_after_attempt(3), retry=retry_if_exception_type(OSError))  # SMT500@90
def stops_after_three(voucher):
    post(voucher)


def inside(voucher):
    @retry(retry=retry_if_exception_type(smtplib.SMTPException))  # SMT500@42
    def attempt():
        post(voucher)

    attempt()


def with_lambda(voucher):
    Retrying(retry=retry_if_exception_type(smtplib.SMTPException))(lambda: post(voucher))  # SMT500@44


def with_partial(voucher):
    Retrying(retry=retry_if_exception_type(smtplib.SMTPException))(partial(post, voucher))  # SMT500@44


def with_method_of_session(voucher, server: smtplib.SMTP):
    Retrying(retry=retry_if_exception_type(smtplib.SMTPException))(server.send_message, voucher)  # SMT500@44


@retry(retry=t.retry_unless_exception_type(ValueError))  # SMT500@14
def unless_value(voucher):
    post(voucher)


async def asynchronously(voucher):
    async for attempt in t.asyncio.AsyncRetrying(retry=retry_if_exception_type(aiosmtplib.SMTPException)):  # SMT500@80
        with attempt:
            await aiosmtplib.send(voucher)


@retry  # SMT500@2
async def coroutine(voucher):
    await aiosmtplib.send(voucher)


async def called(voucher):
    await AsyncRetrying(retry=retry_if_exception_type(aiosmtplib.SMTPResponseException))(coroutine_once, voucher)  # SMT500@55


async def coroutine_once(voucher):
    await aiosmtplib.send(voucher)


sent_again = again(retry=retry_if_exception_type(smtplib.SMTPException))(post)  # SMT500@50


# -- silent: it is not repeated, or only where that helps ---------------------------------------------


@only_lost()
def by_narrow_partial(voucher):
    post(voucher)


@retry(**NARROW)
def by_narrow_options(voucher):
    post(voucher)


@retry(**PATIENT)
def by_narrow_options_of_options(voucher):
    post(voucher)


@retry(**configured())
def by_unknown_options(voucher):
    post(voucher)


@retry(**{option_name(): 3, "retry": retry_if_exception_type(TimeoutError)})
def by_computed_option(voucher):
    post(voucher)


@retry(retry=t.retry_if_exception())
def by_incomplete_condition(voucher):
    post(voucher)


def handed_on(voucher, **options):
    Retrying(**options)(post, voucher)


def handed_over(voucher, *options):
    Retrying(*options)(post, voucher)


@retry(stop=stop_after(1))
def once(voucher):
    post(voucher)


@retry(stop=t.stop_after_attempt(max_attempt_number=1))
def once_by_keyword(voucher):
    post(voucher)


@retry(stop=stop_after_attempt(1) | t.stop_after_delay(30))
def once_or_late(voucher):
    post(voucher)


@retry(stop=t.stop_any(t.stop_after_delay(30), stop_after_attempt(1)))
def any_of_both(voucher):
    post(voucher)


@retry(stop=stop_after_attempt(1) & stop_after_attempt(1))
def once_and_once(voucher):
    post(voucher)


@retry(retry=t.retry_never)
def never(voucher):
    post(voucher)


@retry(retry=t.retry_if_result(lambda sent: sent is None))
def by_result(voucher):
    post(voucher)


@retry(retry=t.retry_any(t.retry_if_result(bool), retry_if_exception_type(TimeoutError)))
def by_result_or_type(voucher):
    post(voucher)


@retry(retry=t.retry_if_exception_cause_type(smtplib.SMTPException))
def by_cause(voucher):
    post(voucher)


@retry(retry=t.retry_if_not_exception_message(match="5.7.1"))
def by_message(voucher):
    post(voucher)


@retry(retry=t.retry_if_not_exception_type((smtplib.SMTPException, ValueError)))
def unless_mail(voucher):
    post(voucher)


@retry(retry=t.retry_all(retry_if_exception_type(OSError), t.retry_if_not_exception_type(smtplib.SMTPException)))
def network_only(voucher):
    post(voucher)


class Counter:
    retrying = Retrying(retry=retry_if_exception_type(ConnectionResetError), reraise=True)

    def __init__(self, retrying):
        self.given = retrying

    def through_class_attribute(self, voucher):
        self.retrying(post, voucher)

    def through_what_is_given(self, voucher):
        self.given(post, voucher)

    @retry(stop=stop_after_attempt(3))
    def no_mail(self, voucher):
        clear(voucher)

    @retry(stop=stop_after_attempt(3))
    def answers_itself(self, voucher):
        try:
            post(voucher)
        except smtplib.SMTPException:
            return False
        return True

    @retry(stop=stop_after_attempt(3))
    def turns_it_into_another(self, voucher):
        try:
            post(voucher)
        except smtplib.SMTPException as error:
            raise LookupError("no voucher") from error


async def lost_only(voucher):
    async for attempt in AsyncRetrying(retry=retry_if_exception_type(aiosmtplib.SMTPServerDisconnected)):
        with attempt:
            await aiosmtplib.send(voucher)


async def waits(voucher):
    async for attempt in AsyncRetrying(stop=stop_after_attempt(3)):
        with attempt:
            await asyncio.sleep(1)


def answered_inside(voucher):
    for attempt in Retrying(stop=stop_after_attempt(3)):
        with attempt:
            try:
                post(voucher)
            except smtplib.SMTPException:
                clear("refused")


def without_mail(text):
    Retrying(stop=stop_after_attempt(3))(clear, text)
    Retrying(stop=stop_after_attempt(3))(lambda: clear(text))


def silently(message, send_mail):
    Retrying(stop=stop_after_attempt(3))(message.send, fail_silently=True)
    Retrying(stop=stop_after_attempt(3))(mail.send_mail, "Voucher", "text", None, [], fail_silently=True)


def connects(host):
    for attempt in Retrying(stop=stop_after_attempt(3)):
        with attempt:
            return smtplib.SMTP(host)


quietly = again(retry=retry_if_exception_type(TimeoutError))(post)
