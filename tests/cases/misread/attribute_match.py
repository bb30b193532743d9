"""A cinema's programme: classes told apart by patterns."""

import smtplib

CINEMA = "programme@cinema.example"


def by_class(smtp: smtplib.SMTP, friend, text):
    try:
        smtp.sendmail(CINEMA, friend, text)
    except smtplib.SMTPException as e:
        match e:
            case smtplib.SMTPDataError():
                return e.smtp_code
            case smtplib.SMTPSenderRefused() | smtplib.SMTPHeloError():
                return e.smtp_error
            case smtplib.SMTPRecipientsRefused(recipients=refused):
                return refused
            case _:
                raise


def by_attribute(smtp: smtplib.SMTP, friend, text):
    try:
        smtp.sendmail(CINEMA, friend, text)
    except Exception as e:
        match e:
            case smtplib.SMTPResponseException(smtp_code=421 | 450 | 451 as code):
                return code
            case smtplib.SMTPResponseException(smtp_code=code) if code >= 500:
                return -code
            case object(smtp_code=code):
                return e.smtp_code
            case OSError(errno=number):
                return number


def by_captured(smtp: smtplib.SMTP, friend, text):
    try:
        smtp.sendmail(CINEMA, friend, text)
    except OSError as e:
        match e:
            case smtplib.SMTPResponseException() as answer:
                return answer.smtp_code
            case other:
                return other.errno


def too_wide(smtp: smtplib.SMTP, friend, text):
    try:
        smtp.sendmail(CINEMA, friend, text)
    except OSError as e:
        match e:
            case smtplib.SMTPException():
                return e.smtp_code  # SMT003@26
            case _:
                return e.errno


def the_rest(smtp: smtplib.SMTP, friend, text):
    try:
        smtp.sendmail(CINEMA, friend, text)
    except smtplib.SMTPException as e:
        match e:
            case smtplib.SMTPRecipientsRefused():
                return e.recipients
            case _:
                return e.smtp_code  # SMT003@26


def the_rest_has_it(smtp: smtplib.SMTP, friend, text):
    try:
        smtp.sendmail(CINEMA, friend, text)
    except (smtplib.SMTPRecipientsRefused, smtplib.SMTPDataError) as e:
        match e:
            case smtplib.SMTPRecipientsRefused():
                return e.recipients
            case _:
                return e.smtp_code


def by_type(smtp: smtplib.SMTP, friend, text):
    try:
        smtp.sendmail(CINEMA, friend, text)
    except smtplib.SMTPException as e:
        match type(e).__name__:
            case "SMTPDataError" | "SMTPSenderRefused":
                return e.smtp_code
            case name:
                return name


def by_arguments(smtp: smtplib.SMTP, friend, text):
    try:
        smtp.sendmail(CINEMA, friend, text)
    except smtplib.SMTPException as e:
        match e.args:
            case (int(), bytes()):
                return e.smtp_code
            case _:
                return 0
