"""A printing house: codes of exceptions and of refused recipients."""

import smtplib
import time
from smtplib import SMTPDataError
from smtplib import SMTPResponseException

import aiosmtplib
from aiosmtplib import SMTPStatus

HOUSE = "print@house.example"
TEMPORARY = frozenset({"421", "450", "451", "452"})


def proof(smtp: smtplib.SMTP, customer, text):
    try:
        smtp.sendmail(HOUSE, customer, text)
    except SMTPResponseException as e:
        if e.smtp_code in ("421", "450"):  # SMT001@12
            return "later"
        raise


def spam(smtp: smtplib.SMTP, customer, text):
    try:
        smtp.sendmail(HOUSE, customer, text)
    except SMTPDataError as e:
        if e.smtp_code == "554":  # SMT001@12
            return "taken for spam"
        return "refused"


def temporary(smtp: smtplib.SMTP, customer, text):
    try:
        smtp.sendmail(HOUSE, customer, text)
    except SMTPResponseException as e:
        code = e.smtp_code
        if code not in TEMPORARY:  # SMT001@12
            raise
        time.sleep(1)


def class_of_reply(smtp: smtplib.SMTP, customer, text):
    try:
        smtp.sendmail(HOUSE, customer, text)
    except SMTPResponseException as e:
        return e.smtp_code.startswith("4")  # SMT001@16


def by_index(smtp: smtplib.SMTP, customer, text):
    try:
        smtp.sendmail(HOUSE, customer, text)
    except smtplib.SMTPRecipientsRefused as e:
        if e.recipients[customer][0] == "550":  # SMT001@12
            return "gone"
    return "sent"


async def asking(client: aiosmtplib.SMTP, customer):
    response = await client.rcpt(customer)
    if response.code == "250":  # SMT001@8
        print("yes")


async def unpacked(client: aiosmtplib.SMTP, customer):
    code, text = await client.vrfy(customer)
    return code == "252", text  # SMT001@12


async def sent(client: aiosmtplib.SMTP, customer, text):
    try:
        await client.sendmail(HOUSE, customer, text)
    except aiosmtplib.SMTPResponseException as e:
        if e.code in {"550", "553"}:  # SMT001@12
            return "never"
        if str(e.code) == "552":
            return "smaller"
        return "later" if e.code == SMTPStatus.mailbox_unavailable else "never"


def by_pattern(smtp: smtplib.SMTP, customer):
    code, _ = smtp.vrfy(customer)
    match code:
        case "250":  # SMT001@14
            print("yes")
        case 550:
            print("no")


def as_numbers(smtp: smtplib.SMTP, customer, text):
    try:
        smtp.sendmail(HOUSE, customer, text)
    except SMTPResponseException as e:
        if e.smtp_code in (421, 450):
            return "later"
        if f"{e.smtp_code}".startswith("5") or e.smtp_code == 554:
            return "never"
        raise


def all_gone(smtp: smtplib.SMTP, customers, text):
    try:
        smtp.sendmail(HOUSE, customers, text)
    except smtplib.SMTPRecipientsRefused as e:
        return all(str(code)[0] == "5" for code, _ in e.recipients.values())
