"""So does one that writes over the library's name."""

import smtplib


class Played:
    def rcpt(self, address):
        return 250, b"ok"


smtplib.SMTP = Played
smtplib.SMTP("mx.example").rcpt("ann@north.example")
