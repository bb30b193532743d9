"""Send a newsletter, and find out why a server did not want it."""

import smtplib


def send_newsletter(host, port, sender, reader, text):
    """Return what became of it: sent, taken for spam, or refused."""
    with smtplib.SMTP(host, port) as server:
        try:
            server.sendmail(sender, [reader], text)
        except smtplib.SMTPDataError as error:
            if "5.7.1" in error.smtp_error:
                return "spam"
            return "refused"
    return "sent"
