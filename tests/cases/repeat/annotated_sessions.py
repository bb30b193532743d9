"""Sessions that come in as parameters, or from a subclass."""
from __future__ import annotations

import smtplib
import time
from typing import Optional


def push(server: smtplib.SMTP, sender: str, to: list[str], data: bytes) -> dict:
    for attempt in range(3):
        try:
            return server.sendmail(sender, to, data)
        except smtplib.SMTPSenderRefused as exc:  # SMT500@16
            print(attempt, exc.sender)
    return {}


def push_quoted(server: "smtplib.SMTP_SSL", sender: str, to: list[str], data: bytes) -> bool:
    while True:
        try:
            server.sendmail(sender, to, data)
        except OSError:  # SMT500@16
            time.sleep(1)
        else:
            return True


def push_optional(sender: str, to: str, data: bytes, server: Optional[smtplib.SMTP] = None) -> bool:
    if server is None:
        server = smtplib.SMTP("localhost")
    for _ in range(2):
        try:
            server.sendmail(sender, to, data)
            return True
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code >= 400:  # SMT500@16
                continue
            raise
    return False


class Gentle(smtplib.SMTP):
    """Waits between the messages."""

    def push(self, sender, to, data):
        for _ in range(3):
            try:
                self.sendmail(sender, to, data)
                return True
            except smtplib.SMTPException:  # SMT500@20
                time.sleep(5)
        return False

    def push_many(self, sender, many, data):
        for to in many:
            time.sleep(1)
            try:
                self.sendmail(sender, to, data)
            except smtplib.SMTPException as exc:
                print(to, exc)

    def push_carefully(self, sender, to, data):
        for _ in range(3):
            try:
                self.sendmail(sender, to, data)
                return True
            except smtplib.SMTPDataError as exc:
                if not 400 <= exc.smtp_code <= 499:
                    raise
        return False


def push_to_best(servers: list[smtplib.SMTP], sender: str, to: str, data: bytes) -> bool:
    for server in servers:
        try:
            server.sendmail(sender, to, data)
            return True
        except smtplib.SMTPException:
            server.close()
    return False


def push_drafts(server: smtplib.SMTP, sender: str, drafts: dict[str, bytes]) -> list[str]:
    refused = []
    for to, data in drafts.items():
        try:
            server.sendmail(sender, to, data)
        except (smtplib.SMTPRecipientsRefused, smtplib.SMTPDataError):
            refused.append(to)
    return refused


class Spool:
    """Has a method of the same name, but keeps the lines in a list."""

    def __init__(self):
        self.lines = []

    def sendmail(self, sender, to, data):
        self.lines.append((sender, to, data))


def keep(spool: Spool, sender, to, data):
    for _ in range(3):
        try:
            spool.sendmail(sender, to, data)
            return True
        except Exception:
            time.sleep(1)
    return False
