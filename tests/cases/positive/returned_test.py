"""The test is the result."""

import smtplib


def exists(host: str, user: str) -> bool:
    with smtplib.SMTP(host) as smtp:
        code, _ = smtp.vrfy(user)
        return code == 250  # SMT252@16


def exists_with_text(host, user):
    server = smtplib.SMTP(host)
    code, text = server.verify(user)
    return code == 250, text  # SMT252@12


def missing(host, user):
    server = smtplib.SMTP(host)
    code, text = server.verify(user)
    return code != 250  # SMT252@12


def exists_negated(host, user):
    server = smtplib.SMTP(host)
    code, text = server.verify(user)
    return not code != 250  # SMT252@16


def exists_at_once(host, user):
    return smtplib.SMTP(host).vrfy(user)[0] == 250  # SMT252@12


def exists_in_bool(host, user):
    server = smtplib.SMTP(host)
    return bool(server.vrfy(user)[0] in (250, 251))  # SMT252@17


def exists_and_more(host, user, wanted):
    server = smtplib.SMTP(host)
    code, text = server.verify(user)
    return wanted and code == 250  # SMT252@23


def accepted(host, user):
    server = smtplib.SMTP(host)
    code, _ = server.verify(user)
    return code in (250, 251, 252)


def accepted_by_class(host, user):
    server = smtplib.SMTP(host)
    code, _ = server.verify(user)
    return 200 <= code < 300


def refused(host, user):
    server = smtplib.SMTP(host)
    code, _ = server.verify(user)
    return code >= 500


def refused_by_name(host, user):
    server = smtplib.SMTP(host)
    code, _ = server.verify(user)
    return code == 550


def the_code(host, user):
    server = smtplib.SMTP(host)
    code, _ = server.verify(user)
    return code


def the_reply(host, user):
    return smtplib.SMTP(host).vrfy(user)


def either_way(host, user):
    server = smtplib.SMTP(host)
    return server.vrfy(user)[0] == 250 or server.rcpt(user)[0] in (250, 251)


def text_may_help(host, user):
    server = smtplib.SMTP(host)
    code, text = server.vrfy(user)
    return code == 250 or text.startswith(b"2.")
