"""Sessions that others may have greeted, and sessions that nobody can have."""
import smtplib

from relays import Relay, greet


def after_helo(name):
    session = smtplib.SMTP("mx.example")
    session.helo(name)
    return session.has_extn("size")  # SMT103@12


def after_both(name):
    session = smtplib.SMTP("mx.example")
    session.helo(name)
    session.ehlo(name)
    return session.has_extn("size")


def helo_as_a_last_resort(name):
    session = smtplib.SMTP("mx.example")
    if session.ehlo(name)[0] >= 300:
        session.helo(name)
    return session.has_extn("size")


def greeted_by_a_closure():
    session = smtplib.SMTP("mx.example")

    def hello():
        session.ehlo()

    hello()
    return session.has_extn("size")


def greeted_by_a_closure_later(loop):
    session = smtplib.SMTP("mx.example")

    def hello():
        session.ehlo()

    loop.run(hello)
    return session.has_extn("size")


def kept_in_a_dict(box):
    session = smtplib.SMTP("mx.example")
    box["session"] = session
    box.hello()
    return session.has_extn("size")


def kept_in_a_pair(box):
    session = smtplib.SMTP("mx.example")
    box.greet((session, "me"))
    return session.has_extn("size")


def kept_in_an_object(box):
    box.session = smtplib.SMTP("mx.example")
    box.hello()
    return box.session.has_extn("size")


def kept_in_an_object_too_early(box):
    box.session = smtplib.SMTP("mx.example")
    return box.session.has_extn("size")  # SMT103@12


class Postman(Relay):
    def at_once(self):
        self.session = smtplib.SMTP("mx.example")
        if self.session.has_extn("starttls"):  # SMT103@12
            self.session.starttls()

    def after_a_method(self):
        self.session = smtplib.SMTP("mx.example")
        self.hello()
        return self.session.has_extn("size")

    def after_that_of_the_base(self):
        self.session = smtplib.SMTP("mx.example")
        super().connect()
        return self.session.has_extn("size")

    def after_a_helper(self):
        self.session = smtplib.SMTP("mx.example")
        greet(self)
        return self.session.has_extn("size")

    def greeted_here(self):
        self.session = smtplib.SMTP("mx.example")
        self.session.ehlo()
        return self.session.has_extn("size")

    def under_two_names(self):
        self.session = session = smtplib.SMTP("mx.example")
        session.ehlo()
        return self.session.has_extn("size")
