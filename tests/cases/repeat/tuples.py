"""Ticket system: several types in one clause, and which of them brings 5yz in."""
import smtplib
import socket
import ssl
import time

NETWORK = (ConnectionError, TimeoutError, socket.gaierror)
TEMPORARY = NETWORK + (smtplib.SMTPServerDisconnected,)
RETRYABLE = (smtplib.SMTPServerDisconnected, smtplib.SMTPDataError)
ANYTHING = (*NETWORK, smtplib.SMTPException)
HOST = "tickets.example.com"


def notify_pair(msg):
    for _ in range(3):
        try:
            with smtplib.SMTP(HOST) as smtp:
                smtp.send_message(msg)
            return True
        except (smtplib.SMTPException, OSError):  # SMT500@17
            time.sleep(1)
    return False


def notify_second(msg):
    for _ in range(3):
        try:
            with smtplib.SMTP(HOST) as smtp:
                smtp.send_message(msg)
            return True
        except (ConnectionError, TimeoutError, smtplib.SMTPException) as exc:  # SMT500@48
            print(exc)
    return False


def notify_network_os(msg):
    for _ in range(3):
        try:
            with smtplib.SMTP(HOST) as smtp:
                smtp.send_message(msg)
            return True
        except (socket.timeout, ConnectionError, OSError):  # SMT500@50
            time.sleep(1)
    return False


def notify_with_code_class(msg):
    while True:
        try:
            with smtplib.SMTP(HOST) as smtp:
                smtp.send_message(msg)
            break
        except (
            smtplib.SMTPServerDisconnected,
            smtplib.SMTPConnectError,
            smtplib.SMTPHeloError,  # SMT500@13
        ):
            time.sleep(15)


def notify_constant(msg):
    for attempt in range(3):
        try:
            with smtplib.SMTP(HOST) as smtp:
                smtp.send_message(msg)
            return attempt
        except RETRYABLE:  # SMT500@16
            time.sleep(attempt)


def notify_unpacked_constant(msg):
    for attempt in range(3):
        try:
            with smtplib.SMTP(HOST) as smtp:
                smtp.send_message(msg)
            return attempt
        except ANYTHING as exc:  # SMT500@16
            print(attempt, exc)


def notify_login_pair(msg, user, password):
    for _ in range(3):
        try:
            with smtplib.SMTP(HOST) as smtp:
                smtp.login(user, password)
                smtp.send_message(msg)
            return True
        except (smtplib.SMTPServerDisconnected, smtplib.SMTPAuthenticationError):  # SMT535@49
            time.sleep(1)
    return False


def notify_network(msg):
    for attempt in range(3):
        try:
            with smtplib.SMTP(HOST) as smtp:
                smtp.send_message(msg)
            return attempt
        except NETWORK:
            time.sleep(attempt)


def notify_temporary(msg):
    for attempt in range(3):
        try:
            with smtplib.SMTP(HOST) as smtp:
                smtp.send_message(msg)
            return attempt
        except TEMPORARY:
            time.sleep(attempt)


def notify_greeting(msg):
    while True:
        try:
            with smtplib.SMTP(HOST) as smtp:
                smtp.send_message(msg)
            break
        except (smtplib.SMTPConnectError, smtplib.SMTPServerDisconnected, ssl.SSLError):
            time.sleep(15)


def notify_local_tuple(msg):
    lost = (smtplib.SMTPServerDisconnected, BrokenPipeError)
    for _ in range(2):
        try:
            with smtplib.SMTP(HOST) as smtp:
                smtp.send_message(msg)
            return True
        except lost:
            continue
        except RETRYABLE:
            return False
    return False


def notify_watchers(watchers, text):
    for watcher in watchers:
        try:
            with smtplib.SMTP(HOST) as smtp:
                smtp.sendmail("tickets@example.com", watcher, text)
        except (smtplib.SMTPException, OSError):
            continue
