"""Whom the server does not confirm is put with the bad ones, or is said to be bad while put aside."""

import smtplib


def sorted_out(server: smtplib.SMTP, mailboxes):
    good, bad = [], []
    for mailbox in mailboxes:
        code, _ = server.vrfy(mailbox)
        if code == 250:  # SMT252@12
            good.append(mailbox)
        else:
            bad.append(mailbox)
    return good, bad


def other_failures(server: smtplib.SMTP, mailbox, good, other_failures):
    code, _ = server.vrfy(mailbox)
    if code == 250:  # SMT252@8
        good.append(mailbox)
    else:
        other_failures.append(mailbox)


def said_and_put_aside(server: smtplib.SMTP, mailbox, good, rest):
    code, _ = server.vrfy(mailbox)
    if code == 250:  # SMT252@8
        good.append(mailbox)
    else:
        print("no such user:", mailbox)
        rest.append(mailbox)


def dropped(server: smtplib.SMTP, mailbox, good, dropped):
    code, _ = server.vrfy(mailbox)
    if code == 250:  # SMT252@8
        good.add(mailbox)
    else:
        dropped.add(mailbox)
