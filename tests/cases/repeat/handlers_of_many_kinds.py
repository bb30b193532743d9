"""Timetables: handlers that are written in unusual ways."""
import smtplib
from gettext import gettext as _

from aiosmtplib import SMTPStatus

NONE = ()


class Lost(Exception):
    """What goes wrong here."""


class LostForNow(Lost):
    """What may go right later."""


def catches_nothing(server: smtplib.SMTP, text):
    for attempt in range(3):
        try:
            return server.sendmail("a@here.example", "b@there.example", text)
        except ():
            continue
    return None


def catches_nothing_by_name(server: smtplib.SMTP, text):
    for attempt in range(3):
        try:
            return server.sendmail("a@here.example", "b@there.example", text)
        except NONE:
            continue
    return None


def own_classes(server: smtplib.SMTP, text):
    for attempt in range(3):
        try:
            try:
                return server.sendmail("a@here.example", "b@there.example", text)
            except smtplib.SMTPDataError as error:
                if error.smtp_code >= 500:
                    raise Lost from error
                raise LostForNow from error
        except LostForNow:
            continue
    return None


def own_classes_in_vain(server: smtplib.SMTP, text):
    for attempt in range(3):
        try:
            try:
                return server.sendmail("a@here.example", "b@there.example", text)
            except smtplib.SMTPDataError as error:  # SMT500@20
                raise LostForNow from error
        except Lost:
            continue
    return None


def told_in_two_ways(server: smtplib.SMTP, text):
    while True:
        try:
            return server.sendmail("a@here.example", "b@there.example", text)
        except smtplib.SMTPDataError as error:
            print(_("not sent"), error)
            if error.smtp_code // 100 != 4:
                raise


def tells_what_failed(server: smtplib.SMTP, text, failures):
    try:
        return server.sendmail("a@here.example", "b@there.example", text)
    except smtplib.SMTPException as error:
        failures["b@there.example"] = (error, 1)
        return error


def breaks_out(server: smtplib.SMTP, text):
    while True:
        try:
            server.sendmail("a@here.example", "b@there.example", text)
            break
        except smtplib.SMTPDataError:  # SMT500@16
            continue
        finally:
            print("tried")


def leaves_in_the_end(server: smtplib.SMTP, text):
    while True:
        try:
            server.sendmail("a@here.example", "b@there.example", text)
        finally:
            break


def leaves_only_once(server: smtplib.SMTP, text):
    for _attempt in (1,):
        try:
            server.sendmail("a@here.example", "b@there.example", text)
        except smtplib.SMTPException:
            continue


def by_status(server: smtplib.SMTP, text):
    while True:
        try:
            return server.sendmail("a@here.example", "b@there.example", text)
        except smtplib.SMTPDataError as error:
            if SMTPStatus(error.smtp_code) != SMTPStatus.syntax_error:  # SMT555@47
                raise


def by_type_of_the_exception(server: smtplib.SMTP, text):
    while True:
        try:
            return server.sendmail("a@here.example", "b@there.example", text)
        except Exception as error:
            if type(error) in (smtplib.SMTPServerDisconnected,):
                continue
            raise


def by_class_pattern(server: smtplib.SMTP, text):
    while True:
        try:
            return server.sendmail("a@here.example", "b@there.example", text)
        except smtplib.SMTPException as error:  # SMT500@16
            match error:
                case smtplib.SMTPDataError(smtp_code=code) if code >= 500:
                    raise
                case smtplib.SMTPResponseException():
                    continue
                case {"a": 1, **rest}:
                    raise Lost(rest) from error
                case [first, *others] | {"a": (first, *others)}:
                    raise Lost(first, others) from error
                case _ as other:
                    raise other


def tried_in_a_comprehension(server: smtplib.SMTP, text):
    for attempt in range(3):
        try:
            return [server.sendmail("a@here.example", to, text) for to in ("b@there.example",)]
        except smtplib.SMTPDataError:  # SMT500@16
            pass
    return None
