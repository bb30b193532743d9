"""Replies that statements of many expressions throw away."""

import smtplib


def side_by_side(server: smtplib.SMTP, one, other):
    server.rcpt(one), server.rcpt(other)  # SMT101@5, SMT101@23


def one_or_the_other(server: smtplib.SMTP, one, other, early):
    server.rcpt(one) if early else server.rcpt(other)  # SMT101@5, SMT101@36


def only_if(server: smtplib.SMTP, one, early):
    early and server.rcpt(one)  # SMT101@15


def at_one_of_two(server: smtplib.SMTP, spare: smtplib.SMTP, one, early):
    (server if early else spare).rcpt(one)  # SMT101@5


def only_if_any(server: smtplib.SMTP, people, early):
    early and [server.rcpt(each) for each in people]  # SMT101@16
