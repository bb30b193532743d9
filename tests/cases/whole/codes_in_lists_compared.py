"""Lists that hold a code are compared, which no list of codes passes."""

import smtplib


def held(server: smtplib.SMTP, address):
    code, text = server.rcpt(address)
    if [code, 250] * 3 in (250, 251):
        return 1
    return 0


def not_held(server: smtplib.SMTP, address):
    code, text = server.rcpt(address)
    if [code] + [250] not in (250, "250"):
        return 1
    return 0


def same(server: smtplib.SMTP, address):
    code, text = server.rcpt(address)
    if [code] * 2 == 250:
        return 1
    return 0


def told_apart(server: smtplib.SMTP, address):
    code, text = server.rcpt(address)
    rows = [code] * 2
    if rows in ([250, 250], [251, 251]):
        return True
    return False


def kept_with_what_it_says(server: smtplib.SMTP, address, log):
    code, text = server.rcpt(address)
    said = text or code
    log.append(list(said))
    if code in (250, 251):
        return True
    return False


def of_no_kind(server: smtplib.SMTP, address):
    code, text = server.rcpt(address)
    if isinstance(code and (), int):
        return True
    return False
