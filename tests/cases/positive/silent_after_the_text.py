"""The text of the reply has been asked before the code is, and some replies are gone by then."""

import smtplib

import aiosmtplib


def by_enhanced_code(server: smtplib.SMTP, mailbox):
    code, text = server.vrfy(mailbox)
    if b"2.5.2" in text:
        return None
    if code == 250:
        return True
    return False


def by_sentence(server: smtplib.SMTP, mailbox):
    code, text = server.vrfy(mailbox)
    lowered = text.decode("ascii", "replace").lower()
    if "cannot verify" in lowered:
        return None
    if code != 250:
        raise LookupError(mailbox)
    return True


def by_class(server: smtplib.SMTP, mailbox):
    code, text = server.vrfy(mailbox)
    if text.startswith(b"2."):
        return True
    return code == 250


def by_part(server: smtplib.SMTP, mailbox):
    reply = server.vrfy(mailbox)
    if b"will attempt" in reply[1].lower():
        return None
    if reply[0] != 250:
        return False
    return True


async def by_message(client: aiosmtplib.SMTP, mailbox):
    response = await client.vrfy(mailbox)
    if "attempt delivery" in response.message:
        return None
    if response.code == 250:
        return True
    return False


def of_each(server: smtplib.SMTP, mailboxes):
    bad = []
    for mailbox in mailboxes:
        code, text = server.vrfy(mailbox)
        if b"cannot" in text:
            continue
        if code != 250:
            bad.append(mailbox)
    return bad


def in_the_other_branch(server: smtplib.SMTP, mailbox):
    code, text = server.vrfy(mailbox)
    if b"not allowed to say" in text:
        return None
    else:
        return code == 250
