"""`getattr` with a default: what is read may be the default, and what that is decides."""

import smtplib


def number_or_none(host, letter):
    try:
        smtplib.SMTP(host).send_message(letter)
    except smtplib.SMTPException as fault:
        if getattr(fault, "smtp_code", None) == "554":  # SMT001@12
            return False
        raise
    return True


def number_or_nought(host, letter):
    try:
        smtplib.SMTP(host).send_message(letter)
    except Exception as fault:
        if getattr(fault, "smtp_code", 0) in ("421", "450"):  # SMT001@12
            return None
        raise
    return True


def asked_for_none_first(host, letter):
    try:
        smtplib.SMTP(host).send_message(letter)
    except Exception as fault:
        number = getattr(fault, "smtp_code", None)
        if number is not None and number == "421":  # SMT001@35
            return None
        raise
    return True


def number_or_text(host, letter):
    try:
        smtplib.SMTP(host).send_message(letter)
    except smtplib.SMTPException as fault:
        number = getattr(fault, "smtp_code", "")
        if number == "":
            return False
        raise
    return True


def made_text(host, letter):
    try:
        smtplib.SMTP(host).send_message(letter)
    except Exception as fault:
        if str(getattr(fault, "smtp_code", "")) in ("421", "450"):
            return None
        raise
    return True


def text_or_its_own_words(host, letter):
    try:
        smtplib.SMTP(host).send_message(letter)
    except smtplib.SMTPException as fault:
        words = getattr(fault, "smtp_error", str(fault))
        return "quota" in words
    return True


def text_or_nothing(host, letter):
    try:
        smtplib.SMTP(host).send_message(letter)
    except Exception as fault:
        words = getattr(fault, "smtp_error", "")
        return "quota" in words
    return True


def always_there(host, letter):
    try:
        smtplib.SMTP(host).send_message(letter)
    except smtplib.SMTPResponseException as fault:
        words = getattr(fault, "smtp_error", "")
        return "quota" in words  # SMT002@16
    return True


def bytes_or_bytes(host, letter):
    try:
        smtplib.SMTP(host).send_message(letter)
    except Exception as fault:
        words = getattr(fault, "smtp_error", b"")
        if b"greylisted" in words:
            return None
        return "quota" in words  # SMT002@16
    return True


def bytes_or_none(host, letter):
    try:
        smtplib.SMTP(host).send_message(letter)
    except Exception as fault:
        words = getattr(fault, "smtp_error", None)
        return bool(words) and words.startswith("5.7")  # SMT002@32
    return True


def decoded(host, letter):
    try:
        smtplib.SMTP(host).send_message(letter)
    except Exception as fault:
        words = getattr(fault, "smtp_error", b"").decode()
        return "quota" in words
    return True


def empty_argument(host, letter):
    try:
        smtplib.SMTP(host).send_message(letter)
    except smtplib.SMTPException as fault:
        number, *_ = fault.args
        return number == "554"  # SMT001@16
    return True


def both_arguments(host, letter):
    try:
        smtplib.SMTP(host).send_message(letter)
    except smtplib.SMTPDataError as fault:
        number, words = fault.args
        if number == 554:
            return "spam" in words  # SMT002@20
        return b"spam" in words
    return True
