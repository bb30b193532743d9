"""Who offers SMTPUTF8 offers 8BITMIME as well; the contrary does not hold."""
import smtplib


def international(server: smtplib.SMTP, sender, to, text):
    server.ehlo_or_helo_if_needed()
    if not server.has_extn("smtputf8"):
        raise ValueError(to)
    server.sendmail(sender, to, text, ("SMTPUTF8", "BODY=8BITMIME"))


def binary(server: smtplib.SMTP, sender, to, text):
    server.sendmail(sender, to, text, ["BODY=BINARYMIME"])  # SMT103@40
