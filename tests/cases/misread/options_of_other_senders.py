"""Methods with the names of smtplib's, on objects that nothing is known of: their arguments may be in another order."""

import functools
import smtplib

import telebot

from .mail import mailer

bot = telebot.TeleBot("token")


def notify(chat, text):
    bot.send_message(chat, text, None, "HTML")
    bot.send_message(chat, text, None, ["HTML"])
    smtplib.SMTP("localhost").quit()


def by_their_own_mailer(sender, person, text):
    mailer.sendmail(sender, person, text, "text/html")
    mailer.sendmail(sender, person, text, kind="html")


def of_a_server_from_elsewhere(server, sender, person, text):
    if server.has_extn("8bitmime"):
        server.sendmail(sender, person, text, "BODY=8BITMIME")  # SMT008@47
        server.sendmail(sender, person, text, mail_options="anything")  # SMT008@60
        server.sendmail(sender, person, text, ["BODY=8BITMIME"])


def joined_to_one(relay: smtplib.SMTP, sender, person, text, wanted):
    relay.sendmail(sender, person, text, mail_options=" ".join(wanted))  # SMT008@55
    relay.sendmail(sender, person, text, mail_options=" ".join(wanted).split())


def one_after_the_other(relay: smtplib.SMTP, sender):
    if relay.has_extn("8bitmime") and relay.has_extn("smtputf8"):
        for option in ("BODY=8BITMIME", "SMTPUTF8"):
            code, _ = relay.mail(sender, option)  # SMT008@42
            if code != 250:
                return False
            code, _ = relay.mail(sender, [option])
            if code != 250:
                return False
    return True


def prepared(relay: smtplib.SMTP, letter):
    if relay.has_extn("dsn"):
        functools.partial(relay.send_message, rcpt_options="NOTIFY=FAILURE")(letter)  # SMT008@60
