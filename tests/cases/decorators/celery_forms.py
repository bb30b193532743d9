"""Letters of a town hall: every way of telling celery to send them again."""
import smtplib

import celery
from celery import Celery, Task, shared_task
from celery.exceptions import Retry
from django.core.mail import EmailMessage, send_mail
from townhall.celery import RETRIED, BaseTask, app as imported_app

app = Celery("townhall")
WIDE = (smtplib.SMTPException, ConnectionError)
LOST = (smtplib.SMTPServerDisconnected, ConnectionError)
DEFAULTS = {"bind": True, "max_retries": 3}
AGAIN = dict(DEFAULTS, autoretry_for=WIDE)
WITH_LOST = {**DEFAULTS, "autoretry_for": LOST}


def send(letter):
    EmailMessage("Letter", letter, to=["citizen@example.com"]).send()


# -- autoretry_for -----------------------------------------------------------------------------------


@shared_task(autoretry_for=WIDE, retry_backoff=True)  # SMT500@28
def by_constant(letter):
    send(letter)


@shared_task(autoretry_for=[ConnectionError, OSError], retry_kwargs={"max_retries": 5})  # SMT500@46
def by_list(letter):
    send(letter)


@imported_app.task(name="letter", autoretry_for=(Exception,))  # SMT500@50
def by_imported_app(letter):
    send(letter)


@celery.task(autoretry_for=(smtplib.SMTPDataError,), max_retries=None)  # SMT500@29
def for_ever(letter):
    send(letter)


@app.task(**AGAIN)  # SMT500@13
def by_options(self, letter):
    send(letter)


@shared_task(autoretry_for=(smtplib.SMTPException,), **DEFAULTS)  # SMT500@29
def by_more_options(self, letter):
    send(letter)


@shared_task(autoretry_for=(OSError,), dont_autoretry_for=(smtplib.SMTPRecipientsRefused, ValueError))  # SMT500@29
def spared_in_part(letter):
    send(letter)


@shared_task(autoretry_for=(OSError,), throws=(smtplib.SMTPException,))  # SMT500@29
def thrown(letter):
    send(letter)


@shared_task(autoretry_for=(smtplib.SMTPAuthenticationError,))  # SMT535@29
def login_again(letter):
    send(letter)


sent_later = shared_task(send, autoretry_for=(smtplib.SMTPException,))  # SMT500@47
sent_by_app = app.task(send, autoretry_for=(smtplib.SMTPSenderRefused,))  # SMT500@45
sent_by_call = app.task(autoretry_for=(smtplib.SMTPHeloError,))(send)  # SMT500@40


class Office:
    @shared_task(autoretry_for=(smtplib.SMTPException,))  # SMT500@33
    def method(letter):
        send(letter)


@shared_task(autoretry_for=LOST)
def lost(letter):
    send(letter)


@app.task(**WITH_LOST)
def lost_by_options(self, letter):
    send(letter)


@shared_task(autoretry_for=RETRIED)
def by_imported_types(letter):
    send(letter)


@shared_task(autoretry_for=(Exception,), dont_autoretry_for=WIDE)
def spared(letter):
    send(letter)


@shared_task(autoretry_for=(Exception,), dont_autoretry_for=RETRIED)
def spared_by_imported_types(letter):
    send(letter)


@shared_task(dont_autoretry_for=(ValueError,))
def never(letter):
    send(letter)


@shared_task(autoretry_for=())
def for_nothing(letter):
    send(letter)


@shared_task(autoretry_for=(OSError,), retry_kwargs={"max_retries": 0})
def not_once_more(letter):
    send(letter)


@shared_task(autoretry_for=(smtplib.SMTPException,), max_retries=0)
def not_again(letter):
    send(letter)


@shared_task(**unknown_options())
def by_unknown_options(letter):
    send(letter)


@shared_task(throws=(smtplib.SMTPException,), max_retries=5)
def only_thrown(letter):
    send(letter)


@shared_task(autoretry_for=(OSError,))
def silently(letter):
    EmailMessage("Letter", letter, to=["citizen@example.com"]).send(fail_silently=True)


@shared_task(autoretry_for=(OSError,))
@celery.signals.catch
def kept(letter):
    send(letter)


