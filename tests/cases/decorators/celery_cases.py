"""Tasks of a shop that sends its mail by celery."""
import smtplib

from celery import Celery
from celery import Task
from celery import shared_task
from django.core.mail import EmailMessage
from django.core.mail import send_mail

app = Celery("shop")
OPTIONS = {"autoretry_for": (smtplib.SMTPException,), "retry_backoff": True}
NARROW = {"autoretry_for": (smtplib.SMTPServerDisconnected,), "max_retries": 3}


@shared_task(autoretry_for=(smtplib.SMTPException, TimeoutError), retry_backoff=True)  # SMT500@29
def welcome(address):
    send_mail("Welcome", "to our shop", "shop@example.org", [address])


@app.task(bind=True, autoretry_for=(Exception,))  # SMT500@37
def order(self, address):
    EmailMessage("Order", "thank you", to=[address]).send()


@app.task(bind=True, autoretry_for=(smtplib.SMTPServerDisconnected, ConnectionError))
def order_on_disconnect(self, address):
    EmailMessage("Order", "thank you", to=[address]).send()


@shared_task(autoretry_for=(Exception,), dont_autoretry_for=(smtplib.SMTPException,))
def spared(address):
    send_mail("Spared", "text", None, [address])


@shared_task(autoretry_for=(Exception,), dont_autoretry_for=(smtplib.SMTPAuthenticationError,))  # SMT500@29
def spared_in_part(address):
    send_mail("Spared", "text", None, [address])


@shared_task(autoretry_for=(Exception,))
def no_mail(number):
    return number + 1


@shared_task(autoretry_for=(Exception,))
def silent(address):
    send_mail("Silent", "text", None, [address], fail_silently=True)


@shared_task(autoretry_for=(OSError,), max_retries=0)
def not_again(address):
    send_mail("Once", "text", None, [address])


@shared_task(**NARROW)
def narrow_options(address):
    send_mail("Options", "text", None, [address])


@shared_task(bind=True, max_retries=5)
def by_hand(self, address):
    try:
        send_mail("By hand", "text", None, [address])
    except smtplib.SMTPException as error:  # SMT500@12
        raise self.retry(exc=error, countdown=60)


@shared_task(bind=True)
def by_hand_without_raise(self, address):
    try:
        send_mail("By hand", "text", None, [address])
    except (TimeoutError, OSError) as error:  # SMT500@27
        self.retry(exc=error)


@shared_task(bind=True)
def guarded(self, address):
    try:
        send_mail("Guarded", "text", None, [address])
    except smtplib.SMTPResponseException as error:
        if 400 <= error.smtp_code < 500:
            raise self.retry(exc=error)
        raise


@shared_task(bind=True)
def half_guarded(self, address):
    try:
        send_mail("Guarded", "text", None, [address])
    except smtplib.SMTPResponseException as error:
        if error.smtp_code not in (550, 551, 553):  # SMT500@12
            raise self.retry(exc=error)
        raise


@shared_task(bind=True)
def disconnected(self, address):
    try:
        send_mail("Later", "text", None, [address])
    except smtplib.SMTPServerDisconnected as error:
        raise self.retry(exc=error)
    except smtplib.SMTPException:
        print("lost", address)


class Reminder(Task):
    autoretry_for = (OSError,)  # SMT500@22

    def run(self, address):
        send_mail("Reminder", "text", None, [address])


class Ping(Task):
    autoretry_for = (TimeoutError,)

    def run(self, address):
        send_mail("Ping", "text", None, [address])


@shared_task(throws=(smtplib.SMTPException,))
def only_logged(address):
    send_mail("Throws", "text", None, [address])
