"""Logins with a shorter list of mechanisms, and with a longer one."""
import smtplib


def less_than_the_server_said(server: smtplib.SMTP, user, password):
    server.ehlo()
    server.esmtp_features["auth"] = server.esmtp_features["auth"].replace("CRAM-MD5", "")
    server.login(user, password)


def without_one(server: smtplib.SMTP, user, password):
    server.ehlo()
    server.esmtp_features.pop("size", None)
    del server.esmtp_features["auth"]
    server.login(user, password)


def more_than_the_server_said(server: smtplib.SMTP, user, password):
    if not server.has_extn("auth"):
        server.esmtp_features["auth"] = "LOGIN"  # SMT103@9
    server.login(user, password)


def what_it_offers(server: smtplib.SMTP, token):
    if "XOAUTH2" in server.esmtp_features.get("auth", ""):
        server.docmd("AUTH", "XOAUTH2 " + token)  # SMT101@9


def any_of_these(server: smtplib.SMTP, sender, to, text, wanted):
    offered = [word for word in wanted if server.has_extn(word)]
    server.sendmail(sender, to, text, ["BODY=8BITMIME"])
    return offered


class Other:
    def __init__(self):
        self.features = {}

    def set(self):
        self.features["auth"] = "LOGIN"
