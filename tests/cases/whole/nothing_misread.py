"""Replies that are read rightly, and codes that are no replies."""
import smtplib
import requests
import imaplib
import ftplib
import jwt
import logging
from unittest import mock
from dns import resolver

log = logging.getLogger()


def three_way(s: smtplib.SMTP, u):
    c, _ = s.verify(u)
    if c == 250:
        return "valid"
    elif c == 252:
        return "unknown"
    else:
        return "invalid"


def three_way_dict(s: smtplib.SMTP, u):
    c, _ = s.vrfy(u)
    return {250: "yes", 251: "forwarded", 252: "maybe"}.get(c, "no")


def three_way_other_test(s: smtplib.SMTP, u):
    c, _ = s.vrfy(u)
    if c == 252:
        return None
    return c in (250, 251)


def none_for_252(s: smtplib.SMTP, u):
    c, _ = s.vrfy(u)
    ok = c == 250 or c == 251
    unsure = c == 252
    return ok, unsure


def handed_on(s: smtplib.SMTP, u, judge):
    c, m = s.vrfy(u)
    return judge(c, m)


def handed_self(self, s: smtplib.SMTP, u):
    c, m = s.vrfy(u)
    if not self.accept(c):
        return False
    return True


def vrfy_then_rcpt(s: smtplib.SMTP, u):
    c, _ = s.vrfy(u)
    if c == 250:
        return True
    s.mail("")
    c, _ = s.rcpt(u)
    return c in (250, 251)


def vrfy_next_server(hosts, u):
    for h in hosts:
        s = smtplib.SMTP(h)
        c, _ = s.vrfy(u)
        if c == 250:
            return True
    return None


def collecting(s: smtplib.SMTP, users):
    found = []
    for u in users:
        c, _ = s.vrfy(u)
        if c == 250:
            found.append(u)
    return found


def rebound(s: smtplib.SMTP, u):
    code, _ = s.rcpt(u)
    if code not in (250, 251):
        return False
    code, _ = s.data("x")
    if code != 250:
        return False
    return True


def mail_250(s: smtplib.SMTP, a):
    code, _ = s.mail(a)
    if code != 250:
        raise ValueError
    code, _ = s.ehlo()
    if code != 250:
        raise ValueError
    code, _ = s.noop()
    assert code == 250
    code, _ = s.rset()
    if not code == 250:
        return False
    return True


def http(u):
    r = requests.get(u)
    code = r.status_code
    for _ in range(3):
        if code in (500, 503, 504):
            r = requests.get(u)
            code = r.status_code
    if code != 250:
        return False
    return r


def imap(h):
    for _ in range(3):
        try:
            m = imaplib.IMAP4(h)
            return m.login("a", "b")
        except Exception:
            continue


def ftp(h):
    for _ in range(3):
        try:
            f = ftplib.FTP(h)
            code = f.voidcmd("NOOP")
            if code[:3] != "250":
                return False
        except ftplib.all_errors:
            continue


def token(t, key):
    try:
        jwt.decode(t, key)
    except Exception:
        return False
    r = key.verify(t)
    if r[0] != 250:
        return False
    return True


class NoSession:
    def rcpt(self, u):
        return 250, u

    def verify(self, u):
        return self.rcpt(u)

    def check(self, u):
        code, _ = self.rcpt(u)
        if code != 250:
            return False
        return self.verify(u)[0] == 250


class Mine(smtplib.SMTP):
    def rcpt(self, recip, options=()):
        c, m = super().rcpt(recip, options)
        if c not in (250, 251):
            raise smtplib.SMTPRecipientsRefused({recip: (c, m)})
        return 250, m

    def go(self, a, bs):
        self.mail(a)
        for b in bs:
            code, _ = self.rcpt(b)
            if code != 250:
                return False
        return True


def with_mock():
    s = mock.Mock()
    s.verify.return_value = (252, b"x")
    code, _ = s.verify("a")
    assert code != 250


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if not address.endswith("@x"):
            return "550 not relaying"
        envelope.rcpt_tos.append(address)
        return "250 OK"


def login_ok(s: smtplib.SMTP, u, p):
    code, _ = s.login(u, p)
    if code not in (235, 503):
        return False
    return True


def quit_ok(s: smtplib.SMTP):
    try:
        s.quit()
    except smtplib.SMTPException:
        pass


def range_ok(s: smtplib.SMTP, u):
    code, _ = s.rcpt(u)
    if not 200 <= code <= 299:
        raise ValueError(code)


def first_digit(s: smtplib.SMTP, u):
    code, _ = s.rcpt(u)
    if str(code)[0] != "2":
        raise ValueError(code)


def div(s: smtplib.SMTP, u):
    code, _ = s.vrfy(u)
    return code // 100 == 2


def logs_only(s: smtplib.SMTP, u):
    code, msg = s.vrfy(u)
    log.info("%s %s", code, msg)
    if code == 250:
        log.info("exists")


def log_debug(s: smtplib.SMTP, u):
    code, msg = s.vrfy(u)
    if code != 250:
        log.debug("not sure about %s", u)


def relay_test(s: smtplib.SMTP):
    s.mail("a@x")
    code, _ = s.rcpt("b@y")
    if code == 250:
        raise AssertionError("open relay!")


def enum_test(s: smtplib.SMTP, names):
    for n in names:
        code, _ = s.vrfy(n)
        if code != 550:
            print("user enumeration possible", n)


def data_docmd(s: smtplib.SMTP):
    code, _ = s.docmd("DATA")
    if code != 354:
        raise ValueError
    s.send("x\r\n.\r\n")
    code, _ = s.getreply()
    if code != 250:
        raise ValueError


def connect_ok(h):
    s = smtplib.SMTP()
    code, _ = s.connect(h)
    if code != 220:
        return False
    code, _ = s.starttls()
    if code != 220:
        return False
    return True


def help_(s: smtplib.SMTP):
    code, text = s.docmd("HELP")
    if code in (211, 214):
        return text
    return ""


def expn(s: smtplib.SMTP, l):
    code, text = s.expn(l)
    if code in (250, 251, 252):
        return text.splitlines()
    return []


def greylisted(s: smtplib.SMTP, u):
    code, _ = s.rcpt(u)
    if code in (450, 451):
        return "later"
    if code >= 500:
        return "never"
    return "ok"
