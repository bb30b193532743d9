"""Delivery notices: parameters that not every server knows."""
import smtplib

import aiosmtplib

NOTIFY = ["NOTIFY=SUCCESS,FAILURE"]  # SMT103@11


def listed(server: smtplib.SMTP, sender, to, text):
    server.sendmail(sender, to, text, mail_options=["BODY=8BITMIME"])  # SMT103@53


def in_a_tuple(server: smtplib.SMTP, message):
    server.send_message(message, rcpt_options=("NOTIFY=NEVER", "ORCPT=rfc822;a@example.com"))  # SMT103@48, SMT103@64


def by_constant(server: smtplib.SMTP, sender, to, text):
    server.sendmail(sender, to, text, rcpt_options=NOTIFY)


def by_format(server: smtplib.SMTP, sender, to, text, ident):
    server.sendmail(sender, to, text, [f"ENVID={ident}", "RET=HDRS"])  # SMT103@40, SMT103@58


def of_mail(server: smtplib.SMTP, sender):
    server.ehlo()
    server.sendmail(sender, [sender], "", mail_options=["SMTPUTF8"])  # SMT103@57


def mechanism(server: smtplib.SMTP, token):
    server.auth("XOAUTH2", lambda challenge=None: token)  # SMT103@17


def old_mechanism(server: smtplib.SMTP, token):
    server.docmd("AUTH", "XOAUTH2 " + token)  # SMT101@5, SMT103@26


def in_one_string(server: smtplib.SMTP, token):
    server.docmd("AUTH XOAUTH2 " + token)  # SMT101@5, SMT103@18


def tls_by_hand(server: smtplib.SMTP):
    server.docmd("STARTTLS")  # SMT101@5, SMT103@18


def forged(server: smtplib.SMTP, user, password):
    server.ehlo()
    server.esmtp_features["auth"] = "LOGIN PLAIN"  # SMT103@5
    server.login(user, password)


async def of_asyncio(server: aiosmtplib.SMTP, message):
    await server.send_message(message, rcpt_options=["NOTIFY=FAILURE"])  # SMT103@54


# -- silent ------------------------------------------------------------------------------------------


def of_the_caller(server: smtplib.SMTP, sender, to, text, options, mechanism, auth):
    server.sendmail(sender, to, text, options, rcpt_options=list(options))
    server.auth(mechanism, auth)
    server.docmd(mechanism)


def without(server: smtplib.SMTP, sender, to, text):
    server.sendmail(sender, to, text, mail_options=[], rcpt_options=())
    server.starttls()
    server.login(sender, text)


def code_is_tested(server: smtplib.SMTP, token):
    code, text = server.docmd("AUTH", "XOAUTH2 " + token)
    if code != 235:
        raise smtplib.SMTPAuthenticationError(code, text)


def code_is_returned(server: smtplib.SMTP, token):
    return server.docmd("AUTH", "XOAUTH2 " + token)


def once_more_without(server: smtplib.SMTP, sender, to, text):
    try:
        server.sendmail(sender, to, text, rcpt_options=["NOTIFY=NEVER"])
    except smtplib.SMTPRecipientsRefused:
        server.sendmail(sender, to, text)


def another_mechanism(server: smtplib.SMTP, user, password, token):
    try:
        server.auth("XOAUTH2", lambda challenge=None: token)
    except smtplib.SMTPAuthenticationError:
        server.login(user, password)


def on_the_same_machine(sender, to, text):
    with smtplib.LMTP("/var/run/lmtp.sock") as server:
        server.sendmail(sender, to, text, mail_options=["BODY=8BITMIME"])
