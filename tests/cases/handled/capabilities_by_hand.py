"""What the server can is written down by the program's owner."""
import smtplib

CAPS = {"dsn": True}


def send(server: smtplib.SMTP, who, text):
    if CAPS["dsn"]:
        server.sendmail("me@example.com", who, text, ["RET=HDRS"])
