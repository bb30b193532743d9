"""Functions that say in an annotation which exception they are given, and helpers that take a reply apart."""

import enum
import smtplib
from typing import Optional
from typing import Union

import aiosmtplib


class Said(enum.Enum):
    FINE = "250"
    BUSY = "450"


def is_temporary(error: smtplib.SMTPResponseException) -> bool:
    return error.smtp_code in ("421", "450")  # SMT001@12


def is_spam(error: "smtplib.SMTPDataError") -> bool:
    remark = error.smtp_error
    return "spam" in remark  # SMT002@12


def is_gone(error: Union[smtplib.SMTPSenderRefused, smtplib.SMTPDataError], strict=False) -> bool:
    number = error.smtp_code
    if strict:
        return number == 550
    return number.startswith("55")  # SMT001@12


def is_full(error: Optional[smtplib.SMTPDataError]) -> bool:
    return error is not None and error.smtp_code == "552"  # SMT001@34


def is_late(error: smtplib.SMTPDataError | smtplib.SMTPSenderRefused) -> bool:
    return error.smtp_code == "451"  # SMT001@12


def is_closed(error: aiosmtplib.SMTPResponseException) -> bool:
    return error.code == "421" or "closing" in error.message  # SMT001@12


def is_anything(error: Exception, other: "ValueError") -> bool:
    return error.smtp_code == "421" or other.smtp_code == "421"


def is_written_well(error: smtplib.SMTPResponseException) -> bool:
    if isinstance(error.smtp_error, bytes):
        remark = error.smtp_error.decode()
    else:
        remark = error.smtp_error
    return error.smtp_code == 421 and "closing" in remark


def asked_what_it_is(error):
    if isinstance(error, smtplib.SMTPResponseException):
        number = error.smtp_code
        return number.startswith("4")  # SMT001@16
    return False


def number_of(answer):
    return answer[0]


def number_of_a_helper(relay: smtplib.SMTP):
    number = number_of(relay.noop())
    if number == Said.FINE.value:  # SMT001@8
        return True
    return number == 250


def number_or_word(answer):
    if answer[0] == 250:
        return "fine"
    return answer[0]


def word_of_a_helper(relay: smtplib.SMTP):
    return number_or_word(relay.noop()) == "fine"
