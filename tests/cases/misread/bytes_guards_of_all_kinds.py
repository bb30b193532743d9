"""A water company: words that are brought into one kind before they are read."""

import contextlib
import smtplib

WATER = "bills@water.example"


def as_text(words):
    return words.decode("utf-8", "replace") if isinstance(words, bytes) else str(words)


def by_helper(smtp: smtplib.SMTP, payer, text):
    try:
        smtp.sendmail(WATER, payer, text)
    except smtplib.SMTPResponseException as e:
        words = as_text(e.smtp_error)
        return "quota" in words or as_text(e.smtp_error).startswith("5.2") or "x" + words


def by_getattr(smtp: smtplib.SMTP, payer, text):
    try:
        smtp.sendmail(WATER, payer, text)
    except smtplib.SMTPResponseException as e:
        words = getattr(e.smtp_error, "decode", lambda: e.smtp_error)()
        return "quota" in words or words + "!"


def by_except(smtp: smtplib.SMTP, payer, text):
    try:
        smtp.sendmail(WATER, payer, text)
    except smtplib.SMTPResponseException as e:
        try:
            words = e.smtp_error.decode()
        except (AttributeError, UnicodeDecodeError):
            words = e.smtp_error
        return "quota" in words


def by_suppress(smtp: smtplib.SMTP, payer):
    _, words = smtp.rcpt(payer)
    with contextlib.suppress(AttributeError):
        words = words.decode()
    with contextlib.suppress(TypeError):
        return "quota" in words
    return None


def by_type(smtp: smtplib.SMTP, payer):
    _, words = smtp.rcpt(payer)
    if type(words) is bytes:
        words = words.decode()
    return words == "OK" or words.startswith("2.1")


def by_not_text(smtp: smtplib.SMTP, payer):
    _, words = smtp.rcpt(payer)
    if not isinstance(words, str):
        words = str(words, "utf-8", "replace")
    return "OK" in words


def by_ternary(smtp: smtplib.SMTP, payer):
    _, words = smtp.rcpt(payer)
    wanted = b"quota" if isinstance(words, bytes) else "quota"
    return wanted in words


def by_either(smtp: smtplib.SMTP, payer):
    _, words = smtp.rcpt(payer)
    return words in (b"OK", "OK") or words == b"Accepted"


def by_comprehension(smtp: smtplib.SMTP, payers):
    replies = {payer: smtp.rcpt(payer) for payer in payers}
    texts = {payer: (code, words.decode()) for payer, (code, words) in replies.items()}
    return [payer for payer, (code, words) in texts.items() if "quota" in words or words == "no"]


def by_map(smtp: smtplib.SMTP):
    _, words = smtp.ehlo()
    lines = list(map(bytes.decode, words.splitlines()))
    return "STARTTLS" in lines or any(line.startswith("AUTH") for line in lines)


def by_recipients(smtp: smtplib.SMTP, payers, text):
    try:
        smtp.sendmail(WATER, payers, text)
    except smtplib.SMTPRecipientsRefused as e:
        words = [reply.decode() for _, reply in e.recipients.values()]
        return ", ".join(words) + "!", "quota" in words[0], "; ".join(f"{c} {w!r}" for c, w in e.recipients.values())


def by_names(smtp: smtplib.SMTP, payers, text):
    try:
        refused = smtp.sendmail(WATER, payers, text)
    except smtplib.SMTPRecipientsRefused as e:
        refused = e.recipients
    if "me@water.example" in refused or ", ".join(refused) == "all":
        print("refused: " + ", ".join(refused))
    return [payer for payer in refused if payer.endswith(".example") or "water" in payer]


def sender(smtp: smtplib.SMTP, payer, text):
    try:
        smtp.sendmail(WATER, payer, text)
    except smtplib.SMTPSenderRefused as e:
        return e.sender == WATER, "water" in e.sender, e.sender + "!", e.sender.startswith("bills")


def own_words(smtp: smtplib.SMTP, payer):
    code, words = smtp.rcpt(payer)
    message = "fine" if code < 300 else "refused"
    words = f"{message}: {words}"
    return words == "fine" or "refused" in words or words.startswith("fine") or words + "!"


def either_way(smtp: smtplib.SMTP, payer, offline):
    if offline:
        code, words = 0, "offline"
    else:
        code, words = smtp.rcpt(payer)
        words = words.decode()
    return code, words == "offline" or words.startswith("2.1")


def session_attributes(smtp: smtplib.SMTP):
    smtp.ehlo("water.example")
    features = smtp.esmtp_features
    if "size" in features and features["size"] != "" and int(features["size"] or "0") > 9:
        print("size " + features["size"])
    return smtp.local_hostname == "water.example" or smtp.local_hostname + "."
