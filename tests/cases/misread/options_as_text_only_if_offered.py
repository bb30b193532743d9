"""A notary: options given as one string go out letter by letter."""

import smtplib

NOTARY = "notary@office.example"


def only_if(smtp: smtplib.SMTP, client, text):
    smtp.sendmail(
        NOTARY,
        client,
        text,
        mail_options="SMTPUTF8" if smtp.has_extn("smtputf8") else (),  # SMT008@22
    )


def for_the_local_boxes(host, client, text):
    with smtplib.LMTP(host) as lmtp:
        lmtp.ehlo()
        if "dsn" in lmtp.esmtp_features:
            lmtp.sendmail(NOTARY, client, text, (), "NOTIFY=FAILURE")  # SMT008@53
