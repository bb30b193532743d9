"""The test goes into a name first."""

import smtplib


def flag_returned(smtp: smtplib.SMTP, user):
    code, _ = smtp.vrfy(user)
    ok = code == 250  # SMT252@10
    smtp.close()
    return ok


def flag_tested(smtp: smtplib.SMTP, user):
    code, reply = smtp.vrfy(user)
    ok = code == 250  # SMT252@10
    if not ok:
        raise LookupError(reply)
    return reply


def flag_tested_much_later(smtp: smtplib.SMTP, user):
    code, reply = smtp.vrfy(user)
    bad = (code != 250)  # SMT252@12
    text = reply.decode("ascii", "replace")
    lines = text.splitlines()
    if bad:
        print("no such user:", lines)
        return False
    return True


def flag_set_in_branch(smtp: smtplib.SMTP, user):
    valid = False
    code, _ = smtp.vrfy(user)
    if code == 250:  # SMT252@8
        valid = True
    return valid


def flag_cleared_in_branch(smtp: smtplib.SMTP, user):
    valid = True
    code, _ = smtp.vrfy(user)
    if code != 250:  # SMT252@8
        valid = False
    return valid


def flag_in_both_branches(smtp: smtplib.SMTP, user):
    code, _ = smtp.vrfy(user)
    if code in {250, 251}:  # SMT252@8
        valid = True
    else:
        valid = False
    if valid:
        return "ok"
    raise LookupError(user)


def flag_in_mapping(smtp: smtplib.SMTP, users):
    known = {}
    for user in users:
        code, _ = smtp.vrfy(user)
        known[user] = code == 250  # SMT252@23
    return known


class Entry:
    def __init__(self, smtp: smtplib.SMTP, user):
        code, self.text = smtp.vrfy(user)
        self.exists = code == 250  # SMT252@23


class GoodEntry:
    def __init__(self, smtp: smtplib.SMTP, user):
        code, self.text = smtp.vrfy(user)
        self.accepted = code in (250, 251, 252)


def flag_then_other_command(smtp: smtplib.SMTP, user):
    code, _ = smtp.vrfy(user)
    sure = code == 250
    if not sure:
        code, _ = smtp.rcpt(user)
        return code in (250, 251)
    return True


def flag_and_flag(smtp: smtplib.SMTP, user):
    code, _ = smtp.vrfy(user)
    sure = code in (250, 251)
    unsure = code == 252
    return sure or unsure


def flag_three_states(smtp: smtplib.SMTP, user):
    code, _ = smtp.vrfy(user)
    sure = code in (250, 251)
    if sure:
        return True
    if code == 252:
        return None
    return False


def flag_turned_round(smtp: smtplib.SMTP, user):
    code, _ = smtp.vrfy(user)
    failed = code >= 400
    return not failed


def flag_set_for_two(smtp: smtplib.SMTP, user):
    valid = False
    code, _ = smtp.vrfy(user)
    if code == 250:
        valid = True
    elif code == 251:
        valid = True
    elif code == 252:
        valid = True
    return valid
