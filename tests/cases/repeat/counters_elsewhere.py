"""Attempts are counted in an attribute, a name of the module, or one of the function around."""

import smtplib
import time

LIMIT = 3
failures = 0


class Courier:
    rounds = 0

    def __init__(self):
        self.passes = 0

    def at_the_head(self, server: smtplib.SMTP, letter):
        while self.rounds < 5:
            try:
                return server.send_message(letter)
            except smtplib.SMTPException:  # SMT500@20
                self.rounds += 1

    def in_the_handler(self, server: smtplib.SMTP, letter):
        while True:
            try:
                return server.send_message(letter)
            except smtplib.SMTPException:  # SMT500@20
                self.passes += 1
                if self.passes > LIMIT:
                    return None
                time.sleep(1)

    def by_recursion(self, server: smtplib.SMTP, letter):
        try:
            server.send_message(letter)
        except smtplib.SMTPException:  # SMT500@16
            self.passes += 1
            if self.passes < LIMIT:
                self.by_recursion(server, letter)


def of_the_module(server: smtplib.SMTP, letter):
    global failures
    while failures < LIMIT:
        failures += 1
        try:
            return server.send_message(letter)
        except smtplib.SMTPException:  # SMT500@16
            time.sleep(1)


def around(letter):
    passes = 0

    def deliver(server: smtplib.SMTP):
        nonlocal passes
        while passes < LIMIT:
            passes += 1
            try:
                return server.send_message(letter)
            except smtplib.SMTPException:  # SMT500@20
                time.sleep(1)

    return deliver


def with_a_limit_from_elsewhere(server: smtplib.SMTP, letter):
    from .settings import MOST

    done = 0
    while True:
        try:
            return server.send_message(letter)
        except smtplib.SMTPException:  # SMT500@16
            done += 1
            if done >= MOST:
                raise
