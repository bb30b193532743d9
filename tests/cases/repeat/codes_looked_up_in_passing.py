"""A code that a table does not have: looking it up raises wherever it is written."""

import smtplib
import time

PAUSES = {421: 60, 450: 300, 451: 60}
STEPS = [1, 2]
LADDER = [1, 2, 3]


def pause_or_leave(letter):
    for _ in range(3):
        try:
            with smtplib.SMTP("relay.example.org") as relay:
                return relay.send_message(letter)
        except smtplib.SMTPResponseException as refusal:
            time.sleep(PAUSES[refusal.smtp_code])


def pause_or_raise(letter):
    for _ in range(3):
        try:
            with smtplib.SMTP("relay.example.org") as relay:
                return relay.send_message(letter)
        except smtplib.SMTPResponseException as refusal:
            try:
                time.sleep(PAUSES[refusal.smtp_code])
            except KeyError:
                raise refusal from None


def pause_or_give_up(letter):
    for _ in range(3):
        try:
            with smtplib.SMTP("relay.example.org") as relay:
                return relay.send_message(letter)
        except smtplib.SMTPResponseException as refusal:
            try:
                print("again in", PAUSES[refusal.smtp_code])
            except LookupError:
                break


def pause_by_class(letter):
    for _ in range(3):
        try:
            with smtplib.SMTP("relay.example.org") as relay:
                return relay.send_message(letter)
        except smtplib.SMTPResponseException as refusal:
            try:
                time.sleep(STEPS[refusal.smtp_code // 100 - 3])
            except IndexError:
                return None


def pause_by_a_ladder(letter):
    for _ in range(3):
        try:
            with smtplib.SMTP("relay.example.org") as relay:
                return relay.send_message(letter)
        except smtplib.SMTPResponseException as refusal:  # SMT500@16
            time.sleep(LADDER[refusal.smtp_code // 100 - 3])


def pause_for_any(letter):
    for _ in range(3):
        try:
            with smtplib.SMTP("relay.example.org") as relay:
                return relay.send_message(letter)
        except smtplib.SMTPResponseException as refusal:  # SMT500@16
            try:
                time.sleep(PAUSES[refusal.smtp_code])
            except KeyError:
                time.sleep(1)


def pause_where_known(letter):
    for _ in range(3):
        try:
            with smtplib.SMTP("relay.example.org") as relay:
                return relay.send_message(letter)
        except smtplib.SMTPResponseException as refusal:  # SMT500@16
            time.sleep(PAUSES[refusal.smtp_code] if refusal.smtp_code in PAUSES else 5)


def pause_by_condition(letter):
    for _ in range(3):
        try:
            with smtplib.SMTP("relay.example.org") as relay:
                return relay.send_message(letter)
        except smtplib.SMTPException as refusal:  # SMT500@16
            pause = 60 if refusal.smtp_code == 421 else 5
            time.sleep(pause)