@shared_task(autoretry_for=(OSError,))
def no_mail(path):
    return open(path)


# -- task classes ------------------------------------------------------------------------------------


class Patient(Task):
    autoretry_for = (smtplib.SMTPException,)  # SMT500@22
    max_retries = 5
    retry_backoff = True


class Notice(Patient):
    def run(self, letter):
        send(letter)


@shared_task(base=Patient, bind=True)
def based(self, letter):
    send(letter)


class WideTask(app.Task):
    autoretry_for = WIDE  # SMT500@21

    def run(self, letter):
        send(letter)


class Lost(Task):
    autoretry_for = LOST
    max_retries = 5


class LostNotice(Lost):
    def run(self, letter):
        send(letter)


class Spared(Task):
    autoretry_for = (Exception,)
    dont_autoretry_for = (smtplib.SMTPException,)

    def run(self, letter):
        send(letter)


class Once(Task):
    autoretry_for = (Exception,)
    max_retries = 0

    def run(self, letter):
        send(letter)


class NoMail(Task):
    autoretry_for = (Exception,)

    def run(self, number):
        return number / 2

    def deliver(self, letter):
        send(letter)


class Runner:
    def run(self, letter):
        send(letter)


@shared_task(base=Lost)
def based_on_lost(letter):
    send(letter)


@shared_task(base=Patient, autoretry_for=LOST)
def based_but_lost(letter):
    send(letter)


@shared_task(base=BaseTask)
def based_on_imported(letter):
    send(letter)


# -- self.retry --------------------------------------------------------------------------------------


class Asking(Task):
    def run(self, letter):
        try:
            send(letter)
        except (ConnectionError, smtplib.SMTPException) as error:  # SMT500@34
            raise self.retry(exc=error, countdown=60) from error


class Handing(Task):
    def run(self, letter):
        try:
            send(letter)
        except smtplib.SMTPException as error:  # SMT500@16
            self.again(error)

    def again(self, error):
        raise self.retry(exc=error)


@shared_task(bind=True)
def without_exc(task, letter):
    try:
        send(letter)
    except Exception:  # SMT500@12
        raise task.retry()


@shared_task(bind=True)
def only_the_first_times(self, letter):
    try:
        send_mail("Letter", letter, None, ["citizen@example.com"])
    except smtplib.SMTPException as error:  # SMT500@12
        if self.request.retries < self.max_retries:
            self.retry(exc=error, countdown=2**self.request.retries)
        print("lost", letter)


@app.task
def by_name_of_task(letter):
    try:
        send(letter)
    except OSError as error:  # SMT500@12
        by_name_of_task.retry([letter], exc=error, throw=False)


@shared_task(bind=True)
def recipients_leak(self, letter):
    try:
        send(letter)
    except smtplib.SMTPResponseException as error:
        if 400 <= error.smtp_code < 500:
            raise self.retry(exc=error)
        raise
    except OSError as error:  # SMT500@12
        raise self.retry(exc=error)


@shared_task(bind=True)
def by_code(self, letter):
    try:
        send(letter)
    except smtplib.SMTPResponseException as error:
        if error.smtp_code in (421, 450, 503):  # SMT503@42
            raise self.retry(exc=error)
        raise


@shared_task(bind=True)
def on_lost(self, letter):
    try:
        send(letter)
    except LOST as error:
        raise self.retry(exc=error)


@shared_task(bind=True)
def guarded(self, letter):
    try:
        send(letter)
    except smtplib.SMTPException as error:
        if not isinstance(error, smtplib.SMTPServerDisconnected):
            raise
        self.retry(exc=error)


@shared_task(bind=True)
def rejected(self, letter):
    try:
        send(letter)
    except smtplib.SMTPException:
        raise Retry("never sent to the queue")


@shared_task(bind=True)
def counted(self, letter):
    try:
        send(letter)
    except smtplib.SMTPException as error:
        print(self.request.retries, self.retry_count(), error)
        raise


@shared_task(bind=True)
def of_something_else(self, letter):
    send(letter)
    try:
        letter.archive()
    except OSError as error:
        raise self.retry(exc=error)
