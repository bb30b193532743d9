"""A ferryman's list: texts of digits that are never held against a number of smtplib."""

import argparse
import csv
import smtplib

MAN = "ferry@river.example"


def texts_of_codes(smtp: smtplib.SMTP, guests):
    codes = [str(smtp.rcpt(guest)[0]) for guest in guests]
    if "550" in codes:
        print("somebody is gone")
    return {guest for guest, code in zip(guests, codes) if code.startswith("4")}


def label(smtp: smtplib.SMTP, guest):
    code, _ = smtp.rcpt(guest)
    shown = "550" if code == 550 else "other"
    if shown == "550":
        print("gone")
    return shown != "550"


def of_the_command_line(smtp: smtplib.SMTP, guest):
    parser = argparse.ArgumentParser()
    parser.add_argument("--code", default="250")
    code = parser.parse_args().code
    if code == "250":
        code, _ = smtp.rcpt(guest)
    return code


def of_a_file(smtp: smtplib.SMTP, path):
    with path.open() as lines:
        for guest, code in csv.reader(lines):
            if code == "550" or code in ("551", "553"):
                continue
            print(guest, smtp.rcpt(guest))


def table_of_texts(smtp: smtplib.SMTP, guest):
    table = {"250": "fine", "550": "gone"}
    code, _ = smtp.rcpt(guest)
    return table.get(str(code)) or table[f"{code}"]


def numbers_from_text(smtp: smtplib.SMTP, guest, text):
    try:
        smtp.sendmail(MAN, guest, text)
    except smtplib.SMTPResponseException as e:
        if e.smtp_code in map(int, "421,450,451".split(",")):
            return "later"
        if e.smtp_code in {int(code) for code in ["550", "553"]}:
            return "gone"
        if str(e.smtp_code) in "421 450 451" or f"{e.smtp_code}"[0] == "4":
            return "later"
        raise


def inner_name(smtp: smtplib.SMTP, guest):
    code, _ = smtp.rcpt(guest)

    def shown(code):
        return code == "550"

    return shown(str(code)) or [code for code in ("250", "251") if code == "250"]


def said(smtp: smtplib.SMTP, guest):
    code, words = smtp.rcpt(guest)
    said = words.decode()
    if said.startswith("550") or said[:3] in ("551", "553") or "554" in said:
        print(code)
    code = said.split()[0]
    return code == "5.1.1"


def printed(smtp: smtplib.SMTP, guest):
    code, _ = smtp.rcpt(guest)
    print("250" if code == 250 else code, "code: " + str(code), "%d" % code)
    return f"{code}" + "250"


def number_as_text(smtp: smtplib.SMTP, guest):
    number, words = smtp.rcpt(guest)
    number = f"{number}"
    if number == "550":
        print(words)
    elif number in {"551", "553"}:
        print("elsewhere")


def compared_by_parts(smtp: smtplib.SMTP, guest):
    code, _ = smtp.docmd("RCPT", f"TO:<{guest}>")
    if code == "550":  # SMT001@8
        return "gone"
    if "4" == str(code)[0]:
        return "later"
    return "fine" if code == "250" else "?"  # SMT001@22
