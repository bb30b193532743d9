"""Words of configurations and addresses are no questions to a server."""
import smtplib


def configured(server: smtplib.SMTP, settings, sender, to, text):
    if "@" in sender and 3 in settings and None not in settings:
        code, _ = server.docmd("MAIL", sender)
    if settings["security"] == "STARTTLS":
        server.docmd("STARTTLS")  # SMT101@9, SMT103@22
    server.sendmail(sender, to, text, rcpt_options=["NOTIFY=NEVER"])  # SMT103@53
    return settings["dsn"], code


def named(server: smtplib.SMTP, options, sender, to, text):
    if "8bitmime" in options:
        server.sendmail(sender, to, text, ["BODY=8BITMIME"])
