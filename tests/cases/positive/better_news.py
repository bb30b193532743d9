"""Where the accepted command is told as bad news and the refusal as good, the server is on trial."""

import smtplib


def audits(link: smtplib.SMTP):
    code, _ = link.vrfy("root")
    if code == 250:
        print("WARNING: the server tells who lives here")
    else:
        print("OK: the server keeps it to itself")


def reports(link: smtplib.SMTP, report):
    code, _ = link.rcpt("stranger@elsewhere.example")
    if code == 250:
        report.append(("error", "takes mail for anybody"))
    else:
        report.append(("ok", "takes no mail for others"))


def greets(link: smtplib.SMTP, person):
    code, _ = link.vrfy(person)
    if code == 250:  # SMT252@8
        print("OK", person)
    else:
        print("ERROR", person)


def looks(link: smtplib.SMTP, person):
    code, _ = link.vrfy(person)
    if code == 250:  # SMT252@8
        print("found", person)
    else:
        print("not ok", person)


def warns_of_both(link: smtplib.SMTP, person):
    code, _ = link.vrfy(person)
    if code == 250:  # SMT252@8
        print("no problem, accepted", person)
    else:
        print("not accepted", person)
