"""Probes of the server itself: there, 250 is the bad news."""

import smtplib
import string
from random import choices
from uuid import uuid4


def catch_all(host, domain):
    server = smtplib.SMTP(host)
    server.mail("")
    nobody = "".join(choices(string.ascii_lowercase, k=20)) + "@" + domain
    code, _ = server.rcpt(nobody)
    is_catch_all = code == 250
    server.quit()
    return is_catch_all


def catch_all_field(host, domain, result):
    with smtplib.SMTP(host) as server:
        server.mail("")
        code, _ = server.rcpt(f"{uuid4()}@{domain}")
        result["catch_all"] = code == 250
    return result


def open_relay(host):
    server = smtplib.SMTP(host)
    server.mail("a@outside.example")
    code, _ = server.rcpt("b@elsewhere.example")
    if code == 250:
        print("WARNING: open relay")


def open_relay_raised(host):
    server = smtplib.SMTP(host)
    server.mail("a@outside.example")
    code, text = server.rcpt("b@elsewhere.example")
    if code in (250, 251):
        raise RuntimeError(f"{host} relays: {text!r}")


def users_exposed(host):
    server = smtplib.SMTP(host)
    code, text = server.vrfy("root")
    if code == 250:
        raise RuntimeError(f"{host} tells about its users: {text!r}")


def users_exposed_flag(host, findings):
    server = smtplib.SMTP(host)
    code, text = server.vrfy("root")
    if code in (250, 251):
        findings.append(f"{host}: VRFY is on")
    code, text = server.expn("postmaster")
    if code == 250:
        findings.append(f"{host}: EXPN is on")


def has_vrfy(host):
    server = smtplib.SMTP(host)
    code, _ = server.vrfy("root")
    return code not in (500, 502)


def has_vrfy_listed(host):
    server = smtplib.SMTP(host)
    code, _ = server.vrfy("root")
    if code in (250, 251, 252):
        print("VRFY enabled")
    else:
        print("VRFY disabled")


def has_expn(host):
    server = smtplib.SMTP(host)
    code, _ = server.expn("root")
    if code == 502:
        return False
    return True


def vrfy_closed(host):
    server = smtplib.SMTP(host)
    code, _ = server.vrfy("root")
    return code >= 500


def supports_help(host):
    server = smtplib.SMTP(host)
    code, _ = server.docmd("HELP")
    return code not in (500, 502)


def greylisted(host, a):
    with smtplib.SMTP(host) as server:
        server.mail("")
        code, _ = server.rcpt(a)
        return code in (450, 451)


def measured(host, a):
    with smtplib.SMTP(host) as server:
        results = {"vrfy": server.vrfy(a), "noop": server.noop()}
    for name, (code, text) in results.items():
        print(name, code, text)


def survey(host):
    with smtplib.SMTP(host) as server:
        answers = [server.vrfy(name)[0] for name in ("root", "postmaster", "nobody")]
    return sum(code >= 500 for code in answers)
