"""Decorators and methods that are named like those of the retry libraries, and are others."""
import smtplib

from stage import director
from stage.decorators import retry_later, task as play
from stage.patterns import retry


def invite(guest):
    with smtplib.SMTP("mail.example.com") as server:
        server.sendmail("stage@example.com", [guest], "come")


@director.actor
def actor(guest):
    invite(guest)


@director.actor(max_retries=5)
def busy_actor(guest):
    invite(guest)


@retry
def by_other_retry(guest):
    invite(guest)


@retry(tries=3)
def by_other_retry_with_number(guest):
    invite(guest)


@retry_later
def later(guest):
    invite(guest)


@play
def by_task(guest):
    invite(guest)


@director.task
def by_method(guest):
    invite(guest)


@director.task("invite", queue="mail")
def by_method_with_name(guest):
    invite(guest)


@director.job("mail")
def by_job(guest):
    invite(guest)


def enqueued(guest):
    director.enqueue(invite, guest)
    director.enqueue(guest, retry=True)
    director.condition = retry_later & by_task | play
