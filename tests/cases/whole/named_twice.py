"""A reply that is named twice."""
import smtplib

RETRYABLE = {
    421,
    504,  # SMT504@5
    504,
}


def send(s: smtplib.SMTP, m):
    for _ in range(3):
        try:
            s.send_message(m)
            return True
        except smtplib.SMTPResponseException as e:
            if e.smtp_code not in RETRYABLE:
                raise


def send2(s: smtplib.SMTP, m):
    for _ in range(3):
        try:
            s.send_message(m)
            return True
        except smtplib.SMTPResponseException as e:
            if e.smtp_code in (
                421,
                503,  # SMT503@17
            ) or e.smtp_code == 503:  # SMT503@33
                continue
            raise
