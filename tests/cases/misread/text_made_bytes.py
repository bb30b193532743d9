"""A seed bank: words made bytes, bytes made words."""

import base64
import codecs
import smtplib

PHRASES = ("mailbox full", "over quota")
BANK = "seeds@bank.example"


def encoded(smtp: smtplib.SMTP, farmer):
    _, words = smtp.rcpt(farmer)
    if "unknown".encode() in words or words.startswith("5.1".encode("ascii")):
        print("unknown")
    return words == bytes("OK", "ascii") or words[:3] in (b"5.1", "5.2".encode())


def each_encoded(smtp: smtplib.SMTP, farmer):
    _, words = smtp.rcpt(farmer)
    if any(phrase.encode() in words for phrase in PHRASES):
        print("later")
    return words.startswith(tuple(phrase.encode() for phrase in PHRASES))


def to_text(smtp: smtplib.SMTP, farmer):
    words = smtp.rcpt(farmer)[1].decode()
    return words == "OK" or "unknown" in words or words.startswith(("2.1", "2.6")) or words + "!"


def to_text_by_others(smtp: smtplib.SMTP, farmer):
    _, words = smtp.rcpt(farmer)
    if codecs.decode(words, "ascii") == "OK" or words.hex() == "4f4b":
        print("fine")
    if repr(words) == "b'OK'" or ascii(words).startswith("b'2.1") or str(words)[2:-1] == "OK":
        print("fine")
    return base64.b64encode(words).decode() == "T0s=", bytes(words).decode() == "OK"


def numbers(smtp: smtplib.SMTP, farmer):
    _, words = smtp.rcpt(farmer)
    if words[0] == 53 or words[0] == ord("5") or chr(words[0]) == "5":
        print("no")
    return len(words) == 0 or not words or words.isascii() or words == b""


def lines(smtp: smtplib.SMTP):
    _, words = smtp.ehlo()
    names = [line.split()[0].decode().lower() for line in words.splitlines()]
    return "starttls" in names, {name: name.startswith("auth") for name in names}


def other_words(smtp: smtplib.SMTP, farmer):
    code, words = smtp.rcpt(farmer)
    kind = "gone" if b"unknown" in words else "later" if code < 500 else "no"
    if kind == "gone" or "later" in kind:
        print("farmer: " + kind + farmer)
    words = input("and now? ")
    return words == "OK" or words.startswith("2") or "x" + words


def helped(smtp: smtplib.SMTP):
    text = smtp.help().decode()
    return "VRFY" in text or text.startswith("214")


def stripped(smtp: smtplib.SMTP, farmer):
    _, words = smtp.rcpt(farmer)
    return words.strip("\r\n")  # SMT002@12


def counted(smtp: smtplib.SMTP, farmer):
    _, words = smtp.rcpt(farmer)
    return words.count("quota") > 1  # SMT002@12


def one_of_several(smtp: smtplib.SMTP, farmer):
    _, words = smtp.rcpt(farmer)
    return words.startswith(("2.1", "2.6"))  # SMT002@12


def joined(smtp: smtplib.SMTP, farmer):
    code, words = smtp.rcpt(farmer)
    return " ".join([str(code), words])  # SMT002@12


def chosen_text(smtp: smtplib.SMTP, farmer, text):
    try:
        smtp.sendmail(BANK, farmer, text)
    except smtplib.SMTPDataError as e:
        words = e.smtp_error.lower()
        if "quota" not in words:  # SMT002@12
            raise
        return words.decode()
