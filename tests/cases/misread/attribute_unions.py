"""Receipts by mail: classes joined with `|`, tuples for issubclass, patterns that want an attribute."""
import re
import smtplib
from smtplib import SMTPDataError, SMTPRecipientsRefused, SMTPSenderRefused

EITHER = smtplib.SMTPDataError | smtplib.SMTPHeloError
FLAGS = re.I | re.M


class LateReceiptError(Exception):
    pass


def either_class(server: smtplib.SMTP, receipt):
    try:
        server.send_message(receipt)
    except smtplib.SMTPException as refusal:
        if isinstance(refusal, SMTPDataError | SMTPSenderRefused):
            return refusal.smtp_code
        if isinstance(refusal, EITHER | LateReceiptError):
            return refusal.smtp_error
        return None


def one_without(server: smtplib.SMTP, receipt):
    try:
        server.send_message(receipt)
    except smtplib.SMTPException as refusal:
        if isinstance(refusal, SMTPDataError | SMTPRecipientsRefused):
            return refusal.smtp_code  # SMT003@28
        if not isinstance(refusal, EITHER):
            return refusal.smtp_error  # SMT003@28
        return refusal.smtp_error, FLAGS


def by_the_class(server: smtplib.SMTP, receipt):
    try:
        server.send_message(receipt)
    except smtplib.SMTPException as refusal:
        if issubclass(type(refusal), (SMTPDataError, SMTPSenderRefused)):
            return refusal.smtp_code
        if issubclass(refusal.__class__, (SMTPRecipientsRefused, LateReceiptError)):
            return refusal.smtp_code  # SMT003@28
        if issubclass(receipt, LateReceiptError):
            return None
        return refusal.args


def wanted_by_a_pattern(server: smtplib.SMTP, receipt):
    try:
        server.send_message(receipt)
    except smtplib.SMTPException as refusal:
        match refusal:
            case smtplib.SMTPException(smtp_code=code):
                return code, refusal.smtp_error
            case Exception(recipients=refused):
                return refused, refusal.recipients
            case _:
                return refusal.smtp_code  # SMT003@32


def of_no_such_class(server: smtplib.SMTP, receipt):
    try:
        server.send_message(receipt)
    except smtplib.SMTPException as refusal:
        match refusal:
            case smtplib.SMTPServerDisconnected(recipients=refused):
                return refused, refusal.smtp_code
            case smtplib.SMTPServerDisconnected(args=given):
                return given, refusal.smtp_code  # SMT003@39
            case smtplib.SMTPServerDisconnected(note=text):
                return text, refusal.smtp_code
    return None
