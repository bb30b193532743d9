"""Look-ups in a mapping, any() and all()."""

import smtplib

VERDICT = {250: True, 251: True}
VERDICT_ALL = {250: True, 251: True, 252: True}
TEXT = {250: "fine", 251: "forwarded", 252: "accepted unseen"}


def inline_mapping(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return {250: True}.get(code, False)  # SMT252@12


def module_mapping(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return VERDICT.get(code, False)  # SMT252@12


def member_of_mapping(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code in VERDICT:  # SMT252@8
        return True
    return False


def not_member_of_mapping(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code not in {250: "ok", 251: "ok"}:  # SMT252@8
        raise ValueError(a)


def any_of(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return any(code == good for good in (250, 251))  # SMT252@16


def all_of(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if all(code != good for good in [250, 251]):  # SMT252@12
        return False
    return True


def any_of_all(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return any(code == good for good in (250, 251, 252))


def any_of_bounds(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return any(low <= code < low + 100 for low in (200, 300))


def all_of_bad(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return all(code != bad for bad in (450, 550, 551, 553))


def any_of_unknown(smtp: smtplib.SMTP, a, accepted):
    code, _ = smtp.vrfy(a)
    return any(code == good for good in accepted)


def module_mapping_all(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return VERDICT_ALL.get(code, False)


def inline_mapping_three(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return {250: True, 251: True, 252: None}.get(code, False)


def mapping_of_texts(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    print(TEXT.get(code, "refused"))


def mapping_default_true(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return {550: False, 551: False, 553: False}.get(code, True)


def mapping_from_outside(smtp: smtplib.SMTP, a, verdicts):
    code, _ = smtp.vrfy(a)
    return verdicts.get(code, False)


def mapping_of_mappings(smtp: smtplib.SMTP, a, table):
    code, _ = smtp.vrfy(a)
    if code in table:
        return True
    return False


def member_of_mapping_all(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code not in TEXT:
        raise ValueError(a)
    return TEXT[code]
