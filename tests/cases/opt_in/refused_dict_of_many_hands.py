"""One recipient and many."""
import smtplib
from email.message import EmailMessage


def literal(s: smtplib.SMTP, a, t):
    s.sendmail(a, ["x@y", "z@y"], t)  # SMT102@5


def one(s: smtplib.SMTP, a, t):
    s.sendmail(a, ["x@y"], t)
    s.sendmail(a, "x@y", t)


def joined(s: smtplib.SMTP, a, to, cc, t):
    s.sendmail(a, [to] + cc, t)  # SMT102@5
    s.sendmail(a, to + cc, t)  # SMT102@5


def split(s: smtplib.SMTP, a, to, t):
    s.sendmail(a, to.split(","), t)  # SMT102@5


def unknown(s: smtplib.SMTP, a, to, t):
    s.sendmail(a, to, t)


def plural(s: smtplib.SMTP, a, recipients, t):
    s.sendmail(a, recipients, t)


def typed(s: smtplib.SMTP, a, to: list[str], t):
    s.sendmail(a, to, t)  # SMT102@5


def kept(s: smtplib.SMTP, a, t):
    r = s.sendmail(a, ["x@y", "z@y"], t)
    return r


def kept_not_read(s: smtplib.SMTP, a, t):
    r = s.sendmail(a, ["x@y", "z@y"], t)  # SMT102@9


def message(s: smtplib.SMTP):
    m = EmailMessage()
    m["To"] = "a@b, c@d"
    s.send_message(m)


def message_list(s: smtplib.SMTP, empfaenger):
    m = EmailMessage()
    m["To"] = ", ".join(empfaenger)
    s.send_message(m)


def message_to(s: smtplib.SMTP, m, everyone):
    s.send_message(m, to_addrs=["a", "b"])  # SMT102@5


def comp(s: smtplib.SMTP, a, users, t):
    s.sendmail(a, [u.email for u in users], t)  # SMT102@5


def each(s: smtplib.SMTP, a, users, t):
    for u in users:
        s.sendmail(a, [u.email], t)
        s.sendmail(a, u.email, t)


class M:
    def __init__(self, to):
        self.s = smtplib.SMTP("x")
        self.empfaenger = ["a", "b"]

    def go(self, t):
        self.s.sendmail("a", self.empfaenger, t)  # SMT102@9


TO = ["a@b", "c@d"]
TO1 = ["a@b"]


def const(s: smtplib.SMTP, t):
    s.sendmail("a", TO, t)  # SMT102@5
    s.sendmail("a", TO1, t)


def starred(s: smtplib.SMTP, t, to, cc):
    s.sendmail("a", [*to, *cc], t)  # SMT102@5


def tup(s: smtplib.SMTP, t):
    s.sendmail("a", ("x", "y"), t)  # SMT102@5


def set_(s: smtplib.SMTP, t, a):
    s.sendmail("a", {"x", "y"}, t)  # SMT102@5


def printed(s: smtplib.SMTP, t):
    print(s.sendmail("a", ("x", "y"), t))


def returned(s: smtplib.SMTP, t):
    return s.sendmail("a", ("x", "y"), t)


def guarded(s: smtplib.SMTP, t):
    try:
        s.sendmail("a", ("x", "y"), t)  # SMT102@9
    except smtplib.SMTPRecipientsRefused:
        raise
