"""Delivery notices: options given as text."""
import smtplib

import aiosmtplib

NOTIFY = "NOTIFY=SUCCESS,FAILURE"


def keyword(server: smtplib.SMTP, sender, to, text):
    if server.has_extn("dsn"):
        server.sendmail(sender, to, text, rcpt_options="NOTIFY=NEVER")  # SMT008@56


def in_parentheses(server: smtplib.SMTP, message):
    if server.has_extn("smtputf8"):
        server.send_message(message, mail_options=("SMTPUTF8"))  # SMT008@52


def by_position(server: smtplib.SMTP, sender, to, text):
    if server.has_extn("8bitmime"):
        server.sendmail(sender, to, text, "BODY=8BITMIME")  # SMT008@43


def a_format(server: smtplib.SMTP, sender, text):
    if server.has_extn("size"):
        code, _ = server.mail(sender, f"SIZE={len(text)}")  # SMT008@39
        return code == 250
    return None


def by_percent(server: smtplib.SMTP, message, size):
    server.send_message(message, mail_options="SIZE=%d" % size)  # SMT008@47


async def of_asyncio(server: aiosmtplib.SMTP, message):
    await server.send_message(message, rcpt_options="NOTIFY=NEVER")  # SMT008@53


# -- silent ------------------------------------------------------------------------------------------


def lists(server: smtplib.SMTP, sender, to, text):
    if server.has_extn("dsn") and server.has_extn("8bitmime"):
        server.sendmail(sender, to, text, ["BODY=8BITMIME"], ["NOTIFY=NEVER"])
        server.sendmail(sender, to, text, mail_options=("BODY=8BITMIME",), rcpt_options=[NOTIFY])


def nothing(server: smtplib.SMTP, message):
    server.send_message(message, mail_options="", rcpt_options=())


def of_the_caller(server: smtplib.SMTP, message, options):
    server.send_message(message, mail_options=options, rcpt_options=options.split())


def another_method(queue, message):
    queue.send(message, mail_options="BODY=8BITMIME", options="fast")
