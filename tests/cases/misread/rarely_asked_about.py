"""Types asked of what has no name, and lookups that find nothing."""

import smtplib

import six

LABELS = {"first": 1}


def asked_of_a_call(relay: smtplib.SMTP):
    if isinstance(relay.noop()[1], six.text_type):
        return None
    return relay.noop()[1] == "OK"  # SMT002@12


def looked_up_in_vain(relay: smtplib.SMTP, people):
    for person in reversed(people):
        code, _ = relay.rcpt(person)
        if code == "250":  # SMT001@12
            return person
        if code == LABELS["second"]:
            return person
    return None


def constant_in_pieces(relay: smtplib.SMTP):
    match "250 OK":
        case [code, *_]:
            return relay.noop()[0] == code
        case _:
            return relay.noop()[0] == "250"  # SMT001@20
