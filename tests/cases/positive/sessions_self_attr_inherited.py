"""Sessions kept on the object."""

import smtplib


class InInit:
    def __init__(self, host):
        self.smtp = smtplib.SMTP(host)

    def knows(self, user):
        code, _ = self.smtp.verify(user)
        return code == 250  # SMT252@16

    def takes(self, user):
        code, _ = self.smtp.verify(user)
        return code in (250, 251, 252)


class Annotated:
    server: smtplib.SMTP

    def knows(self, user):
        code, _ = self.server.verify(user)
        if code == 250:  # SMT252@12
            return True
        return False

    def refuses(self, user):
        code, _ = self.server.verify(user)
        return code == 550


class Base:
    def open(self, host):
        self.conn = smtplib.SMTP(host)


class Derived(Base):
    def knows(self, user):
        code, _ = self.conn.verify(user)
        return code == 250  # SMT252@16

    def knows_or_tries(self, user):
        code, _ = self.conn.verify(user)
        if code == 250:
            return True
        self.conn.mail("")
        code, _ = self.conn.rcpt(user)
        return code in (250, 251)


class Other:
    def __init__(self, wrapper):
        self.smtp = wrapper

    def knows(self, user):
        code, _ = self.smtp.verify(user)
        return code == 250

    def check(self, user):
        if self.smtp.verify(user)[0] != 250:
            raise LookupError(user)


class Unrelated(Other):
    def __init__(self, conn):
        super().__init__(conn)
        self.conn = conn

    def knows_too(self, user):
        code, _ = self.conn.verify(user)
        return code == 250
