"""Receipts, once for each way in which a library can be told what to repeat."""
import asyncio
import functools
import operator
import smtplib

import airflow.sdk
import celery
import funcy
import retry as again
import retrying
import retrying_async
import stamina
import tenacity as t
from airflow.decorators import task as old_step
from airflow.sdk import ExceptionRetryPolicy, RetryAction, RetryRule
from celery import Celery, Task
from huey import CancelExecution, Huey
from huey.contrib.djhuey import db_task
from rq import Queue, Retry
from rq.decorators import job
from taskiq_redis import ListQueueBroker
from tenacity import retry_if_exception as only_if

app = Celery("mail")
queue = Queue("mail")
huey = Huey()
broker = ListQueueBroker()
NARROW = (smtplib.SMTPServerDisconnected, ConnectionError)
AGAIN = {"autoretry_for": (smtplib.SMTPException,), "max_retries": 5}
CAREFUL = dict(autoretry_for=NARROW, retry_backoff=True)


def post(message):
    with smtplib.SMTP("mail.example.com") as server:
        server.send_message(message)


def is_transient(exc):
    return isinstance(exc, smtplib.SMTPResponseException) and 400 <= exc.smtp_code < 500


def gets_worse(exc):
    return getattr(exc, "smtp_code", 400) < 500  # SMT500@12


# -- retrying-async ----------------------------------------------------------------------------------


@retrying_async.retry(attempts=3)  # SMT500@2
async def async_default(message):
    post(message)


@retrying_async.retry(retry_exceptions=(smtplib.SMTPException,))  # SMT500@41
async def async_chosen(message):
    post(message)


@retrying_async.retry(retry_exceptions=NARROW)
async def async_narrow(message):
    post(message)


@retrying_async.retry(fatal_exceptions=(smtplib.SMTPException,))
async def async_fatal(message):
    post(message)


@retrying_async.retry(attempts=3)
async def async_no_mail(message):
    await asyncio.sleep(1)


# -- retrying ----------------------------------------------------------------------------------------


@retrying.retry  # SMT500@2
def retrying_bare(message):
    post(message)


@retrying.retry(retry_on_exception=is_transient)
def retrying_guarded(message):
    post(message)


@retrying.retry(retry_on_exception=lambda exc: isinstance(exc, OSError))  # SMT500@36
def retrying_wide(message):
    post(message)


@retrying.retry(retry_on_exception=NARROW)
def retrying_narrow(message):
    post(message)


@retrying.retry(retry_on_result=lambda result: result is None, retry_on_exception=lambda exc: False)
def retrying_results(message):
    post(message)


# -- retry, retry2 -----------------------------------------------------------------------------------


@again.retry(OSError, tries=3)  # SMT500@14
def retry_wide(message):
    post(message)


@again.retry(NARROW, tries=3)
def retry_narrow(message):
    post(message)


def retry_a_call(message):
    again.api.retry_call(post, [message], exceptions=smtplib.SMTPException, tries=3)  # SMT500@54
    again.api.retry_call(post, fargs=[message], exceptions=NARROW, tries=3)
    again.api.retry_call(print, fargs=[message], tries=3)


# -- funcy -------------------------------------------------------------------------------------------


@funcy.retry(3)  # SMT500@2
def funcy_all(message):
    post(message)


@funcy.retry(3, errors=smtplib.SMTPDataError)  # SMT500@24
def funcy_some(message):
    post(message)


@funcy.retry(3, errors=OSError, filter_errors=is_transient)
def funcy_filtered(message):
    post(message)


@funcy.retry(3, NARROW)
def funcy_narrow(message):
    post(message)


# -- stamina -----------------------------------------------------------------------------------------


@stamina.retry(on=gets_worse)
def stamina_trap(message):
    post(message)


@stamina.retry(on=is_transient)
def stamina_guarded(message):
    post(message)


def stamina_callers(message):
    caller = stamina.RetryingCaller(attempts=3).on(smtplib.SMTPException)  # SMT500@52
    caller(post, message)
    stamina.RetryingCaller(attempts=3).on(NARROW)(post, message)
    for attempt in stamina.retry_context(on=OSError):  # SMT500@45
        with attempt:
            post(message)


# -- tenacity ----------------------------------------------------------------------------------------


@t.retry(retry=only_if(gets_worse), stop=t.stop_after_attempt(3))
def tenacity_trap(message):
    post(message)


