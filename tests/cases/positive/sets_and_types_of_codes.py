"""Codes put into sets with others, and asked for their type."""

import smtplib

ACCEPTED = frozenset({250, 251})
POSITIVE = frozenset({250, 251, 252})


def left_over(server: smtplib.SMTP, address):
    code, _ = server.verify(address)
    if {code} - ACCEPTED:  # SMT252@8
        raise ValueError(address)


def left_over_of_all(server: smtplib.SMTP, address):
    code, _ = server.verify(address)
    if {code} - POSITIVE:
        raise ValueError(address)


def adds_nothing(server: smtplib.SMTP, address):
    code, _ = server.verify(address)
    return len({code} | ACCEPTED) == len(ACCEPTED)  # SMT252@12


def adds_nothing_to_all(server: smtplib.SMTP, address):
    code, _ = server.verify(address)
    return len({code} | POSITIVE) == len(POSITIVE)


def the_same_one(server: smtplib.SMTP, address):
    return len({server.verify(address)[0], 250}) == 1  # SMT252@12


def two_of_three(server: smtplib.SMTP, address, wanted):
    return len({server.verify(address)[0], 250, wanted}) < 3


def only_numbers(server: smtplib.SMTP, address):
    code, _ = server.verify(address)
    if type(code) is not int:
        return None
    return code == 250  # SMT252@12


def of_either_type(server: smtplib.SMTP, address):
    answer = server.verify(address)
    code = answer[0] if isinstance(answer, tuple) else answer
    return code in ACCEPTED  # SMT252@12


def never_a_list(server: smtplib.SMTP, address):
    answer = server.verify(address)
    if isinstance(answer, (list, bool)):
        return answer[0] == 250
    return answer[0] // 10 == 25
