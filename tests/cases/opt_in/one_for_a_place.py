"""A place gets one warning: what it makes of positive replies comes before what it makes of transient ones."""

import smtplib


def into_a_row(line: smtplib.SMTP, reader, row):
    code, _ = line.rcpt(reader)
    if code == 250:  # SMT251@8
        row["valid"] = True
    else:
        row["valid"] = False
    return row


def only_final(line: smtplib.SMTP, reader, row):
    code, _ = line.rcpt(reader)
    if code in (250, 251):  # SMT400@8
        row["valid"] = True
    else:
        row["valid"] = False
    return row


def exists(line: smtplib.SMTP, reader):
    code, _ = line.vrfy(reader)
    return code in (250, 252)  # SMT104@12
