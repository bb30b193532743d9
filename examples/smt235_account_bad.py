"""Check the account in the settings dialog before it is saved."""

import smtplib


def account_works(host, port, user, password):
    with smtplib.SMTP(host, port) as server:
        try:
            code, _ = server.login(user, password)
        except smtplib.SMTPAuthenticationError:
            return False
        if code != 250:
            return False
        return True
