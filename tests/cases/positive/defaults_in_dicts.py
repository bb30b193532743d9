"""A dict says no from the start, and 250 alone makes it say yes."""

import smtplib


def looked_up(server: smtplib.SMTP, mailbox):
    result = {"mailbox": mailbox, "exists": False}
    code, _ = server.vrfy(mailbox)
    if code == 250:  # SMT252@8
        result["exists"] = True
    return result


def made_by_name(server: smtplib.SMTP, mailbox):
    code, text = server.vrfy(mailbox)
    result = dict(mailbox=mailbox, valid=False)
    if code == 250:  # SMT252@8
        result["valid"] = True
    return result


def filled_first(server: smtplib.SMTP, mailbox):
    result = {"mailbox": mailbox}
    result["exists"] = False
    code, _ = server.vrfy(mailbox)
    if code == 250:  # SMT252@8
        result["exists"] = True
    return result


def replaced(server: smtplib.SMTP, mailbox):
    result = {"valid": False}
    code, _ = server.vrfy(mailbox)
    if code == 250:  # SMT252@8
        result = {"valid": True}
    return result


def with_more_to_say(server: smtplib.SMTP, mailbox):
    result = {"valid": False}
    code, text = server.vrfy(mailbox)
    if code == 250:  # SMT252@8
        result["valid"] = True
        result["name"] = text
    return result


def tested_there(server: smtplib.SMTP, mailbox):
    result = {"valid": False}
    code, text = server.vrfy(mailbox)
    result["valid"] = code == 250  # SMT252@23
    return result


def with_both_accepted(server: smtplib.SMTP, mailbox):
    result = {"mailbox": mailbox, "exists": False}
    code, _ = server.vrfy(mailbox)
    if code in (250, 251, 252):
        result["exists"] = True
    return result


def three_ways(server: smtplib.SMTP, mailbox):
    result = {"mailbox": mailbox, "exists": False}
    code, _ = server.vrfy(mailbox)
    if code == 250:
        result["exists"] = True
    elif code == 252:
        result["exists"] = None
    return result


def sure_and_maybe(server: smtplib.SMTP, mailbox):
    result = {"sure": False, "maybe": False}
    code, _ = server.vrfy(mailbox)
    if code in (250, 252):
        result["maybe"] = True
    if code == 250:
        result["sure"] = True
    return result


def then_by_rcpt(server: smtplib.SMTP, mailbox):
    result = {"mailbox": mailbox, "exists": False}
    code, _ = server.vrfy(mailbox)
    if code == 250:
        result["exists"] = True
    else:
        server.mail("")
        result["exists"] = server.rcpt(mailbox)[0] in (250, 251)
    return result


def then_if_not(server: smtplib.SMTP, mailbox):
    result = {"mailbox": mailbox, "exists": False}
    code, _ = server.vrfy(mailbox)
    if code == 250:
        result["exists"] = True
    if not result["exists"]:
        server.mail("")
        result["exists"] = server.rcpt(mailbox)[0] in (250, 251)
    return result


def by_vrfy(server, mailbox):
    result = {"mailbox": mailbox, "exists": False}
    code, _ = server.vrfy(mailbox)
    if code == 250:
        result["exists"] = True
    return result


def by_both(server: smtplib.SMTP, mailbox):
    result = by_vrfy(server, mailbox)
    if not result["exists"]:
        server.mail("")
        result["exists"] = server.rcpt(mailbox)[0] in (250, 251)
    return result


def filled_by_others(server: smtplib.SMTP, mailbox, fill):
    result = {"mailbox": mailbox, "exists": False}
    code, _ = server.vrfy(mailbox)
    if code == 250:
        result["exists"] = True
    fill(result)
    return result


def greeting_only(server: smtplib.SMTP, mailbox):
    result = {"mailbox": mailbox, "text": ""}
    code, text = server.vrfy(mailbox)
    result["code"] = code
    result["text"] = text
    return result


def inside(server: smtplib.SMTP, mailbox):
    result = {"smtp": {"exists": False}}
    code, text = server.vrfy(mailbox)
    result["smtp"]["exists"] = code >= 200
    if result["smtp"]["exists"]:
        return result
    return {}


def with_settings(server: smtplib.SMTP, mailbox, notify):
    settings = {"level": "high"}
    code, _ = server.vrfy(mailbox)
    if code != 250:  # SMT252@8
        notify(mailbox, settings)
        return False
    return True
