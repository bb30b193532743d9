"""Send a backup report, and say in the log why it did not arrive."""

import smtplib


def send_report(host, port, sender, recipient, text, log):
    try:
        with smtplib.SMTP(host, port) as server:
            server.sendmail(sender, [recipient], text)
    except smtplib.SMTPException as error:
        log.append(f"no report to {recipient}: {error.smtp_code}")
