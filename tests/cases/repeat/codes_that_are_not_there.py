"""Handlers that fail themselves, where the exception has no code, before they can repeat anything."""

import smtplib

ACTIONS = {4: "wait", 5: "stop"}


def the_last_time_or(relay: smtplib.SMTP, message):
    for attempt in range(3):
        try:
            return relay.send_message(message)
        except smtplib.SMTPException as error:
            if attempt == 2 or error.smtp_code >= 500:  # SMT003@32
                raise


def not_the_last_time_and(relay: smtplib.SMTP, message):
    for attempt in range(3):
        try:
            return relay.send_message(message)
        except smtplib.SMTPException as error:
            if attempt < 2 and error.smtp_code < 500:  # SMT003@32
                continue
            raise


def looked_up(relay: smtplib.SMTP, message):
    for attempt in range(3):
        try:
            return relay.send_message(message)
        except smtplib.SMTPException as error:
            action = ACTIONS.get(error.smtp_code // 100)  # SMT003@34
            if action == "stop":
                raise


def looked_up_with_a_default(relay: smtplib.SMTP, message):
    for attempt in range(3):
        try:
            return relay.send_message(message)
        except smtplib.SMTPException as error:
            if ACTIONS.get(getattr(error, "smtp_code", 0) // 100) == "stop":  # SMT500@16
                raise


def the_last_time_or_lasting(relay: smtplib.SMTP, message):
    for attempt in range(3):
        try:
            return relay.send_message(message)
        except smtplib.SMTPException as error:
            if attempt == 2 or error.smtp_code == 550:  # SMT003@32, SMT500@32
                raise


def no_number_among_the_arguments(relay: smtplib.SMTP, message):
    for attempt in range(3):
        try:
            return relay.send_message(message)
        except smtplib.SMTPException as error:
            if type(error.args[0]) is not int or error.args[0] >= 500:
                raise


def a_text_among_the_arguments(relay: smtplib.SMTP, message):
    for attempt in range(3):
        try:
            return relay.send_message(message)
        except smtplib.SMTPException as error:
            if type(error.args[0]) is str or error.args[0] > 559:  # SMT500@46
                raise
