"""Sessions kept on the object."""

import smtplib
from typing import Optional


class InConnect:
    def __init__(self, host):
        self.host = host
        self._server = None

    def connect(self):
        if self._server is None:
            self._server = smtplib.SMTP(self.host)
        return self

    def knows(self, user):
        self.connect()
        code, text = self._server.verify(user)
        if code != 250:  # SMT252@12
            raise LookupError(text)

    def takes(self, user):
        self.connect()
        code, text = self._server.verify(user)
        if code // 100 != 2:
            raise LookupError(text)

    def close(self):
        self._server.quit()


class AnnotatedOptional:
    def __init__(self):
        self.server: Optional["smtplib.SMTP"] = None

    def knows(self, user):
        if self.server is None:
            return None
        code, _ = self.server.verify(user)
        if code in (250, 251):  # SMT252@12
            return True
        print("unknown user", user)
        return False


class LocalName:
    def __init__(self, host):
        self.client = smtplib.SMTP_SSL(host)

    def knows(self, user):
        client = self.client
        code, _ = client.verify(user)
        if not code == 250:  # SMT252@16
            return False
        return True


class Signature:
    def __init__(self, key):
        self.key = key
        self.server = key.server

    def check(self, data):
        code, _ = self.server.verify(data)
        if code != 250:
            raise ValueError(data)
