"""Receipts by mail, sent once more by retry libraries: what the predicates read is asked of some only."""
import smtplib

import aiosmtplib
import backoff
import dramatiq
import funcy
import stamina
from retrying import retry as again
from tenacity import retry, retry_if_exception, retry_if_exception_type, stop_after_attempt

CODELESS = (smtplib.SMTPServerDisconnected, smtplib.SMTPRecipientsRefused, smtplib.SMTPNotSupportedError)


@backoff.on_exception(
    backoff.expo, smtplib.SMTPResponseException, giveup=lambda e: e.smtp_code >= 500, max_tries=3
)
def responses_only(server: smtplib.SMTP, receipt):
    server.send_message(receipt)


@backoff.on_exception(
    backoff.expo,
    smtplib.SMTPException,
    giveup=lambda e: e.smtp_code >= 500,  # SMT003@24
    max_tries=3,
)
def all_of_them(server: smtplib.SMTP, receipt):
    server.send_message(receipt)


def is_final(e):
    if isinstance(e, smtplib.SMTPServerDisconnected):
        return False
    return not isinstance(e, smtplib.SMTPResponseException) or e.smtp_code >= 500


@backoff.on_exception(backoff.expo, smtplib.SMTPException, giveup=is_final, max_tries=3)
def told_apart(server: smtplib.SMTP, receipt):
    server.send_message(receipt)


@retry(
    retry=retry_if_exception_type(smtplib.SMTPResponseException)
    & retry_if_exception(lambda e: e.smtp_code < 500),
    stop=stop_after_attempt(3),
)
def both_conditions(server: smtplib.SMTP, receipt):
    server.send_message(receipt)


@retry(
    retry=retry_if_exception(lambda e: e.smtp_code < 500)  # SMT003@42
    & retry_if_exception_type(smtplib.SMTPResponseException),
    stop=stop_after_attempt(3),
)
def both_conditions_the_other_way(server: smtplib.SMTP, receipt):
    server.send_message(receipt)


@retry(
    retry=retry_if_exception_type(CODELESS) | retry_if_exception(lambda e: e.smtp_code < 500),  # SMT500@35
    stop=stop_after_attempt(3),
)
def one_or_the_other(server: smtplib.SMTP, receipt):
    server.send_message(receipt)


@funcy.retry(3, errors=smtplib.SMTPDataError, filter_errors=lambda e: e.smtp_code < 500)
def filtered(server: smtplib.SMTP, receipt):
    server.send_message(receipt)


@funcy.retry(3, errors=CODELESS[:2], filter_errors=lambda e: e.smtp_code < 500)  # SMT003@64
def filtered_in_vain(server: smtplib.SMTP, receipt):
    server.send_message(receipt)


@stamina.retry(on=lambda e: hasattr(e, "smtp_code") and e.smtp_code < 500, attempts=3)
def looked_for(server: smtplib.SMTP, receipt):
    server.send_message(receipt)


@again(retry_on_exception=lambda e: e.smtp_code < 500, stop_max_attempt_number=3)  # SMT003@39
def everything(server: smtplib.SMTP, receipt):
    server.send_message(receipt)


@again(retry_on_exception=lambda e: e.smtp_code < 500, stop_max_attempt_number=3)
def the_others_are_kept(server: smtplib.SMTP, receipt):
    try:
        server.send_message(receipt)
    except CODELESS:
        return None


def worth_it(retries, exc):
    return retries < 3 and isinstance(exc, smtplib.SMTPResponseException) and exc.smtp_code < 500


@dramatiq.actor(retry_when=worth_it)
def as_a_task(receipt):
    with smtplib.SMTP("localhost") as server:
        server.send_message(receipt)


@backoff.on_exception(
    backoff.expo, aiosmtplib.SMTPResponseException, giveup=lambda e: e.smtp_code > 499, max_tries=3  # SMT003@72
)
async def by_the_wrong_name(receipt):
    await aiosmtplib.send(receipt)
