"""AUTH LOGIN step by step: the server asks with 334."""

import base64
import smtplib


def encoded(text):
    return base64.b64encode(text.encode()).decode("ascii")


def impatient(server: smtplib.SMTP, user, password):
    server.ehlo()
    if "LOGIN" not in server.esmtp_features.get("auth", "").upper().split():
        return False
    code, text = server.docmd("AUTH", "LOGIN")
    if code != 235:  # SMT334@8
        raise PermissionError(text)
    return True


def impatient_by_class(server: smtplib.SMTP):
    server.ehlo()
    if not server.has_extn("auth"):
        return False
    code, text = server.docmd("AUTH", "LOGIN")
    if 200 <= code < 300:  # SMT334@8
        return True
    print("cannot log in:", text)
    return False


def step_by_step(server: smtplib.SMTP, user, password):
    server.ehlo()
    if not server.has_extn("auth"):
        return False
    code, text = server.docmd("AUTH", "LOGIN")
    if code != 334:
        raise PermissionError(text)
    code, text = server.docmd(encoded(user))
    if code != 334:
        raise PermissionError(text)
    code, text = server.docmd(encoded(password))
    if code != 235:
        raise PermissionError(text)
    return True


def with_initial_response(server: smtplib.SMTP, user, password):
    server.ehlo()
    if not server.has_extn("auth"):
        return False
    code, text = server.docmd("AUTH", "PLAIN " + encoded(f"\0{user}\0{password}"))
    if code != 235:
        raise PermissionError(text)
    return True


def with_token(server: smtplib.SMTP, user, token):
    server.ehlo()
    if not server.has_extn("auth"):
        return False
    code, text = server.docmd("AUTH", f"XOAUTH2 {token}")
    if code == 235:
        return True
    print("token refused:", text)
    return False


def by_third_class(server: smtplib.SMTP):
    server.ehlo()
    if not server.has_extn("auth"):
        return False
    code, text = server.docmd("AUTH", "LOGIN")
    return code // 100 == 3


def either(server: smtplib.SMTP):
    server.ehlo()
    if not server.has_extn("auth"):
        return False
    code, text = server.docmd("AUTH", "LOGIN")
    if code not in (235, 334):
        raise PermissionError(text)
    return True


def deny(server: smtplib.SMTP):
    server.ehlo()
    if not server.has_extn("auth"):
        return False
    code, text = server.docmd("AUTH", "LOGIN")
    if code >= 400:
        raise PermissionError(text)
    return True
