"""AUTH with the first answer in the command itself (RFC 4954, section 4): what is asked for then."""
import smtplib


def plain(server: smtplib.SMTP, secret):
    code, text = server.docmd("AUTH", "PLAIN " + secret)
    if code != 235:
        raise PermissionError(text)


def plain_expecting_a_question(server: smtplib.SMTP, secret):
    code, text = server.docmd("AUTH", "PLAIN " + secret)
    if code != 334:  # SMT235@8
        raise PermissionError(text)


def token(server: smtplib.SMTP, secret):
    code, text = server.docmd("AUTH", f"XOAUTH2 {secret}")
    if code == 334:
        server.docmd("")
        raise PermissionError(text)
    return code == 235


def name_first(server: smtplib.SMTP, name, secret):
    code, text = server.docmd("AUTH", "LOGIN " + name)
    if code != 334:
        raise PermissionError(text)
    code, text = server.docmd(secret)
    return code == 235


def name_as_an_argument(server: smtplib.SMTP, name, secret):
    code, text = server.docmd("AUTH LOGIN", name)
    if code == 334:
        code, text = server.docmd(secret)
    return code == 235


def name_taken_for_all(server: smtplib.SMTP, name):
    code, text = server.docmd("AUTH LOGIN", name)
    if code != 235:  # SMT334@8
        raise PermissionError(text)


def mechanism_of_a_setting(server: smtplib.SMTP, mechanism):
    code, text = server.docmd("AUTH", mechanism)
    if code != 235:
        raise PermissionError(text)


def mechanism_half_known(server: smtplib.SMTP, hash_name):
    code, text = server.docmd("AUTH", "SCRAM-" + hash_name)
    return code == 334
