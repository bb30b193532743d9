"""A shipyard's notices: the words of a reply are bytes."""

import smtplib


def line_by_line(smtp: smtplib.SMTP):
    _, message = smtp.ehlo()
    for line in message.splitlines():
        if line.startswith("SIZE"):  # SMT002@12
            print(line)
