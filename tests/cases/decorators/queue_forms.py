"""Bills of a waterworks: the other task queues, and how each is told to send a bill again."""
import datetime
import smtplib

import airflow
import arq
import django_rq
import dramatiq as d
import huey.contrib.djhuey as djhuey
import prefect
import procrastinate as p
from airflow.models import DAG
from airflow.operators.python import PythonOperator
from arq.worker import Retry as LaterByArq
from django.core.mail import get_connection, send_mail
from dramatiq import actor
from huey import MemoryHuey
from huey.exceptions import CancelExecution, RetryTask
from rq import Queue, Retry
from rq.decorators import job
from taskiq import InMemoryBroker, SimpleRetryMiddleware

LOST = (smtplib.SMTPServerDisconnected, ConnectionError)
queue = Queue("bills")
cattle = MemoryHuey()
postman = p.App(connector=p.InMemoryConnector())
broker = InMemoryBroker()
ONCE = {"max_retries": 0}
THRICE = {"max_retries": 3}


def bill(customer):
    send_mail("Bill", "please pay", "office@example.com", [customer])


def lost(retries, error):
    return isinstance(error, LOST)


def any_mail(retries, error):
    return retries < 3 and isinstance(error, smtplib.SMTPException)


# -- dramatiq ----------------------------------------------------------------------------------------


@actor()  # SMT500@2
def actor_default(customer):
    bill(customer)


@d.actor(**THRICE)  # SMT500@2
def actor_options(customer):
    bill(customer)


@d.actor(max_retries=3, throws=(smtplib.SMTPRecipientsRefused, KeyError))  # SMT500@2
def actor_throws_in_part(customer):
    bill(customer)


@d.actor(retry_when=any_mail)  # SMT500@21
def actor_when(customer):
    bill(customer)


@d.actor(max_retries=0, retry_when=any_mail)  # SMT500@36
def actor_when_lifts(customer):
    bill(customer)


@actor  # SMT500@2
async def actor_async(customer):
    get_connection().send_messages([customer])


billed = d.actor(bill)  # SMT500@10


class Billing(d.GenericActor):  # SMT500@15
    def perform(self, customer):
        bill(customer)


class Reminding(d.GenericActor):  # SMT500@17
    class Meta:
        max_retries = 5

    def perform(self, customer):
        bill(customer)

    def other(self, customer):
        bill(customer)


@d.actor(throws=LOST)
def actor_asks_again(customer):
    try:
        bill(customer)
    except smtplib.SMTPException:  # SMT500@12
        raise d.Retry("later", delay=60)


@d.actor(**ONCE)
def actor_once(customer):
    bill(customer)


@d.actor(retry_when=lost)
def actor_when_lost(customer):
    bill(customer)


@d.actor(retry_when=lambda retries, error: False)
def actor_never(customer):
    bill(customer)


@d.actor(retry_when=unknown)
def actor_when_unknown(customer):
    bill(customer)


@d.actor(throws=OSError)
def actor_throws_all(customer):
    bill(customer)


@d.actor(throws=UNKNOWN)
def actor_throws_unknown(customer):
    bill(customer)


@actor
def actor_no_mail(customer):
    print(customer)


@actor
def actor_answers(customer):
    try:
        bill(customer)
    except smtplib.SMTPException as error:
        print("not billed", error)


class Once(d.GenericActor):
    class Meta:
        max_retries = 0

    def perform(self, customer):
        bill(customer)


class NoMail(d.GenericActor):
    def perform(self, customer):
        print(customer)


class Stage:
    def actor(self, customer):
        bill(customer)


# -- rq ----------------------------------------------------------------------------------------------


@django_rq.job("bills", retry=Retry(max=3, interval=[10, 30]))  # SMT500@2
def django_job(customer):
    bill(customer)


def enqueue_all(customer, moment):
    queue.enqueue_in(datetime.timedelta(minutes=5), bill, customer, retry=Retry(max=3))  # SMT500@5
    queue.enqueue_at(moment, bill, customer, retry=Retry(3))  # SMT500@5
    django_rq.get_queue("bills").enqueue_call(func=bill, args=(customer,), retry=Retry(max=2))  # SMT500@5
    queue.enqueue(f=bill, args=(customer,), retry=Retry(max=2))  # SMT500@5


@job("bills")
def asks_for_more(customer):
    try:
        bill(customer)
    except smtplib.SMTPException:  # SMT500@12
        return Retry(max=3, interval=60)


@job("bills")
def asks_when_lost(customer):
    try:
        bill(customer)
    except LOST:
        return Retry(max=3, interval=60)
    except smtplib.SMTPException:
        return None


@job("bills", retry=None)
def no_retry(customer):
    bill(customer)


@job("bills", retry=Retry(max=3))
def job_no_mail(customer):
    print(customer)


def enqueue_others(customer, moment):
    queue.enqueue(bill, customer, retry=None)
    queue.enqueue(bill, customer)
    queue.enqueue("office.bill", customer, retry=Retry(max=3))
    queue.enqueue(retry=Retry(max=3))
    queue.enqueue_at(moment, print, customer, retry=Retry(max=3))


# -- huey --------------------------------------------------------------------------------------------


@cattle.task(retries=3, retry_delay=60, retry_backoff=2)  # SMT500@2
def huey_later(customer):
    bill(customer)


@cattle.periodic_task(djhuey.crontab(hour="6"), retries=2)  # SMT500@2
def huey_every_day():
    bill("all@example.com")


