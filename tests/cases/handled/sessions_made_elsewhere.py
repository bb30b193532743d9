"""Sessions that a function of the file opens, and greets, or perhaps does not."""
import smtplib


def greeted(host):
    session = smtplib.SMTP(host)
    session.ehlo()
    return session


def ask(host):
    session = greeted(host)
    return session.has_extn("size")


def ask_without_a_host():
    return greeted("mx.example").has_extn("size")
