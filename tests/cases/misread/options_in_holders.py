"""A records office: options that are held, parted, mapped and bound."""

import functools
import re
import shlex
import smtplib

FROM = "records@office.example"
LINE = "RET=HDRS ENVID=7"


def expressions(smtp: smtplib.SMTP, to, text, settings):
    if not smtp.has_extn("dsn"):
        return
    smtp.sendmail(FROM, to, text, mail_options=LINE.split())
    smtp.sendmail(FROM, to, text, mail_options=shlex.split(LINE))
    smtp.sendmail(FROM, to, text, mail_options=re.findall(r"\S+", LINE))
    smtp.sendmail(FROM, to, text, mail_options=["RET=HDRS"] + ["ENVID=7"])
    smtp.sendmail(FROM, to, text, mail_options=tuple(["RET=HDRS"]))
    smtp.sendmail(FROM, to, text, mail_options=("RET=HDRS", "ENVID=7")[:1])
    smtp.sendmail(FROM, to, text, mail_options=settings.options.split(","))
    smtp.sendmail(FROM, to, text, mail_options="RET=HDRS\nENVID=7".splitlines())
    smtp.sendmail(FROM, to, text, mail_options=[*LINE.split()], rcpt_options=list())
    smtp.sendmail(FROM, to, text, mail_options=("RET=" "HDRS",))
    smtp.sendmail(FROM, to, text, rcpt_options=filter(None, ["NOTIFY=NEVER"]))
    smtp.sendmail(FROM, to, text, rcpt_options=map(str.upper, ["notify=never"]))
    smtp.sendmail(FROM, to, text, rcpt_options=[f"ORCPT=rfc822;{to}"])
    smtp.sendmail(FROM, to, text, rcpt_options=settings.rcpt or ["NOTIFY=NEVER"])


def bound(smtp: smtplib.SMTP, to, text):
    if smtp.has_extn("dsn"):
        send = functools.partial(smtp.sendmail, FROM, mail_options=["RET=HDRS"])
        send(to, text)


def text_by_position(smtp: smtplib.SMTP, to):
    smtp.sendmail("records@office.example", "clerk@office.example", "Subject: files\n\nAll of them.")
    smtp.sendmail(FROM, to, msg="Subject: files\n\nAll of them.")
    smtp.login("records", "secret", initial_response_ok=False)


def rebound(smtp: smtplib.SMTP, to, text, extra):
    options = "RET=HDRS"
    if extra:
        options += " ENVID=7"
    options = options.split()
    if smtp.has_extn("dsn"):
        smtp.sendmail(FROM, to, text, mail_options=options)


def direct(smtp: smtplib.SMTP, to):
    if smtp.has_extn("size"):
        code, _ = smtp.mail(FROM, ["SIZE=1000"])
        if code == 250:
            return smtp.rcpt(to, ("NOTIFY=NEVER",)) if smtp.has_extn("dsn") else smtp.rcpt(to, [])
    return None


def direct_as_text(smtp: smtplib.SMTP, to):
    if smtp.has_extn("dsn"):
        return smtp.rcpt(to, "NOTIFY=NEVER")  # SMT008@30
    return None


def message_as_text(smtp: smtplib.SMTP, message, to):
    if smtp.has_extn("8bitmime"):
        smtp.send_message(message, FROM, to, "BODY=8BITMIME")  # SMT008@46


def triple(smtp: smtplib.SMTP, message, number):
    if smtp.has_extn("dsn"):
        smtp.send_message(message, mail_options="""ENVID=%s""" % number)  # SMT008@49


def joined(smtp: smtplib.SMTP, message):
    if smtp.has_extn("dsn"):
        smtp.send_message(message, mail_options=" ".join(["RET=HDRS", "ENVID=7"]))  # SMT008@49


def kept(smtp: smtplib.SMTP, to, text):
    option = "RET=HDRS"  # SMT008@14
    if smtp.has_extn("dsn"):
        smtp.sendmail(FROM, to, text, mail_options=option)
