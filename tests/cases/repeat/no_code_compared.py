"""None that is compared with a number ends the handler: what comes behind it is not reached."""

import smtplib

import stamina

SENDER = "a@mail.example"


def tried_first(server: smtplib.SMTP, text):
    for attempt in range(3):
        try:
            server.sendmail(SENDER, "c@mail.example", text)
            return True
        except smtplib.SMTPRecipientsRefused as error:
            try:
                code = error.smtp_code
            except AttributeError:
                code = None
            if code >= 500:
                print("never")


def tried_first_and_asked_for(server: smtplib.SMTP, text):
    for attempt in range(3):
        try:
            server.sendmail(SENDER, "c@mail.example", text)
            return True
        except smtplib.SMTPRecipientsRefused as error:  # SMT500@16
            try:
                code = error.smtp_code
            except AttributeError:
                code = None
            if code is not None and code >= 500:
                print("never")


@stamina.retry(on=smtplib.SMTPRecipientsRefused, attempts=3)
def decorated(server: smtplib.SMTP, text):
    try:
        server.sendmail(SENDER, "c@mail.example", text)
    except smtplib.SMTPRecipientsRefused:
        code = None
        if code >= 500:
            print("never")
        raise
    return True
