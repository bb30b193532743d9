"""A second server for the same message; the same server by another name."""
import smtplib


def fallback(primary, backup, a, b, c):
    try:
        with smtplib.SMTP(primary) as s:
            s.sendmail(a, b, c)
    except smtplib.SMTPException:
        with smtplib.SMTP(backup) as s2:
            s2.sendmail(a, b, c)


def fallback_same_name(primary, backup, a, b, c):
    try:
        with smtplib.SMTP(primary) as s:
            s.sendmail(a, b, c)
    except smtplib.SMTPException:
        with smtplib.SMTP(backup) as s:
            s.sendmail(a, b, c)


def params(s: smtplib.SMTP, other: smtplib.SMTP, a, b, c):
    try:
        s.sendmail(a, b, c)
    except smtplib.SMTPException:
        other.sendmail(a, b, c)


def mixed(s: smtplib.SMTP, backup, a, b, c):
    try:
        s.sendmail(a, b, c)
    except smtplib.SMTPException:
        with smtplib.SMTP(backup) as s2:
            s2.sendmail(a, b, c)


class M:
    def __init__(self, a, b):
        self.first = smtplib.SMTP(a)
        self.second = smtplib.SMTP(b)

    def send(self, m):
        try:
            self.first.send_message(m)
        except smtplib.SMTPException:
            self.second.send_message(m)


class N:
    def __init__(self, a):
        self.smtp = smtplib.SMTP(a)

    def send(self, m):
        try:
            self.smtp.send_message(m)
        except smtplib.SMTPException:
            self.smtp = smtplib.SMTP("a")
            self.smtp.send_message(m)


def reopened(host, a, b, c):
    s = smtplib.SMTP(host)
    try:
        s.sendmail(a, b, c)
    except smtplib.SMTPException:  # SMT500@12
        s = smtplib.SMTP(host)
        s.sendmail(a, b, c)


def reopened2(host, a, b, c):
    s = smtplib.SMTP(host)
    try:
        s.sendmail(a, b, c)
    except smtplib.SMTPException:  # SMT500@12
        t = smtplib.SMTP(host)
        t.sendmail(a, b, c)


def probing(s: smtplib.SMTP, other: smtplib.SMTP, user):
    code, _ = s.rcpt(user)
    if code != 250:
        code, _ = other.rcpt(user)
    return code


def mine(connect, backup, a, b, c):
    s = connect()
    try:
        s.sendmail(a, b, c)
    except smtplib.SMTPException:
        s = connect(backup)
        s.sendmail(a, b, c)
