"""A file that ends without a newline in the handler that is reported, behind types in parentheses."""

import smtplib


def report(server: smtplib.SMTP, text):
    try:
        server.sendmail("a@mail.example", "b@mail.example", text)
    except OSError:
        return 1
    except (smtplib.SMTPDataError, smtplib.SMTPHeloError):  # SMT007@12
        return 2


def insist(server: smtplib.SMTP, text):
    for _ in range(3):
        try:
            return server.sendmail("a@mail.example", "b@mail.example", text)
        except:  # SMT500@9
            pass