"""The dict of refused recipients, made a truth."""
import smtplib


def as_bool(server: smtplib.SMTP, a, to, text):
    return bool(server.sendmail(a, to, text))  # SMT009@17


def as_bool2(server: smtplib.SMTP, a, to, text):
    return True if server.sendmail(a, to, text) else False  # SMT009@20


def as_bool3(server: smtplib.SMTP, a, to, text):
    ok = bool(server.sendmail(a, to, text))  # SMT009@15
    if ok:
        print("sent")
    return ok


def as_bool4(server: smtplib.SMTP, a, to, text):
    return not not server.sendmail(a, to, text)  # SMT009@20


def as_bool5(server: smtplib.SMTP, a, to, text):
    return len(server.sendmail(a, to, text)) > 0  # SMT009@16
