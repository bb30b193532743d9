"""Sessions in caches, pools and tables of classes, and in the variables of enclosing functions."""

import random
import smtplib

KINDS = {"tls": smtplib.SMTP_SSL, "plain": smtplib.SMTP}
OPEN = [smtplib.SMTP("one.example"), smtplib.SMTP("two.example")]
MIXED = [smtplib.SMTP("one.example"), "two.example"]
_cache = {}
_notes = {}
_shadowed = {}


def by_kind(kind, wanted):
    return KINDS[kind]("mail.example").verify(wanted)[0] == 250  # SMT252@12


def by_kind_or_default(kind, wanted):
    make = KINDS.get(kind, smtplib.SMTP)
    return make("mail.example").verify(wanted)[0] == 250  # SMT252@12


def by_kind_or_something(kind, other, wanted):
    others = {"lmtp": smtplib.LMTP}
    return others.pop(kind, other)("mail.example").verify(wanted)[0] == 250  # SMT252@12


def at_random(wanted):
    return random.choice(OPEN).verify(wanted)[0] == 250  # SMT252@12


def at_random_of_annotated(links: list[smtplib.SMTP], wanted):
    return random.choice(links).verify(wanted)[0] == 250  # SMT252@12


def at_random_of_anything(wanted):
    return random.choice(MIXED).verify(wanted)[0] == 250 or random.choice(wanted).verify(wanted)[0] == 250


def at_any_place(place, wanted):
    return OPEN[place].verify(wanted)[0] == 250  # SMT252@12


def at_any_place_of_anything(place, wanted):
    return MIXED[place].verify(wanted)[0] == 250


def _link(host):
    if host not in _cache:
        _cache[host] = smtplib.SMTP(host)
    return _cache[host]


def _note(host):
    _notes[host] = "seen"
    return _notes[host]


def cached(host, wanted):
    return _link(host).verify(wanted)[0] == 250  # SMT252@12


def noted(host, wanted):
    return _note(host).verify(wanted)[0] == 250


def shadowed(host, wanted):
    return _shadowed[host].verify(wanted)[0] == 250


def shadowing(host):
    _shadowed = {}
    _shadowed[host] = smtplib.SMTP(host)
    return _shadowed


def local_cache(hosts, wanted):
    links = {}
    for host in hosts:
        links[host] = smtplib.SMTP(host)
    return {host: links[host].verify(wanted)[0] == 250 for host in hosts}  # SMT252@19


class Post:
    def __init__(self):
        self._links = {}
        self._notes = {}

    def _link(self, host):
        if host not in self._links:
            self._links[host] = smtplib.SMTP(host)
            self._notes[host] = self.note
            self._notes[host] += "!"
        return self._links[host]

    def knows(self, host, wanted):
        return self._link(host).verify(wanted)[0] == 250  # SMT252@16

    def noted(self, host, wanted):
        return self._notes[host].verify(wanted)[0] == 250


def enclosing(people):
    link = None

    def dial():
        nonlocal link
        link = smtplib.SMTP("mail.example")

    def knows(person):
        if link is None:
            dial()
        return link.verify(person)[0] == 250  # SMT252@16

    return [person for person in people if knows(person)]


def enclosing_later(people):
    def dial():
        nonlocal line
        line = smtplib.SMTP("mail.example")

    line = None
    def knows(person):
        return line.verify(person)[0] == 250  # SMT252@16

    dial()
    return [person for person in people if knows(person)]


class Desk:
    def enclosing_in_a_method(self, person):
        line = None

        class Dialler:
            def dial(self):
                nonlocal line
                line = smtplib.SMTP("mail.example")

        Dialler().dial()
        return line.verify(person)[0] == 250


def next_of_the_pool(links: list[smtplib.SMTP], message):
    for _ in range(3):
        link = links.pop()
        try:
            link.send_message(message)
            return
        except smtplib.SMTPException:
            continue
