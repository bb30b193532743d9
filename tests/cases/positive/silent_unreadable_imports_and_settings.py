"""Somebody else decides."""

import smtplib

from django.conf import settings
from mailtools import classify, is_positive
from mailtools.codes import ACCEPTED, OK


def handed_over(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    return classify(code, text)


def handed_over_as_pair(smtp: smtplib.SMTP, a):
    reply = smtp.vrfy(a)
    if reply[0] == 250:
        return True
    return classify(reply)


def predicate_imported(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if not is_positive(code):
        raise ValueError(a)


def compared_with_parameter(smtp: smtplib.SMTP, a, valid_code):
    code, _ = smtp.vrfy(a)
    if code != valid_code:
        raise ValueError(a)


def compared_with_setting(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return code == settings.SMTP_OK


def compared_with_import(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code not in ACCEPTED and code != OK:
        raise ValueError(a)


def bound_from_table(smtp: smtplib.SMTP, a, table):
    code, _ = smtp.vrfy(a)
    return code <= table["last"]


def unknown_command(smtp: smtplib.SMTP, name, a):
    code, _ = getattr(smtp, name)(a)
    if code != 250:
        raise ValueError(a)


def returned_as_mapping(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    return {"code": code, "text": text.decode()}


def through_a_filter(smtp: smtplib.SMTP, a, convert):
    code = convert(smtp.vrfy(a)[0])
    return code == 250


class Rules:
    def __init__(self, accepted):
        self.accepted = set(accepted)

    def check(self, smtp: smtplib.SMTP, a):
        code, _ = smtp.vrfy(a)
        if code not in self.accepted:
            raise ValueError(a)
