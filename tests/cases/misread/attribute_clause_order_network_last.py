"""A sports club: what the earlier clauses left over."""

import smtplib

CLUB = "board@club.example"


def network_after_mail(host, member, text):
    try:
        with smtplib.SMTP(host) as server:
            server.sendmail(CLUB, member, text)
    except smtplib.SMTPException as e:
        print("mail", e)
    except Exception as e:
        print("network", e.smtp_code)  # SMT003@28
