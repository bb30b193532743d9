"""Whether to try again is decided by settings or by another module."""
import os
import smtplib
import time

import settings
from errors import PERMANENT_CODES
from errors import RETRY_ON
from errors import TRANSIENT_CODES

EXTRA = {int(code) for code in os.environ.get("RETRY_CODES", "421,450").split(",")}


def dispatch(data):
    with smtplib.SMTP(settings.HOST) as smtp:
        smtp.sendmail(settings.SENDER, settings.RECIPIENTS, data)


def codes_from_settings(data):
    for _ in range(3):
        try:
            return dispatch(data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code in settings.RETRY_CODES:
                continue
            raise


def codes_from_module(data):
    for _ in range(3):
        try:
            return dispatch(data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code not in TRANSIENT_CODES:
                raise
            time.sleep(1)


def permanent_from_module(data):
    for _ in range(3):
        try:
            return dispatch(data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code in PERMANENT_CODES:
                raise
            time.sleep(1)


def types_from_module(data):
    for _ in range(3):
        try:
            return dispatch(data)
        except RETRY_ON:
            time.sleep(1)


def codes_from_environment(data):
    for _ in range(3):
        try:
            return dispatch(data)
        except smtplib.SMTPDataError as exc:
            if exc.smtp_code in EXTRA:
                continue
            raise


def limit_from_settings(data):
    for _ in range(3):
        try:
            return dispatch(data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code < settings.FIRST_PERMANENT:
                continue
            raise


def switched_by_settings(data):
    for _ in range(3):
        try:
            return dispatch(data)
        except smtplib.SMTPException:
            if not settings.RETRY_MAIL:
                raise
            time.sleep(1)


def types_as_argument(data, retry_on):
    while True:
        try:
            return dispatch(data)
        except retry_on:
            time.sleep(1)


def codes_as_argument(data, codes):
    for _ in range(3):
        try:
            return dispatch(data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code in codes:
                continue
            raise


class Dispatcher:
    def __init__(self, policy, retries):
        self.policy = policy
        self.retries = retries

    def send(self, data):
        for attempt in range(self.retries):
            try:
                return dispatch(data)
            except smtplib.SMTPException as exc:
                if not self.policy.may_retry(exc, attempt):
                    raise
                time.sleep(self.policy.delay(attempt))

    def send_codes(self, data):
        for _ in range(self.retries):
            try:
                return dispatch(data)
            except smtplib.SMTPResponseException as exc:
                if exc.smtp_code in self.policy.codes:
                    continue
                raise

    def send_decided_by_action(self, data):
        while True:
            try:
                return dispatch(data)
            except smtplib.SMTPException as exc:
                action = self.policy.action(exc)
                if action == "retry":
                    continue
                raise

    def send_count_only(self, data):
        for _ in range(self.retries):
            try:
                return dispatch(data)
            except smtplib.SMTPException:  # SMT500@20
                time.sleep(settings.PAUSE)
