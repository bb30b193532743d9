"""Predicates that look for a code in a `try`, for a function that a retry object is given to run."""

import smtplib

import tenacity


def code_of(error):
    try:
        return error.smtp_code
    except AttributeError:
        return 0


def code_or_bad(error):
    try:
        return error.smtp_code
    except AttributeError:
        return 599


def given_a_method(server: smtplib.SMTP, text):
    retryer = tenacity.Retrying(retry=tenacity.retry_if_exception(lambda e: code_of(e) < 500))  # SMT500@77
    return retryer(server.send_message, text)


def given_at_once(server: smtplib.SMTP, text):
    return tenacity.Retrying(retry=tenacity.retry_if_exception(lambda e: code_or_bad(e) < 500))(
        server.send_message, text
    )


@tenacity.retry(retry=tenacity.retry_if_exception(lambda e: code_of(e) < 500))  # SMT500@61
def decorated(server: smtplib.SMTP, text):
    server.send_message(text)


@tenacity.retry(retry=tenacity.retry_if_exception(lambda e: code_or_bad(e) < 500))
def decorated_and_guarded(server: smtplib.SMTP, text):
    server.send_message(text)
