"""A parcel service with exceptions of its own."""

import smtplib
from dataclasses import dataclass

HUB = "hub@parcels.example"


class DeliveryError(Exception):
    def __init__(self, text, smtp_code):
        super().__init__(text)
        self.smtp_code = smtp_code


class Later(smtplib.SMTPException):
    smtp_code = 451
    smtp_error = b"later"


class Bounced(smtplib.SMTPRecipientsRefused):
    def __init__(self, recipients):
        super().__init__(recipients)
        self.code = max(code for code, _ in recipients.values())

    @property
    def smtp_code(self):
        return self.code


class Dynamic(smtplib.SMTPException):
    def __getattr__(self, name):
        return None


@dataclass
class Refusal(Exception):
    code: int
    message: str


class Strict(smtplib.SMTPDataError):
    """Has what its base has."""


def hand_over(parcel, smtp: smtplib.SMTP):
    try:
        smtp.sendmail(HUB, parcel.receiver, parcel.text)
    except smtplib.SMTPDataError as e:
        raise DeliveryError("no", e.smtp_code) from e


def own(parcel, smtp):
    try:
        hand_over(parcel, smtp)
    except DeliveryError as e:
        return e.smtp_code


def own_below_oserror(parcel):
    try:
        parcel.check()
    except Later as e:
        return e.smtp_code, e.smtp_error


def own_property(parcel):
    try:
        parcel.check()
    except Bounced as e:
        return e.smtp_code, e.code, e.recipients


def own_getattr(parcel):
    try:
        parcel.check()
    except Dynamic as e:
        return e.smtp_code, e.whatever


def own_dataclass(parcel):
    try:
        parcel.check()
    except Refusal as e:
        return e.code, e.message


def own_subclass(parcel):
    try:
        parcel.check()
    except Strict as e:
        return e.smtp_code, e.smtp_error


def own_and_theirs(parcel, smtp: smtplib.SMTP):
    try:
        smtp.sendmail(HUB, parcel.receiver, parcel.text)
    except (Later, smtplib.SMTPDataError) as e:
        return e.smtp_code


def raised_here(parcel):
    try:
        if not parcel.receiver:
            raise smtplib.SMTPSenderRefused(553, b"nobody", HUB)
    except smtplib.SMTPException as e:
        return e.smtp_code


def raised_by_hand(parcel):
    try:
        raise Later(parcel.number)
    except smtplib.SMTPException as e:
        return e.smtp_code


def theirs_beside_own(parcel, smtp: smtplib.SMTP):
    try:
        smtp.sendmail(HUB, parcel.receiver, parcel.text)
    except (Later, smtplib.SMTPRecipientsRefused) as e:
        return e.smtp_code  # SMT003@18
