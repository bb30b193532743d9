"""Loops over attempts: one that raises nothing is the last, whatever its own handler has seen."""

import smtplib

import stamina
import tenacity
from tenacity import AsyncRetrying


def swallowed(text, sender, user):
    server = smtplib.SMTP("mail.example")
    for attempt in stamina.retry_context(on=smtplib.SMTPException, attempts=3):
        with attempt:
            try:
                server.sendmail(sender, user, text)
                return True
            except smtplib.SMTPException as error:
                print(error)
    return False


def swallowed_and_gone_on(server: smtplib.SMTP, text, sender, user):
    for attempt in tenacity.Retrying(stop=tenacity.stop_after_attempt(3)):
        with attempt:
            try:
                server.sendmail(sender, user, text)
                break
            except smtplib.SMTPException:
                continue


async def swallowed_by_coroutine(server: smtplib.SMTP, text, sender, user, pool):
    async for attempt in AsyncRetrying(stop=tenacity.stop_after_attempt(3)):
        with attempt:
            try:
                await pool.run(server.sendmail, sender, user, text)
                return True
            except smtplib.SMTPException:
                pass
    return False


def raised(server: smtplib.SMTP, text, sender, user):
    for attempt in stamina.retry_context(on=smtplib.SMTPException, attempts=3):  # SMT500@45
        with attempt:
            try:
                server.sendmail(sender, user, text)
                return True
            except smtplib.SMTPException as error:
                print(error)
                raise
    return False


def raised_for_some(server: smtplib.SMTP, text, sender, user):
    for attempt in stamina.retry_context(on=smtplib.SMTPException, attempts=3):
        with attempt:
            try:
                server.sendmail(sender, user, text)
                return True
            except smtplib.SMTPResponseException as error:
                if error.smtp_code < 500:
                    raise
            except smtplib.SMTPRecipientsRefused:
                return False
            except smtplib.SMTPNotSupportedError:
                return False
    return False


def around_the_attempt(server: smtplib.SMTP, text, sender, user):
    for attempt in range(3):
        for trial in stamina.retry_context(on=OSError, attempts=1):
            with trial:
                print("ready", attempt)
        try:
            server.sendmail(sender, user, text)
            return
        except smtplib.SMTPException:  # SMT500@16
            print("again")
