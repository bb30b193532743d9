"""Send an alarm; where mail does not work, write it to the console."""

import smtplib


def raise_alarm(host, port, sender, recipient, text, console):
    try:
        with smtplib.SMTP(host, port) as server:
            server.sendmail(sender, [recipient], text)
    except smtplib.SMTPServerDisconnected:
        console.append(text)
    except smtplib.SMTPException:
        console.append(text)
