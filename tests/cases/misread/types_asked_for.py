"""Programs that ask what type a reply's text has, or which Python runs them, know of another one."""

import smtplib
import sys

import six

from .compat import PY2

PY3 = sys.version_info[0] == 3


def asked_by_type(relay: smtplib.SMTP):
    number, remark = relay.noop()
    if type(remark) == str and "busy" in remark:
        return number
    if type(remark) is bytes:
        return "busy" in remark  # SMT002@16
    return None


def asked_by_six(relay: smtplib.SMTP):
    number, remark = relay.noop()
    if isinstance(remark, six.text_type):
        return "busy" in remark
    if isinstance(number, six.string_types):
        return number == "250"
    return number == 250


def asked_for_attributes(relay: smtplib.SMTP):
    number, remark = relay.noop()
    if hasattr(number, "startswith"):
        return number.startswith("2")
    if hasattr(remark, "encode"):
        return "busy" in remark
    if hasattr(remark, "decode"):
        return "busy" in remark  # SMT002@16
    return None


def asked_for_several(relay: smtplib.SMTP):
    number, remark = relay.noop()
    if isinstance(number, (str, bytes)):
        return number == "250"
    if isinstance(remark, (bytes, bytearray)):
        return b"busy" in remark
    return number == 250


def on_an_old_python(relay: smtplib.SMTP):
    _, remark = relay.noop()
    if six.PY2 or PY2:
        return "busy" in remark
    return b"busy" in remark


def on_an_old_python_by_number(relay: smtplib.SMTP):
    _, remark = relay.noop()
    if sys.version_info < (3,):
        return "busy" in remark
    if sys.version_info.major == 2 or sys.version_info[:1] < (3,) or sys.version_info[:2] <= (2, 7):
        return "busy" in remark
    return b"busy" in remark


def decoded_on_a_new_one(relay: smtplib.SMTP):
    _, remark = relay.noop()
    if PY3:
        remark = remark.decode()
    return "busy" in remark


def decoded_on_a_very_new_one(relay: smtplib.SMTP):
    _, remark = relay.noop()
    if sys.version_info >= (3, 12):
        return "busy" in remark  # SMT002@16
    if sys.version_info[1] > 11 or sys.version_info == (3, 12) or sys.version_info != (3, 12):
        return b"busy" in remark
    return sys.version_info > (3, 0) and b"busy" in remark


def ask(relay: smtplib.SMTP, person):
    if not person:
        return
    return relay.vrfy(person)


def ask_in_time(relay: smtplib.SMTP, person, late):
    if not late:
        return relay.vrfy(person)


def perhaps_asked(relay: smtplib.SMTP, person, late):
    if ask(relay, person):
        return True
    answer = ask_in_time(relay, person, late)
    return bool(answer) and answer[0] in (250, 251, 252)


def ask_certainly(relay: smtplib.SMTP, person):
    if not person:
        raise ValueError(person)
    return relay.vrfy(person)


def certainly_asked(relay: smtplib.SMTP, person):
    return bool(ask_certainly(relay, person))  # SMT004@12
