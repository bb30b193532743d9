"""A choir's announcements: the attribute itself is asked for, or its absence is caught."""

import smtplib

ME = "choir@parish.example"


def by_the_arguments(smtp: smtplib.SMTP, to, text):
    try:
        smtp.sendmail(ME, to, text)
    except smtplib.SMTPException as e:
        if len(e.args) == 2:
            return e.smtp_code
        return e.args
