"""A notary: options given as one string go out letter by letter."""

import smtplib
from email.message import EmailMessage

NOTARY = "notary@office.example"
RECEIPT = "NOTIFY=SUCCESS,FAILURE"  # SMT008@11


def eight_bits(smtp: smtplib.SMTP, client, text):
    if smtp.has_extn("8bitmime"):
        smtp.sendmail(NOTARY, client, text, mail_options="BODY=8BITMIME")  # SMT008@58


def receipt(smtp: smtplib.SMTP, client, text):
    if smtp.has_extn("dsn"):
        smtp.sendmail(NOTARY, client, text, rcpt_options="NOTIFY=SUCCESS")  # SMT008@58


def receipt_by_constant(smtp: smtplib.SMTP, client, text):
    if smtp.has_extn("dsn"):
        smtp.sendmail(NOTARY, client, text, rcpt_options=RECEIPT)


def by_position(smtp: smtplib.SMTP, client, text):
    if smtp.has_extn("smtputf8"):
        smtp.sendmail(NOTARY, client, text, "SMTPUTF8")  # SMT008@45


def no_tuple(smtp: smtplib.SMTP, client, text):
    if smtp.has_extn("smtputf8"):
        smtp.sendmail(NOTARY, client, text, mail_options=("SMTPUTF8"))  # SMT008@59


def message(smtp: smtplib.SMTP, client):
    letter = EmailMessage()
    letter["To"] = client
    if smtp.has_extn("dsn"):
        smtp.send_message(letter, mail_options="RET=HDRS", rcpt_options=["NOTIFY=NEVER"])  # SMT008@48


def formatted(smtp: smtplib.SMTP, client, text, envelope):
    if smtp.has_extn("dsn"):
        smtp.sendmail(NOTARY, client, text, mail_options=f"ENVID={envelope}")  # SMT008@58


def two_in_one(smtp: smtplib.SMTP, client, text):
    if smtp.has_extn("dsn") and smtp.has_extn("8bitmime"):
        smtp.sendmail(NOTARY, client, text, "BODY=8BITMIME RET=FULL", "NOTIFY=NEVER")  # SMT008@45, SMT008@71
