"""Send a page to the person on call, with a second try on a fresh connection."""

import smtplib


def page(host, port, sender, recipient, text):
    server = smtplib.SMTP(host, port)
    try:
        server.sendmail(sender, recipient, text)
    except smtplib.SMTPServerDisconnected:
        server.close()
        server.connect(host, port)
        server.sendmail(sender, recipient, text)
    finally:
        server.close()
