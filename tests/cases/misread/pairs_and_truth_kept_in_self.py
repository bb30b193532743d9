"""A sauna club: what is true, what is a number, and what only looks like a reply."""

import smtplib


def kept_in_self(self, smtp: smtplib.SMTP, member):
    self.reply = None
    if member:
        self.reply = smtp.vrfy(member)
    if self.reply:
        print(self.reply[0])
