"""A name that holds a word until an exception puts a reply there may be compared with that word."""

import smtplib

LAST_STATE = "idle"


def deliver(host, letter):
    outcome = "sent"
    try:
        smtplib.SMTP(host).send_message(letter)
    except smtplib.SMTPResponseException as problem:
        outcome = problem.smtp_code
    if outcome == "sent":
        return True
    return False


def deliver_with_reason(host, letter):
    reason = ""
    try:
        smtplib.SMTP(host).send_message(letter)
    except smtplib.SMTPResponseException as problem:
        reason = problem.smtp_error
    return reason == ""


def two_outcomes(host, letter):
    try:
        smtplib.SMTP(host).send_message(letter)
        verdict = "accepted"
    except smtplib.SMTPDataError as problem:
        verdict = problem.smtp_code
    except smtplib.SMTPRecipientsRefused:
        verdict = "nobody"
    if verdict in ("accepted", "nobody"):
        print(verdict)
    return verdict


def in_the_end(host, letter, journal):
    remark = ""
    try:
        smtplib.SMTP(host).send_message(letter)
    except smtplib.SMTPResponseException as problem:
        remark = problem.smtp_error
    finally:
        if remark != "":
            journal.warning(remark)


def until_told_to_stop(host, letters):
    previous = None
    for letter in letters:
        if previous == "stop":
            break
        try:
            smtplib.SMTP(host).send_message(letter)
            previous = "fine"
        except smtplib.SMTPResponseException as problem:
            previous = problem.smtp_code
    return previous


def whatever_was_said(host, letter):
    said = "nothing"
    try:
        smtplib.SMTP(host).send_message(letter)
        return None
    except smtplib.SMTPResponseException as problem:
        said = problem.smtp_error
    except OSError as problem:
        said = str(problem)
    return "timed out" in said


def decoded_everywhere(host, letter):
    try:
        smtplib.SMTP(host).send_message(letter)
        return None
    except smtplib.SMTPResponseException as problem:
        said = problem.smtp_error.decode()
    except OSError as problem:
        said = str(problem)
    return "timed out" in said


def kept_in_the_module(host, letter):
    global LAST_STATE
    try:
        smtplib.SMTP(host).send_message(letter)
    except smtplib.SMTPResponseException as problem:
        LAST_STATE = problem.smtp_code
    return LAST_STATE == "idle"


class Courier:
    state = ""

    def __init__(self):
        self.complaint = ""

    def carry(self, host, letter):
        try:
            smtplib.SMTP(host).send_message(letter)
        except smtplib.SMTPResponseException as problem:
            self.complaint = problem.smtp_error
            self.state = problem.smtp_code
        return self.complaint == "" and self.state == ""

    def rests(self):
        return self.state == ""


def nothing_else_comes_in(host, letter):
    try:
        smtplib.SMTP(host).send_message(letter)
        return None
    except smtplib.SMTPDataError as problem:
        said, number = problem.smtp_error, problem.smtp_code
    except smtplib.SMTPSenderRefused as problem:
        said, number = problem.smtp_error, problem.smtp_code
    if number == "552":  # SMT001@8
        return "large"
    return "timed out" in said  # SMT002@12


def none_until_then(host, letter):
    number = None
    try:
        smtplib.SMTP(host).send_message(letter)
    except smtplib.SMTPResponseException as problem:
        number = problem.smtp_code
        if number in {"421", "450"}:  # SMT001@12
            return "later"
    return number


def none_beside_a_reply(relay: smtplib.SMTP):
    number = None
    if relay.sock:
        number, _ = relay.noop()
    return number == "250"  # SMT001@12


def none_beside_a_pair(relay: smtplib.SMTP):
    answer = None
    if relay.sock:
        answer = relay.noop()
    return bool(answer)
