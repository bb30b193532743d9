"""Parameters that come to the call on many ways."""
import smtplib


def aug(s: smtplib.SMTP, a, to, t):
    opts = []
    opts += ["SMTPUTF8"]  # SMT103@14
    s.sendmail(a, to, t, mail_options=opts)


def ext(s: smtplib.SMTP, a, to, t, utf):
    opts = ["SIZE=10"]  # SMT103@13
    if utf:
        opts.extend(("BODY=8BITMIME",))  # SMT103@22
    s.sendmail(a, to, t, mail_options=opts)


def app(s: smtplib.SMTP, a, to, t, utf):
    opts = []
    if utf:
        opts.append("SMTPUTF8")  # SMT103@21
    s.sendmail(a, to, t, mail_options=opts)


def cond(s: smtplib.SMTP, a, to, t, dsn):
    opts = ["NOTIFY=FAILURE"] if dsn else []  # SMT103@13
    s.sendmail(a, to, t, rcpt_options=opts)


def branch(s: smtplib.SMTP, a, to, t, dsn):
    if dsn:
        opts = ["NOTIFY=FAILURE"]  # SMT103@17
    else:
        opts = []
    s.sendmail(a, to, t, rcpt_options=opts)


def starred(s: smtplib.SMTP, a, to, t, more):
    s.sendmail(a, to, t, mail_options=[*more, "SMTPUTF8"])  # SMT103@47


def plus(s: smtplib.SMTP, a, to, t, more):
    s.sendmail(a, to, t, mail_options=more + ["SMTPUTF8"])  # SMT103@47


def comp(s: smtplib.SMTP, a, to, t, more):
    s.sendmail(a, to, t, mail_options=[m for m in more])


def wrapped(s: smtplib.SMTP, a, to, t):
    s.sendmail(a, to, t, mail_options=list(("SMTPUTF8",)))  # SMT103@45
    s.sendmail(a, to, t, mail_options=tuple(["RET=HDRS"]))  # SMT103@46


class C:
    OPTS = ["RET=FULL"]  # SMT103@13

    def __init__(self, s: smtplib.SMTP):
        self.s = s
        self.rc = ["NOTIFY=NEVER"]  # SMT103@20

    def go(self, a, to, t):
        self.s.sendmail(a, to, t, self.OPTS, self.rc)


def default(s: smtplib.SMTP, a, to, t, opts=("SMTPUTF8",)):
    s.sendmail(a, to, t, mail_options=opts)


def handled_log(s: smtplib.SMTP, a, to, t):
    try:
        s.sendmail(a, to, t, mail_options=["RET=FULL"])
    except smtplib.SMTPSenderRefused as e:
        if e.smtp_code == 555:
            print("the server does not know DSN")
        raise


def not_handled(s: smtplib.SMTP, a, to, t):
    try:
        s.sendmail(a, to, t, mail_options=["RET=FULL"])  # SMT103@44
    except smtplib.SMTPException as e:
        print(e)


def name_const(s: smtplib.SMTP, a, to, t):
    O = "SMTPUTF8"  # SMT103@9
    s.sendmail(a, to, t, mail_options=[O])


def keyword(s: smtplib.SMTP, a, to, t):
    kw = {"mail_options": ["SMTPUTF8"]}  # SMT103@28
    s.sendmail(a, to, t, **kw)


def keyword2(s: smtplib.SMTP, a, to, t):
    kw = dict(mail_options=["SMTPUTF8"])  # SMT103@29
    s.sendmail(a, to, t, **kw)


def keyword3(s: smtplib.SMTP, a, to, t):
    s.sendmail(a, to, t, **{"rcpt_options": ["NOTIFY=NEVER"]})  # SMT103@46


def args(s: smtplib.SMTP, a, to, t):
    s.sendmail(*(a, to, t), mail_options=["SMTPUTF8"])  # SMT103@43


def bind(s: smtplib.SMTP, a, to, t):
    from functools import partial
    f = partial(s.sendmail, mail_options=["SMTPUTF8"])  # SMT103@43
    f(a, to, t)


def alias(s: smtplib.SMTP, a, to, t):
    f = s.sendmail
    f(a, to, t, mail_options=["SMTPUTF8"])  # SMT103@31
