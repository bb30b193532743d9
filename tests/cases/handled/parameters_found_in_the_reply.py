"""The reply of EHLO is searched for the keyword."""
import smtplib


def go2(s: smtplib.SMTP, a, to, t):
    if b"8BITMIME" in s.ehlo_resp:
        s.sendmail(a, to, t, mail_options=["BODY=8BITMIME"])


def go3(s: smtplib.SMTP, a, to, t):
    code, text = s.ehlo()
    if b"DSN" in text:
        s.sendmail(a, to, t, rcpt_options=["NOTIFY=NEVER"])
