"""What ends the program, or always raises, leads to no repeat; what only may is not known to come back."""

import argparse
import os
import smtplib
import sys
from typing import NoReturn

from flask import abort

parser = argparse.ArgumentParser()


def give_up(reason):
    print(reason, file=sys.stderr)
    sys.exit(75)


def ends_in_a_helper(relay: smtplib.SMTP, letter):
    while True:
        try:
            relay.send_message(letter)
            break
        except smtplib.SMTPException as refusal:
            give_up(f"refused: {refusal}")


def promised(reason) -> NoReturn: ...


def ends_by_promise(relay: smtplib.SMTP, letter):
    while True:
        try:
            relay.send_message(letter)
            break
        except smtplib.SMTPException as refusal:
            promised(refusal)


def ends_in_the_parser(relay: smtplib.SMTP, letter):
    for _ in range(3):
        try:
            return relay.send_message(letter)
        except smtplib.SMTPException as refusal:
            parser.error(str(refusal))


def ends_in_a_response(relay: smtplib.SMTP, letter):
    for _ in range(3):
        try:
            return relay.send_message(letter)
        except smtplib.SMTPException:
            abort(502)


def becomes_another_program(relay: smtplib.SMTP, letter):
    for _ in range(3):
        try:
            return relay.send_message(letter)
        except smtplib.SMTPException:
            os.execv(sys.executable, [sys.executable, *sys.argv])


class Courier:
    def _refuse(self, reason):
        self.log.error(reason)
        raise RuntimeError(reason)

    def deliver(self, relay: smtplib.SMTP, letter):
        for _ in range(3):
            try:
                return relay.send_message(letter)
            except smtplib.SMTPServerDisconnected:
                relay.connect()
            except smtplib.SMTPException as refusal:
                self._refuse(str(refusal))

    def may_fail(self, relay: smtplib.SMTP, letter):
        for _ in range(3):
            try:
                return relay.send_message(letter)
            except smtplib.SMTPException as refusal:
                self.module.fail_json(msg=str(refusal))


# These come back.


def note(reason):
    if not reason:
        raise ValueError(reason)
    print(reason)


def goes_on(relay: smtplib.SMTP, letter):
    while True:
        try:
            relay.send_message(letter)
            break
        except smtplib.SMTPException:  # SMT500@16
            note("refused")


class Base:
    def refused(self, reason):
        raise NotImplementedError

    def deliver(self, relay: smtplib.SMTP, letter):
        for _ in range(3):
            try:
                return relay.send_message(letter)
            except smtplib.SMTPException:  # SMT500@20
                self.refused("once more")

    def refused_for_good(self):
        yield 1
        raise RuntimeError
