"""VRFY first; where it does not help, another command does."""

import smtplib


def in_else(host, a):
    server = smtplib.SMTP(host)
    code, _ = server.vrfy(a)
    if code == 250:
        return True
    else:
        server.mail("")
        code, _ = server.rcpt(a)
        return 200 <= code < 300


def with_message(host, a):
    server = smtplib.SMTP(host)
    code, text = server.vrfy(a)
    if code != 250:
        print("VRFY says no:", text)
        server.mail("")
        code, text = server.rcpt(a)
    if code not in (250, 251):
        print("RCPT says no:", text)
        return False
    return True


def by_method_loop(host, a):
    server = smtplib.SMTP(host)
    server.mail("")
    for method in (server.vrfy, server.rcpt):
        code, _ = method(a)
        if code in (250, 251):
            return True
    return False


def by_helper(host, a):
    server = smtplib.SMTP(host)
    code, _ = server.vrfy(a)
    if code != 250:
        return recipient_accepted(server, a)
    return True


def recipient_accepted(server, a):
    server.mail("")
    code, _ = server.rcpt(a)
    return code in (250, 251)


def by_message(host, sender, a, text):
    server = smtplib.SMTP(host)
    code, _ = server.vrfy(a)
    if code == 250:
        return True
    try:
        server.sendmail(sender, [a], text)
    except smtplib.SMTPRecipientsRefused:
        return False
    return True


def by_new_session(host, other, a):
    with smtplib.SMTP(host) as server:
        code, _ = server.vrfy(a)
    if code == 250:
        return True
    with smtplib.SMTP(other) as server:
        server.mail("")
        return server.rcpt(a)[0] in (250, 251)
