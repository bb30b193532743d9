"""Send a letter with umlauts as they are."""

import smtplib


def send_letter(host, port, sender, recipient, text):
    with smtplib.SMTP(host, port) as server:
        server.ehlo()
        if not server.has_extn("8bitmime"):
            raise ValueError("this server takes plain ASCII only")
        server.sendmail(sender, [recipient], text.encode(), mail_options=["BODY=8BITMIME"])
