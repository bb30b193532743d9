"""A weather station: the words of a reply are decoded, printed, or compared with bytes."""

import logging
import re
import smtplib

import aiosmtplib

log = logging.getLogger(__name__)
STATION = "station@weather.example"


def bytes_with_bytes(smtp: smtplib.SMTP, farmer, text):
    try:
        smtp.sendmail(STATION, farmer, text)
    except smtplib.SMTPDataError as e:
        if b"5.7.1" in e.smtp_error or e.smtp_error.startswith((b"5.7", b"5.1")):
            log.error("refused: %s", e.smtp_error)
        elif e.smtp_error == b"no" or e.smtp_error[:3] in (b"5.2", b"5.3"):
            log.error("full")


def decoded(smtp: smtplib.SMTP, farmer):
    code, message = smtp.rcpt(farmer)
    if "unknown" in message.decode("utf-8", "replace").lower():
        print(code, "unknown: " + message.decode())
    words = str(message, "ascii")
    return words.startswith("5.1") or words + "!"


def decoded_first(smtp: smtplib.SMTP, farmer):
    code, message = smtp.rcpt(farmer)
    message = message.decode()
    if "unknown" in message or message == "no" or message.startswith("5.1.1"):
        return str(code) + " " + message
    return message.split(" ")[0]


def decoded_lines(smtp: smtplib.SMTP):
    _, message = smtp.ehlo()
    lines = message.decode("ascii", errors="ignore").splitlines()
    return [line for line in lines if line.startswith("AUTH") or "TLS" in line]


def decoded_by_the_type(smtp: smtplib.SMTP, farmer):
    _, message = smtp.rcpt(farmer)
    if bytes.decode(message) == "OK" or (message or b"").decode().endswith("ok"):
        print("fine")


def printed(smtp: smtplib.SMTP, farmer):
    code, message = smtp.rcpt(farmer)
    print(f"{code} {message}", "%s" % message, "%r %s" % (code, message), "{}".format(message))
    log.info("reply %s", message)
    return "reply " + str(message) + repr(message)


def as_text_of_bytes(smtp: smtplib.SMTP, farmer, text):
    try:
        smtp.sendmail(STATION, farmer, text)
    except smtplib.SMTPResponseException as e:
        if "5.7.1" in str(e.smtp_error) or "quota" in str(e) or "full" in repr(e.smtp_error):
            return "refused"
        raise


def if_bytes(smtp: smtplib.SMTP, farmer, text):
    try:
        smtp.sendmail(STATION, farmer, text)
    except smtplib.SMTPResponseException as e:
        words = e.smtp_error
        if isinstance(words, bytes):
            words = words.decode()
        return "5.7.1" in words or words == "no"


def if_it_can(smtp: smtplib.SMTP, farmer):
    _, words = smtp.rcpt(farmer)
    if hasattr(words, "decode"):
        words = words.decode()
    return "quota" in words


def either(smtp: smtplib.SMTP, farmer):
    _, words = smtp.rcpt(farmer)
    text = words.decode() if isinstance(words, bytes) else words
    return text == "OK" or text.startswith("2.1")


def searched(smtp: smtplib.SMTP, farmer):
    _, words = smtp.rcpt(farmer)
    return re.search(rb"\d\.\d\.\d", words) or re.match("5", words.decode())


def names_of_extensions(smtp: smtplib.SMTP):
    smtp.ehlo()
    return "starttls" in smtp.esmtp_features or "PLAIN" in smtp.esmtp_features.get("auth", "")


def joined(smtp: smtplib.SMTP, farmer):
    code, words = smtp.rcpt(farmer)
    return b"%d " % code + words + b"\n", " ".join([str(code), words.decode()])


async def on_asyncio(client: aiosmtplib.SMTP, farmer, text):
    response = await client.rcpt(farmer)
    if "2.1.5" in response.message or response.message.startswith("Ok"):
        print("reply: " + response.message)
    try:
        _, words = await client.sendmail(STATION, farmer, text)
        return "queued" in words
    except aiosmtplib.SMTPResponseException as e:
        return e.message == "no" or "5.7.1" in e.message


def helper(words):
    return "quota" in words


def handed_on_decoded(smtp: smtplib.SMTP, farmer):
    _, words = smtp.rcpt(farmer)
    return helper(words.decode())


def other_message(message, error):
    if "quota" in message or message.startswith("5.7"):
        return "full: " + message
    return error.smtp_error + "!"
