"""Mail in the other task queues."""
import smtplib

import dramatiq
from airflow.sdk import task as flow_step
from arq import Retry
from django.core.mail import send_mail
from huey import RedisHuey
from prefect import task as prefect_task
from procrastinate import App
from procrastinate import RetryStrategy
from taskiq import InMemoryBroker

huey = RedisHuey()
app = App()
broker = InMemoryBroker()


def send(address):
    send_mail("Subject", "text", None, [address])


@dramatiq.actor  # SMT500@2
def dramatiq_default(address):
    send(address)


@dramatiq.actor(queue_name="mail")  # SMT500@2
def dramatiq_queue(address):
    send(address)


@dramatiq.actor
def dramatiq_no_mail(number):
    return number


@dramatiq.actor(throws=smtplib.SMTPException)
def dramatiq_throws(address):
    send(address)


@dramatiq.actor(throws=(ValueError,))  # SMT500@2
def dramatiq_throws_values(address):
    send(address)


@dramatiq.actor(max_retries=0)
def dramatiq_once(address):
    send(address)


@dramatiq.actor(retry_when=lambda retries, error: isinstance(error, smtplib.SMTPServerDisconnected))
def dramatiq_when(address):
    send(address)


@huey.task(retries=3)  # SMT500@2
def huey_three(address):
    send(address)


@huey.task()
def huey_none(address):
    send(address)


@huey.task(retries=0)
def huey_zero(address):
    send(address)


@broker.task(retry_on_error=True, max_retries=3)  # SMT500@2
async def taskiq_again(address):
    send(address)


@broker.task
async def taskiq_plain(address):
    send(address)


@app.task(retry=True)  # SMT500@2
def procrastinate_ever(address):
    send(address)


@app.task(retry=RetryStrategy(max_attempts=3, retry_exceptions={smtplib.SMTPServerDisconnected}))
def procrastinate_narrow(address):
    send(address)


@app.task()
def procrastinate_never(address):
    send(address)


@prefect_task(retries=2)  # SMT500@2
def prefect_twice(address):
    send(address)


@prefect_task
def prefect_never(address):
    send(address)


@flow_step(retries=2)  # SMT500@2
def airflow_twice(address):
    send(address)


async def arq_job(context, address):
    try:
        send(address)
    except smtplib.SMTPException:  # SMT500@12
        raise Retry(defer=10)


async def arq_narrow(context, address):
    try:
        send(address)
    except smtplib.SMTPServerDisconnected:
        raise Retry(defer=10)


async def arq_plain(context, address):
    send(address)
