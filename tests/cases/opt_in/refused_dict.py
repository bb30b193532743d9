"""Rota mails: who was refused, and whether anybody asks."""
import smtplib

import aiosmtplib

TEAM = ["ann@example.com", "bob@example.net"]


def display(server: smtplib.SMTP, sender, text):
    server.sendmail(sender, ["ann@example.com", "bob@example.net"], text)  # SMT102@5


def split(server: smtplib.SMTP, sender, to, text):
    server.sendmail(sender, to.split(","), text)  # SMT102@5


def split_first(server: smtplib.SMTP, sender, to, text):
    mottagare = to.split(";")
    server.sendmail(sender, mottagare, text)  # SMT102@5


def together(server: smtplib.SMTP, message, to, cc):
    server.send_message(message, to_addrs=to + cc + ["archive@example.com", "boss@example.com"])  # SMT102@5


def annotated(server: smtplib.SMTP, sender: str, to: list[str], text: str) -> None:
    server.sendmail(sender, to, text)  # SMT102@5


def constant(server: smtplib.SMTP, sender, text):
    server.sendmail(sender, TEAM, text)  # SMT102@5


def made(server: smtplib.SMTP, sender, users, text):
    refused = server.sendmail(sender, [user.address for user in users], text)  # SMT102@15


async def of_asyncio(server: aiosmtplib.SMTP, sender, text):
    await server.sendmail(sender, ["ann@example.com", "bob@example.net"], text)  # SMT102@11


# -- silent ------------------------------------------------------------------------------------------


def one(server: smtplib.SMTP, sender, to, text):
    server.sendmail(sender, "ann@example.com", text)
    server.sendmail(sender, [to], text)
    server.sendmail(sender, to, text)
    server.send_message(text)


def one_by_annotation(server: smtplib.SMTP, sender: str, to: str, text: str):
    server.sendmail(sender, to, text)


def read(server: smtplib.SMTP, sender, text):
    refused = server.sendmail(sender, TEAM, text)
    for address in refused:
        print(address)


def returned(server: smtplib.SMTP, sender, to: list[str], text):
    return server.sendmail(sender, to, text)


class Queue:
    def sendmail(self, sender, to, text):
        print(sender, to, text)

    def run(self):
        self.sendmail("me", ["a", "b"], "text")
