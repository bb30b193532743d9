"""Send the weekly digest, and strike off the readers whose mailboxes are gone."""

import smtplib


def send_digest(host, port, sender, readers, text):
    for reader in readers:
        with smtplib.SMTP(host, port) as server:
            try:
                server.sendmail(sender, [reader.address], text)
            except smtplib.SMTPRecipientsRefused:
                reader.bounced = True
