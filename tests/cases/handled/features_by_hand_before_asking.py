"""Who writes the list by hand has not asked for it."""
import smtplib


def forced(server: smtplib.SMTP, sender, who, text):
    server.esmtp_features = {"dsn": ""}  # SMT103@5
    server.esmtp_features.update(dsn="")  # SMT103@5
    server.sendmail(sender, who, text, ["RET=HDRS"])  # SMT103@41
