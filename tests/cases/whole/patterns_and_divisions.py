"""Replies to DATA in patterns, codes that are divided, and senders under other names."""
import smtplib


def strict_data(s: smtplib.SMTP, strict):
    match s.docmd("DATA")[0]:
        case 250 if strict:  # SMT354@14
            return True
        case _:
            raise ValueError


def data_text(s: smtplib.SMTP, strict):
    match s.docmd("DATA"):
        case (250, b"go ahead"):  # SMT354@15
            return True
        case _:
            raise ValueError


def data_twice(s: smtplib.SMTP, strict):
    match s.docmd("DATA")[0]:
        case 250 | 251:  # SMT354@14
            return True
        case _:
            raise ValueError


def data_refused(s: smtplib.SMTP):
    match s.docmd("DATA")[0]:
        case 354:  # SMT354@14
            raise ValueError
        case 250:  # SMT005@14
            return True
        case _:
            raise ValueError


def divided(s: smtplib.SMTP, user):
    code, _ = s.vrfy(user)
    if code > 1000:
        print("strange")
    return 250 // code


def is_valid(s: smtplib.SMTP, user):
    code, _ = s.vrfy(user)
    return 252 // code


def other_object(s: smtplib.SMTP, user):
    post = s
    try:
        s.sendmail("a", user, "c")
    except smtplib.SMTPException:  # SMT500@12
        post.sendmail("a", user, "c")


def other_sender(mailer, backup, s: smtplib.SMTP, user):
    try:
        s.sendmail("a", user, "c")
    except smtplib.SMTPException:
        mailer.sendmail("a", user, "c")


class Box:
    def sendmail(self, a, b, c):
        smtplib.SMTP("x").sendmail(a, b, c)


def boxes(user):
    one, two = Box(), Box()
    try:
        one.sendmail("a", user, "c")
    except smtplib.SMTPException:
        two.sendmail("a", user, "c")
