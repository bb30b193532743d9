"""The name holds another reply by the time it is tested."""

import smtplib


def by_mail(host, a):
    server = smtplib.SMTP(host)
    code, text = server.vrfy(a)
    print(text)
    code, text = server.mail("")
    if code != 250:
        raise ConnectionError(text)


def by_except(host, a):
    server = smtplib.SMTP(host)
    code, text = server.vrfy(a)
    print(code, text)
    try:
        server.sendmail("", a, "")
    except smtplib.SMTPResponseException as error:
        code, text = error.smtp_code, error.smtp_error
        if code != 250:
            raise
    return True


def by_walrus(host, a):
    server = smtplib.SMTP(host)
    code, _ = server.vrfy(a)
    print(code)
    while (code := server.noop()[0]) == 250:
        print("still there")
    return code == 250


def by_global(host, a):
    global code
    server = smtplib.SMTP(host)
    code, _ = server.vrfy(a)
    refresh()
    return code in (250, 251, 252)


def refresh():
    global code
    code = 250


def by_comprehension(host, a, codes):
    server = smtplib.SMTP(host)
    code, _ = server.vrfy(a)
    print(code)
    return [code == 250 for code in codes]


def by_match(host, a, reply):
    server = smtplib.SMTP(host)
    code, _ = server.vrfy(a)
    print(code)
    match reply:
        case {"code": code}:
            return code == 250
    return None


class Keeper:
    def ask(self, host, a):
        self.server = smtplib.SMTP(host)
        self.code, _ = self.server.vrfy(a)
        self.code, _ = self.server.mail("")
        if self.code != 250:
            raise ConnectionError(host)
