"""Mailing lists: EXPN is answered with 250 or 252."""

import smtplib


def members(host, name):
    server = smtplib.SMTP(host)
    code, text = server.expn(name)
    if code != 250:  # SMT252@8
        raise LookupError(name)
    return text.splitlines()


def is_list(host, name):
    with smtplib.SMTP(host) as server:
        return server.expn(name)[0] == 250  # SMT252@16


def is_list_or_more(server: smtplib.SMTP, name):
    code, text = server.expn(name)
    if code in (250, 251):  # SMT252@8
        return True
    return False


def by_docmd(server: smtplib.SMTP, name):
    code, text = server.docmd("EXPN", name)
    if 200 <= code <= 250:  # SMT252@8
        print(text)
    else:
        print("no list of that name")


def both_replies(server: smtplib.SMTP, name):
    code, text = server.expn(name)
    return code in (250, 252)


def both_replies_negated(server: smtplib.SMTP, name):
    code, text = server.expn(name)
    if code != 250 and code != 252:
        raise LookupError(name)


def by_class(server: smtplib.SMTP, name):
    code, text = server.expn(name)
    if code // 100 != 2:
        raise LookupError(name)


def by_docmd_rightly(server: smtplib.SMTP, name):
    code, text = server.docmd("EXPN", name)
    return code < 300


def only_found(server: smtplib.SMTP, names):
    lists = []
    for name in names:
        code, text = server.expn(name)
        if code == 250:
            lists.append(name)
    return lists


def then_verify(server: smtplib.SMTP, name):
    code, text = server.expn(name)
    if code == 250:
        return text
    code, text = server.vrfy(name)
    if code not in (250, 251, 252):
        return None
    return text


def unknown_members(server: smtplib.SMTP, name):
    code, text = server.expn(name)
    if code == 250:
        return text.splitlines()
    if code == 252:
        return []
    raise LookupError(name)
