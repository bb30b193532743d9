"""A sauna club: what is true, what is a number, and what only looks like a reply."""

import smtplib
from unittest import mock

import nacl.signing
import pyotp

SAUNA = "club@sauna.example"


def sent(smtp: smtplib.SMTP, member, text):
    refused = smtp.sendmail(SAUNA, member, text)
    if refused:
        print(refused)
    if not refused:
        print("sent")
    return refused == {}


def one_time(smtp: smtplib.SMTP, totp: pyotp.TOTP, key: nacl.signing.VerifyKey, token, data):
    if totp.verify(token) and key.verify(data):
        smtp.noop()
    while not totp.verify(input("token: ")):
        print("again")


class Mailbox:
    def __init__(self, smtp: smtplib.SMTP):
        self.smtp = smtp

    def verify(self, member):
        return member.endswith(".example") and self.smtp is not None

    def noop(self):
        return 250

    def rcpt(self, member):
        return self.smtp.rcpt(member)[0]

    def check(self, member):
        if self.verify(member) and self.noop() == 250:
            return self.rcpt(member) in (250, 251)
        return False


def by_mailbox(smtp: smtplib.SMTP, member):
    box = Mailbox(smtp)
    return box.verify(member) or box.rcpt(member) == 550 or box.noop() == 250


def by_mock(member):
    smtp = mock.create_autospec(smtplib.SMTP, instance=True)
    smtp.vrfy.return_value = True
    smtp.noop.return_value = 250
    if smtp.vrfy(member) and smtp.noop() == 250:
        return True
    return smtp.rcpt.called


def methods_not_calls(smtp: smtplib.SMTP, member):
    ask = smtp.vrfy if smtp.has_extn("vrfy") else smtp.rcpt
    if ask:
        return ask(member)[0]
    return smtp.noop and smtp.rcpt == ask


def first_of_all(smtp: smtplib.SMTP, members):
    replies = [smtp.vrfy(member) for member in members]
    if not replies:
        return None
    code, _ = replies[0]
    return code if replies[0][0] == 250 else replies and replies[-1][0]


def gathered(smtp: smtplib.SMTP, members):
    replies = {}
    for member in members:
        replies[member] = smtp.vrfy(member)
    if replies:
        print(len(replies))
    known = replies.get(SAUNA)
    if known:
        print(known[0])
    return replies.get("x") is None or known == (252, b"perhaps")


def nested(smtp: smtplib.SMTP, member):
    result = {"vrfy": smtp.vrfy(member), "rcpt": None}
    if result["rcpt"]:
        print(result)
    result["fine"] = result["vrfy"][0] == 250  # SMT252@22
    return result["fine"]


def printed(smtp: smtplib.SMTP, member):
    print("vrfy", smtp.vrfy(member), sep=": ")
    print("noop: {} {}".format(*smtp.noop()), "rset: %s %s" % smtp.rset())
    return "250" in repr(smtp.noop()) or "250" in f"{smtp.noop()}" or str(smtp.noop()[0]) == "250"


def yielded(smtp: smtplib.SMTP, members):
    for member in members:
        reply = yield smtp.vrfy(member)
        if reply:
            print(reply)


def in_parts(smtp: smtplib.SMTP, member):
    code, text = reply = smtp.rcpt(member)
    if code in (250, 251) and text:
        return reply
    return None


def by_caller(smtp: smtplib.SMTP, member):
    reply = in_parts(smtp, member)
    if reply:
        print("fine", reply)
    return bool(reply)


def with_default(smtp: smtplib.SMTP, member, reply=None):
    reply = reply or smtp.vrfy(member)
    return reply[0]


def helper_may_fail(smtp: smtplib.SMTP, member):
    try:
        return smtp.vrfy(member)
    except smtplib.SMTPServerDisconnected:
        return None


def by_helper(smtp: smtplib.SMTP, member):
    if helper_may_fail(smtp, member):
        print("alive")
    reply = helper_may_fail(smtp, member)
    return reply and reply[0] in (250, 251, 252)


def connected(smtp: smtplib.SMTP):
    try:
        status = smtp.noop()[0]
    except smtplib.SMTPServerDisconnected:
        status = -1
    return status == 250
