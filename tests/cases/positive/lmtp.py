"""Local delivery: one protocol further, the same replies."""

import smtplib
from smtplib import LMTP


def deliverable(path, user):
    with LMTP(path) as lmtp:
        code, _ = lmtp.verify(user)
        return code == 250  # SMT252@16


def deliverable_recipient(path, user):
    lmtp = smtplib.LMTP(path)
    lmtp.mail("")
    code, text = lmtp.rcpt(user)
    if code != 250:  # SMT251@8
        raise LookupError(text)
    lmtp.close()


class Delivery:
    def __init__(self, path):
        self.lmtp = smtplib.LMTP(path)

    def knows(self, user):
        code, _ = self.lmtp.verify(user)
        if code not in (250, 251):  # SMT252@12
            return False
        return True

    def takes(self, user):
        code, _ = self.lmtp.verify(user)
        return code in (250, 251, 252)

    def takes_recipient(self, user):
        code, _ = self.lmtp.rcpt(user)
        return code in (250, 251)

    def greet(self):
        code, text = self.lmtp.ehlo()
        if code != 250:
            raise ConnectionError(text)

    def start(self, sender):
        code, text = self.lmtp.mail(sender)
        if code != 250:
            raise ConnectionError(text)

    def finish(self, text):
        code, answer = self.lmtp.data(text)
        if code != 250:
            raise ConnectionError(answer)
        code, answer = self.lmtp.rset()
        return code == 250
