"""A choir's announcements: the attribute itself is asked for, or its absence is caught."""

import contextlib
import smtplib

import directory

ME = "choir@parish.example"


def with_hasattr(smtp: smtplib.SMTP, to, text):
    try:
        smtp.sendmail(ME, to, text)
    except smtplib.SMTPException as e:
        if hasattr(e, "smtp_code"):
            print(e.smtp_code, e.smtp_error)
        else:
            print(e)


def without(smtp: smtplib.SMTP, to, text):
    try:
        smtp.sendmail(ME, to, text)
    except Exception as e:
        if not hasattr(e, "smtp_code"):
            raise
        return e.smtp_code


def one_for_the_other(smtp: smtplib.SMTP, to, text):
    try:
        smtp.sendmail(ME, to, text)
    except Exception as e:
        return e.smtp_code if hasattr(e, "smtp_error") else 0


def with_default(smtp: smtplib.SMTP, to, text):
    try:
        smtp.sendmail(ME, to, text)
    except Exception as e:
        code = getattr(e, "smtp_code", 0)
        if code >= 500:
            raise
        if getattr(e, "smtp_code", None):
            print(e.smtp_error)
        return code


def kept_answer(smtp: smtplib.SMTP, to, text):
    try:
        smtp.sendmail(ME, to, text)
    except smtplib.SMTPException as e:
        coded = hasattr(e, "smtp_code")
        return e.smtp_code if coded else -1


def in_the_dictionary(smtp: smtplib.SMTP, to, text):
    try:
        smtp.sendmail(ME, to, text)
    except smtplib.SMTPException as e:
        if "smtp_code" in vars(e):
            return e.smtp_code
        if "smtp_error" in dir(e) or "smtp_error" in e.__dict__:
            return e.smtp_error
        return None


def caught(smtp: smtplib.SMTP, to, text):
    try:
        smtp.sendmail(ME, to, text)
    except smtplib.SMTPException as e:
        try:
            code = e.smtp_code
        except AttributeError:
            code = 0
        return code


def caught_in_a_tuple(smtp: smtplib.SMTP, to, text):
    try:
        smtp.sendmail(ME, to, text)
    except smtplib.SMTPException as e:
        try:
            print(e.smtp_code, e.smtp_error.decode())
        except (AttributeError, UnicodeDecodeError):
            print(e)


def suppressed(smtp: smtplib.SMTP, to, text):
    try:
        smtp.sendmail(ME, to, text)
    except smtplib.SMTPException as e:
        with contextlib.suppress(AttributeError):
            print(e.smtp_code)


def swallowed(smtp: smtplib.SMTP, to, text):
    try:
        smtp.sendmail(ME, to, text)
    except smtplib.SMTPException as e:
        try:
            directory.note(to, e.smtp_code)
        except Exception:
            directory.note(to, 0)


def by_somebody_else(smtp: smtplib.SMTP, to, text):
    try:
        smtp.sendmail(ME, to, text)
    except smtplib.SMTPException as e:
        if directory.has_code(e):
            return e.smtp_code
        return 0


def is_answer(error):
    return isinstance(error, smtplib.SMTPResponseException)


def by_own_question(smtp: smtplib.SMTP, to, text):
    try:
        smtp.sendmail(ME, to, text)
    except smtplib.SMTPException as e:
        if is_answer(e):
            return e.smtp_code
        if not is_answer(e):
            return 0


def given_one(smtp: smtplib.SMTP, to, text):
    try:
        smtp.sendmail(ME, to, text)
    except smtplib.SMTPException as e:
        if not hasattr(e, "smtp_code"):
            e.smtp_code, e.smtp_error = 0, b""
        return e.smtp_code


def set_before(smtp: smtplib.SMTP, to, text):
    try:
        smtp.sendmail(ME, to, text)
    except smtplib.SMTPServerDisconnected as e:
        e.smtp_code = 421
        print(e.smtp_code)
        raise
