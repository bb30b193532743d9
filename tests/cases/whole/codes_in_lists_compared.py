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


def of_a_set(server: smtplib.SMTP, address):
    code, text = server.rcpt(address)
    if not code - sum(x for x in {code, 250}):
        return True
    if code == sum({code, 250}):
        return True
    return False


def with_words(server: smtplib.SMTP, address, text, left=3):
    try:
        server.sendmail("a@mail.example", address, text)
    except smtplib.SMTPNotSupportedError as error:
        if not (error.args[0] and error.args[0] < 500):
            return with_words(server, address, text, left - 1)
        raise
    return True
