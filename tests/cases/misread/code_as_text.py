"""A mill's newsletter: numbers compared with text."""

import smtplib

MILL = "news@mill.example"
FINE = "250"
TRY_LATER = ("421", "450", "451")


def to_one(server: smtplib.SMTP, reader):
    code, message = server.rcpt(reader)
    if code == "250":  # SMT001@8
        print(reader, "is fine")


def turned(server: smtplib.SMTP, reader):
    status, _ = server.verify(reader)
    if "550" == status:  # SMT001@8
        print(reader, "is gone")


def unequal(server: smtplib.SMTP, reader):
    (number, words) = server.rcpt(reader)
    if number != '250':  # SMT001@8
        raise LookupError(words)


def in_tuple(server: smtplib.SMTP, reader):
    code = server.rcpt(reader)[0]
    return code in ("250", "251")  # SMT001@12


def not_in_set(server: smtplib.SMTP, reader):
    reply = server.rcpt(reader)
    return reply[0] not in {"550", "551", "553"}  # SMT001@12


def prefix(server: smtplib.SMTP, reader):
    code, _ = server.vrfy(reader)
    if code.startswith("5"):  # SMT001@8
        return None
    return reader


def first_digit(server: smtplib.SMTP, reader):
    code, _ = server.vrfy(reader)
    if code[0] == "5":  # SMT001@8
        return None
    return reader


def between(server: smtplib.SMTP, reader):
    code, _ = server.rcpt(reader)
    later = "400" <= code < "500"  # SMT001@13
    return later


def constant(server: smtplib.SMTP, reader):
    code, _ = server.rcpt(reader)
    if code == FINE:  # SMT001@8
        print("welcome", reader)


def constants(server: smtplib.SMTP, reader):
    code, _ = server.rcpt(reader)
    if code in TRY_LATER:  # SMT001@8
        print("later", reader)


def while_asking(server: smtplib.SMTP):
    while server.noop()[0] == "250":  # SMT001@11
        print("alive")


def walrus(server: smtplib.SMTP, reader):
    if (code := server.rcpt(reader)[0]) == "250":  # SMT001@8
        print("yes", code)


def index_of_call(server: smtplib.SMTP, reader):
    print("yes" if server.rcpt(reader)[0] == "250" else "no", reader)  # SMT001@20


def made_text_of_the_wrong_side(server: smtplib.SMTP, reader):
    code, _ = server.rcpt(reader)
    return code == str(250)  # SMT001@12


def hand_made(server: smtplib.SMTP, reader, text):
    server.ehlo()
    server.mail(MILL)
    if server.rcpt(reader)[0] >= 400:
        return
    code, reply = server.data(text)
    assert code == "250", reply  # SMT001@12


def by_command(server: smtplib.SMTP, reader):
    code, _ = server.docmd("VRFY", reader)
    if code in ["250", "251", "252"]:  # SMT001@8
        print("perhaps", reader)


def read_later(server: smtplib.SMTP, reader):
    server.putcmd("noop")
    code, _ = server.getreply()
    return code == "250"  # SMT001@12


def part_of_a_test(server: smtplib.SMTP, reader, wanted):
    code, _ = server.rcpt(reader)
    if wanted and (code == "250" or wanted == "all"):  # SMT001@20
        print(reader)
