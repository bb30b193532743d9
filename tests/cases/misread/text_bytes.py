"""Bounce classifier: what the server said, as bytes and as str."""
import re
import smtplib

import aiosmtplib

SPAM = re.compile(r"spam|blocked")
SPAM_BYTES = re.compile(rb"spam|blocked")
WORDS = ("full", "quota")


def contains(server: smtplib.SMTP, address):
    code, text = server.rcpt(address)
    if code == 550 and "unknown" in text:  # SMT002@24
        return "gone"
    return None


def equals(server: smtplib.SMTP, address):
    _, antwort = server.vrfy(address)
    return antwort == "2.1.5 Ok"  # SMT002@12


def begins(server: smtplib.SMTP, address):
    code, text = server.rcpt(address)
    if text.startswith("5.1.1"):  # SMT002@8
        return code
    return None


def lowered(server: smtplib.SMTP, address):
    reply = server.rcpt(address)
    return "quota" in reply[1].lower()  # SMT002@12


def cut(server: smtplib.SMTP, address):
    _, text = server.rcpt(address)
    return text[:5] == "5.7.1"  # SMT002@12


def split(server: smtplib.SMTP, address):
    _, text = server.rcpt(address)
    return text.split(" ")[0]  # SMT002@12


def first_word(server: smtplib.SMTP, address):
    _, text = server.rcpt(address)
    return text.split()[0] == "5.7.1"  # SMT002@12


def added(server: smtplib.SMTP, address):
    code, text = server.rcpt(address)
    print("refused: " + text)  # SMT002@11
    return code


def added_late(server: smtplib.SMTP, address):
    code, text = server.rcpt(address)
    line = "code " + str(code) + ": " + text  # SMT002@12
    return line


def grown(server: smtplib.SMTP, address):
    _, text = server.rcpt(address)
    line = "said: "
    line += text  # SMT002@5
    return line


def searched(server: smtplib.SMTP, address):
    _, text = server.rcpt(address)
    return re.search(r"\b5\.1\.1\b", text)  # SMT002@12


def searched_by_pattern(server: smtplib.SMTP, address):
    _, text = server.rcpt(address)
    return SPAM.search(text)  # SMT002@12


def joined(server: smtplib.SMTP, address):
    code, text = server.rcpt(address)
    return " ".join([str(code), text])  # SMT002@12


def in_a_handler(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPDataError as error:
        if "5.7.1" in error.smtp_error:  # SMT002@12
            return "spam"
        if error.smtp_error.endswith("later"):  # SMT002@12
            return "later"
    return None


def of_each_recipient(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPRecipientsRefused as refused:
        for address, (code, text) in refused.recipients.items():
            if code == 550 and "full" in text:  # SMT002@32
                print(address)


def of_the_returned_dict(server: smtplib.SMTP, sender, to, body):
    refused = server.sendmail(sender, to, body)
    for address, (code, text) in refused.items():
        print(address + ": " + text)  # SMT002@15


def the_greeting(server: smtplib.SMTP):
    server.ehlo()
    return "STARTTLS" in server.ehlo_resp  # SMT002@12


def the_help(server: smtplib.SMTP):
    return "VRFY" in server.help()  # SMT002@12


def from_args(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPSenderRefused as error:
        return "relay" in error.args[1]  # SMT002@16


# -- silent ------------------------------------------------------------------------------------------


def bytes_in_bytes(server: smtplib.SMTP, address):
    code, text = server.rcpt(address)
    return b"unknown" in text or text.startswith((b"5.1", b"5.2")) or text == b"2.1.5 Ok" or code


def decoded(server: smtplib.SMTP, address):
    _, text = server.rcpt(address)
    text = text.decode("ascii", "replace")
    return "unknown" in text or text.startswith("5.1") or SPAM.search(text) or "said " + text


def as_str(server: smtplib.SMTP, address):
    _, text = server.rcpt(address)
    return "unknown" in str(text) or "unknown" in f"{text}" or "unknown" in "%s" % text


def formatted(server: smtplib.SMTP, address):
    code, text = server.rcpt(address)
    print(f"{code} {text}", "%s" % text, "{} {}".format(code, text), text)
    return SPAM_BYTES.search(text)


def split_by_bytes(server: smtplib.SMTP, address):
    _, text = server.rcpt(address)
    return text.split(b" ")[0] == b"5.7.1" or text.split()[0].decode() == "5.7.1"


async def client_of_asyncio(server: aiosmtplib.SMTP, message):
    try:
        code, text = await server.vrfy("ann@example.com")
        if "unknown" in text or text.startswith("5.1"):
            return code
        await server.send_message(message)
    except aiosmtplib.SMTPResponseException as error:
        return "full" in error.message or "said: " + error.message
    return None


def of_another_kind(error, text):
    return "full" in text or "full" in error.message or error.text.startswith("5.7")


def raised_by_hand(text):
    try:
        raise smtplib.SMTPDataError(554, "5.7.1 no")
    except smtplib.SMTPDataError as error:
        return "5.7.1" in error.smtp_error


def maybe_decoded(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPDataError as error:
        text = error.smtp_error
        if isinstance(text, bytes):
            text = text.decode()
        return any(word in text for word in WORDS)
    return None
