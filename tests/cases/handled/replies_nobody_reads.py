"""Replies that are read, and replies that are not."""
import smtplib
import aiosmtplib
from smtplib import SMTP, LMTP


def steps(a, b, text):
    s = SMTP("mx")
    s.ehlo()
    s.mail(a)  # SMT101@5
    s.rcpt(b)  # SMT101@5
    s.data(text)  # SMT101@5
    s.quit()


def with_code(a, b, text):
    s = SMTP("mx")
    s.mail(a)
    code, _ = s.rcpt(b)
    if code >= 400:
        raise ValueError
    code, _ = s.data(text)
    if code != 250:
        raise ValueError


def never_read(a, b, text):
    s = SMTP("mx")
    s.mail(a)
    code, resp = s.rcpt(b)  # SMT101@18
    c2, r2 = s.data(text)
    return c2 == 250


def underscore(a, b):
    with SMTP("mx") as s:
        s.mail(a)
        _ = s.rcpt(b)  # SMT101@13
        return s.data(b"x")


def mail_alone(a):
    s = SMTP("mx")
    s.mail(a)  # SMT101@5
    s.quit()


def verify_thrown(s: smtplib.SMTP, u):
    s.verify(u)  # SMT101@5
    s.vrfy(u)  # SMT101@5
    s.expn(u)  # SMT101@5
    s.docmd("XCLIENT", "NAME=x")  # SMT101@5


def not_these(s: smtplib.SMTP):
    s.ehlo()
    s.helo()
    s.noop()
    s.rset()
    s.help()
    s.starttls()
    s.login("a", "b")
    s.quit()


async def asyncio_raises(c: aiosmtplib.SMTP, a, b, t):
    await c.mail(a)
    await c.rcpt(b)
    await c.data(t)


class Direct(smtplib.SMTP):
    def rcpt(self, who, options=()):
        code, text = super().rcpt(who, options)
        if code >= 400:
            raise smtplib.SMTPResponseException(code, text)
        return code, text

    def go(self, a, b, t):
        self.mail(a)
        self.rcpt(b)
        self.data(t)  # SMT101@9


class Plain(smtplib.SMTP):
    def go(self, a, b, t):
        self.mail(a)
        self.rcpt(b)  # SMT101@9
        return self.data(t)


def printed(s: SMTP, b):
    print(s.rcpt(b))


def logged(s: SMTP, b):
    r = s.rcpt(b)
    print(r)


def returned(s: SMTP, b):
    return s.rcpt(b)


def listed(s: SMTP, bs):
    return [s.rcpt(b) for b in bs]


def loop_thrown(s: SMTP, a, bs, t):
    s.mail(a)
    for b in bs:
        s.rcpt(b)  # SMT101@9
    if s.data(t)[0] != 250:
        raise ValueError


def lmtp(s: LMTP, a, bs, t):
    s.mail(a)  # SMT101@5
    for b in bs:
        s.rcpt(b)  # SMT101@9
    s.data(t)  # SMT101@5


def docmd_then_getreply(s: SMTP, t):
    s.putcmd("data")
    code, _ = s.getreply()
    if code != 354:
        raise ValueError
    s.send(t)
    s.getreply()


def read_later_in_nested(s: SMTP, b):
    code, msg = s.rcpt(b)

    def show():
        return code
    return show


def overwritten(s: SMTP, a, b):
    code, msg = s.mail(a)
    code, msg = s.rcpt(b)
    return code


def overwritten_rcpt(s: SMTP, a, b):
    code, msg = s.rcpt(b)
    code, msg = s.data(a)
    return code


def attr(self, s: SMTP, b):
    self.reply = s.rcpt(b)


def text_read(s: SMTP, b):
    code, msg = s.rcpt(b)
    return msg


def unknown(conn, u):
    conn.rcpt(u)  # SMT101@5
    conn.verify(u)
    conn.mail(u)
    conn.data(u)


def quit_docmd(s: SMTP):
    s.docmd("QUIT")
    s.docmd("NOOP")
    s.docmd("RSET")
    s.docmd("HELP")
    s.docmd("EHLO", "x")


def in_try(s: SMTP, b):
    try:
        s.rcpt(b)  # SMT101@9
    except smtplib.SMTPException:
        return False
    return True


def suppressed(s: SMTP, b):
    import contextlib
    with contextlib.suppress(Exception):
        s.rcpt(b)  # SMT101@9


def probe(hosts, a, b):
    for h in hosts:
        c = smtplib.SMTP(h)
        c.helo()
        c.mail(a)
        code, _ = c.rcpt(b)
        c.quit()
        if code == 250:
            return True
    return False


def lambda_(s: SMTP):
    return lambda b: s.rcpt(b)


def conditional_expr(s: SMTP, b, dry):
    dry or s.rcpt(b)  # SMT101@12
    None if dry else s.rcpt(b)  # SMT101@22


def del_(s: SMTP, b):
    r = s.rcpt(b)  # SMT101@9
    del r


def thread(s: SMTP, b):
    import threading
    threading.Thread(target=s.rcpt, args=(b,)).start()


def star(s: SMTP, b):
    code, *rest = s.rcpt(b)
    return code


def module_session():
    global S
    S = SMTP("x")
    S.rcpt("a")  # SMT101@5


def debug(s: SMTP, b):
    s.set_debuglevel(1)
    s.rcpt(b)  # SMT101@5


def used_in_f(s: SMTP, b):
    code, m = s.rcpt(b)
    print(f"{code}: {m!r}")


if __name__ == "__main__":
    m = smtplib.SMTP("localhost")
    m.ehlo("x")
    m.mail("a@b")  # SMT101@5
    m.rcpt("c@d")  # SMT101@5
    m.data("hi")  # SMT101@5
    m.close()