@t.retry(retry=only_if(is_transient) | t.retry_if_exception_type(NARROW))
def tenacity_guarded(message):
    post(message)


@t.retry(retry=t.retry_unless_exception_type(smtplib.SMTPException))
def tenacity_unless(message):
    post(message)


@t.retry(retry=t.retry_if_exception_type(OSError) & t.retry_if_not_exception_type(smtplib.SMTPException))
def tenacity_both(message):
    post(message)


def helper():
    return t.retry(retry=t.retry_if_exception_type(smtplib.SMTPException))  # SMT500@52


@helper()
def tenacity_by_helper(message):
    post(message)


patient = functools.partial(t.retry, stop=t.stop_after_attempt(3))
careful = functools.partial(t.retry, retry=t.retry_if_exception_type(NARROW))


@careful(stop=t.stop_after_attempt(3))
def tenacity_by_partial(message):
    post(message)


# -- celery ------------------------------------------------------------------------------------------


@app.task(**AGAIN)  # SMT500@13
def celery_dict(message):
    post(message)


@celery.shared_task(**CAREFUL)
def celery_careful(message):
    post(message)


@app.task(autoretry_for=(Exception,), dont_autoretry_for=(smtplib.SMTPException,))
def celery_spared(message):
    post(message)


@app.task(autoretry_for=(Exception,))
def celery_no_mail(number):
    return number + 1


@app.task(bind=True, throws=(smtplib.SMTPException,))
def celery_throws(self, message):
    try:
        post(message)
    except smtplib.SMTPException as exc:  # SMT500@12
        raise self.retry(exc=exc)


class MailTask(Task):
    autoretry_for = (smtplib.SMTPException,)  # SMT500@22

    def run(self, message):
        post(message)


class CarefulTask(Task):
    autoretry_for = (ConnectionError,)

    def run(self, message):
        post(message)


class AskingTask(Task):
    def run(self, message):
        try:
            post(message)
        except OSError as exc:  # SMT500@16
            self.retry(exc=exc, countdown=60)


# -- rq ----------------------------------------------------------------------------------------------


@job("mail", retry=Retry(max=3))  # SMT500@2
def rq_job(message):
    post(message)


@job("mail")
def rq_once(message):
    post(message)


def rq_enqueues(message):
    queue.enqueue(rq_once, message)
    queue.enqueue(post, message, retry=Retry(max=3))  # SMT500@5
    queue.enqueue(print, message, retry=Retry(max=3))


# -- huey --------------------------------------------------------------------------------------------


@db_task(retries=2)  # SMT500@2
def huey_django(message):
    post(message)


@huey.task(retries=2)
def huey_cancelled(message):
    try:
        post(message)
    except smtplib.SMTPException:
        raise CancelExecution(retry=False)


@huey.task(retries=2)
def huey_no_mail(number):
    return number


# -- taskiq ------------------------------------------------------------------------------------------


@broker.task(retry_on_error=True, types_of_exceptions=(smtplib.SMTPException,))  # SMT500@56
async def taskiq_chosen(message):
    post(message)


@broker.task(retry_on_error=True, types_of_exceptions=NARROW)
async def taskiq_narrow(message):
    post(message)


# -- airflow -----------------------------------------------------------------------------------------


@old_step(retries=3)  # SMT500@2
def airflow_old(message):
    post(message)


@airflow.sdk.task
def airflow_never(message):
    post(message)


@airflow.sdk.task(
    retries=3,
    retry_policy=ExceptionRetryPolicy(
        rules=[RetryRule(exception=smtplib.SMTPException, action=RetryAction.FAIL)]
    ),
)
def airflow_policy(message):
    post(message)


# -- predicates --------------------------------------------------------------------------------------


class Policy:
    codes = range(500, 600)

    @staticmethod
    def transient(exc):
        return not (isinstance(exc, smtplib.SMTPResponseException) and exc.smtp_code in Policy.codes)

    @classmethod
    def lost(cls, exc):
        return isinstance(exc, smtplib.SMTPServerDisconnected)


@t.retry(retry=t.retry_if_exception(Policy.lost))
def by_a_method(message):
    post(message)


@t.retry(retry=t.retry_if_exception(Policy.transient))  # SMT500@37
def by_a_leaking_method(message):
    post(message)


get_code = operator.attrgetter("smtp_code")


@t.retry(retry=t.retry_if_exception(lambda exc: get_code(exc) < 500))
def by_an_operator(message):
    post(message)
