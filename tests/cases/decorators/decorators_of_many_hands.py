"""Retry decorators and tasks by programs of many hands."""

import smtplib
from functools import partial

import backoff
import funcy
import retrying
import stamina
import tenacity
from arq import Retry
from celery import Celery, Task
from huey import RedisHuey
from retry import retry as nochmal
from rq.decorators import job
from rq import Retry as RqRetry
from tenacity import retry, retry_if_exception, retry_if_exception_type, retry_if_not_exception_type, stop_after_attempt

app = Celery("x")
warteschlange = RedisHuey("x")
TRANSIENT = (smtplib.SMTPServerDisconnected, smtplib.SMTPConnectError)
WIDE = (smtplib.SMTPException, ConnectionError)
POLICY = {"autoretry_for": (smtplib.SMTPException,), "max_retries": 3}


def deliver(msg):
    with smtplib.SMTP("mail.example.org") as s:
        s.send_message(msg)


@retry(stop=stop_after_attempt(3))  # SMT500@2
def w1(msg):
    deliver(msg)


@retry(retry=retry_if_exception_type(WIDE), stop=stop_after_attempt(3))  # SMT500@38
def w2(msg):
    deliver(msg)


@retry(retry=retry_if_not_exception_type(ValueError), stop=stop_after_attempt(3))  # SMT500@14
def w3(msg):
    deliver(msg)


@retry(retry=retry_if_exception(lambda e: getattr(e, "smtp_code", 0) >= 400))  # SMT500@43
def w4(msg):
    deliver(msg)


@nochmal(smtplib.SMTPException, tries=3, delay=2)  # SMT500@10
def w5(msg):
    deliver(msg)


@app.task(**POLICY)  # SMT500@13
def w6(msg):
    deliver(msg)


@app.task(bind=True, max_retries=5)
def w7(task, msg):
    try:
        deliver(msg)
    except Exception as exc:  # SMT500@12
        task.retry(exc=exc)


@warteschlange.task(retries=3, retry_delay=10)  # SMT500@2
def w8(msg):
    deliver(msg)


@job("mail", retry=RqRetry(max=3))  # SMT500@2
def w9(msg):
    deliver(msg)


async def w10(ctx, msg):
    try:
        deliver(msg)
    except smtplib.SMTPException as e:  # SMT500@12
        raise Retry(defer=10) from e


class Versand(Task):
    autoretry_for = (smtplib.SMTPDataError,)  # SMT500@22

    def run(self, msg):
        deliver(msg)


@backoff.on_exception(backoff.expo, WIDE, max_tries=3)  # SMT500@37
@backoff.on_exception(backoff.expo, TRANSIENT, max_tries=3)
def w11(msg):
    deliver(msg)


@stamina.retry(on=(smtplib.SMTPAuthenticationError,), attempts=2)  # SMT535@20
def w12():
    with smtplib.SMTP("mail.example.org") as s:
        s.login("u", "p")


def codes(e, allowed=(421, 451)):
    return isinstance(e, smtplib.SMTPResponseException) and e.smtp_code in allowed


@retry(retry=retry_if_exception_type(TRANSIENT), stop=stop_after_attempt(3))
def r1(msg):
    deliver(msg)


@retry(retry=retry_if_exception(codes))
def r2(msg):
    deliver(msg)


@retry(retry=retry_if_exception(partial(codes, allowed=(450,))))
def r3(msg):
    deliver(msg)


@retry(retry=retry_if_not_exception_type(smtplib.SMTPException))
def r4(msg):
    deliver(msg)


@nochmal(ConnectionError, tries=3)
def r5(msg):
    deliver(msg)


@app.task(autoretry_for=(TimeoutError,))
def r6(msg):
    deliver(msg)


@warteschlange.task()
def r7(msg):
    deliver(msg)


@job("mail")
def r8(msg):
    deliver(msg)


@backoff.on_exception(backoff.expo, smtplib.SMTPException, giveup=lambda e: getattr(e, "smtp_code", 550) >= 500)
def r9(msg):
    deliver(msg)


@funcy.retry(3, errors=TRANSIENT)
def r10(msg):
    deliver(msg)


@retrying.retry(retry_on_exception=lambda e: isinstance(e, TRANSIENT), stop_max_attempt_number=3)
def r11(msg):
    deliver(msg)


@retry(stop=stop_after_attempt(1))
def r12(msg):
    deliver(msg)


@retry(reraise=True, stop=stop_after_attempt(3))
def r13(url):
    return open(url).read()


@app.task(bind=True)
def r14(task, msg):
    try:
        deliver(msg)
    except smtplib.SMTPServerDisconnected as exc:
        raise task.retry(exc=exc)
    except smtplib.SMTPException:
        raise


for r15 in tenacity.Retrying(retry=retry_if_exception_type(TRANSIENT)):
    with r15:
        deliver("x")
