"""The codes of all refused recipients, tested as a set."""

import smtplib
import time

PASSING = {421, 450, 451, 553}  # SMT553@27
SOFT = frozenset({421, 450, 451})
HARD = {550, 551, 553}


def common(message):
    for _ in range(3):
        try:
            return smtplib.SMTP("mail.example").send_message(message)
        except smtplib.SMTPRecipientsRefused as refusal:
            codes = {code for code, _ in refusal.recipients.values()}
            if not codes & {421, 450, 550}:  # SMT550@39
                raise
            time.sleep(5)


def within(message):
    for _ in range(3):
        try:
            return smtplib.SMTP("mail.example").send_message(message)
        except smtplib.SMTPRecipientsRefused as refusal:
            codes = {code for code, _ in refusal.recipients.values()}
            if codes <= PASSING:
                time.sleep(5)
                continue
            raise


def around(message):
    for _ in range(3):
        try:
            return smtplib.SMTP("mail.example").send_message(message)
        except smtplib.SMTPRecipientsRefused as refusal:
            codes = [reply[0] for reply in refusal.recipients.values()]
            if SOFT.issuperset(codes):
                time.sleep(5)
                continue
            raise


def apart(message):
    for _ in range(3):
        try:
            return smtplib.SMTP("mail.example").send_message(message)
        except smtplib.SMTPRecipientsRefused as refusal:
            codes = {code for code, _ in refusal.recipients.values()}
            if HARD.isdisjoint(codes):  # SMT500@16
                time.sleep(5)
                continue
            raise


def left_over(message):
    for _ in range(3):
        try:
            return smtplib.SMTP("mail.example").send_message(message)
        except smtplib.SMTPRecipientsRefused as refusal:
            codes = {code for code, _ in refusal.recipients.values()}
            if codes.difference(SOFT) or codes - SOFT:
                raise
            time.sleep(5)


def of_a_setting(message, soft):
    for _ in range(3):
        try:
            return smtplib.SMTP("mail.example").send_message(message)
        except smtplib.SMTPRecipientsRefused as refusal:
            codes = {code for code, _ in refusal.recipients.values()}
            if codes <= soft:
                time.sleep(5)
                continue
            raise
