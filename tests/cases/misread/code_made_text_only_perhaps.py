"""A chess federation: the number is made text before it is compared."""

import smtplib


def if_text(smtp: smtplib.SMTP, player):
    code, _ = smtp.rcpt(player)
    if isinstance(code, str) and code == "250":
        return True
    return code is not None and str(code).isdigit()
