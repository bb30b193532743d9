"""Overdue notices of a library: forms of retry, retry2, retrying and funcy."""
import smtplib

import funcy as f
import retry.api
import retrying as r
from django.core.mail import EmailMessage, send_mail
from funcy import retry as funcy_retry
from retry import retry as again
from retry import retry_call

LOST = (smtplib.SMTPServerDisconnected, ConnectionError)


def remind(notice):
    with smtplib.SMTP("mail.example.com") as server:
        server.send_message(notice)


def for_good(error):
    return not isinstance(error, LOST)


def leaks(error):
    return isinstance(error, smtplib.SMTPDataError)


# -- retry and retry2 --------------------------------------------------------------------------------


@again((TimeoutError, smtplib.SMTPException), 3)  # SMT500@23
def positional(notice):
    remind(notice)


@again()  # SMT500@2
def bare(notice):
    remind(notice)


@again(smtplib.SMTPException, on_exception=leaks)  # SMT500@8
def stops_on_data(notice):
    remind(notice)


@again(OSError, 3, 1, None, 1, 0, None, False, leaks)  # SMT500@8
def stops_by_position(notice):
    remind(notice)


def by_call(notice):
    retry_call(remind, [notice], None, smtplib.SMTPException, 5)  # SMT500@40
    retry_call(remind, fargs=[notice], tries=3)  # SMT500@5
    retry.api.retry_call(f=remind, fargs=[notice], exceptions=OSError, tries=3)  # SMT500@63
    retry_call(lambda: remind(notice), exceptions=smtplib.SMTPException)  # SMT500@51


def by_call_of_library(notice):
    retry_call(send_mail, fargs=["Overdue", notice, None, ["reader@example.com"]], exceptions=OSError, tries=3)  # SMT500@95


def by_call_of_session(notice, server: smtplib.SMTP):
    retry_call(server.send_message, [notice], exceptions=smtplib.SMTPException, tries=3)  # SMT500@58


EmailMessage.send = again((smtplib.SMTPException, TimeoutError), tries=2, delay=1)(EmailMessage.send)  # SMT500@28


@again(LOST, tries=3)
def lost(notice):
    remind(notice)


@again(smtplib.SMTPException, on_exception=for_good)
def stops_for_good(notice):
    remind(notice)


@again(smtplib.SMTPException, on_exception=unknown)
def stops_somewhere_else(notice):
    remind(notice)


@again(smtplib.SMTPException, 1)
def once(notice):
    remind(notice)


@again(*CONFIGURED)
def configured(notice):
    remind(notice)


@again(OSError, tries=3)
def no_mail(path):
    return open(path)


def by_narrow_call(notice, server: smtplib.SMTP):
    retry_call(remind, [notice], exceptions=LOST)
    retry_call(remind, [notice], tries=1)
    retry_call(send_mail, ["Overdue", notice, None, ["reader@example.com"]], exceptions=LOST, tries=3)
    retry_call(send_mail, ["Overdue", notice, None, ["reader@example.com"]], {"fail_silently": True}, tries=3)
    retry_call(server.connect, tries=3)
    retry_call(open, [notice], tries=3)
    retry_call(unknown, [notice], tries=3)
    retry_call(tries=3)


# -- retrying ----------------------------------------------------------------------------------------


@r.retry(retry_on_exception=smtplib.SMTPException, wait_fixed=1000)  # SMT500@29
def retrying_type(notice):
    remind(notice)


@r.retry(retry_on_exception=(TimeoutError, smtplib.SMTPSenderRefused))  # SMT500@44
def retrying_types(notice):
    remind(notice)


@r.retry(retry_on_result=lambda sent: not sent)  # SMT500@2
def retrying_result_too(notice):
    remind(notice)


def retrying_object(notice):
    r.Retrying(retry_on_exception=OSError).call(remind, notice)  # SMT500@35


@r.retry(retry_on_exception=LOST)
def retrying_lost(notice):
    remind(notice)


@r.retry(retry_on_exception=lambda error: isinstance(error, LOST))
def retrying_lambda(notice):
    remind(notice)


@r.retry(stop_max_attempt_number=1)
def retrying_once(notice):
    remind(notice)


@r.retry(retry_on_exception=decide)
def retrying_unknown(notice):
    remind(notice)


def retrying_narrow_object(notice):
    r.Retrying(retry_on_exception=LOST).call(remind, notice)


# -- funcy -------------------------------------------------------------------------------------------


@funcy_retry(3, smtplib.SMTPException, 0, lambda error: True)  # SMT500@17
def funcy_filter(notice):
    remind(notice)


@f.retry(3, errors=[TimeoutError, smtplib.SMTPException], filter_errors=leaks)  # SMT500@35
def funcy_data(notice):
    remind(notice)


@f.retry(tries=2)  # SMT500@2
def funcy_default(notice):
    remind(notice)


@f.retry(3, errors=smtplib.SMTPException, filter_errors=lambda error: isinstance(error, LOST))
def funcy_filter_lost(notice):
    remind(notice)


@f.retry(3, OSError, 0, lambda error: isinstance(error, ConnectionError))
def funcy_filter_by_position(notice):
    remind(notice)


@f.retry(3, filter_errors=unknown)
def funcy_filter_unknown(notice):
    remind(notice)


@f.retry(tries=1)
def funcy_once(notice):
    remind(notice)


@f.retry(3)
def funcy_no_mail(path):
    return open(path)
