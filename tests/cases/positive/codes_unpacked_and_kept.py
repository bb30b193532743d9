"""Codes unpacked from ranges, sorted among others, and kept in a dict under a name."""

import smtplib

PASSING = [421, *range(450, 453)]
WELL = (*range(250, 253),)


def refuses_what_is_not_listed(probe: smtplib.SMTP, login):
    code, _ = probe.verify(login)
    if code not in (220, *range(250, 252)):  # SMT252@8
        raise LookupError(login)
    return login


def keeps_the_code_under_a_name(probe: smtplib.SMTP, login):
    code, text = probe.vrfy(login)
    report = {"login": login, "code": code, "text": text}
    if report.get("code") == 250:  # SMT252@8
        return "valid"
    print("no such user", report)
    return "invalid"


def sorts_it_in(probe: smtplib.SMTP, login):
    code, _ = probe.verify(login)
    if sorted((250, code, 251))[1] != code:  # SMT252@8
        raise LookupError(login)
    return login


def reads_another_name(probe: smtplib.SMTP, login):
    code, text = probe.vrfy(login)
    report = {"login": login, "code": code, "text": text}
    if report.get("login") == 250:
        return "valid"
    return "invalid"


def lists_every_good_one(probe: smtplib.SMTP, login):
    code, _ = probe.verify(login)
    if code not in WELL:
        raise LookupError(login)
    return login


def asks_again_later(post: smtplib.SMTP, leaflet):
    for _ in range(3):
        try:
            return post.send_message(leaflet)
        except smtplib.SMTPResponseException as refusal:
            if refusal.smtp_code not in PASSING:
                raise


def asks_again_for_ever(post: smtplib.SMTP, leaflet):
    for _ in range(3):
        try:
            return post.send_message(leaflet)
        except smtplib.SMTPResponseException as refusal:
            if refusal.smtp_code not in [421, *range(450, 600)]:  # SMT500@16
                raise
