"""A session whose class reads the replies itself gives whatever that class makes of them."""

import smtplib


class Decoding(smtplib.SMTP):
    def getreply(self):
        code, text = super().getreply()
        return code, text.decode()

    def is_awake(self):
        code, text = self.noop()
        return code == 250 and "OK" in text


class Texting(smtplib.SMTP):
    def getreply(self):
        code, text = smtplib.SMTP.getreply(self)
        return str(code), text.decode()


class Texting2(Texting):
    pass


def is_awake(host):
    code, text = Texting(host).noop()
    return code == "250" or text.startswith("2.0")


def is_awake_too(host):
    code, text = Texting2(host).noop()
    return code == "250" or text.startswith("2.0")


class Plain(smtplib.SMTP):
    def is_awake(self):
        code, text = self.noop()
        return code == 250 and "OK" in text  # SMT002@32
