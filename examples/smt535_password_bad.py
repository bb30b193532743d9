"""Send the minutes of the meeting from the club's account."""

import smtplib
import time


def send_minutes(host, port, user, password, members, text):
    tries = 0
    while tries < 5:
        try:
            with smtplib.SMTP(host, port) as server:
                server.login(user, password)
                return server.sendmail(user, members, text)
        except smtplib.SMTPAuthenticationError:
            tries += 1
            time.sleep(60)
    raise PermissionError("the provider does not let us in")
