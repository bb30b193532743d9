"""Whom the server does not confirm is put aside, to be asked, looked at or written to later."""

import smtplib


def asked_by_rcpt(server: smtplib.SMTP, mailboxes):
    good, others = [], []
    for mailbox in mailboxes:
        if server.vrfy(mailbox)[0] == 250:
            good.append(mailbox)
        else:
            others.append(mailbox)
    for mailbox in others:
        server.mail("probe@example.org")
        if server.rcpt(mailbox)[0] in (250, 251):
            good.append(mailbox)
        server.rset()
    return good


def in_one_line(server: smtplib.SMTP, mailboxes):
    good, other = [], []
    for mailbox in mailboxes:
        (good if server.vrfy(mailbox)[0] == 250 else other).append(mailbox)
    return good, other


def written_to_last(server: smtplib.SMTP, mailboxes, letter):
    first, later = set(), set()
    for mailbox in mailboxes:
        code, _ = server.vrfy(mailbox)
        if code == 250:
            first.add(mailbox)
        else:
            later.add(mailbox)
    for mailbox in (*first, *later):
        server.sendmail("me@example.org", mailbox, letter)


def still_open(server: smtplib.SMTP, mailboxes):
    todo = []
    for mailbox in mailboxes:
        code, _ = server.vrfy(mailbox)
        if code != 250:
            todo.append(mailbox)
        else:
            print("known:", mailbox)
    return todo


def for_a_person(server: smtplib.SMTP, mailbox, queues):
    code, text = server.vrfy(mailbox)
    if code == 250:
        queues.done.put(mailbox)
    else:
        queues.manual_review.put((mailbox, "not confirmed"))


def parted(server: smtplib.SMTP, mailboxes):
    confirmed, rest = [], []
    for mailbox in mailboxes:
        (code, _) = server.vrfy(mailbox)
        if code == 250:
            confirmed.append(mailbox)
            continue
        rest.append(mailbox)
    return confirmed, rest


class Import:
    def __init__(self, server: smtplib.SMTP):
        self.server = server
        self.known = {}
        self.pending = {}

    def take(self, mailbox):
        code, text = self.server.vrfy(mailbox)
        if code == 250:
            self.known[mailbox] = text
        else:
            self.pending[mailbox] = "vrfy"
