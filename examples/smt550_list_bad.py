"""Send an invitation; replies that pass by themselves are waited for."""

import smtplib
import time

TEMPORARY = (421, 450, 451, 550)


def invite(host, port, sender, guest, text, patience=3):
    while True:
        try:
            with smtplib.SMTP(host, port) as server:
                server.sendmail(sender, guest, text)
            return True
        except smtplib.SMTPSenderRefused as error:
            patience -= 1
            if error.smtp_code in TEMPORARY and patience > 0:
                time.sleep(300)
                continue
            raise
