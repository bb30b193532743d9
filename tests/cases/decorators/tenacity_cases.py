"""Receipts of a ticket office, sent under tenacity."""
import smtplib

import tenacity
from tenacity import AsyncRetrying
from tenacity import Retrying
from tenacity import retry
from tenacity import retry as again
from tenacity import retry_if_exception
from tenacity import retry_if_exception_type
from tenacity import retry_if_not_exception_type
from tenacity import stop_after_attempt

HOST = "mail.example.org"
NETWORK = (ConnectionError, TimeoutError)
WIDE = (TimeoutError, smtplib.SMTPException)


def hand_over(text):
    with smtplib.SMTP(HOST) as server:
        server.sendmail("office@example.org", "guest@example.net", text)


def busy(error):
    return isinstance(error, smtplib.SMTPResponseException) and 400 <= error.smtp_code < 500


def busy_or_worse(error):
    return isinstance(error, smtplib.SMTPResponseException) and error.smtp_code >= 400  # SMT500@65


@retry  # SMT500@2
def bare(text):
    hand_over(text)


@tenacity.retry()  # SMT500@2
def with_parentheses(text):
    hand_over(text)


@again(stop=stop_after_attempt(5))  # SMT500@2
def under_another_name(text):
    hand_over(text)


@retry(stop=stop_after_attempt(1))
def once_only(text):
    hand_over(text)


@retry
def no_mail(path):
    with open(path) as file:
        return file.read()


@retry
def keeps_it_to_itself(text):
    try:
        hand_over(text)
    except Exception as error:
        print(error)


@retry(retry=retry_if_exception_type(smtplib.SMTPException))  # SMT500@38
def by_type(text):
    hand_over(text)


@retry(retry=retry_if_exception_type((ConnectionError, OSError)))  # SMT500@56
def by_types(text):
    hand_over(text)


@retry(retry=retry_if_exception_type(WIDE))  # SMT500@38
def by_constant(text):
    hand_over(text)


@retry(retry=retry_if_exception_type(NETWORK))
def by_narrow_constant(text):
    hand_over(text)


@retry(retry=retry_if_exception_type(smtplib.SMTPServerDisconnected))
def by_narrow_type(text):
    hand_over(text)


@retry(retry=retry_if_exception_type(smtplib.SMTPAuthenticationError))  # SMT535@38
def login_again(user, password):
    with smtplib.SMTP(HOST) as server:
        server.login(user, password)
        server.sendmail(user, user, "Subject: test\n\n")


@retry(retry=retry_if_not_exception_type(smtplib.SMTPException))
def all_but_mail(text):
    hand_over(text)


@retry(retry=retry_if_not_exception_type(ValueError))  # SMT500@14
def all_but_values(text):
    hand_over(text)


@retry(retry=retry_if_exception(busy))
def by_predicate(text):
    hand_over(text)


@retry(retry=retry_if_exception(busy_or_worse))
def by_wrong_predicate(text):
    hand_over(text)


@retry(retry=retry_if_exception(lambda error: getattr(error, "smtp_code", 0) // 100 == 4))
def by_lambda(text):
    hand_over(text)


@retry(retry=retry_if_exception_type(smtplib.SMTPException) & retry_if_exception(busy))
def both(text):
    hand_over(text)


@retry(retry=retry_if_exception_type(TimeoutError) | retry_if_exception_type(smtplib.SMTPDataError))  # SMT500@78
def either(text):
    hand_over(text)


@retry(retry=tenacity.retry_if_exception_message(match="busy"))
def by_message(text):
    hand_over(text)


@retry(retry=decide)
def by_unknown(text):
    hand_over(text)


def in_a_loop(text):
    for attempt in Retrying(retry=retry_if_exception_type(OSError), reraise=True):  # SMT500@59
        with attempt:
            hand_over(text)


def in_a_narrow_loop(text):
    for attempt in Retrying(retry=retry_if_exception_type(TimeoutError)):
        with attempt:
            hand_over(text)


async def in_an_async_loop(client, text):
    async for attempt in AsyncRetrying(retry=retry_if_exception_type(smtplib.SMTPException)):  # SMT500@70
        with attempt:
            hand_over(text)


def called(text):
    retryer = Retrying(retry=retry_if_exception_type(smtplib.SMTPException))  # SMT500@54
    retryer(hand_over, text)


wrapped = tenacity.retry(retry=retry_if_exception_type(Exception))(hand_over)  # SMT500@56
