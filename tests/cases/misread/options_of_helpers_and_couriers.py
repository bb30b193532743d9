"""A courthouse: options in lists, tuples, and everything else that holds several."""

import smtplib
from django.core.mail import send_mail

COURT = "court@law.example"


class Courier(smtplib.SMTP):
    """Takes its options as people write them."""

    def sendmail(self, from_addr, to_addrs, msg, mail_options="", rcpt_options=""):
        return super().sendmail(from_addr, to_addrs, msg, mail_options.split(), rcpt_options.split())


def by_courier(host, party, text):
    with Courier(host) as courier:
        courier.sendmail(COURT, party, text, mail_options="RET=HDRS")


def deliver(party, text, mail_options="RET=HDRS", rcpt_options="NOTIFY=NEVER"):
    with smtplib.SMTP("localhost") as smtp:
        smtp.ehlo()
        if smtp.has_extn("dsn"):
            smtp.sendmail(COURT, party, text, [mail_options], [rcpt_options])


def by_helper(party, text):
    deliver(party, text, mail_options="RET=FULL")
    send_mail("Court", text, COURT, [party])
