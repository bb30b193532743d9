"""Hotel bookings: only what time can heal is tried again."""
import errno
import smtplib
import socket
import time


def book(data):
    with smtplib.SMTP("localhost", timeout=10) as smtp:
        smtp.sendmail("hotel@example.org", "guest@example.org", data)


def disconnected(data):
    for attempt in range(3):
        try:
            return book(data)
        except smtplib.SMTPServerDisconnected:
            time.sleep(attempt)


def not_greeted(data):
    for attempt in range(3):
        try:
            return book(data)
        except smtplib.SMTPConnectError as exc:
            print(exc.smtp_code)
            time.sleep(attempt)


def refused_connection(data):
    while True:
        try:
            return book(data)
        except ConnectionRefusedError:
            time.sleep(1)


def any_connection_error(data):
    while True:
        try:
            return book(data)
        except ConnectionError:
            time.sleep(1)


def timed_out(data, tries=3):
    try:
        return book(data)
    except (TimeoutError, socket.timeout):
        if not tries:
            raise
        return timed_out(data, tries - 1)


def name_service(data):
    for _ in range(3):
        try:
            return book(data)
        except (socket.gaierror, socket.herror):
            time.sleep(60)


def service_not_available(data):
    for _ in range(3):
        try:
            return book(data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code != 421:
                raise
            time.sleep(60)


def by_errno(data):
    for _ in range(3):
        try:
            return book(data)
        except OSError as exc:
            if exc.errno not in (errno.ECONNREFUSED, errno.ETIMEDOUT):
                raise
            time.sleep(1)


def disconnected_once(server: smtplib.SMTP, msg):
    try:
        server.send_message(msg)
    except (smtplib.SMTPServerDisconnected, ConnectionResetError):
        server.connect("localhost")
        server.send_message(msg)


def greylisted(data):
    for delay in (60, 300, 900):
        try:
            return book(data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code not in (450, 451):
                raise
            time.sleep(delay)


def unicode_problem(data):
    for _ in range(2):
        try:
            return book(data)
        except UnicodeEncodeError:
            data = data.encode("ascii", "replace")


def not_listed_here(data):
    for _ in range(3):
        try:
            return book(data)
        except smtplib.SMTPHeloError:
            raise
        except smtplib.SMTPServerDisconnected:
            continue
        finally:
            print("one more try is over")


def disconnected_then_sender(data):
    for _ in range(3):
        try:
            return book(data)
        except (smtplib.SMTPServerDisconnected, smtplib.SMTPSenderRefused):  # SMT500@49
            time.sleep(1)
