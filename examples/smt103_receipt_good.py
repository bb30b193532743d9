"""Send a contract, and ask to be told if it does not arrive."""

import smtplib


def send_contract(host, port, sender, recipient, text):
    with smtplib.SMTP(host, port) as server:
        server.ehlo()
        options = ["NOTIFY=FAILURE"] if server.has_extn("dsn") else []
        server.sendmail(sender, [recipient], text, rcpt_options=options)
