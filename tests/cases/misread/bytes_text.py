"""A shipyard's notices: the words of a reply are bytes."""

import logging
import re
import smtplib

log = logging.getLogger(__name__)
YARD = "yard@ships.example"


def relayed(smtp: smtplib.SMTP, captain, text):
    try:
        smtp.sendmail(YARD, captain, text)
    except smtplib.SMTPDataError as e:
        if "5.7.1" in e.smtp_error:  # SMT002@12
            log.error("not allowed to relay")
        raise


def greeting(smtp: smtplib.SMTP):
    code, message = smtp.ehlo()
    if code == 250 and "STARTTLS" in message:  # SMT002@24
        smtp.starttls()


def begins(smtp: smtplib.SMTP, captain):
    code, message = smtp.rcpt(captain)
    if message.startswith("2.1"):  # SMT002@8
        print(code)


def ends(smtp: smtplib.SMTP, captain):
    code, message = smtp.vrfy(captain)
    return code, message.endswith(">")  # SMT002@18


def equal(smtp: smtplib.SMTP, captain):
    _, message = smtp.rcpt(captain)
    if message == "OK":  # SMT002@8
        print("fine")


def unequal(smtp: smtplib.SMTP):
    reply = smtp.noop()
    return reply[1] != "2.0.0 Ok"  # SMT002@12


def one_of(smtp: smtplib.SMTP, captain):
    _, message = smtp.rcpt(captain)
    return message in ("OK", "Accepted")  # SMT002@12


def lower_first(smtp: smtplib.SMTP, captain):
    _, message = smtp.rcpt(captain)
    if "user unknown" in message.lower():  # SMT002@8
        print("no such captain")


def split_first(smtp: smtplib.SMTP, captain):
    _, message = smtp.rcpt(captain)
    return message.split()[0] == "5.1.1"  # SMT002@12


def slice_of_it(smtp: smtplib.SMTP, captain):
    _, message = smtp.rcpt(captain)
    return message[:5] == "4.2.2"  # SMT002@12


def split_at(smtp: smtplib.SMTP, captain):
    _, message = smtp.vrfy(captain)
    return message.split("<")[1]  # SMT002@12


def replaced(smtp: smtplib.SMTP, captain):
    _, message = smtp.rcpt(captain)
    print(message.replace("\n", " "))  # SMT002@11


def found(smtp: smtplib.SMTP, captain):
    _, message = smtp.rcpt(captain)
    return message.find("full") >= 0  # SMT002@12


def joined_before(smtp: smtplib.SMTP, captain):
    code, message = smtp.rcpt(captain)
    print(str(code) + " " + message)  # SMT002@11


def joined_after(smtp: smtplib.SMTP, captain):
    _, message = smtp.rcpt(captain)
    return message + "\n"  # SMT002@12


def error_joined(smtp: smtplib.SMTP, captain, text):
    try:
        smtp.sendmail(YARD, captain, text)
    except smtplib.SMTPResponseException as e:
        raise ValueError("refused: " + e.smtp_error) from e  # SMT002@26


def matched(smtp: smtplib.SMTP, captain):
    _, message = smtp.rcpt(captain)
    return re.search(r"5\.\d\.\d", message)  # SMT002@12


def each_refused(smtp: smtplib.SMTP, captains, text):
    try:
        return smtp.sendmail(YARD, captains, text)
    except smtplib.SMTPRecipientsRefused as e:
        return [a for a, (_, words) in e.recipients.items() if "full" in words]  # SMT002@64


def greeting_kept(smtp: smtplib.SMTP):
    smtp.ehlo()
    return "SMTPUTF8" in smtp.ehlo_resp  # SMT002@12


def helped(smtp: smtplib.SMTP):
    return "VRFY" in smtp.help()  # SMT002@12
