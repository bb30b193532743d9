"""A hospital's reminders: guards that people write without isinstance."""

import functools
import logging
import smtplib
import traceback
from collections.abc import Iterable

log = logging.getLogger(__name__)
WARD = "ward@hospital.example"


def by_string(smtp: smtplib.SMTP, patient, text):
    try:
        smtp.sendmail(WARD, patient, text)
    except smtplib.SMTPException as e:
        if str(e).startswith("("):
            return e.smtp_code
        return str(e)


def by_arguments_first(smtp: smtplib.SMTP, patient, text):
    try:
        smtp.sendmail(WARD, patient, text)
    except smtplib.SMTPException as e:
        if e.args and isinstance(e.args[0], int):
            return e.smtp_code
        return 0


def by_length_exit(smtp: smtplib.SMTP, patient, text):
    try:
        smtp.sendmail(WARD, patient, text)
    except OSError as e:
        if len(e.args) < 2 or not isinstance(e.args[1], bytes):
            raise
        return e.smtp_code


def by_table(smtp: smtplib.SMTP, patient, text):
    readers = {
        smtplib.SMTPDataError: lambda e: e.smtp_code,
        smtplib.SMTPSenderRefused: lambda e: (e.sender, e.smtp_code),
        smtplib.SMTPRecipientsRefused: lambda e: e.recipients,
    }
    try:
        smtp.sendmail(WARD, patient, text)
    except smtplib.SMTPException as e:
        return readers.get(type(e), str)(e)


@functools.singledispatch
def code_of(error):
    return 0


@code_of.register
def _(error: smtplib.SMTPResponseException):
    return error.smtp_code


@code_of.register(smtplib.SMTPRecipientsRefused)
def _(error):
    return max(code for code, _ in error.recipients.values())


def by_dispatch(smtp: smtplib.SMTP, patient, text):
    try:
        smtp.sendmail(WARD, patient, text)
    except smtplib.SMTPException as e:
        return code_of(e)


def by_attribute_list(smtp: smtplib.SMTP, patient, text):
    try:
        smtp.sendmail(WARD, patient, text)
    except smtplib.SMTPException as e:
        for name in ("smtp_code", "recipients", "strerror"):
            if hasattr(e, name):
                log.error("%s=%s", name, getattr(e, name))
        if all(hasattr(e, name) for name in ("smtp_code", "smtp_error")):
            return e.smtp_code
        return None


def by_code_first(smtp: smtplib.SMTP, patient, text):
    try:
        smtp.sendmail(WARD, patient, text)
    except smtplib.SMTPException as e:
        code = getattr(e, "smtp_code", None)
        if code is None:
            raise
        if code and e.smtp_code == 550:
            return e.smtp_error
        return code


def by_issubclass(smtp: smtplib.SMTP, patient, text):
    try:
        smtp.sendmail(WARD, patient, text)
    except Exception as e:
        answered = issubclass(e.__class__, smtplib.SMTPResponseException)
        if not answered:
            raise
        return e.smtp_code


def by_mro(smtp: smtplib.SMTP, patient, text):
    try:
        smtp.sendmail(WARD, patient, text)
    except Exception as e:
        if smtplib.SMTPResponseException in type(e).__mro__:
            return e.smtp_code
        if smtplib.SMTPResponseException in type(e).__bases__:
            return e.smtp_error


def by_not_and(smtp: smtplib.SMTP, patient, text):
    try:
        smtp.sendmail(WARD, patient, text)
    except smtplib.SMTPException as e:
        if not (isinstance(e, smtplib.SMTPResponseException) and e.smtp_code < 500):
            raise
        log.info("later: %d", e.smtp_code)


def by_while(smtp: smtplib.SMTP, patient, text):
    try:
        smtp.sendmail(WARD, patient, text)
    except Exception as e:
        while not isinstance(e, smtplib.SMTPResponseException):
            if e.__context__ is None:
                raise
            e = e.__context__
        return e.smtp_code


def by_chain(smtp: smtplib.SMTP, patient, text):
    try:
        smtp.sendmail(WARD, patient, text)
    except smtplib.SMTPException as e:
        if isinstance(e, smtplib.SMTPRecipientsRefused):
            codes: Iterable[int] = [c for c, _ in e.recipients.values()]
        elif isinstance(e, smtplib.SMTPResponseException):
            codes = [e.smtp_code]
        else:
            codes = []
        return min(codes, default=0)


def by_result(smtp: smtplib.SMTP, patient, text):
    try:
        smtp.sendmail(WARD, patient, text)
    except (smtplib.SMTPServerDisconnected, smtplib.SMTPDataError) as e:
        gone = isinstance(e, smtplib.SMTPServerDisconnected)
        return "gone" if gone else e.smtp_code


def by_loop_and_break(smtp: smtplib.SMTP, patient, text):
    try:
        smtp.sendmail(WARD, patient, text)
    except smtplib.SMTPException as e:
        for cls in (smtplib.SMTPServerDisconnected, smtplib.SMTPNotSupportedError, smtplib.SMTPRecipientsRefused):
            if isinstance(e, cls):
                break
        else:
            return e.smtp_code
        raise
