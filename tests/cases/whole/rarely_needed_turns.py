"""Desk of a lending library: reminders, in turns of phrase that few programs need."""
import smtplib
import time
from dataclasses import dataclass

KNOWN = sorted({251, 250})


@dataclass
class Row:
    code: int = 0


def in_sorted_codes(server: smtplib.SMTP, reader):
    code, _ = server.vrfy(reader)
    if code not in KNOWN:  # SMT252@8
        raise LookupError(reader)
    return reader


def another_row(server: smtplib.SMTP, reader, row, rows):
    row.code, _ = server.vrfy(reader)
    rows.append(row)
    row = Row()
    if row.code == 250:
        return True
    return False


def counting_down(server: smtplib.SMTP, reader, text):
    for left in reversed(range(3)):
        try:
            return server.sendmail("desk@library.example", [reader], text)
        except smtplib.SMTPException:  # SMT500@16
            print(left, "more")
    return None


def counting_up_by_hand(server: smtplib.SMTP, reader, text):
    tries = 0
    while tries < 3:
        try:
            return server.sendmail("desk@library.example", [reader], text)
        except smtplib.SMTPException:  # SMT500@16
            tries = tries + 1
    return None


def until_it_is_late(server: smtplib.SMTP, reader, text, closing, limit):
    tries = 0
    while time.monotonic() < closing and tries < limit:
        tries += 1
        try:
            return server.sendmail("desk@library.example", [reader], text)
        except smtplib.SMTPException:  # SMT500@16
            time.sleep(1)
    return None


def taken_from_no_name(reader):
    server = [smtplib.SMTP("mx.library.example"), smtplib.SMTP("mx2.library.example")].pop()
    code, _ = server.vrfy(reader)
    return code == 250  # SMT252@12


def bytes_by_keyword(server: smtplib.SMTP, reader):
    code, _ = server.vrfy(reader)
    if str(code).encode(encoding="ascii") == b"250":
        return True
    return False


def keys_in_a_loop(server: smtplib.SMTP, reader):
    code, _ = server.vrfy(reader)
    for good in {250: "on the shelf", 251: "moved"}:
        if code == good:
            return True
    return False


def two_literals(server: smtplib.SMTP, reader):
    code, _ = server.vrfy(reader)
    if code != 250:  # SMT252@8
        raise LookupError("no such reader: " f"{reader}")
    return reader


def told_with_nothing_known(server: smtplib.SMTP, reader, shelf):
    code, _ = server.vrfy(reader)
    if code == 250:  # SMT252@8
        return {"reader": reader, "shelf": shelf}
    return None


def a_shift(server: smtplib.SMTP, reader):
    code, _ = server.vrfy(reader)
    return bool(1 << code // 50 & 1 << 5)


def a_long_shift(server: smtplib.SMTP, reader):
    code, _ = server.vrfy(reader)
    return 1 << code * 100 > 1


def written_sets(server: smtplib.SMTP, reader):
    code, _ = server.vrfy(reader)
    return str(code) in "{}".format({250, 551})


def kind_of_an_answer(server: smtplib.SMTP, reader, text):
    try:
        server.sendmail("desk@library.example", [reader], text)
    except (smtplib.SMTPException, ConnectionError) as error:
        print(type(error.args[0]), type(str(error)))
        return False
    return True


def refused_by_kind(server: smtplib.SMTP, reader, text):
    try:
        server.sendmail("desk@library.example", [reader], text, mail_options=["SMTPUTF8"])  # SMT103@79
    except smtplib.SMTPResponseException as error:
        if isinstance(error, smtplib.SMTPDataError):
            return "text"
        if error.smtp_code == 552:
            return "full"
        return "other"
    return "sent"


def lists_in_a_set(server: smtplib.SMTP, reader):
    code, _ = server.vrfy(reader)
    return code in sorted({[250], [251]})


def lists_as_keys(server: smtplib.SMTP, reader):
    code, _ = server.vrfy(reader)
    return {[250]: "known"}.get(code)


def no_by_itself(server: smtplib.SMTP, reader):
    code, _ = server.vrfy(reader)
    if code == 250:
        return True
    if code in (251, 252, 551, 553):  # SMT252@8
        return False
    raise LookupError(reader)


class First(smtplib.SMTPException):
    pass


class Left(First):
    pass


class Right(First):
    pass


class Both(Left, Right):
    pass


def diamond(server: smtplib.SMTP, reader, text):
    for attempt in range(3):
        try:
            server.sendmail("desk@library.example", [reader], text)
        except Both:
            continue


class Plain:
    pass


class PlainLeft(Plain):
    pass


class PlainRight(Plain):
    pass


class PlainBoth(PlainLeft, PlainRight):
    pass


def made(server: smtplib.SMTP, reader, text):
    code, _ = server.vrfy(reader)
    if code == 250:  # SMT252@8
        return PlainBoth(reader)
    return None


refused = smtplib.SMTP("localhost").sendmail("a@here.example", ["b@there.example"], "text")


def was_refused():
    return refused == True


def circle(reader):
    server = other
    other = server
    return server.vrfy(reader)


FIRST = SECOND
SECOND = FIRST


def circle_of_constants(server: smtplib.SMTP, reader):
    code, _ = server.vrfy(reader)
    return code in FIRST


class Desk:
    def __init__(self):
        self.kind = Row
        self.row = Row()

    def reset(self):
        self.kind = Row
        self.row = Row()

    def known(self, server: smtplib.SMTP, reader):
        self.row.code, _ = server.vrfy(reader)
        self.kind(reader)
        return self.row.code == 250  # SMT252@16
