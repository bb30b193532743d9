"""DATA is answered with 354 first."""

import smtplib


def start(server: smtplib.SMTP):
    code, text = server.docmd("DATA")
    if code != 250:  # SMT354@8
        raise RuntimeError(text)


def start_returned(server: smtplib.SMTP):
    return server.docmd("DATA")[0] == 250  # SMT354@12


def start_by_class(server: smtplib.SMTP):
    code, text = server.docmd("DATA")
    if code // 100 != 2:  # SMT354@8
        print("the server does not want the message:", text)
        return False
    return True


def start_by_bound(server: smtplib.SMTP):
    code, text = server.docmd("data")
    if code >= 300:  # SMT354@8
        raise RuntimeError(text)


def start_rightly(server: smtplib.SMTP, body):
    code, text = server.docmd("DATA")
    if code != 354:
        raise RuntimeError(text)
    server.send(body)
    code, text = server.getreply()
    if code != 250:
        raise RuntimeError(text)


def start_by_third_class(server: smtplib.SMTP):
    code, text = server.docmd("DATA")
    return code // 100 == 3


def start_deny(server: smtplib.SMTP):
    code, text = server.docmd("DATA")
    if code >= 400:
        raise RuntimeError(text)


def whole(server: smtplib.SMTP, body):
    code, text = server.data(body)
    if code != 250:
        raise RuntimeError(text)


def whole_returned(server: smtplib.SMTP, body):
    return server.data(body)[0] == 250


def whole_by_class(server: smtplib.SMTP, body):
    code, text = server.data(body)
    if code // 100 == 2:
        return True
    return False


def command_unknown(server: smtplib.SMTP, command):
    code, text = server.docmd(command)
    if code != 250:
        raise RuntimeError(text)


def start_and_stop(server: smtplib.SMTP):
    code, text = server.docmd("DATA")
    print(code, text)
    code, text = server.docmd(".")
    return code == 250


def reset(server: smtplib.SMTP):
    code, text = server.docmd("RSET")
    if code != 250:
        raise RuntimeError(text)