@djhuey.db_periodic_task(djhuey.crontab(hour="6"), retries=2)  # SMT500@2
def huey_every_morning():
    bill("all@example.com")


@cattle.task()
def huey_asks(customer):
    try:
        bill(customer)
    except smtplib.SMTPException:  # SMT500@12
        raise RetryTask(delay=60)


@cattle.task(retries=3)
def huey_cancels(customer):
    try:
        bill(customer)
    except smtplib.SMTPException:
        raise CancelExecution(retry=False)


@djhuey.task(retries=0)
def huey_never(customer):
    bill(customer)


@djhuey.periodic_task(djhuey.crontab(hour="6"))
def huey_once():
    bill("all@example.com")


@cattle.task(retries=3)
def huey_no_mail(customer):
    print(customer)


# -- taskiq ------------------------------------------------------------------------------------------


@broker.task(task_name="bill", retry_on_error=True)  # SMT500@2
async def taskiq_default(customer):
    bill(customer)


@broker.task(retry_on_error=True, types_of_exceptions=[TimeoutError, OSError])  # SMT500@70
async def taskiq_types(customer):
    bill(customer)


@broker.task(retry_on_error=True, max_retries=1)
async def taskiq_once(customer):
    bill(customer)


@broker.task(retry_on_error=False)
async def taskiq_off(customer):
    bill(customer)


@broker.task(max_retries=5)
async def taskiq_not_told(customer):
    bill(customer)


@broker.task(retry_on_error=True, types_of_exceptions=LOST)
async def taskiq_lost(customer):
    bill(customer)


# -- procrastinate -----------------------------------------------------------------------------------


@postman.task(retry=5)  # SMT500@2
def procrastinate_count(customer):
    bill(customer)


@postman.task(retry=p.RetryStrategy(max_attempts=10, wait=60))  # SMT500@2
def procrastinate_strategy(customer):
    bill(customer)


@postman.task(retry=p.RetryStrategy(retry_exceptions=[ConnectionError, smtplib.SMTPException]))  # SMT500@72
def procrastinate_types(customer):
    bill(customer)


strategy = p.RetryStrategy(retry_exceptions={OSError}, wait=10)  # SMT500@46


@postman.task(retry=strategy)
def procrastinate_named(customer):
    bill(customer)


class Careful(p.BaseRetryStrategy):
    def get_retry_decision(self, *, exception, job):
        if isinstance(exception, smtplib.SMTPException):
            return None
        return p.RetryDecision(retry_in={"seconds": 60})


@postman.task(retry=Careful())
def procrastinate_careful(customer):
    bill(customer)


@postman.task(retry=IMPORTED)
def procrastinate_imported(customer):
    bill(customer)


@postman.task(retry=False)
def procrastinate_off(customer):
    bill(customer)


@postman.task(retry=0)
def procrastinate_zero(customer):
    bill(customer)


@postman.task(retry=p.RetryStrategy(retry_exceptions=LOST))
def procrastinate_lost(customer):
    bill(customer)


@postman.task(retry=True)
def procrastinate_no_mail(customer):
    print(customer)


# -- prefect -----------------------------------------------------------------------------------------


def no_mail_failure(task, run, state):
    try:
        state.result()
    except smtplib.SMTPException:
        return False
    return True


@prefect.task(retries=3, retry_delay_seconds=[1, 10, 100])  # SMT500@2
def prefect_thrice(customer):
    bill(customer)


@prefect.flow(retries=2)  # SMT500@2
def prefect_flow(customer):
    bill(customer)


@prefect.task(retries=3, retry_condition_fn=no_mail_failure)
def prefect_asks(customer):
    bill(customer)


@prefect.task(retries=3, retry_condition_fn=lambda task, run, state: False)
def prefect_refuses(customer):
    bill(customer)


@prefect.task(retries=0)
def prefect_never(customer):
    bill(customer)


@prefect.flow(name="bills")
def prefect_once(customer):
    bill(customer)


@prefect.task(retries=3)
def prefect_no_mail(customer):
    print(customer)


# -- airflow -----------------------------------------------------------------------------------------

with DAG("bills") as dag:
    PythonOperator(task_id="bill", python_callable=bill, retries=2)  # SMT500@5
    PythonOperator(task_id="once", python_callable=bill, retries=0)
    PythonOperator(task_id="default", python_callable=bill)
    PythonOperator(task_id="print", python_callable=print, retries=2)


@airflow.decorators.task(retries=2, retry_policy=policy)
def airflow_policy(customer):
    bill(customer)


@airflow.decorators.task(retries=2)
def airflow_fails(customer):
    try:
        bill(customer)
    except smtplib.SMTPException as error:
        raise airflow.exceptions.AirflowFailException from error


# -- arq ---------------------------------------------------------------------------------------------


async def arq_later(context, customer):
    try:
        bill(customer)
    except OSError as error:  # SMT500@12
        raise arq.Retry(defer=context["job_try"] * 5) from error


async def arq_bare(context, customer):
    try:
        bill(customer)
    except smtplib.SMTPException:  # SMT500@12
        raise LaterByArq


async def arq_guarded(context, customer):
    try:
        bill(customer)
    except smtplib.SMTPResponseException as error:
        if error.smtp_code < 500:
            raise LaterByArq(defer=60)
        raise


async def arq_gives_up(context, customer):
    bill(customer)


class WorkerSettings:
    functions = [arq.worker.func(arq_gives_up, max_tries=5)]
    max_tries = 10


async def arq_other_retry(context, customer):
    try:
        bill(customer)
    except smtplib.SMTPException:
        raise context.errors.Retryable(customer)
