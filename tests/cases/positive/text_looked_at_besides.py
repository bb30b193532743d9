"""The text of the reply is looked at, and no reply goes another way for that."""

import smtplib


def told_by_text(server: smtplib.SMTP, mailbox):
    code, text = server.vrfy(mailbox)
    if b"postmaster" in text:
        print("a wordy server")
    if code == 250:  # SMT252@8
        return True
    return False


def address_is_odd(server: smtplib.SMTP, mailbox):
    code, text = server.vrfy(mailbox)
    if "@" not in mailbox:
        return None
    return code == 250  # SMT252@12


def text_of_another_command(server: smtplib.SMTP, mailbox):
    _, greeting = server.ehlo()
    code, _ = server.vrfy(mailbox)
    if b"example.org" in greeting:
        return None
    return code == 250  # SMT252@12
