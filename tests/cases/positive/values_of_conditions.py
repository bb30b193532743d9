"""What `and` and `or` give is looked at, and not only whether it holds."""

import smtplib


def the_reply_if_there_is_one(relay: smtplib.SMTP, person):
    reply = relay.vrfy(person)
    code, _ = reply
    return ((code and reply) or (0, b""))[0] == 252 or code in (250, 251)


def never_empty(relay: smtplib.SMTP, person):
    reply = relay.vrfy(person)
    code, _ = reply
    if len((code and reply) or ()) != 2:
        raise ValueError(person)
    return code in (250, 251, 252)
