"""The answer to EHLO is looked into without a method that would do it."""
import smtplib


def by_lines(who, text):
    server = smtplib.SMTP("mx.example")
    code, answer = server.ehlo()
    wanted = any(line.startswith(b"DSN") for line in answer.splitlines())
    server.sendmail("me@example.com", who, text, rcpt_options=["NOTIFY=NEVER"] if wanted else [])


def by_capability(server: smtplib.SMTP, who, text):
    server.sendmail("me@example.com", who, text, ["RET=HDRS"])
