"""A mailer class, as many projects have one."""

from __future__ import annotations

import logging
import smtplib
from email.message import EmailMessage
from typing import Any

logger = logging.getLogger(__name__)


class MailError(Exception):
    def __init__(self, code: int, text: str) -> None:
        super().__init__(text)
        self.code = code


class Mailer:
    retry_codes = ("421", "450", "451")

    def __init__(self, host: str, user: str = "", password: str = "") -> None:
        self.host, self.user, self.password = host, user, password
        self.server: smtplib.SMTP | None = None

    def __enter__(self) -> Mailer:
        self.server = smtplib.SMTP(self.host)
        return self

    def __exit__(self, *exc: Any) -> None:
        if self.server:
            self.server.quit()

    def send(self, message: EmailMessage) -> None:
        try:
            self.server.send_message(message)
        except smtplib.SMTPRecipientsRefused as e:
            raise MailError(e.smtp_code, "refused") from e  # SMT003@31
        except smtplib.SMTPResponseException as e:
            if "spam" in e.smtp_error:  # SMT002@16
                logger.error("taken for spam")
            raise MailError(e.smtp_code, str(e)) from e

    def later(self, message: EmailMessage) -> bool:
        try:
            self.server.send_message(message)
        except smtplib.SMTPResponseException as e:
            return e.smtp_code in self.retry_codes  # SMT001@20
        return False

    def alive(self) -> bool:
        if self.server is None:
            return False
        return self.server.noop() == 250  # SMT004@16

    def known(self, address: str) -> str:
        code, text = self.server.verify(address)
        return text.decode() if code in (250, 251, 252) else str(code)

    def test(self, address: str) -> None:
        try:
            self.send(EmailMessage())
        except MailError as e:
            logger.error("%d %s", e.code, e)
        if self.server and self.server.rcpt(address)[0] == 250:
            logger.info("fine")


def deliver(message: EmailMessage) -> None:
    with Mailer("localhost") as mailer:
        try:
            mailer.send(message)
        except MailError as e:
            print(e.code)
        except OSError as e:
            print(e.errno, e.strerror)
