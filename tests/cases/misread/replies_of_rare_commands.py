"""A gateway that speaks more than the usual commands: each gets replies of its own."""

import base64
import smtplib

import requests

GATE = "gate@edge.example"


def data_by_hand(smtp: smtplib.SMTP, lines):
    code, _ = smtp.docmd("data")
    if code == 354:
        for line in lines:
            smtp.send(line)
    smtp.send(b"\r\n.\r\n")
    code, _ = smtp.getreply()
    return code == 250


def commands_in_one_string(smtp: smtplib.SMTP, to):
    code, _ = smtp.docmd(f"MAIL FROM:<{GATE}>")
    if code == 250:
        code, _ = smtp.docmd("RCPT TO:<" + to + ">")
    if code == 251:
        print("elsewhere")
    return code


def challenge(smtp: smtplib.SMTP, user, password):
    if "LOGIN" not in smtp.esmtp_features.get("auth", ""):
        return False
    code, _ = smtp.docmd("AUTH LOGIN")
    if code == 334:
        code, _ = smtp.docmd(base64.b64encode(user).decode())
    if code == 334:
        code, _ = smtp.docmd(base64.b64encode(password).decode())
    return code == 235


def proxied(smtp: smtplib.SMTP, name):
    code, _ = smtp.docmd("XCLIENT", f"NAME={name}")
    if code == 220:
        print("new session")
    code, _ = smtp.docmd("ETRN", name)
    if code == 253:
        print("started")
    if code == 252:
        print("pending")


def helped(smtp: smtplib.SMTP):
    code, text = smtp.docmd("HELP")
    if code == 214 or code == 211:
        print(text.decode())


def put(smtp: smtplib.SMTP):
    smtp.putcmd("DATA")
    code, _ = smtp.getreply()
    if code == 354:
        print("go ahead")
    smtp.putcmd("QUIT")
    code, _ = smtp.getreply()
    if code == 221:
        print("bye")


def greeted(smtp: smtplib.SMTP, host):
    if smtp.connect(host)[0] == 220:
        print("hello")
    if smtp.helo()[0] == 250 and smtp.noop()[0] == 250:
        print("hello", host)
    return smtp.quit()[0] == 221


def by_name(smtp: smtplib.SMTP, name, argument):
    code, _ = getattr(smtp, name)(argument)
    if code == 354:
        print("go ahead")
    return code == 220


def last_of_several(smtp: smtplib.SMTP, to, text):
    for step in (lambda: smtp.mail(GATE), lambda: smtp.rcpt(to), lambda: smtp.docmd("DATA")):
        code, _ = step()
        if code == 354:
            smtp.send(text)
    return code


def kept_in_a_dictionary(smtp: smtplib.SMTP, to, url):
    codes = {"mail": smtp.rcpt(to)[0], "web": requests.get(url, timeout=3).status_code}
    if codes["web"] == 200:
        print("there")
    return [name for name, code in codes.items() if code == 200]


def name(code):
    return {200: "web", 220: "greeting", 250: "fine", 354: "text"}.get(code)


def words(code):
    match code:
        case 220:
            return "greeting"
        case 221:
            return "goodbye"
        case 354:
            return "text"
        case _:
            return name(code)


def session(smtp: smtplib.SMTP, host, to):
    for code, _ in (smtp.connect(host), smtp.ehlo(), smtp.mail(GATE), smtp.rcpt(to), smtp.quit()):
        print(words(code))
