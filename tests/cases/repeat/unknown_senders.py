"""Letters sent by functions of other modules: what is expected of them says what they do."""
import logging
import smtplib
import time

import aiosmtplib
import backoff
from celery import shared_task
from office import post, settings
from office.mail import Letter, deliver, prepare
from tenacity import retry, retry_if_exception_type

log = logging.getLogger(__name__)
LATER = None


def stub(text):
    pass


class envelope:
    def __init__(self, text):
        self.text = text


# -- reported ----------------------------------------------------------------------------------------


def in_a_loop(text):
    for attempt in range(3):
        try:
            log.info("attempt %d", attempt)
            logging.getLogger("office").error("again")
            deliver(text)
            return
        except smtplib.SMTPException:  # SMT500@16
            time.sleep(attempt)


def by_method(office, text):
    for attempt in range(3):
        try:
            office.post(text)
            return
        except smtplib.SMTPException:  # SMT500@16
            time.sleep(attempt)


def by_module(text):
    for attempt in range(3):
        try:
            post.letter(Letter(text))
            return
        except aiosmtplib.SMTPException:  # SMT500@16
            time.sleep(attempt)


def own_function_that_asks_others(text):
    deliver(prepare(text))


def through_own_function(text):
    for attempt in range(3):
        try:
            own_function_that_asks_others(text)
            return
        except smtplib.SMTPException:  # SMT500@16
            time.sleep(attempt)


@shared_task(autoretry_for=(smtplib.SMTPException, ConnectionError), max_retries=5)  # SMT500@29
def by_task(text):
    deliver(text)


@retry(retry=retry_if_exception_type((TimeoutError, smtplib.SMTPResponseException)))  # SMT500@53
def by_decorator(text):
    deliver(text)


@backoff.on_exception(backoff.expo, smtplib.SMTPDataError)  # SMT500@37
def by_narrower_decorator(text):
    deliver(text)


# -- silent ------------------------------------------------------------------------------------------


@shared_task(autoretry_for=(smtplib.SMTPServerDisconnected, ConnectionError))
def task_on_loss(text):
    deliver(text)


@shared_task(autoretry_for=(Exception,))
def task_on_anything(text):
    deliver(text)


@retry(retry=retry_if_exception_type(smtplib.SMTPException))
def answers_itself(text):
    try:
        deliver(text)
    except smtplib.SMTPException:
        log.error("not delivered")


@retry(retry=retry_if_exception_type(smtplib.SMTPException))
def sends_nothing(path):
    log.info("checked")
    return open(path)


def calls_nothing(text):
    for attempt in range(3):
        try:
            stub(text)
            LATER(text)
            Letter(text)
            envelope(text)
            time.monotonic()
            text.strip().encode()
            return
        except smtplib.SMTPException:
            time.sleep(attempt)


def waits(office):
    for attempt in range(3):
        try:
            office.connect(settings.HOST)
            office.ping()
            return
        except smtplib.SMTPException:
            time.sleep(attempt)


def expects_no_refusal(text):
    for attempt in range(3):
        try:
            deliver(text)
            return
        except OSError:
            time.sleep(attempt)


def on_loss(text):
    for attempt in range(3):
        try:
            deliver(text)
            return
        except smtplib.SMTPServerDisconnected:
            time.sleep(attempt)
