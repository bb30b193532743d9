"""Attributes and names that hold a reply until a function of the file changes them."""

import smtplib


class Asker:
    def __init__(self):
        self.remark = ""
        self.number = None

    def ask(self, relay: smtplib.SMTP, person):
        self.number, self.remark = relay.vrfy(person)
        self.decode()
        return "busy" in self.remark and self.number in (250, 251, 252)

    def decode(self):
        self.remark = self.remark.decode()

    def ask_and_say(self, relay: smtplib.SMTP, person):
        self.number, self.remark = relay.vrfy(person)
        self.say()
        if self.number == "250":  # SMT001@12
            return True
        return "busy" in self.remark  # SMT002@16

    def say(self):
        print(self.number, self.remark)


def decoded_in_a_closure(relay: smtplib.SMTP, person):
    number, remark = relay.vrfy(person)

    def decode():
        nonlocal remark
        remark = remark.decode()

    decode()
    return "busy" in remark and number in (250, 251, 252)


def said_in_a_closure(relay: smtplib.SMTP, person):
    number, remark = relay.vrfy(person)

    def say():
        print(number, remark)

    say()
    return "busy" in remark and number in (250, 251, 252)  # SMT002@12
