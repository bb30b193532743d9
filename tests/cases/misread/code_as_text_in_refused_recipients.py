"""A printing house: codes of exceptions and of refused recipients."""

import smtplib

HOUSE = "print@house.example"


def each_refused(smtp: smtplib.SMTP, customers, text):
    try:
        refused = smtp.sendmail(HOUSE, customers, text)
    except smtplib.SMTPRecipientsRefused as e:
        for address, (code, words) in e.recipients.items():
            if code == "550":  # SMT001@16
                print(address, words.decode())
        raise
    return [a for a, (code, _) in refused.items() if code == "452"]  # SMT001@54
