"""A library's reminders: a question is asked, but not the one that would help."""

import smtplib
import time

DESK = "desk@library.example"


def disconnected_only(smtp: smtplib.SMTP, reader, text):
    try:
        smtp.sendmail(DESK, reader, text)
    except smtplib.SMTPException as e:
        if isinstance(e, smtplib.SMTPServerDisconnected):
            raise
        return e.smtp_code  # SMT003@18


def recipients_else(smtp: smtplib.SMTP, reader, text):
    try:
        smtp.sendmail(DESK, reader, text)
    except smtplib.SMTPException as e:
        if isinstance(e, smtplib.SMTPRecipientsRefused):
            return e.recipients[reader]
        elif isinstance(e, smtplib.SMTPDataError):
            return e.smtp_code, e.smtp_error
        else:
            return e.smtp_code, e.args  # SMT003@22


def or_for_and(smtp: smtplib.SMTP, reader, text):
    try:
        smtp.sendmail(DESK, reader, text)
    except smtplib.SMTPException as e:
        if isinstance(e, smtplib.SMTPResponseException) or e.smtp_code == 421:  # SMT003@62
            time.sleep(1)
        raise


def only_smtp(smtp: smtplib.SMTP, reader, text):
    try:
        smtp.sendmail(DESK, reader, text)
    except Exception as e:
        if isinstance(e, smtplib.SMTPException) and e.smtp_code == 550:  # SMT003@55
            print("moved away:", reader)
        raise


def after_the_if(smtp: smtplib.SMTP, reader, text):
    try:
        smtp.sendmail(DESK, reader, text)
    except smtplib.SMTPException as e:
        if isinstance(e, smtplib.SMTPResponseException):
            print("the server answered", e.smtp_error)
        print(e.smtp_code)  # SMT003@17


def turned_round(smtp: smtplib.SMTP, reader, text):
    try:
        smtp.sendmail(DESK, reader, text)
    except smtplib.SMTPException as e:
        if not isinstance(e, smtplib.SMTPResponseException):
            return e.smtp_code  # SMT003@22
        return 0


def in_the_else_of_a_flag(smtp: smtplib.SMTP, reader, text):
    try:
        smtp.sendmail(DESK, reader, text)
    except OSError as e:
        answered = isinstance(e, smtplib.SMTPResponseException)
        if not answered:
            print("network:", e.smtp_error)  # SMT003@33


def right(smtp: smtplib.SMTP, reader, text):
    try:
        smtp.sendmail(DESK, reader, text)
    except smtplib.SMTPException as e:
        if isinstance(e, (smtplib.SMTPServerDisconnected, smtplib.SMTPNotSupportedError)):
            raise
        if isinstance(e, smtplib.SMTPRecipientsRefused):
            return e.recipients
        return e.smtp_code


def right_by_a_helper_variable(smtp: smtplib.SMTP, reader, text):
    try:
        smtp.sendmail(DESK, reader, text)
    except OSError as e:
        network = not isinstance(e, smtplib.SMTPException)
        refused = isinstance(e, smtplib.SMTPRecipientsRefused)
        if not network and not refused and isinstance(e, smtplib.SMTPResponseException):
            return e.smtp_code
        return None
