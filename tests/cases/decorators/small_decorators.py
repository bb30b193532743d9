"""Invitations under the small retry decorators."""
import smtplib

import funcy
import retrying
from retry import retry
from retry.api import retry_call


def invite(text):
    with smtplib.SMTP("localhost") as server:
        server.sendmail("club@example.org", "guest@example.net", text)


def only_smtp(error):
    return isinstance(error, smtplib.SMTPException)


def only_busy(error):
    return isinstance(error, smtplib.SMTPDataError) and error.smtp_code < 500


@retrying.retry  # SMT500@2
def all_of_them(text):
    invite(text)


@retrying.retry(stop_max_attempt_number=3)  # SMT500@2
def three_times(text):
    invite(text)


@retrying.retry(retry_on_exception=only_smtp)  # SMT500@36
def by_predicate(text):
    invite(text)


@retrying.retry(retry_on_exception=only_busy)
def by_good_predicate(text):
    invite(text)


@retrying.retry
def no_mail(number):
    return 1 / number


@retry(tries=3)  # SMT500@2
def retry_all(text):
    invite(text)


@retry(smtplib.SMTPException, tries=3, delay=2)  # SMT500@8
def retry_type(text):
    invite(text)


@retry(exceptions=(ConnectionResetError, TimeoutError))
def retry_narrow(text):
    invite(text)


@retry(OSError, tries=1)
def retry_once(text):
    invite(text)


def retry_by_call(text):
    retry_call(invite, fargs=[text], exceptions=OSError, tries=3)  # SMT500@49


def retry_narrow_by_call(text):
    retry_call(invite, fargs=[text], exceptions=TimeoutError)


@funcy.retry(5)  # SMT500@2
def funcy_all(text):
    invite(text)


@funcy.retry(5, errors=smtplib.SMTPException)  # SMT500@24
def funcy_types(text):
    invite(text)


@funcy.retry(5, errors=(smtplib.SMTPServerDisconnected,))
def funcy_narrow(text):
    invite(text)


@funcy.retry(1)
def funcy_once(text):
    invite(text)
