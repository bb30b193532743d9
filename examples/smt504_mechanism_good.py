"""Log in with a token; a server that is overloaded is asked again."""

import smtplib
import time

BUSY = {421, 454}


def log_in(host, port, token, attempts=3):
    server = smtplib.SMTP(host, port)
    server.ehlo()
    for _ in range(attempts):
        try:
            server.auth("XOAUTH2", lambda challenge=None: token)
            break
        except smtplib.SMTPAuthenticationError as error:
            if error.smtp_code not in BUSY:
                server.close()
                raise
            time.sleep(5)
    else:
        server.close()
        raise TimeoutError(f"{host} stays busy")
    return server
