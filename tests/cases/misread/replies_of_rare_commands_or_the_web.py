"""A gateway that speaks more than the usual commands: each gets replies of its own."""

import smtplib
import requests


def default_first(smtp: smtplib.SMTP, to, ask):
    code = 200
    if ask:
        code, _ = smtp.rcpt(to)
    if code == 200:
        print("not asked")


def web_first(smtp: smtplib.SMTP, to, url):
    try:
        code = requests.get(url, timeout=3).status_code
    except requests.RequestException:
        code, _ = smtp.rcpt(to)
    if code == 200:
        print("found")
    return code
