"""A ferryman's list: texts of digits that are never held against a number of smtplib."""

import smtplib


def several_ways(smtp: smtplib.SMTP, guest, fake):
    if fake:
        code = "250"
    else:
        code, _ = smtp.rcpt(guest)
    return code == "250" or code in (250, 251)
