"""Recipients in parts of a list, in copies of one, and as many as are given."""
import smtplib

FROM = "list@club.example"


def in_parts(server: smtplib.SMTP, everyone, text):
    for start in range(0, len(everyone), 50):
        server.sendmail(FROM, everyone[start : start + 50], text)  # SMT102@9


def the_first(server: smtplib.SMTP, everyone, text):
    server.sendmail(FROM, everyone[:1], text)
    server.sendmail(FROM, everyone[0], text)


def as_many_as_come(server: smtplib.SMTP, text, *everyone):
    server.sendmail(FROM, everyone, text)  # SMT102@5


def one_that_comes(server: smtplib.SMTP, text, one, *more):
    server.sendmail(FROM, one, text)


def copied(server: smtplib.SMTP, line, text):
    server.sendmail(FROM, sorted(set(line.split(","))), text)  # SMT102@5
    server.sendmail(FROM, list(map(str.strip, line.split(","))), text)  # SMT102@5
    server.sendmail(FROM, list(line), text)
    server.sendmail(FROM, tuple(), text)
