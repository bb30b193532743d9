"""A hospital's reminders: guards that people write without isinstance."""

import smtplib
import traceback

log = logging.getLogger(__name__)
WARD = "ward@hospital.example"


def by_ladder(smtp: smtplib.SMTP, patient, text):
    try:
        smtp.sendmail(WARD, patient, text)
    except smtplib.SMTPException as e:
        name = type(e).__qualname__
        return e.smtp_code if name.endswith(("DataError", "SenderRefused")) else 0


def by_exception_of_the_attribute(smtp: smtplib.SMTP, patient, text):
    try:
        try:
            smtp.sendmail(WARD, patient, text)
        except smtplib.SMTPException as e:
            return e.smtp_code
    except AttributeError:
        return 0


def by_none(smtp: smtplib.SMTP, patient, text):
    try:
        smtp.sendmail(WARD, patient, text)
    except OSError as e:
        if getattr(e, "smtp_code", None) is not None:
            log.error("%d %s", e.smtp_code, e.smtp_error)
        elif getattr(e, "recipients", None):
            log.error("%s", e.recipients)
        else:
            log.error(traceback.format_exc())
