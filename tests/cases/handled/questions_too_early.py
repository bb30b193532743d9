"""The server is asked about an extension before it was greeted, and after."""
import smtplib


def asked_first(m):
    s = smtplib.SMTP("x")
    if s.has_extn("smtputf8"):  # SMT103@8
        s.send_message(m)
    s.quit()


def asked_after(m):
    s = smtplib.SMTP("x")
    s.ehlo()
    if s.has_extn("smtputf8"):
        s.send_message(m)


def asked_or_needed(m):
    s = smtplib.SMTP("x")
    s.ehlo_or_helo_if_needed()
    if s.has_extn("smtputf8"):
        s.send_message(m, mail_options=["SMTPUTF8"])


def asked_after_tls(m):
    s = smtplib.SMTP("x")
    s.starttls()
    if s.has_extn("auth"):
        s.login("a", "b")


def asked_after_login(m):
    s = smtplib.SMTP("x")
    s.login("a", "b")
    return s.has_extn("size")


def fresh_with(m):
    with smtplib.SMTP_SSL("x") as s:
        return s.has_extn("size")  # SMT103@16


def param(s: smtplib.SMTP):
    return s.has_extn("size")


class K:
    def __init__(self):
        self.s = smtplib.SMTP("x")

    def ask(self):
        return self.s.has_extn("size")
