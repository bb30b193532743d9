"""The text of a reply, cut into words, made a part of other texts, and searched for one of several."""

import smtplib

HINTS = ["greylist", "try again", "rate limit"]
MARKS = (b"greylist", b"try again")


def first_word(relay: smtplib.SMTP):
    parts = relay.noop()[1].split()
    return parts[0] == "2.0.0"  # SMT002@12


def first_word_in_bytes(relay: smtplib.SMTP):
    parts = relay.noop()[1].split()
    return parts[0] == b"2.0.0"


def text_alone(relay: smtplib.SMTP):
    remark = relay.noop()[1]
    print(remark)
    return "busy" in remark  # SMT002@12


def what_help_says(relay: smtplib.SMTP):
    manual = relay.help()
    if "VRFY" in manual:  # SMT002@8
        return True
    return b"EXPN" in manual


def one_of_several(relay: smtplib.SMTP, letter):
    try:
        relay.send_message(letter)
    except smtplib.SMTPDataError as refusal:
        for hint in HINTS:
            if hint in refusal.smtp_error:  # SMT002@16
                return "later"
        for mark in MARKS:
            if mark in refusal.smtp_error:
                return "later"
        for hint in HINTS:
            if hint in refusal.smtp_error.decode():
                return "later"
        raise
    return None


def added_to_a_template(relay: smtplib.SMTP, name):
    _, remark = relay.noop()
    head = "{}: ".format(name)
    if name:
        return head + remark  # SMT002@16
    return ", ".join(name) + remark  # SMT002@12


def pair_with_pair(relay: smtplib.SMTP):
    number, remark = relay.noop()
    if (number, remark) == (250, "OK"):  # SMT002@8
        return 1
    if relay.noop() == ("250", b"OK"):  # SMT001@8
        return 2
    return (number, remark) == (250, b"OK")


def as_a_number(relay: smtplib.SMTP):
    if int(relay.noop()) == 250:  # SMT004@8
        return True
    return int(relay.noop()[0]) == 250


def decoded_though_a_number(relay: smtplib.SMTP):
    number, remark = relay.noop()
    if number.decode() == "250":  # SMT001@8
        return remark.decode()
    answer = relay.rset()
    return answer.decode()  # SMT004@12
