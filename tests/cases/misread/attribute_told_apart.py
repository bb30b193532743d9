"""A radio station: more ways to tell failures apart before their attributes are read."""

import json
import logging
import smtplib
import ssl
import unittest

import aiosmtplib
import pytest

log = logging.getLogger(__name__)
RADIO = "news@radio.example"
CODED = [smtplib.SMTPDataError, smtplib.SMTPSenderRefused]


def unequal_type(smtp: smtplib.SMTP, listener, text):
    try:
        smtp.sendmail(RADIO, listener, text)
    except smtplib.SMTPException as e:
        if type(e) != smtplib.SMTPDataError:
            raise
        return e.smtp_code


def class_in_list(smtp: smtplib.SMTP, listener, text):
    try:
        smtp.sendmail(RADIO, listener, text)
    except smtplib.SMTPException as e:
        if e.__class__ in CODED:
            return e.smtp_code
        if any(isinstance(e, cls) for cls in CODED):
            return e.smtp_code


def either_of_two(smtp: smtplib.SMTP, listener, text):
    try:
        smtp.sendmail(RADIO, listener, text)
    except smtplib.SMTPException as e:
        if isinstance(e, smtplib.SMTPDataError) or isinstance(e, smtplib.SMTPSenderRefused):
            return e.smtp_code
        if not (isinstance(e, smtplib.SMTPRecipientsRefused) and e.recipients):
            raise


def in_a_loop(smtp: smtplib.SMTP, listeners, text):
    codes = {}
    for listener in listeners:
        try:
            smtp.sendmail(RADIO, listener, text)
        except smtplib.SMTPException as e:
            if not isinstance(e, smtplib.SMTPResponseException):
                log.warning("%s: %s", listener, e)
                continue
            codes[listener] = e.smtp_code
    return codes


def two_sides(smtp: smtplib.SMTP, listener, text):
    try:
        smtp.sendmail(RADIO, listener, text)
    except (smtplib.SMTPRecipientsRefused, smtplib.SMTPDataError) as e:
        code = e.recipients[listener][0] if isinstance(e, smtplib.SMTPRecipientsRefused) else e.smtp_code
        log.error("code %d", code)


def collected(smtp: smtplib.SMTP, listeners, text):
    failures = []
    for listener in listeners:
        try:
            smtp.sendmail(RADIO, listener, text)
        except smtplib.SMTPResponseException as e:
            failures.append(e)
    return [failure.smtp_code for failure in failures]


def same_name_twice(smtp: smtplib.SMTP, listener, text):
    try:
        smtp.sendmail(RADIO, listener, text)
    except smtplib.SMTPRecipientsRefused as e:
        log.error("%s", e.recipients)
    except smtplib.SMTPServerDisconnected as e:
        log.error("%s", e.args)
    try:
        smtp.quit()
    except smtplib.SMTPResponseException as e:
        log.error("%s", e.smtp_code)


def other_errors(host, listener, path):
    try:
        text = json.loads(path.read_text())
        with smtplib.SMTP_SSL(host) as smtp:
            smtp.sendmail(RADIO, listener, text)
    except json.JSONDecodeError as e:
        return e.msg, e.pos
    except ssl.SSLCertVerificationError as e:
        return e.verify_code, e.verify_message
    except ssl.SSLError as e:
        return e.reason, e.library
    except UnicodeEncodeError as e:
        return e.reason, e.object
    except smtplib.SMTPRecipientsRefused as e:
        return e.recipients
    except FileNotFoundError as e:
        return e.filename


def test_refusal(mailer):
    with pytest.raises(smtplib.SMTPException) as caught:
        mailer.send("nobody")
    assert caught.value.smtp_code == 550


class Tests(unittest.TestCase):
    def test_refusal(self):
        with self.assertRaises(smtplib.SMTPException) as caught:
            self.mailer.send("nobody")
        self.assertEqual(caught.exception.smtp_code, 550)


def both_libraries(send, listener):
    try:
        send(listener)
    except smtplib.SMTPResponseException as e:
        return e.smtp_code
    except aiosmtplib.SMTPResponseException as e:
        return e.code
    except (smtplib.SMTPException, aiosmtplib.SMTPException) as e:
        return getattr(e, "smtp_code", None) or getattr(e, "code", 0)


def code_of(error, otherwise=0):
    if isinstance(error, aiosmtplib.SMTPResponseException):
        return error.code
    if isinstance(error, smtplib.SMTPResponseException):
        return error.smtp_code
    return otherwise


def told(smtp: smtplib.SMTP, listener, text):
    try:
        smtp.sendmail(RADIO, listener, text)
    except Exception as e:
        log.error("%s", code_of(e))


def only_when_it_is_one(smtp: smtplib.SMTP, listener, text):
    answered = None
    try:
        smtp.sendmail(RADIO, listener, text)
    except smtplib.SMTPResponseException as e:
        answered = e
    except OSError as e:
        log.error("network %s", e)
    return answered.smtp_code if answered else None


def in_finally(smtp: smtplib.SMTP, listener, text):
    code = 250
    try:
        smtp.sendmail(RADIO, listener, text)
    except smtplib.SMTPException as e:
        code = e.smtp_code if isinstance(e, smtplib.SMTPDataError) else -1
        raise
    finally:
        log.info("%d", code)
