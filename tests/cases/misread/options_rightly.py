"""A courthouse: options in lists, tuples, and everything else that holds several."""

import smtplib

import aiosmtplib
from django.core.mail import send_mail

COURT = "court@law.example"
OPTIONS = ("BODY=8BITMIME",)


def listed(smtp: smtplib.SMTP, party, text):
    if smtp.has_extn("8bitmime"):
        smtp.sendmail(COURT, party, text, mail_options=["BODY=8BITMIME"])
        smtp.sendmail(COURT, party, text, mail_options=("BODY=8BITMIME",), rcpt_options=())
        smtp.sendmail(COURT, party, text, OPTIONS, [])


def parted(smtp: smtplib.SMTP, party, text):
    if smtp.has_extn("dsn"):
        smtp.sendmail(COURT, party, text, rcpt_options="NOTIFY=FAILURE ORCPT=rfc822;me".split())
        smtp.sendmail(COURT, party, text, mail_options="RET=HDRS,ENVID=1".split(","))


def collected(smtp: smtplib.SMTP, party, text):
    options = []
    if smtp.has_extn("8bitmime"):
        options.append("BODY=8BITMIME")
    if smtp.has_extn("smtputf8"):
        options += ["SMTPUTF8"]
    smtp.sendmail(COURT, party, text, mail_options=options)


def other_holders(smtp: smtplib.SMTP, party, text):
    if smtp.has_extn("dsn"):
        smtp.sendmail(COURT, party, text, mail_options={"RET=HDRS"}, rcpt_options={"NOTIFY=NEVER": 1})
        smtp.sendmail(COURT, party, text, rcpt_options=(o for o in ["NOTIFY=NEVER"]))
        smtp.sendmail(COURT, party, text, rcpt_options=["NOTIFY=" + "NEVER"])


def nothing(smtp: smtplib.SMTP, party, text):
    smtp.sendmail(COURT, party, text, mail_options="", rcpt_options="")
    smtp.sendmail(COURT, party, text, mail_options=())


def only_if(smtp: smtplib.SMTP, party, text):
    options = ["SMTPUTF8"] if smtp.has_extn("smtputf8") else []
    smtp.sendmail(COURT, party, text, options)
    smtp.sendmail(COURT, party, text, ("SMTPUTF8",) if smtp.has_extn("smtputf8") else ())


def given(smtp: smtplib.SMTP, party, text, mail_options, rcpt_options=()):
    smtp.sendmail(COURT, party, text, mail_options=mail_options, rcpt_options=rcpt_options)


def made_a_list_first(smtp: smtplib.SMTP, party, text):
    options = "RET=HDRS"
    options = [options]
    if smtp.has_extn("dsn"):
        smtp.sendmail(COURT, party, text, mail_options=options)


class Queue:
    def sendmail(self, mail_options):
        self.options = mail_options.split()


def by_queue(queue: Queue, party):
    queue.sendmail(mail_options="RET=FULL")
    print(mail_options_of(party))


def mail_options_of(party):
    return {"mail_options": "RET=FULL", "rcpt_options": party}


async def on_asyncio(client: aiosmtplib.SMTP, party, text):
    if client.supports_extension("dsn"):
        await client.sendmail(COURT, party, text, mail_options=["RET=HDRS"])
