"""A brewery: replies that never come."""

import http.client
import smtplib
from http import HTTPStatus

BREWERY = "cellar@brewery.example"
FOUND = 200


def collected(smtp: smtplib.SMTP, pubs):
    reached = []
    for pub in pubs:
        code, _ = smtp.rcpt(pub)
        if code == 200:  # SMT005@20
            reached.append(pub)
    return reached


def after_the_right_ones(smtp: smtplib.SMTP, pub):
    code, text = smtp.rcpt(pub)
    if code in (250, 251):
        print("fine")
    elif code == 252:  # SMT005@18
        print("perhaps")
    else:
        raise LookupError(text)


def sender(smtp: smtplib.SMTP):
    code, _ = smtp.mail(BREWERY)
    if code == 252:  # SMT005@16
        print("cannot tell who that is")


def text_too_early(smtp: smtplib.SMTP, pub):
    code, _ = smtp.rcpt(pub)
    if 354 == code:  # SMT005@8
        smtp.send(b"Subject: beer\r\n\r\n")


def end_of_text(smtp: smtplib.SMTP, text):
    code, _ = smtp.data(text)
    if code == 354:  # SMT005@16
        print("the server wants more")
    return code


def farewell(smtp: smtplib.SMTP):
    if smtp.quit()[0] == 250:  # SMT005@26
        print("bye")


def tls(smtp: smtplib.SMTP):
    code, _ = smtp.starttls()
    if code == 250:  # SMT005@16
        print("safe now")


def account(smtp: smtplib.SMTP, user, password):
    code, _ = smtp.login(user, password)
    if code == 250:  # SMT005@16
        print("hello", user)


def created(smtp: smtplib.SMTP, pub):
    code, _ = smtp.vrfy(pub)
    if code == 201:  # SMT005@16
        print(pub, "is new")
    elif code == 550:
        print(pub, "is gone")


def by_pattern(smtp: smtplib.SMTP, pub):
    match smtp.rcpt(pub):
        case (250 | 251, _):
            print("fine")
        case (200, text):  # SMT005@15
            print("found", text)
        case (code, text):
            raise LookupError(code, text)


def by_command(smtp: smtplib.SMTP, pub):
    code, _ = smtp.docmd("VRFY", pub)
    if code == 200:  # SMT005@16
        print("known", pub)
    code, _ = smtp.docmd("NOOP")
    if code == 220:  # SMT005@16
        print("ready")
    smtp.putcmd("RSET")
    return smtp.getreply()


def listed(smtp: smtplib.SMTP, name):
    reply = smtp.expn(name)
    if reply[0] == 354:  # SMT005@20
        return reply[1]
    return reply
