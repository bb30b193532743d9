"""A chess federation: the number is made text before it is compared."""

import re
import smtplib

FINE = "250"


def by_str(smtp: smtplib.SMTP, player):
    code, _ = smtp.rcpt(player)
    if str(code) in ("250", "251"):
        print("yes")


def kept_text(smtp: smtplib.SMTP, player):
    code, _ = smtp.rcpt(player)
    code = str(code)
    if code.startswith("2"):
        print("yes")


def by_percent(smtp: smtplib.SMTP, player):
    code, _ = smtp.rcpt(player)
    if "%d" % code == "550":
        print("no")
    if ("%s" % code)[0] == "4":
        print("later")


def by_format(smtp: smtplib.SMTP, player):
    code, _ = smtp.rcpt(player)
    if "{}".format(code) == "550" or format(code, "d") == "551":
        print("no")
    if f"{code:03}"[:1] == "4":
        print("later")


def by_method(smtp: smtplib.SMTP, player):
    code, _ = smtp.rcpt(player)
    if code.__str__() == "550" or repr(code) == "551":
        print("no")


def both_text(smtp: smtplib.SMTP, player):
    code, words = map(str, smtp.rcpt(player))
    if code == "550":
        print("no", words)


def generated(smtp: smtplib.SMTP, player):
    code, words = (str(part) for part in smtp.rcpt(player))
    if code in ("550", "553"):
        print("no", words)


def joined(smtp: smtplib.SMTP, player):
    reply = " ".join(str(part) for part in smtp.rcpt(player))
    if reply.startswith("550") or reply[:3] == "553" or "5.1.1" in reply:
        print("no")


def searched(smtp: smtplib.SMTP, player):
    code, _ = smtp.rcpt(player)
    if re.match("5..", str(code)):
        print("no")


def other_way(smtp: smtplib.SMTP, player):
    code, _ = smtp.rcpt(player)
    if code == int("550") or code in [int(c) for c in ("551", "553")]:
        print("no")
    if code == int(FINE):
        print("yes")


def from_settings(smtp: smtplib.SMTP, player, settings, accepted="250"):
    code, _ = smtp.rcpt(player)
    if code == settings["accepted"] or code in settings.get("also", ()):
        print("yes")
    return str(code) == accepted


def given(smtp: smtplib.SMTP, player, wanted):
    code, _ = smtp.rcpt(player)
    return code == wanted


def both_kinds(smtp: smtplib.SMTP, player):
    code, _ = smtp.rcpt(player)
    return code in (250, "250", 251, "251")


def enhanced(smtp: smtplib.SMTP, player):
    code, words = smtp.rcpt(player)
    status = words.decode().split()[0]
    if status == "5.1.1" or status.startswith("5.7") or status in ("5.2.1", "5.2.2"):
        print("no", code)


def code_of_text(smtp: smtplib.SMTP, player):
    _, words = smtp.rcpt(player)
    code = words.decode()[:5]
    return code == "5.1.1"


def named(smtp: smtplib.SMTP, player):
    code, _ = smtp.rcpt(player)
    name = {250: "ok", 251: "ok", 550: "gone"}.get(code, "unknown")
    if name == "gone":
        print("no")
    return name == "ok"


def rebound(smtp: smtplib.SMTP, player):
    code, _ = smtp.rcpt(player)
    print(code)
    code = input("what does it mean? ")
    return code == "250"
