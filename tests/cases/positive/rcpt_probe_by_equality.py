"""Is there a mailbox? Asked with MAIL and RCPT."""

import random
import smtplib
import socket


def mailbox_exists(host, address):
    server = smtplib.SMTP(timeout=10)
    server.set_debuglevel(0)
    server.connect(host)
    server.helo(socket.getfqdn())
    server.mail("me@home.example")
    code, message = server.rcpt(str(address))
    server.quit()
    if code == 250:  # SMT251@8
        return True
    else:
        return False


def mailbox_text(host, address):
    with smtplib.SMTP(host) as server:
        server.mail("")
        code, _ = server.rcpt(address)
        print(address, "ok" if str(code) == "250" else "bad")  # SMT251@32


def mailbox_with_252(host, address):
    with smtplib.SMTP(host) as server:
        server.mail("")
        code, _ = server.rcpt(address)
        if code in [250, 251, 252]:
            return True
        return False


def mailbox_three_ways(host, address):
    with smtplib.SMTP(host) as server:
        server.mail("")
        code, _ = server.rcpt(address)
    if code == 250:
        return True
    if code == 251:
        return None
    return False


def has_catch_all(host, domain):
    nobody = f"nobody-{random.randint(10**9, 10**10)}@{domain}"
    with smtplib.SMTP(host) as server:
        server.mail("")
        code, _ = server.rcpt(nobody)
        if code == 250:
            return True
        return False


def found_boxes(host, addresses):
    found = []
    with smtplib.SMTP(host) as server:
        server.mail("")
        for address in addresses:
            if server.rcpt(address)[0] == 250:
                found.append(address)
    return found
