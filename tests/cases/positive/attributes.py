"""The reply is kept on the object."""

import smtplib


class Checker:
    def __init__(self, host):
        self.smtp = smtplib.SMTP(host)
        self.code = None
        self.msg = b""
        self.valid = None

    def check(self, address):
        self.code, self.msg = self.smtp.vrfy(address)
        if self.code != 250:  # SMT252@12
            raise ValueError(address)

    def check_flag(self, address):
        self.code, self.msg = self.smtp.vrfy(address)
        self.valid = self.code == 250  # SMT252@22

    def check_branch(self, address):
        code, self.msg = self.smtp.vrfy(address)
        if code in (250, 251):  # SMT252@12
            self.valid = True
        else:
            self.valid = False

    def check_pair(self, address):
        self.reply = self.smtp.vrfy(address)
        if self.reply[0] == 250:  # SMT252@12
            return True
        return False

    def check_all(self, address):
        self.code, self.msg = self.smtp.vrfy(address)
        self.valid = self.code in (250, 251, 252)

    def check_three(self, address):
        self.code, self.msg = self.smtp.vrfy(address)
        if self.code in (250, 251):
            self.valid = True
        elif self.code == 252:
            self.valid = None
        else:
            self.valid = False

    def check_rebound(self, address):
        self.code, self.msg = self.smtp.vrfy(address)
        print(self.code, self.msg)
        self.code, self.msg = self.smtp.mail(address)
        if self.code != 250:
            raise ValueError(address)

    def check_fallback(self, address):
        self.code, self.msg = self.smtp.vrfy(address)
        if self.code != 250:
            self.code, self.msg = self.smtp.rcpt(address)
        self.valid = self.code in (250, 251)

    def greet(self):
        self.code, self.msg = self.smtp.ehlo()
        if self.code != 250:
            raise ValueError(self.msg)

    def keep(self, address):
        self.code, self.msg = self.smtp.vrfy(address)
        return self

    def other_object(self, address, other):
        self.code, self.msg = self.smtp.vrfy(address)
        if other.code != 250:
            raise ValueError(address)


class Download:
    def __init__(self, code):
        self.code = code

    def check(self):
        if self.code != 250:
            raise ValueError(self.code)
