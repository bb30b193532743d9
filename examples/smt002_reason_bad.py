"""Send an offer, and write a sentence about it on the customer's page."""

import smtplib


def send_offer(host, port, sender, customer, text, page):
    with smtplib.SMTP(host, port) as server:
        try:
            server.sendmail(sender, [customer], text)
        except smtplib.SMTPDataError as error:
            page.append("Your offer could not be sent: " + error.smtp_error)
        else:
            page.append("Your offer is on its way.")
