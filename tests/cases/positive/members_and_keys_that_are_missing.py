"""A code that an enumeration or a dict does not know raises, and whoever handles that reads it apart."""

import enum
import smtplib


class Answer(enum.IntEnum):
    YES = 250
    NO = 550


class Lenient(enum.IntEnum):
    YES = 250
    MAYBE = 252
    NO = 550

    @classmethod
    def _missing_(cls, value):
        return cls.NO if value >= 500 else cls.YES


class Numbered(enum.IntEnum):
    YES = enum.auto()
    NO = enum.auto()


KNOWN = {250: "yes", 251: "yes", 550: "no"}


def unknown_member(link: smtplib.SMTP, person):
    code, _ = link.vrfy(person)
    try:
        answer = Answer(code)
    except ValueError:
        return None
    return answer is Answer.YES


def unknown_member_unhandled(link: smtplib.SMTP, person):
    return Answer(link.vrfy(person)[0]) is Answer.YES  # SMT252@12


def unknown_to_nobody(link: smtplib.SMTP, person):
    return Lenient(link.vrfy(person)[0]) is Lenient.YES


def numbered_otherwise(link: smtplib.SMTP, person):
    return Numbered(link.vrfy(person)[0] // 300 + 1) is Numbered.YES


def not_about_a_reply(link: smtplib.SMTP, person):
    if link.vrfy(person)[0] == Answer(250):  # SMT252@8
        return True
    return False


def unknown_key(link: smtplib.SMTP, person):
    code, _ = link.vrfy(person)
    try:
        return KNOWN[code] == "yes"
    except KeyError:
        return None


def unknown_key_shown(link: smtplib.SMTP, person):
    code, _ = link.vrfy(person)
    try:
        print(person, KNOWN[code])
    except KeyError:
        print(person, "cannot be asked for")
