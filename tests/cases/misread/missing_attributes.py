"""Alarm mails: what a handler reads of the exception it has caught."""
import logging
import smtplib
import socket
from smtplib import SMTPException, SMTPRecipientsRefused, SMTPSenderRefused

import aiosmtplib

log = logging.getLogger(__name__)
REFUSALS = (smtplib.SMTPRecipientsRefused, smtplib.SMTPDataError)


def base_class(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPException as e:
        log.error("mail failed: %s", e.smtp_code)  # SMT003@40


def both_attributes(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except SMTPException as exc:
        log.error("%s %s", exc.smtp_code, exc.smtp_error)  # SMT003@32, SMT003@47


def one_after_the_other(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except SMTPException as exc:
        code = exc.smtp_code  # SMT003@20
        text = exc.smtp_error  # SMT003@20
        return code, text


def everything(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except Exception as erreur:
        if erreur.smtp_code == 550:  # SMT003@19
            return "inconnu"
        raise


def os_error(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except OSError as fehler:
        return fehler.smtp_error  # SMT003@23


def a_tuple(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except (SMTPSenderRefused, SMTPRecipientsRefused) as e:
        return e.smtp_code  # SMT003@18


def a_constant(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except REFUSALS as e:
        return e.smtp_code  # SMT003@18


def refused_recipients(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPRecipientsRefused as e:
        return e.smtp_error  # SMT003@18


def recipients_of_another(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPException as e:
        return e.recipients  # SMT003@18


def after_the_responses(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPResponseException as e:
        return e.smtp_code
    except smtplib.SMTPException as e:
        return e.smtp_code  # SMT003@18


def in_a_helper(server: smtplib.SMTP, message):
    def describe(problem):
        return f"{problem.smtp_code}"  # SMT003@27

    try:
        server.send_message(message)
    except smtplib.SMTPException as e:
        return describe(e)


def only_one_branch(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPException as e:
        if isinstance(e, smtplib.SMTPServerDisconnected):
            return None
        return e.smtp_code  # SMT003@18


def logging_in(server: smtplib.SMTP, user, password):
    try:
        server.login(user, password)
    except smtplib.SMTPException as e:
        print(e.smtp_code)  # SMT003@17


def names_of_the_other_library(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPResponseException as e:
        return e.code, e.message  # SMT003@18, SMT003@26


async def names_of_this_library(server: aiosmtplib.SMTP, message):
    try:
        await server.send_message(message)
    except aiosmtplib.SMTPResponseException as e:
        return e.smtp_code  # SMT003@18


async def base_class_of_asyncio(server: aiosmtplib.SMTP, message):
    try:
        await server.send_message(message)
    except aiosmtplib.SMTPException as e:
        return e.code  # SMT003@18


def unknown_body(backend, message):
    try:
        backend.deliver(message)
    except smtplib.SMTPException as e:
        return e.smtp_code  # SMT003@18


def unknown_body_in_a_wide_net(backend, message):
    try:
        backend.deliver(message)
    except Exception as e:
        print(e)
        return e.smtp_code == 550  # SMT003@18


# -- silent ------------------------------------------------------------------------------------------


def response(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPResponseException as e:
        return e.smtp_code, e.smtp_error, e.errno, e.strerror, e.args


def subclasses(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except (smtplib.SMTPDataError, smtplib.SMTPSenderRefused, smtplib.SMTPHeloError) as e:
        return e.smtp_code


def sender_and_recipients(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPSenderRefused as e:
        return e.sender
    except smtplib.SMTPRecipientsRefused as e:
        return e.recipients


def narrowed(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPException as e:
        if isinstance(e, smtplib.SMTPResponseException):
            return e.smtp_code
        return None


def narrowed_in_the_same_test(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except OSError as e:
        return isinstance(e, smtplib.SMTPResponseException) and e.smtp_code >= 500


def narrowed_by_a_ternary(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPException as e:
        code = e.smtp_code if isinstance(e, smtplib.SMTPResponseException) else None
        return code


def narrowed_by_an_early_return(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except Exception as e:
        if not isinstance(e, smtplib.SMTPResponseException):
            raise
        return e.smtp_code


def by_hasattr(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPException as e:
        if hasattr(e, "smtp_code"):
            return e.smtp_code
        return getattr(e, "smtp_error", b"")


def by_getattr(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except Exception as e:
        code = getattr(e, "smtp_code", 400)
        return code < 500


def by_type(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPException as e:
        if type(e) is smtplib.SMTPDataError:
            return e.smtp_code
        if type(e) in (smtplib.SMTPSenderRefused, smtplib.SMTPHeloError):
            return e.smtp_code
        return None


def by_a_class_pattern(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPException as e:
        match e:
            case smtplib.SMTPResponseException():
                return e.smtp_code
            case smtplib.SMTPRecipientsRefused():
                return e.recipients
            case _:
                return None


def by_trying(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPException as e:
        try:
            return e.smtp_code
        except AttributeError:
            return None


def by_earlier_clauses(server: smtplib.SMTP, message):
    try:
        server.sendmail("a@example.com", "b@example.com", message)
    except (smtplib.SMTPRecipientsRefused, smtplib.SMTPServerDisconnected):
        raise
    except smtplib.SMTPNotSupportedError:
        return None
    except smtplib.SMTPException as e:
        return e.smtp_code


def another_library(session, url):
    try:
        session.get(url)
    except Exception as e:
        return e.code, e.message


def unknown_body_narrowed(backend, message):
    try:
        backend.deliver(message)
    except Exception as e:
        if isinstance(e, smtplib.SMTPResponseException):
            return e.smtp_code == 550
        raise


def nothing_is_sent(path):
    try:
        return open(path).read()
    except OSError as e:
        return e.errno, e.strerror, e.filename


def of_the_web_too(session, server: smtplib.SMTP, message):
    try:
        session.post("https://example.com", json=str(message))
        server.send_message(message)
    except Exception as e:
        return e.code


async def asyncio_names(server: aiosmtplib.SMTP, message):
    try:
        await server.send_message(message)
    except aiosmtplib.SMTPResponseException as e:
        return e.code, e.message
    except aiosmtplib.SMTPRecipientsRefused as e:
        return [one.code for one in e.recipients]


class Refused(smtplib.SMTPException):
    smtp_code = 550


def own_class(server: smtplib.SMTP, message):
    try:
        raise Refused(message)
    except Refused as e:
        return e.smtp_code


def suppressed(server: smtplib.SMTP, message):
    import contextlib

    try:
        server.send_message(message)
    except smtplib.SMTPException as e:
        code = None
        with contextlib.suppress(AttributeError):
            code = e.smtp_code
        return code


def given(exc):
    if isinstance(exc, smtplib.SMTPServerDisconnected):
        return True
    return exc.smtp_code < 500


def timeouts(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except socket.timeout as e:
        return e.errno
