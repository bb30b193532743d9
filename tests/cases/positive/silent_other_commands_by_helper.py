"""Commands to which 250 is the only positive reply."""

import smtplib


def all_at_once(host, sender, address, body):
    server = smtplib.SMTP()
    steps = [
        (server.connect(host), 220),
        (server.ehlo(), 250),
        (server.mail(sender), 250),
    ]
    for (code, text), wanted in steps:
        if code != wanted:
            raise ConnectionError(text)
    code, text = server.rcpt(address)
    if code != 250 and code != 251:
        raise ConnectionError(text)
    if server.data(body)[0] != 250:
        raise ConnectionError(body)


def expect(reply, wanted):
    code, text = reply
    if code != wanted:
        raise ConnectionError(text)


def with_expect(host, sender, body):
    server = smtplib.SMTP()
    expect(server.connect(host), 220)
    expect(server.helo(), 250)
    expect(server.mail(sender), 250)
    expect(server.data(body), 250)
    expect(server.quit(), 221)


def extension(host):
    server = smtplib.SMTP(host)
    code, text = server.ehlo()
    return code == 250 and server.has_extn("size")


def mail_by_pattern(host, sender):
    server = smtplib.SMTP(host)
    match server.mail(sender):
        case (250, _):
            return True
        case (code, text):
            raise smtplib.SMTPSenderRefused(code, text, sender)


def noop_by_text(host):
    server = smtplib.SMTP(host)
    return str(server.noop()[0]).startswith("250")
