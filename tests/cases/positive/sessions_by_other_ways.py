"""Clubs and their members: where the session comes from."""
from __future__ import annotations

import functools
import smtplib
from smtplib import *


class Connected:
    """Opens a session where it is entered."""

    def __enter__(self):
        return smtplib.SMTP("mail.example")

    def __exit__(self, *_):
        return None


class Itself(smtplib.SMTP):
    def __enter__(self):
        unknown(self)


class ConnectedLater:
    async def __aenter__(self):
        return smtplib.SMTP("mail.example")

    async def __aexit__(self, *_):
        return None


class Nothing(Itself, Connected):
    """Two bases."""


class Club:
    kind = smtplib.SMTP

    @property
    def server(self):
        return smtplib.SMTP("mail.example")

    @functools.cached_property
    def lasting(self):
        return self.server

    def by_property(self, user):
        return self.server.vrfy(user)[0] == 250  # SMT252@16

    def by_cached_property(self, user):
        return self.lasting.vrfy(user)[0] == 250  # SMT252@16

    def by_class_attribute(self, user):
        return self.kind("mail.example").vrfy(user)[0] == 250  # SMT252@16


def by_star(user):
    return SMTP("mail.example").vrfy(user)[0] == 250  # SMT252@12


def by_class_parameter(user, kind: type[smtplib.SMTP] = smtplib.SMTP_SSL):
    return kind("mail.example").vrfy(user)[0] == 250  # SMT252@12


def by_default(user, kind=smtplib.SMTP):
    return kind("mail.example").vrfy(user)[0] == 250  # SMT252@12


def by_quoted_annotation(user, server: "smtplib.SMTP | None"):
    return server.vrfy(user)[0] == 250  # SMT252@12


def entered(user):
    with Connected() as server:
        return server.vrfy(user)[0] == 250  # SMT252@16


async def entered_later(user):
    async with ConnectedLater() as server:
        return server.vrfy(user)[0] == 250  # SMT252@16


def entered_without_knowing(user):
    with Itself("mail.example") as server:
        return server.vrfy(user)[0] == 250  # SMT252@16


def first_thing(users, servers: list[smtplib.SMTP]):
    for server in servers:
        return server.vrfy(users)[0] == 250  # SMT252@16


def by_keyword(user, **options):
    return check(server=smtplib.SMTP("mail.example"), user=user)


def check(user, server):
    return server.vrfy(user)[0] == 250  # SMT252@12


def by_a_shared_name(user):
    global shared
    shared = smtplib.SMTP("mail.example")
    return shared.vrfy(user)[0] == 250  # SMT252@12


def one_or_the_other(user, fast):
    server = Club().server if fast else Club().lasting
    return server.vrfy(user)[0] == 250  # SMT252@12


def a_generator(server: smtplib.SMTP, users):
    for user in users:
        yield server.vrfy(user)[0]


def from_a_generator(server: smtplib.SMTP, users):
    return [code == 250 for code in a_generator(server, users)]


def of_a_module(user):
    import smtplib.SMTP as nothing

    return nothing.vrfy(user)[0] == 250


def by_type_without_arguments(user, kind: type):
    return kind("mail.example").vrfy(user)[0] == 250  # SMT252@12
