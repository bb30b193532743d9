"""Verdicts that are yielded, computed, looked up in enumerations, matched, or told by an expression."""

import enum
import re
import smtplib
import sys


class Reply(enum.IntEnum):
    DONE = 250
    FORWARDED = 251


class Wide(enum.IntEnum):
    DONE = 250
    FORWARDED = 251
    UNVERIFIED = 252
    _ignore_ = ()

    @property
    def good(self):
        return True


class Plain:
    DONE = 250


def yields_words(link: smtplib.SMTP, people):
    for person in people:
        code, _ = link.verify(person)
        if code == 250:  # SMT252@12
            yield person, "known"
        else:
            yield person, "unknown here"


def yields_pairs(link: smtplib.SMTP, people):
    for person in people:
        yield person, link.verify(person)[0] == 250  # SMT252@23


def yields_the_known(link: smtplib.SMTP, people):
    for person in people:
        if link.verify(person)[0] == 250:
            yield person


def yields_the_code(link: smtplib.SMTP, people):
    for person in people:
        yield person, link.verify(person)[0]


def yields_three(link: smtplib.SMTP, people):
    for person in people:
        code, _ = link.verify(person)
        if code == 252:
            yield person, None
        else:
            yield person, code == 250


# -- computed ----------------------------------------------------------------------------------------


def difference(link: smtplib.SMTP, person):
    code, _ = link.verify(person)
    if code - 250:  # SMT252@8
        raise LookupError(person)


def remainder(link: smtplib.SMTP, person):
    code, _ = link.verify(person)
    if code // 100 - 2:
        raise LookupError(person)


def exclusive(link: smtplib.SMTP, person):
    code, _ = link.verify(person)
    return "wrong" if code ^ 250 else "right"  # SMT252@23


# -- looked up ---------------------------------------------------------------------------------------


def of_its_values(link: smtplib.SMTP, person):
    return link.verify(person)[0] in [each.value for each in Reply]  # SMT252@12


def of_all_values(link: smtplib.SMTP, person):
    return link.verify(person)[0] in {each.value for each in Wide}


def of_its_members(link: smtplib.SMTP, person):
    return link.verify(person)[0] in list(Reply)  # SMT252@12


def of_all_members(link: smtplib.SMTP, person):
    return link.verify(person)[0] in tuple(Wide)


def of_itself(link: smtplib.SMTP, person):
    return link.verify(person)[0] in Reply  # SMT252@12


def of_its_map(link: smtplib.SMTP, person):
    return link.verify(person)[0] in Reply._value2member_map_  # SMT252@12


def of_no_enumeration(link: smtplib.SMTP, person):
    return link.verify(person)[0] in Plain or link.verify(person)[0] in Plain._value2member_map_


def made_a_member(link: smtplib.SMTP, person):
    return Wide(link.verify(person)[0]) is Wide.DONE  # SMT252@12


# -- matched -----------------------------------------------------------------------------------------

POSITIVE = re.compile(r"25[01]$")
COMPLETED = re.compile(r"2\d\d")
LOUD = re.compile("250", re.IGNORECASE)
TEXT = re.compile(b"250")


def matched(link: smtplib.SMTP, person):
    code, _ = link.verify(person)
    if not POSITIVE.match(str(code)):  # SMT252@12
        raise LookupError(person)


def matched_widely(link: smtplib.SMTP, person):
    code, _ = link.verify(person)
    if not COMPLETED.match(str(code)):
        raise LookupError(person)


def searched(link: smtplib.SMTP, person):
    code, _ = link.verify(person)
    return re.search("^250|^251", f"{code}") is not None  # SMT252@12


def kept(link: smtplib.SMTP, person):
    code, _ = link.verify(person)
    found = re.fullmatch("(?P<class>2)5[0-1]", str(code))
    if found is None:  # SMT252@8
        raise LookupError(person)


def matched_with_flags(link: smtplib.SMTP, person):
    code, _ = link.verify(person)
    return bool(LOUD.match(str(code))) or bool(re.match("250", str(code), re.IGNORECASE))


def matched_in_bytes(link: smtplib.SMTP, person):
    code, _ = link.verify(person)
    return bool(TEXT.match(b"%d" % code))


def matched_by_much(link: smtplib.SMTP, person):
    code, _ = link.verify(person)
    return bool(re.match("(((2*)*5*)*0*)*", str(code)))


def matched_in_much(link: smtplib.SMTP, person):
    code, _ = link.verify(person)
    return bool(re.match("250", f"{code} and so on"))


def matched_by_setting(link: smtplib.SMTP, person, pattern):
    code, _ = link.verify(person)
    return bool(re.match(pattern, str(code)))


# -- told by an expression ---------------------------------------------------------------------------


def says_either(link: smtplib.SMTP, person):
    code, _ = link.verify(person)
    print("known") if code == 250 else print("unknown user", person)  # SMT252@23


def leaves_or_not(link: smtplib.SMTP, person):
    code, _ = link.verify(person)
    code == 250 or sys.exit("unknown user")  # SMT252@5
    return link


def notes_and_counts(link: smtplib.SMTP, person, wrong):
    code, _ = link.verify(person)
    code != 250 and person and wrong.append(person)


def fills_one_of_two(link: smtplib.SMTP, people):
    known, unknown = [], []
    for person in people:
        (known if link.verify(person)[0] == 250 else unknown).append(person)  # SMT252@19
    return known, unknown


def fills_by_class(link: smtplib.SMTP, people):
    known, unknown = [], []
    for person in people:
        (known if link.verify(person)[0] // 100 == 2 else unknown).append(person)
    return known, unknown


async def tells_in_turn(link: smtplib.SMTP, person, channel):
    code, _ = link.verify(person)
    code == 250 or await channel.error("unknown user")  # SMT252@5


def only_a_condition(link: smtplib.SMTP, person):
    code, _ = link.verify(person)
    code == 250 or person
