"""The code is asked for in a `try`, for the exceptions that have none."""

import smtplib
import time

PASSING = {4: True, 5: False}


def counts_as_passing(gate: smtplib.SMTP, bulletin):
    for _ in range(5):
        try:
            gate.send_message(bulletin)
            return True
        except smtplib.SMTPException as refusal:  # SMT500@16
            try:
                again = refusal.smtp_code // 100 == 4
            except AttributeError:
                again = True
            if not again:
                return False
    return False


def looked_up(gate: smtplib.SMTP, bulletin):
    for _ in range(5):
        try:
            gate.send_message(bulletin)
            return True
        except smtplib.SMTPException as refusal:  # SMT500@16
            try:
                again = PASSING[refusal.smtp_code // 100]
            except (AttributeError, KeyError):
                again = True
            if not again:
                return False
    return False


def goes_on_without_one(gate: smtplib.SMTP, bulletin):
    while True:
        try:
            gate.send_message(bulletin)
            break
        except smtplib.SMTPException as refusal:  # SMT500@16
            try:
                code = refusal.smtp_code
            except AttributeError:
                continue
            if code >= 500:
                raise
            time.sleep(30)


def a_busy_server_instead(gate: smtplib.SMTP, bulletin):
    for _ in range(5):
        try:
            gate.send_message(bulletin)
            return True
        except (smtplib.SMTPDataError, smtplib.SMTPRecipientsRefused) as refusal:
            try:
                code = refusal.smtp_code
            except AttributeError:
                code = 421
            if 500 <= code <= 599:  # SMT500@16
                return False
    return False


def counts_as_final(gate: smtplib.SMTP, bulletin):
    for _ in range(5):
        try:
            gate.send_message(bulletin)
            return True
        except smtplib.SMTPException as refusal:
            try:
                again = refusal.smtp_code // 100 == 4
            except AttributeError:
                again = False
            if not again:
                return False
    return False


def a_lost_connection_only(gate: smtplib.SMTP, bulletin):
    for _ in range(5):
        try:
            gate.send_message(bulletin)
            return True
        except smtplib.SMTPException as refusal:
            try:
                again = refusal.smtp_code < 500
            except AttributeError:
                again = isinstance(refusal, smtplib.SMTPServerDisconnected)
            if not again:
                raise
    return False


def a_final_code_instead(gate: smtplib.SMTP, bulletin):
    for _ in range(5):
        try:
            gate.send_message(bulletin)
            return True
        except smtplib.SMTPException as refusal:
            try:
                code = refusal.smtp_code
            except AttributeError:
                code = 550
            if code >= 500:
                raise
            time.sleep(code - 400)
    return False
