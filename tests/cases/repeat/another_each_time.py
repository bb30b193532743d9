"""Sessions that are another one each time round, and functions that say nothing of what they do."""

import random
import smtplib
import time
from typing import Protocol

LINKS = [smtplib.SMTP("one.example"), smtplib.SMTP("two.example")]


def by_chance(message):
    for _ in range(3):
        try:
            random.choice(LINKS).send_message(message)
            return
        except smtplib.SMTPException as error:
            print(error)


def from_a_pool(message, pool):
    for _ in range(3):
        try:
            pool.get_nowait().send_message(message)
            return
        except smtplib.SMTPException as error:
            print(error)


def by_place(message, links: list[smtplib.SMTP]):
    for place in range(3):
        try:
            links[place].send_message(message)
            return
        except smtplib.SMTPException:
            continue


def at_one_place(message, links: dict[str, smtplib.SMTP], host):
    for _ in range(3):
        try:
            links[host].send_message(message)
            return
        except smtplib.SMTPException as error:  # SMT500@16
            print(host, error)


def by_mechanism(server: smtplib.SMTP, user, word):
    server.ehlo()
    for mechanism in ("CRAM-MD5", "PLAIN", "LOGIN"):
        server.esmtp_features["auth"] = mechanism
        try:
            server.login(user, word)
            return mechanism
        except smtplib.SMTPAuthenticationError:
            continue


def more_patiently(server: smtplib.SMTP, message):
    for seconds in (5, 10, 20):
        server.timeout = seconds
        try:
            server.send_message(message)
            return
        except smtplib.SMTPException as error:  # SMT500@16
            print(error)


class Transport(Protocol):
    def send(self, message) -> None:
        """Deliver a message."""
        ...

    def discard(self, message) -> None:
        self.count = 0

    def again(self) -> None:
        raise


class Base:
    def deliver(self, message):
        raise NotImplementedError

    def run(self, message):
        for delay in (1, 2, 4):
            try:
                self.deliver(message)
                return
            except smtplib.SMTPException:  # SMT500@20
                time.sleep(delay)


def by_transport(transport: Transport, message):
    for _ in range(3):
        try:
            transport.send(message)
            return
        except smtplib.SMTPException as error:  # SMT500@16
            print(error)


def by_transport_gone(transport: Transport, message):
    for _ in range(3):
        try:
            transport.send(message)
            return
        except smtplib.SMTPServerDisconnected as error:
            print(error)


def nothing_that_sends(transport: Transport, message):
    for _ in range(3):
        try:
            transport.discard(message)
            transport.again()
            return
        except smtplib.SMTPException as error:
            print(error)
