"""Relay tables: AUTH by hand, in commands put together from parts."""
import smtplib


class Table:
    esmtp = {}
    other = {}


def by_bytes(server: smtplib.SMTP, token):
    return server.docmd(b"NOOP")


def by_a_name(server: smtplib.SMTP, verb: str):
    return server.docmd(verb + " now")[0] == 250


def by_nothing(server: smtplib.SMTP):
    return server.docmd()


def by_all(server: smtplib.SMTP, words):
    return server.docmd(*words)


def by_template(server: smtplib.SMTP, token):
    return server.docmd("AUTH XOAUTH2 %s" % token)


def by_parts(server: smtplib.SMTP, table: Table):
    if "AUTH" in table.other and table.esmtp.get("AUTH"):
        return server.docmd("AUTH", f"XOAUTH2 {table}")
    return None
