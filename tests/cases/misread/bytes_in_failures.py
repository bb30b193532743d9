"""A night school: the words of refusals, in the handlers and behind them."""

import smtplib

from django.core.mail import EmailMessage
from django.core.mail import send_mail

SCHOOL = "school@night.example"
PHRASES = ("mailbox full", "over quota")


def quota(server: smtplib.SMTP, pupil, text):
    try:
        server.sendmail(SCHOOL, pupil, text)
    except (smtplib.SMTPSenderRefused, smtplib.SMTPDataError) as e:
        return e.smtp_error.find("quota") != -1  # SMT002@16


def limit(pupil):
    try:
        send_mail("Hello", "How are you?", SCHOOL, [pupil])
    except smtplib.SMTPDataError as e:
        if "Daily user sending" in e.smtp_error:  # SMT002@12
            return "tomorrow"
        raise


def kept(server: smtplib.SMTP, pupil, text):
    try:
        server.sendmail(SCHOOL, pupil, text)
    except smtplib.SMTPResponseException as e:
        words = e.smtp_error
        if "blocked" in words and e.smtp_code == 550:  # SMT002@12
            return words.decode()
        raise


def login(server: smtplib.SMTP, user, password):
    try:
        server.login(user, password)
    except smtplib.SMTPAuthenticationError as e:
        if "Application-specific password" in e.smtp_error:  # SMT002@12
            return "make an app password"
        return "wrong: " + e.smtp_error.decode()


def told_rightly(server: smtplib.SMTP, pupil, text):
    try:
        server.sendmail(SCHOOL, pupil, text)
    except smtplib.SMTPRecipientsRefused as e:
        code, words = e.recipients[pupil]
        return f"{code}: {words!r}" + words.decode("utf-8", "replace")


def limit_rightly(pupil):
    try:
        EmailMessage("Hello", "How are you?", SCHOOL, [pupil]).send()
    except smtplib.SMTPDataError as e:
        return b"Daily user sending" in e.smtp_error


def phrases(server: smtplib.SMTP, pupil, text):
    try:
        server.sendmail(SCHOOL, pupil, text)
    except smtplib.SMTPResponseException as e:
        words = e.smtp_error.decode(errors="replace").lower()
        return any(phrase in words for phrase in PHRASES)


def quirk(server: smtplib.SMTP):
    try:
        server.quit()
    except smtplib.SMTPResponseException as e:
        if e.smtp_code == -1 and e.smtp_error == b"\x00\x00\x00":
            return
        raise


def raised_with_words(pupil):
    try:
        raise smtplib.SMTPResponseException(554, "no such pupil: " + pupil)
    except smtplib.SMTPResponseException as e:
        return e.smtp_error + "!" if "pupil" in e.smtp_error else ""


def own_error(pupil):
    try:
        pupil.check()
    except ValueError as e:
        return "no" in e.smtp_error
