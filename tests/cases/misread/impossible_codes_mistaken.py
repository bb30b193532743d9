"""A locksmith: where a refusal is read into the reply that does come, that is said once."""

import smtplib

SMITH = "keys@locks.example"


def bye(smtp: smtplib.SMTP):
    code, _ = smtp.quit()
    return code == 250  # SMT221@12


def tls(smtp: smtplib.SMTP):
    code, text = smtp.starttls()
    if code != 250:  # SMT220@8
        raise OSError(text)


def account(smtp: smtplib.SMTP, user, password):
    code, text = smtp.login(user, password)
    if code != 250:  # SMT235@8
        raise PermissionError(text)
