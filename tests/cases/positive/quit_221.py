"""QUIT is answered with 221."""

import imaplib
import logging
import smtplib

log = logging.getLogger(__name__)


def leave(server: smtplib.SMTP):
    code, text = server.quit()
    if code != 250:  # SMT221@8
        raise ConnectionError(text)


def leave_with_message(host):
    server = smtplib.SMTP(host)
    code, text = server.quit()
    if code == 250:  # SMT221@8
        log.debug("left")
    else:
        log.error("could not leave: %r", text)


def leave_returned(host):
    server = smtplib.SMTP(host)
    return server.quit()[0] == 250  # SMT221@12


def leave_by_set(server: smtplib.SMTP):
    code, text = server.quit()
    if code not in {250, 251}:  # SMT221@8
        return False
    return True


def leave_rightly(server: smtplib.SMTP):
    code, text = server.quit()
    if code != 221:
        raise ConnectionError(text)


def leave_either(server: smtplib.SMTP):
    code, text = server.quit()
    return code in (221, 250)


def leave_by_class(server: smtplib.SMTP):
    code, text = server.quit()
    if code // 100 != 2:
        log.error("could not leave: %r", text)


def leave_without_reading(server: smtplib.SMTP):
    server.quit()


def leave_and_show(server: smtplib.SMTP):
    code, text = server.quit()
    print(code, text)


def leave_something_else(connection: imaplib.IMAP4):
    code, text = connection.quit()
    if code != 250:
        raise ConnectionError(text)


def last_reply_before(server: smtplib.SMTP, text):
    code, reply = server.data(text)
    server.quit()
    if code != 250:
        raise ConnectionError(reply)


def closed_early(server: smtplib.SMTP):
    code, text = server.quit()
    if code == 421:
        log.error("the server was faster: %r", text)
        return False
    return True
