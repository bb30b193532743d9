"""A bakery's order desk: the code is read from failures that have none."""

import logging
import smtplib
import socket
import ssl
from email.message import EmailMessage

log = logging.getLogger(__name__)


def confirm(order, host):
    message = EmailMessage()
    message["To"] = order.mail
    try:
        with smtplib.SMTP(host) as server:
            server.send_message(message)
    except smtplib.SMTPException as e:
        log.error("SMTP error %s: %s", e.smtp_code, order.number)  # SMT003@42


def invoice(order, host, text):
    try:
        server = smtplib.SMTP(host, 587, timeout=20)
        server.starttls()
        server.login("orders", order.secret)
        server.sendmail("orders@bakery.example", order.mail, text)
        server.quit()
    except Exception as exc:
        print(f"could not send: {exc.smtp_error}")  # SMT003@38
        return False
    return True


def delay_note(host, to, text):
    try:
        smtp = smtplib.SMTP(host)
        smtp.sendmail("orders@bakery.example", [to], text)
    except OSError as err:
        if err.smtp_code >= 500:  # SMT003@16
            raise ValueError(to) from err
        return "later"
    return "sent"


def one_letter(host, to, text):
    with smtplib.SMTP(host) as smtp:
        try:
            smtp.sendmail("orders@bakery.example", to, text)
        except smtplib.SMTPRecipientsRefused as refused:
            return refused.smtp_code, refused.recipients  # SMT003@28
    return 250, {}


def tuple_of_refusals(smtp: smtplib.SMTP, to, text):
    try:
        smtp.sendmail("orders@bakery.example", to, text)
    except (smtplib.SMTPSenderRefused, smtplib.SMTPRecipientsRefused) as e:
        return {"code": e.smtp_code, "address": to}  # SMT003@27


def gone(smtp: smtplib.SMTP, to, text):
    try:
        smtp.sendmail("orders@bakery.example", to, text)
    except smtplib.SMTPServerDisconnected as lost:
        log.warning("%s %s", lost.smtp_code, lost)  # SMT003@35


def no_tls_there(smtp: smtplib.SMTP):
    try:
        smtp.starttls(context=ssl.create_default_context())
    except smtplib.SMTPNotSupportedError as missing:
        raise RuntimeError(missing.smtp_error.decode()) from missing  # SMT003@36


def login_page(host, user, password):
    try:
        with smtplib.SMTP(host) as server:
            server.login(user, password)
    except (smtplib.SMTPAuthenticationError, smtplib.SMTPException) as e:
        return "code {}".format(e.smtp_code)  # SMT003@35
    return "welcome"


def by_base(host, to, text):
    try:
        with smtplib.SMTP(host) as server:
            server.sendmail("orders@bakery.example", to, text)
    except BaseException as stop:
        log.critical("stopped with %s", stop.smtp_code)  # SMT003@46
        raise
