"""What becomes of a reply where others get a part of it, and of collections that do not have what is asked."""

import smtplib

from office import desk
from office import forward

LINKS = {"main": smtplib.SMTP("mail.example")}
server = smtplib.SMTP("mail.example")


def bad_ones(users):
    invalid = [user for user in users if server.verify(user)[0] != 250]  # SMT252@42
    forward(invalid)


def how_to_go_on(user, plan):
    code, _ = server.verify(user)
    plan.weigh((user, "send" if code == 250 else "ask"))


def at_nowhere(user):
    return LINKS["spare"].verify(user)[0] == 250


def backwards(user):
    return [link.verify(user)[0] == 250 for link in reversed(desk.links)]


def by_separator(user, separator):
    code, _ = server.verify(user)
    return "known; ".strip(separator) if code == 250 else "unknown".strip(separator)
