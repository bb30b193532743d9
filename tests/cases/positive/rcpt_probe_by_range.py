"""Is there a mailbox? Asked with MAIL and RCPT."""

import smtplib
import uuid

import dns.resolver


def mailbox_in_range(host, address):
    with smtplib.SMTP(host) as server:
        server.mail("")
        status, _ = server.rcpt(address)
        if status >= 200 and status <= 250:  # SMT251@30
            return True
        return False


def mailbox_test(host, address):
    with smtplib.SMTP(host) as server:
        server.mail("")
        return server.rcpt(address)[0] == 250  # SMT251@16


def mailbox_rightly(host, address):
    with smtplib.SMTP(host) as server:
        server.mail("")
        code, _ = server.rcpt(address)
        return code in (250, 251)


def mailbox_unless_refused(host, address):
    with smtplib.SMTP(host) as server:
        server.mail("")
        code, _ = server.rcpt(address)
        return code != 550


def mailbox_at_any_exchanger(domain, address):
    for record in dns.resolver.resolve(domain, "MX"):
        with smtplib.SMTP(str(record.exchange)) as server:
            server.mail("")
            code, _ = server.rcpt(address)
            if code == 250:
                return True
    return False


def is_catch_all(host, domain):
    made_up = f"{uuid.uuid4().hex}@{domain}"
    with smtplib.SMTP(host) as server:
        server.mail("")
        code, _ = server.rcpt(made_up)
    catch_all = code == 250
    return catch_all


def open_relay(host):
    with smtplib.SMTP(host) as server:
        server.mail("tester@outside.example")
        code, _ = server.rcpt("victim@elsewhere.example")
        if code == 250:
            raise RuntimeError(f"{host} is an open relay")
    return True
