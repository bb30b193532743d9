"""The list of extensions written by hand, in every way, and lists that are somebody else's."""
import re
import smtplib
from unittest.mock import MagicMock

FEATURES = {"auth": "LOGIN PLAIN"}


def all_at_once(server: smtplib.SMTP, user, secret):
    server.ehlo()
    server.esmtp_features = {"auth": "LOGIN"}  # SMT103@5
    server.login(user, secret)


def made_with_dict(server: smtplib.SMTP, user, secret):
    server.esmtp_features = dict(auth="LOGIN")  # SMT103@5
    server.login(user, secret)


def updated(server: smtplib.SMTP, user, secret):
    server.esmtp_features.update({"auth": "LOGIN"})  # SMT103@5
    server.login(user, secret)


def updated_by_name(server: smtplib.SMTP, user, secret):
    server.esmtp_features.update(auth="LOGIN")  # SMT103@5
    server.login(user, secret)


def set_if_missing(server: smtplib.SMTP, user, secret):
    server.esmtp_features.setdefault("auth", "PLAIN")  # SMT103@5
    server.login(user, secret)


def as_told(server: smtplib.SMTP, user, secret, mechanism):
    server.esmtp_features["auth"] = mechanism  # SMT103@5
    server.login(user, secret)


def copied(server: smtplib.SMTP):
    server.esmtp_features = dict(server.esmtp_features)
    server.esmtp_features = {}
    server.esmtp_features.clear()
    server.esmtp_features.pop("auth")


def from_elsewhere(server: smtplib.SMTP, features):
    server.esmtp_features = features
    server.esmtp_features.update(features)


def without_kerberos(server: smtplib.SMTP, user, secret):
    offered = server.esmtp_features["auth"].split()
    offered = [name for name in offered if name != "GSSAPI"]
    server.esmtp_features["auth"] = " ".join(offered)
    server.login(user, secret)


class OldServers(smtplib.SMTP):
    """Some old servers write AUTH=LOGIN."""

    def ehlo(self, name=""):
        code, text = super().ehlo(name)
        found = re.search(rb"AUTH=(.*)", text)
        if found:
            self.esmtp_features["auth"] = found[1].decode()
        return code, text

    def forced(self):
        self.esmtp_features["auth"] = "LOGIN"  # SMT103@9


class Pretender:
    def __init__(self):
        self.esmtp_features = {"size": "1000"}

    def ehlo(self):
        self.esmtp_features["auth"] = "PLAIN"
        self.esmtp_features.update(dsn="")


def test_login(smtp_mock):
    server = MagicMock()
    server.esmtp_features["auth"] = "PLAIN"
    smtp_mock.esmtp_features = {"auth": "PLAIN"}
    return server


def kept_by_another(box, user, secret):
    box.server.esmtp_features["auth"] = "LOGIN"  # SMT103@5
    box.server.login(user, secret)


def nothing_asked(server: smtplib.SMTP, sender, who, text):
    server.sendmail(sender, who, text, ["RET=HDRS"])
