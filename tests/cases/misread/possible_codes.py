"""A ferry line: replies that may come, however rare they are."""

import smtplib

import requests

LINE = "tickets@ferry.example"
PASSED = (200, 250, 251)
GONE = {404, 410, 550, 551, 553}
READY = 220
DONE = 250


def any_command(smtp: smtplib.SMTP):
    code, _ = smtp.noop()
    if code == 421:
        print("closing")
    elif code == 500 or code == 501:
        print("what?")
    elif code in (502, 503, 504):
        print("no")


def unlisted(smtp: smtplib.SMTP, guest):
    code, text = smtp.rcpt(guest)
    if code == 499 or code == 571 or code == 557:
        print("policy", text)
    if code == 454 or code == 432:
        print("log in", text)
    if code == 521:
        print("nobody here", text)


def mixed(smtp: smtplib.SMTP, guest):
    code, _ = smtp.rcpt(guest)
    if code in PASSED:
        print("welcome")
    elif code in GONE:
        print("gone")
    if code not in (200, 201, 250, 251):
        raise LookupError(guest)


def verifier(smtp: smtplib.SMTP, guest):
    code, _ = smtp.rcpt(guest)
    return code in (250, 251, 252)


def ranges(smtp: smtplib.SMTP, guest):
    code, _ = smtp.rcpt(guest)
    if 200 <= code < 300:
        return True
    if code >= 600 or code < 200:
        raise ValueError(code)
    return code > 399 and code < 500


def digits(smtp: smtplib.SMTP, guest):
    code, _ = smtp.rcpt(guest)
    return code // 100 == 2 or code - code % 100 == 400 or round(code, -2) == 400


def nothing_came(smtp: smtplib.SMTP, guest):
    code, _ = smtp.rcpt(guest)
    if code == -1:
        raise OSError("no reply")
    return code


def nothing_asked(smtp: smtplib.SMTP, guests):
    code = 0
    for guest in guests:
        code, _ = smtp.rcpt(guest)
    if code == 0:
        print("nobody to write to")


def web_first(smtp: smtplib.SMTP, guest, url):
    code = requests.get(url, timeout=3).status_code
    if code == 200:
        code, _ = smtp.rcpt(guest)
        return code
    return None


def shared(smtp: smtplib.SMTP, host):
    code, _ = smtp.connect(host)
    if code == READY:
        print("connected")
    code, _ = smtp.ehlo()
    if code == DONE:
        print("greeted")


def one_test_for_all(smtp: smtplib.SMTP, commands):
    for command in commands:
        code, text = smtp.docmd(command)
        if code == 354:
            print("go on", text)
        elif code == 221:
            print("bye", text)


def by_table(smtp: smtplib.SMTP, guest):
    words = {200: "?", 220: "ready", 250: "fine", 251: "forwarded", 354: "go on", 550: "gone"}
    code, _ = smtp.rcpt(guest)
    return words.get(code, "other")


def given(smtp: smtplib.SMTP, guest, wanted=200):
    code, _ = smtp.rcpt(guest)
    return code == wanted


def failure(smtp: smtplib.SMTP, guest, text):
    try:
        smtp.sendmail(LINE, guest, text)
    except smtplib.SMTPResponseException as e:
        if e.smtp_code == 250:
            return "sent all the same"
        if e.smtp_code in (221, 421):
            return "closed"
        raise


def numbers_of_other_things(smtp: smtplib.SMTP, guests):
    count = len(guests)
    code, text = smtp.vrfy(guests[0])
    if count == 200 or len(text) == 354:
        print("many")
    return code


class Recorded(smtplib.SMTP):
    def rcpt(self, recip, options=()):
        code, text = super().rcpt(recip, options)
        return 200, b"%d %s" % (code, text)


def recorded(host, guest):
    code, _ = Recorded(host).rcpt(guest)
    if code == 200:
        print("recorded", guest)


def own_server(reply):
    code, _ = reply
    return code == 200
