"""Names that speak of retries and hold what nobody knows: a setting, a collection, a function."""

import smtplib


def send(s: smtplib.SMTP, m, retry_codes, retry_when):
    for _ in range(3):
        try:
            s.send_message(m)
            break
        except smtplib.SMTPResponseException as e:
            if e.smtp_code not in retry_codes:
                raise


def send2(s: smtplib.SMTP, m, retry_when):
    for _ in range(3):
        try:
            s.send_message(m)
            break
        except smtplib.SMTPResponseException as e:
            if e.smtp_code != retry_when:
                raise


def send3(s: smtplib.SMTP, m, retries):
    for _ in range(3):
        try:
            s.send_message(m)
            break
        except smtplib.SMTPResponseException as e:
            if not retries.get(e.smtp_code):
                raise


def send4(s: smtplib.SMTP, m, should_retry):
    for _ in range(3):
        try:
            s.send_message(m)
            break
        except smtplib.SMTPResponseException as e:
            if not should_retry(e.smtp_code):
                raise
