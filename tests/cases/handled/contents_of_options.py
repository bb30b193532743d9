"""Options that are gathered before they are sent."""
import smtplib
from functools import partial

DSN = ["NOTIFY=FAILURE"]  # SMT103@8


def from_two_names(server: smtplib.SMTP, sender, to, text, more):
    server.sendmail(sender, to, text, rcpt_options=DSN or more)


def through_loop_names(server: smtplib.SMTP, sender, to, text):
    options = set()
    options.add("RET=HDRS")  # SMT103@17
    options.update(options)
    server.sendmail(sender, to, text, mail_options=sorted(options))


def at_the_front(server: smtplib.SMTP, sender, to, text):
    options = ["KEYHOLDER"]
    options.insert(0, "ENVID=7")  # SMT103@23
    server.sendmail(sender, to, text, mail_options=options)


def another_list(server: smtplib.SMTP, sender, to, text):
    options = []

    def other():
        options = []
        options.append("BY=100;R")
        return options

    server.sendmail(sender, to, text, mail_options=options)
    return other()


class Outgoing:
    wanted = ()

    def __init__(self, server: smtplib.SMTP):
        self.server = server
        self.wanted = ["MT-PRIORITY=3"]  # SMT103@24
        self.other = ["REQUIRETLS"]

    def run(self, sender, to, text):
        def inner():
            return self.server.sendmail(sender, to, text, mail_options=self.wanted)

        return inner()

    def through_nobody(self, sender, to, text, that):
        return self.server.sendmail(sender, to, text, mail_options=that.other)


def out_of_class(server: smtplib.SMTP, sender, to, text, self):
    return server.sendmail(sender, to, text, mail_options=self.other)


def in_threads(server: smtplib.SMTP, sender, to, text, pool):
    return pool.submit(partial(server.sendmail, sender, to, text, ["HOLDFOR=60"]))  # SMT103@68
