"""A ferry line: replies that may come, however rare they are."""

import smtplib
import requests

LINE = "tickets@ferry.example"


def one_or_the_other(smtp: smtplib.SMTP, guest, url):
    if url:
        code = requests.head(url, timeout=3).status_code
    else:
        code, _ = smtp.rcpt(guest)
    if code == 200:
        print("reached", guest)


def helper(code):
    if code == 354:
        return "go on"
    return "ready" if code == 220 else "done"


def explained(smtp: smtplib.SMTP, host, text):
    print(helper(smtp.connect(host)[0]))
    print(helper(smtp.docmd("DATA")[0]))
    smtp.send(text)
    return helper(smtp.getreply()[0])


def several_steps(smtp: smtplib.SMTP, guest, text, step):
    if step == "mail":
        code, _ = smtp.mail(LINE)
    elif step == "data":
        code, _ = smtp.docmd("DATA")
    else:
        code, _ = smtp.rcpt(guest)
    if code == 354:
        smtp.send(text)
    return code
