"""VRFY first; where it does not help, another command does."""

import smtplib


def straight(host, a):
    server = smtplib.SMTP(host)
    code, _ = server.vrfy(a)
    if code == 250:
        return True
    server.mail("")
    code, _ = server.rcpt(a)
    if code in (250, 251):
        return True
    return False


def by_flag(host, a):
    server = smtplib.SMTP(host)
    valid = server.vrfy(a)[0] == 250
    if not valid:
        server.mail("")
        valid = server.rcpt(a)[0] in (250, 251)
    return valid


def by_or(host, a):
    server = smtplib.SMTP(host)
    server.mail("")
    return server.vrfy(a)[0] == 250 or server.rcpt(a)[0] in (250, 251)


def by_exception(host, a):
    server = smtplib.SMTP(host)
    try:
        code, text = server.vrfy(a)
        if code != 250:
            raise ValueError(text)
        return True
    except ValueError:
        server.mail("")
        return server.rcpt(a)[0] in (250, 251)


def by_expansion(host, a):
    server = smtplib.SMTP(host)
    code, text = server.vrfy(a)
    if code == 250:
        return text
    code, text = server.expn(a)
    if code in (250, 252):
        return text
    return None


def by_match(host, a):
    server = smtplib.SMTP(host)
    match server.vrfy(a):
        case (250, _):
            return True
        case _:
            pass
    server.mail("")
    return server.rcpt(a)[0] in (250, 251)


def by_first_try(host, a):
    server = smtplib.SMTP(host)
    code, _ = server.vrfy(a)
    if code not in (250, 251):
        code, _ = server.vrfy(f"<{a}>")
    return code in (250, 251, 252)


class Prober:
    def __init__(self, host):
        self.server = smtplib.SMTP(host)

    def probe(self, a):
        code, _ = self.server.vrfy(a)
        if code == 250:
            return True
        return self._recipient(a)

    def _recipient(self, a):
        self.server.mail("")
        code, _ = self.server.rcpt(a)
        return code in (250, 251)

    def probe_all(self, addresses):
        result = {}
        for a in addresses:
            code, _ = self.server.vrfy(a)
            if code == 250:
                result[a] = True
                continue
            result[a] = self._recipient(a)
        return result

    def probe_until(self, a):
        code = 0
        for ask in (self.server.vrfy, self.server.expn, self.server.rcpt):
            code, _ = ask(a)
            if code in (250, 251, 252):
                break
        return code
