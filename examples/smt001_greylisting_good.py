"""Send an invoice, and keep it for later where the server asks for patience."""

import smtplib


def send_invoice(host, port, sender, customer, text, later):
    with smtplib.SMTP(host, port) as server:
        try:
            server.sendmail(sender, [customer], text)
        except smtplib.SMTPDataError as error:
            if error.smtp_code in (421, 450, 451, 452):
                later.append((customer, text))
                return
            raise
