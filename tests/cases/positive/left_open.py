"""Whoever is told neither yes nor no is told what 252 says; an unknown user is a failure all the same."""

import enum
import smtplib

from directory import Entry, State


class Standing(enum.Enum):
    KNOWN = 1
    UNKNOWN = 2
    REFUSED = 3


def as_a_word(link: smtplib.SMTP, person):
    return "exists" if link.vrfy(person)[0] == 250 else "uncertain"


def as_a_status(link: smtplib.SMTP, person):
    code, _ = link.vrfy(person)
    if code == 250:
        return {"person": person, "status": "deliverable", "score": 100}
    return {"person": person, "status": "unknown", "score": 50}


def as_a_member(link: smtplib.SMTP, person):
    code, _ = link.vrfy(person)
    if code == 250:
        return Standing.KNOWN
    return Standing.UNKNOWN


def as_an_entry(link: smtplib.SMTP, person):
    code, _ = link.vrfy(person)
    if code == 250:
        return Entry(person, State.KNOWN)
    return Entry(person, State.UNKNOWN)


def as_an_attribute(link: smtplib.SMTP, person):
    code, _ = link.vrfy(person.address)
    if code == 250:
        person.state = "confirmed"
    else:
        person.state = "unconfirmed"


def in_spanish(link: smtplib.SMTP, persona):
    codigo, _ = link.vrfy(persona)
    return "existe" if codigo == 250 else "dudoso"


def in_a_list(link: smtplib.SMTP, people):
    found = {"certain": [], "uncertain": []}
    for person in people:
        code, _ = link.vrfy(person)
        if code == 250:
            found["certain"].append(person)
        else:
            found["uncertain"].append(person)
    return found


def unknown_user(link: smtplib.SMTP, person):
    code, _ = link.vrfy(person)
    if code == 250:  # SMT252@8
        return "welcome"
    return "user unknown"


def list_of_the_unknown(link: smtplib.SMTP, people):
    unknown = []
    for person in people:
        code, _ = link.vrfy(person)
        if code != 250:  # SMT252@12
            unknown.append(person)
    return unknown


def refused_member(link: smtplib.SMTP, person):
    code, _ = link.vrfy(person)
    if code == 250:  # SMT252@8
        return Entry(person, State.KNOWN)
    return Entry(person, State.REFUSED)


def refused_and_unknown(link: smtplib.SMTP, person):
    code, _ = link.vrfy(person)
    if code == 250:  # SMT252@8
        return Entry(person, valid=True, status="known")
    return Entry(person, valid=False, status="unknown")


def uncertain_but_refused(link: smtplib.SMTP, person, refused):
    code, _ = link.vrfy(person)
    if code == 250:  # SMT252@8
        return "certain"
    refused.append(person)
    return "uncertain"


def in_a_table(link: smtplib.SMTP, people, table):
    for person in people:
        code, _ = link.vrfy(person)
        if code == 250:  # SMT252@12
            table.writerow([person, "good"])
        else:
            table.writerow([person, "bad"])
