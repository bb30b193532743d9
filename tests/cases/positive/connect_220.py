"""The greeting, and STARTTLS: 220."""

import smtplib
import ssl


def greeting(host):
    server = smtplib.SMTP()
    code, text = server.connect(host, 25)
    if code != 250:  # SMT220@8
        raise ConnectionError(text)
    return server


def greeting_message(host):
    server = smtplib.SMTP()
    code, text = server.connect(host)
    if code == 250:  # SMT220@8
        print("connected")
    else:
        print("not connected", text)


def greeting_test(host):
    server = smtplib.SMTP()
    up = server.connect(host)[0] == 250  # SMT220@10
    server.close()
    return up


def encrypt(server: smtplib.SMTP):
    code, text = server.starttls(context=ssl.create_default_context())
    if code != 250:  # SMT220@8
        raise ConnectionError(text)


def encrypt_message(host):
    server = smtplib.SMTP(host, 587)
    if server.starttls()[0] in (235, 250):  # SMT220@8
        print("encrypted")
    else:
        print("not encrypted")


def encrypt_by_docmd(server: smtplib.SMTP):
    server.ehlo()
    if not server.has_extn("starttls"):
        return False
    code, text = server.docmd("STARTTLS")
    if code != 250:  # SMT220@8
        return False
    return True


def greeting_rightly(host):
    server = smtplib.SMTP()
    code, text = server.connect(host)
    if code != 220:
        raise ConnectionError(text)
    code, text = server.ehlo()
    if code != 250:
        raise ConnectionError(text)
    return server


def greeting_busy(host):
    server = smtplib.SMTP()
    code, text = server.connect(host)
    if code == 421:
        return None
    if code >= 500:
        return False
    return server


def greeting_by_class(host):
    server = smtplib.SMTP()
    code, text = server.connect(host)
    return code // 100 == 2


def encrypt_rightly(server: smtplib.SMTP):
    code, text = server.starttls()
    if code != 220:
        raise ConnectionError(text)
    code, text = server.ehlo()
    return code == 250


def encrypt_any(server: smtplib.SMTP):
    code, text = server.starttls()
    if code in (220, 250):
        return True
    return False


def greeting_rebound(host):
    server = smtplib.SMTP()
    code, text = server.connect(host)
    print(text)
    code, text = server.helo()
    if code != 250:
        raise ConnectionError(text)


def greeting_of_hosts(hosts):
    for host in hosts:
        server = smtplib.SMTP()
        code, text = server.connect(host)
        if code == 220:
            return server
    return None


def database(pool, host):
    code, text = pool.connect(host)
    if code != 250:
        raise ConnectionError(text)
