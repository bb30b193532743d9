"""Recipients that an annotation, or an attribute of the class, says to be many."""
import smtplib
from dataclasses import dataclass, field
from typing import Annotated, List, Optional, Tuple, Union

FROM = "list@club.example"


def perhaps(server: smtplib.SMTP, to: Optional[List[str]], text):
    server.sendmail(FROM, to, text)  # SMT102@5


def perhaps_none(server: smtplib.SMTP, to: list[str] | None, text):
    server.sendmail(FROM, to, text)  # SMT102@5


def one_or_many(server: smtplib.SMTP, to: Union[str, List[str]], text):
    server.sendmail(FROM, to, text)


def one_or_many_newer(server: smtplib.SMTP, to: str | list[str], text):
    server.sendmail(FROM, to, text)


def in_quotes(server: smtplib.SMTP, to: "list[str]", text):
    server.sendmail(FROM, to, text)  # SMT102@5


def in_quotes_one_or_many(server: smtplib.SMTP, to: "list[str] | str", text):
    server.sendmail(FROM, to, text)


def with_a_remark(server: smtplib.SMTP, to: Annotated[list[str], "never empty"], text):
    server.sendmail(FROM, to, text)  # SMT102@5


def one_with_a_remark(server: smtplib.SMTP, to: Annotated[str, "an address", list], text):
    server.sendmail(FROM, to, text)


def any_number(server: smtplib.SMTP, to: tuple[str, ...], text):
    server.sendmail(FROM, to, text)  # SMT102@5


def any_number_in_quotes(server: smtplib.SMTP, to: "Tuple[str, ...]", text):
    server.sendmail(FROM, to, text)  # SMT102@5


def just_one(server: smtplib.SMTP, to: Tuple[str], text):
    server.sendmail(FROM, to, text)


def just_one_in_quotes(server: smtplib.SMTP, to: "tuple[str]", text):
    server.sendmail(FROM, to, text)


def nobody_knows(server: smtplib.SMTP, to: object, text):
    server.sendmail(FROM, to, text)


@dataclass
class Letter:
    to: list[str] = field(default_factory=list)
    reply_to: str = ""

    def send(self, server: smtplib.SMTP, text):
        server.sendmail(FROM, self.to, text)  # SMT102@9
        server.sendmail(FROM, self.reply_to, text)


class Circle:
    def __init__(self, members: list[str], head: str, others):
        self.members = members
        self.head = [head]
        self.others = others.split(";")

    def send(self, server: smtplib.SMTP, text):
        server.sendmail(FROM, self.members, text)  # SMT102@9
        server.sendmail(FROM, self.head, text)
        server.sendmail(FROM, self.others, text)  # SMT102@9
        return server.sendmail(FROM, self.members, text)


def send_for(letter, server: smtplib.SMTP, text):
    server.sendmail(FROM, letter.to, text)
