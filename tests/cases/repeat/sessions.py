"""Membership mails: where the session is built, and who sends."""
import smtplib
import time
from contextlib import closing
from contextlib import contextmanager

HOST, PORT = "smtp.example.org", 587


def connect():
    server = smtplib.SMTP(HOST, PORT)
    server.starttls()
    return server


@contextmanager
def session():
    server = connect()
    try:
        yield server
    finally:
        server.close()


def with_around_loop(msg):
    with smtplib.SMTP(HOST, PORT) as server:
        for _ in range(3):
            try:
                server.send_message(msg)
                return True
            except smtplib.SMTPException:  # SMT500@20
                time.sleep(1)
    return False


def reconnects_in_handler(msg):
    server = connect()
    for _ in range(3):
        try:
            server.send_message(msg)
            break
        except smtplib.SMTPException:  # SMT500@16
            server.close()
            server = connect()


def reconnects_at_head(msg):
    for _ in range(3):
        server = connect()
        try:
            server.send_message(msg)
        except smtplib.SMTPDataError:  # SMT500@16
            server.close()
        else:
            server.quit()
            return True
    return False


def own_context_manager(msg):
    while True:
        try:
            with session() as server:
                server.send_message(msg)
            return
        except smtplib.SMTPException:  # SMT500@16
            time.sleep(2)


def nested_try(msg):
    for _ in range(3):
        try:
            server = smtplib.SMTP(HOST, PORT)
            try:
                server.send_message(msg)
                return True
            finally:
                server.close()
        except OSError:  # SMT500@16
            time.sleep(2)
    return False


def inner_handler_passes_on(msg):
    for _ in range(3):
        try:
            with closing(smtplib.SMTP(HOST, PORT)) as server:
                try:
                    server.send_message(msg)
                    return True
                except smtplib.SMTPServerDisconnected:
                    server.connect(HOST, PORT)
                    raise
        except smtplib.SMTPException:  # SMT500@16
            time.sleep(2)
    return False


def inner_handler_ends_it(msg):
    for _ in range(3):
        try:
            with closing(smtplib.SMTP(HOST, PORT)) as server:
                try:
                    server.send_message(msg)
                except smtplib.SMTPException:
                    return False
                return True
        except (ConnectionError, TimeoutError):
            time.sleep(2)
    return False


def handler_outside_the_loop(messages):
    try:
        with smtplib.SMTP(HOST, PORT) as server:
            for msg in messages:
                server.send_message(msg)
    except smtplib.SMTPException as exc:
        print("stopped:", exc)


class Mailer:
    server: smtplib.SMTP

    def __init__(self, host=HOST):
        self.host = host
        self.open()

    def open(self):
        self.server = smtplib.SMTP(self.host, PORT)

    def _deliver(self, msg):
        self.server.send_message(msg)

    def deliver(self, msg):
        for _ in range(3):
            try:
                self._deliver(msg)
                return True
            except smtplib.SMTPException:  # SMT500@20
                self.open()
        return False

    def deliver_attribute(self, msg):
        done = False
        while not done:
            try:
                self.server.send_message(msg)
                done = True
            except Exception:  # SMT500@20
                time.sleep(10)

    def deliver_each(self, messages):
        for msg in messages:
            try:
                self._deliver(msg)
            except smtplib.SMTPException:
                self.open()

    def deliver_elsewhere(self, msg, spare):
        while True:
            try:
                self._deliver(msg)
                return
            except smtplib.SMTPException:
                self.host = spare.pop()
                self.open()
