"""Parcel notices under backoff and stamina."""
import smtplib

import backoff
import stamina
from backoff import on_exception


def notice(text):
    with smtplib.SMTP("localhost") as server:
        server.sendmail("parcels@example.org", "you@example.net", text)


def hopeless(error):
    return isinstance(error, smtplib.SMTPResponseException) and error.smtp_code >= 500


def passing(error):
    return getattr(error, "smtp_code", 500) < 500


def leaking(error):
    return getattr(error, "smtp_code", 400) < 500  # SMT500@12


@backoff.on_exception(backoff.expo, smtplib.SMTPException, max_tries=5)  # SMT500@37
def wide(text):
    notice(text)


@on_exception(backoff.constant, (TimeoutError, OSError), interval=1)  # SMT500@48
def tuple_of_types(text):
    notice(text)


@on_exception(backoff.expo, exception=smtplib.SMTPDataError)  # SMT500@39
def by_keyword(text):
    notice(text)


@on_exception(backoff.expo, (ConnectionError, smtplib.SMTPServerDisconnected))
def narrow(text):
    notice(text)


@on_exception(backoff.expo, smtplib.SMTPResponseException, giveup=hopeless)
def gives_up(text):
    notice(text)


@on_exception(backoff.expo, Exception)
def no_mail(number):
    return 1 / number


@on_exception(backoff.expo, smtplib.SMTPException, max_tries=1)
def once(text):
    notice(text)


@on_exception(backoff.expo, smtplib.SMTPException)
def swallowed(text):
    try:
        notice(text)
    except smtplib.SMTPException:
        return False
    return True


@stamina.retry(on=smtplib.SMTPException, attempts=3)  # SMT500@19
def stamina_wide(text):
    notice(text)


@stamina.retry(on=(smtplib.SMTPServerDisconnected, TimeoutError))
def stamina_narrow(text):
    notice(text)


@stamina.retry(on=passing)
def stamina_asked(text):
    notice(text)


@stamina.retry(on=leaking)
def stamina_leak(text):
    notice(text)


def stamina_loop(text):
    for attempt in stamina.retry_context(on=OSError):  # SMT500@45
        with attempt:
            notice(text)


def stamina_narrow_loop(text):
    for attempt in stamina.retry_context(on=ConnectionError):
        with attempt:
            notice(text)


def stamina_caller(text):
    caller = stamina.RetryingCaller(attempts=5)
    caller(smtplib.SMTPException, notice, text)  # SMT500@12


def stamina_bound_caller(text):
    caller = stamina.RetryingCaller().on(smtplib.SMTPException)  # SMT500@42
    return caller(notice, text)
