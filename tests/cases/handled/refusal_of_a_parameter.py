"""The refusal of a parameter, answered and not."""
import smtplib


def handled(s: smtplib.SMTP, a, to, t):
    try:
        s.sendmail(a, to, t, mail_options=["SMTPUTF8"])
    except smtplib.SMTPNotSupportedError:
        s.sendmail(a, to, t)


def handled_sender(s: smtplib.SMTP, a, to, t):
    try:
        s.sendmail(a, to, t, mail_options=["BODY=8BITMIME"])
    except smtplib.SMTPSenderRefused as e:
        if e.smtp_code in (504, 555):
            s.sendmail(a, to, t)
        else:
            raise


def handled_code(s: smtplib.SMTP, a):
    code, _ = s.mail(a, ["RET=FULL"])
    if code in (555, 501):
        code, _ = s.mail(a)
    return code == 250


def not_handled(s: smtplib.SMTP, a, to, t):
    try:
        s.sendmail(a, to, t, mail_options=["RET=FULL"])  # SMT103@44
    except smtplib.SMTPException as e:
        print(e)


def fallback_auth(s: smtplib.SMTP, u):
    code, _ = s.docmd("AUTH", "XOAUTH2 " + u)
    if code != 235:
        s.login("a", "b")
