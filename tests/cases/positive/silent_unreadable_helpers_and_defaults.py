"""Somebody else decides."""

import logging
import os
import smtplib
from operator import itemgetter

from mailtools import classify, fallback, is_positive, record

log = logging.getLogger(__name__)
EXPECTED = int(os.environ.get("EXPECTED_CODE", "250"))


def handed_over_in_branch(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    if code == 250:
        return True
    return classify(code)


def handed_over_at_once(smtp: smtplib.SMTP, a):
    if is_positive(smtp.vrfy(a)[0]):
        return True
    return False


def decided_elsewhere(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code == 250:
        return True
    return fallback(smtp, a)


def compared_with_default(smtp: smtplib.SMTP, a, valid=(250,)):
    code, _ = smtp.vrfy(a)
    return code in valid


def compared_with_environment(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code == EXPECTED


def compared_with_attribute(checker, smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code in checker.accepted


def unknown_getter(smtp: smtplib.SMTP, a, position):
    code = itemgetter(position)(smtp.vrfy(a))
    if code != 250:
        raise ValueError(a)


def returned(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    return code, text


def logged(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    log.info("VRFY %s: %s %r", a, code, text)
    record(a, code)


def subclass_decides(checker, smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if not checker.accepts(code):
        raise ValueError(a)
