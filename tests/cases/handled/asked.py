"""Delivery notices: a file that asks before it sends."""
import smtplib


def asks(server: smtplib.SMTP, sender, to, text):
    server.ehlo()
    options = ["NOTIFY=FAILURE"] if server.has_extn("dsn") else []
    server.sendmail(sender, to, text, rcpt_options=options)


def asks_elsewhere(server: smtplib.SMTP, sender, to, text):
    server.sendmail(sender, to, text, rcpt_options=["NOTIFY=FAILURE"])


def looks_into_the_list(server: smtplib.SMTP, sender, to, text):
    if "8bitmime" in server.esmtp_features:
        server.sendmail(sender, to, text, ["BODY=8BITMIME"])


def asks_for_something_else(server: smtplib.SMTP, sender, to, text):
    server.sendmail(sender, to, text, ["REQUIRETLS"])  # SMT103@40


def early(host):
    server = smtplib.SMTP(host)
    if server.has_extn("starttls"):  # SMT103@8
        server.starttls()
    return server


def early_in_with(host, message):
    with smtplib.SMTP(host) as server:
        if server.has_extn("smtputf8"):  # SMT103@12
            server.send_message(message)


# -- silent ------------------------------------------------------------------------------------------


def after_ehlo(host):
    server = smtplib.SMTP(host)
    server.ehlo()
    return server.has_extn("starttls")


def after_helo_if_needed(host):
    server = smtplib.SMTP(host)
    server.ehlo_or_helo_if_needed()
    return server.has_extn("starttls")


def after_login(host, user, password):
    with smtplib.SMTP(host) as server:
        server.login(user, password)
        return server.has_extn("size")


def handed_over(host, prepare):
    server = smtplib.SMTP(host)
    prepare(server)
    return server.has_extn("starttls")


def given(server: smtplib.SMTP):
    return server.has_extn("starttls")


class Connection:
    def __init__(self, host):
        self.server = smtplib.SMTP(host)
        self.hello()
        self.tls = self.server.has_extn("starttls")

    def hello(self):
        self.server.ehlo()
