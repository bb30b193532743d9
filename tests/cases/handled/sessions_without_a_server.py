"""Sessions that give their own replies keep their own list of extensions."""

import smtplib

import aiosmtplib


class Rehearsed(smtplib.SMTP):
    def __init__(self, replies):
        self.replies = replies
        self.esmtp_features = {"auth": "PLAIN"}

    def getreply(self):
        return self.replies.pop(0)


class RehearsedLater(aiosmtplib.SMTP):
    def __init__(self, replies):
        super().__init__()
        self.replies = replies
        self.esmtp_extensions = {"auth": ""}

    async def execute_command(self, *parts, timeout=None):
        return self.replies.pop(0)


class Insisting(smtplib.SMTP):
    def insist(self):
        self.esmtp_features = {"auth": "PLAIN"}  # SMT103@9
