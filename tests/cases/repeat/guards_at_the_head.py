"""A guard at the head of the loop's body ends it before the request is made again."""

import logging
import smtplib

logger = logging.getLogger("outbox")


def done_is_asked_first(relay: smtplib.SMTP, note):
    done = False
    for _ in range(3):
        if done:
            break
        try:
            relay.send_message(note)
            done = True
        except smtplib.SMTPException as problem:  # SMT500@16
            logger.warning("not sent: %s", problem)
    return done


def only_one_code_is_final(relay: smtplib.SMTP, note):
    final = False
    for _ in range(3):
        logger.info("trying")
        if final:
            return False
        try:
            relay.send_message(note)
            return True
        except smtplib.SMTPResponseException as problem:
            final = problem.smtp_code == 550  # SMT500@21
    return False


def the_counter_is_asked_first(relay: smtplib.SMTP, note):
    for round_ in range(10):
        if round_ == 4:
            raise RuntimeError("gave up")
        try:
            relay.send_message(note)
            return True
        except smtplib.SMTPSenderRefused:  # SMT500@16
            pass


def the_failure_is_raised_at_the_head(relay: smtplib.SMTP, note):
    problem = None
    while True:
        logger.info("trying")
        if problem:
            raise problem
        try:
            relay.send_message(note)
            return
        except smtplib.SMTPException as caught:
            problem = caught


def permanent_ones_end_it(relay: smtplib.SMTP, note):
    final = False
    for _ in range(3):
        if final:
            return False
        try:
            relay.send_message(note)
            return True
        except smtplib.SMTPResponseException as problem:
            final = problem.smtp_code >= 500
    return False


def permanent_ones_end_it_with_a_reason(relay: smtplib.SMTP, note):
    reason = ""
    while True:
        if reason:
            logger.error(reason)
            break
        try:
            relay.send_message(note)
            break
        except smtplib.SMTPDataError as problem:
            if problem.smtp_code // 100 == 5:
                reason = "refused"


def another_note_each_time(relay: smtplib.SMTP, notes):
    stop = False
    for note in notes:
        if stop:
            break
        try:
            relay.send_message(note)
        except smtplib.SMTPResponseException as problem:
            stop = problem.smtp_code == 421
