"""An exception of the client speaks of the extensions that the client asks about itself."""
import smtplib


def caught(s: smtplib.SMTP, a, to, t):
    try:
        s.sendmail(a, to, t, mail_options=["SMTPUTF8"])
    except smtplib.SMTPNotSupportedError:
        print("not supported")


def elsewhere(s: smtplib.SMTP, a, to, t):
    s.sendmail(a, to, t, mail_options=["RET=FULL"])  # SMT103@40
