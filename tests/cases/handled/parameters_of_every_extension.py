"""Parameters of every extension that nobody asked the server for."""
import smtplib


def utf8(s: smtplib.SMTP, a, to, t):
    s.sendmail(a, to, t, mail_options=["SMTPUTF8"])  # SMT103@40


def body(s: smtplib.SMTP, a, to, t):
    s.sendmail(a, to, t, ["BODY=8BITMIME"])  # SMT103@27


def notify(s: smtplib.SMTP, a, to, t):
    s.sendmail(a, to, t, rcpt_options=("NOTIFY=SUCCESS,FAILURE", "ORCPT=rfc822;x"))  # SMT103@40, SMT103@66


def ret(s: smtplib.SMTP, a, to):
    s.mail(a, options=["RET=HDRS", f"ENVID={to}"])  # SMT101@5, SMT103@24, SMT103@36


def size(s: smtplib.SMTP, a, t):
    code, _ = s.mail(a, ("SIZE=%d" % len(t),))
    return code == 250


def tls(s: smtplib.SMTP, m):
    s.send_message(m, mail_options=("REQUIRETLS",))  # SMT103@37


def auth(s: smtplib.SMTP, u, p):
    code, _ = s.docmd("AUTH", "PLAIN " + u)
    if code != 235:
        raise ValueError


def auth_method(s: smtplib.SMTP, u):
    s.user = u
    s.auth("XOAUTH2", lambda x=None: u)  # SMT103@12


def start(s: smtplib.SMTP):
    code, _ = s.docmd("STARTTLS")
    return code == 220


OPTIONEN = ["SMTPUTF8"]  # SMT103@13


def const(s: smtplib.SMTP, a, to, t):
    s.sendmail(a, to, t, mail_options=OPTIONEN)


def local(s: smtplib.SMTP, a, to, t):
    opts = ["BODY=8BITMIME"]  # SMT103@13
    s.sendmail(a, to, t, mail_options=opts)


def appended(s: smtplib.SMTP, a, to, t):
    opts = []
    opts.append("SMTPUTF8")  # SMT103@17
    s.sendmail(a, to, t, mail_options=opts)


def empty(s: smtplib.SMTP, a, to, t):
    s.sendmail(a, to, t, mail_options=[], rcpt_options=())


def from_outside(s: smtplib.SMTP, a, to, t, opts):
    s.sendmail(a, to, t, mail_options=opts)


def login(s: smtplib.SMTP):
    s.starttls()
    s.login("a", "b")


def forged(s: smtplib.SMTP):
    s.esmtp_features["auth"] = "PLAIN LOGIN"  # SMT103@5
    s.login("a", "b")
