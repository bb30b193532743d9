"""Codes and texts looked up in tables and lists that hold the other kind."""

import re
import smtplib

MEANING = {"250": "fine", "550": "nobody there"}
BY_NUMBER = {250: "fine", 550: "nobody there"}
EITHER = {"250": "fine", 550: "nobody there"}
REMARKS = {"OK": 1, "2.0.0 OK": 2}
CACHE = {}


def meaning(relay: smtplib.SMTP, person):
    number, _ = relay.vrfy(person)
    if number in BY_NUMBER:
        return BY_NUMBER[number]
    return MEANING[number]  # SMT001@12


def meaning_or_nothing(relay: smtplib.SMTP, person):
    number, remark = relay.vrfy(person)
    print(MEANING.get(str(number), "?"), EITHER.get(number), CACHE.get(number), CACHE.get(remark))
    print(REMARKS.get(remark.decode()))
    return MEANING.get(number, "?"), REMARKS.get(remark)  # SMT001@12, SMT002@38


def meaning_of_a_pair(relay: smtplib.SMTP, person):
    return BY_NUMBER.get(relay.vrfy(person))  # SMT004@12


def offers(relay: smtplib.SMTP):
    _, said = relay.ehlo()
    lines = said.splitlines()
    if "STARTTLS" in lines:  # SMT002@8
        return True
    if b"STARTTLS" in lines:
        return True
    return "STARTTLS" in set(said.split())  # SMT002@12


def in_one_line(relay: smtplib.SMTP):
    _, said = relay.ehlo()
    lines = said.splitlines()
    lines.reverse()
    print(b" ".join(lines), " ".join(line.decode() for line in lines))
    print(" ".join(line for line in lines))  # SMT002@11
    return " ".join(lines)  # SMT002@12


def searched_whole(relay: smtplib.SMTP, person):
    if re.search("250", str(relay.vrfy(person))):
        return True
    return re.search("250", relay.vrfy(person))  # SMT004@12


def labels(relay: smtplib.SMTP):
    for label in ("first", 2):
        number, remark = relay.docmd("XLABEL", label)
        if label in remark or number != 250:
            return label
    return None
