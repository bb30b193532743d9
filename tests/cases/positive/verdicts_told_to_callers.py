"""A function asks VRFY and says no at 252, and whoever calls it leaves it at that."""

import smtplib


class NoSuchUser(Exception):
    pass


def exists(host, mailbox):
    with smtplib.SMTP(host) as server:
        code, _ = server.vrfy(mailbox)
        return code == 250  # SMT252@16


def sort_out(host, mailboxes):
    bad = []
    for mailbox in mailboxes:
        if not exists(host, mailbox):
            bad.append(mailbox)
            continue
        print("known", mailbox)
    return bad


def known(server, mailbox):
    code, _ = server.vrfy(mailbox)
    return code == 250  # SMT252@12


def one_of_them(server: smtplib.SMTP, mailboxes):
    return any(known(server, mailbox) for mailbox in mailboxes)


def insist(server, mailbox):
    code, _ = server.vrfy(mailbox)
    if code != 250:  # SMT252@8
        raise NoSuchUser(mailbox)


def send_if_known(server: smtplib.SMTP, mailbox, letter):
    try:
        insist(server, mailbox)
    except NoSuchUser:
        print("no such user", mailbox)
        return
    server.sendmail("me@example.org", mailbox, letter)


def valid(server, mailbox):
    code, _ = server.vrfy(mailbox)
    return code == 250  # SMT252@12


def only_the_valid(server: smtplib.SMTP, mailbox, letter):
    if not valid(server, mailbox):
        return False
    server.sendmail("me@example.org", mailbox, letter)
    return True


def tried_twice(host, mailbox, attempts=2):
    server = smtplib.SMTP(host)
    code, _ = server.vrfy(mailbox)
    if code == 250:  # SMT252@8
        return True
    if attempts:
        return tried_twice(host, mailbox, attempts - 1)
    return False
