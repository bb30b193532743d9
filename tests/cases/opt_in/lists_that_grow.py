"""Lists of recipients that grow."""
import smtplib


def aug(s: smtplib.SMTP, a, to, cc, t):
    all_of_them = [to]
    if cc:
        all_of_them += cc
    s.sendmail(a, all_of_them, t)  # SMT102@5


def app(s: smtplib.SMTP, a, users, t):
    adressen = []
    for user in users:
        adressen.append(user.email)
    s.sendmail(a, adressen, t)  # SMT102@5


def names(s: smtplib.SMTP, a, msg, t):
    s.sendmail(a, msg.to + msg.cc + msg.bcc, t)  # SMT102@5


def text(s: smtplib.SMTP, a, user, t):
    s.sendmail(a, user + "@" + a, t)
    s.sendmail(a, user + a, t)


def text2(s: smtplib.SMTP, a, user, t):
    to = user
    to += "@example.com"
    s.sendmail(a, to, t)


def other(s: smtplib.SMTP, a, user, t):
    to = [user]
    s.sendmail(a, to, t)


def other2(s: smtplib.SMTP, a, user, t):
    to = []
    to.append(user)
    to.append(a)
    s.send_message(t, a, to)  # SMT102@5
