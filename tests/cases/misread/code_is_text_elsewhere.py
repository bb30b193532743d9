"""Codes that really are text: other protocols, other libraries, own sessions."""

import ftplib
import http.client
import imaplib
import nntplib
import poplib
import smtplib
import socket
from email.message import Message
from unittest import mock

import requests
from slimta.smtp.client import Client


def by_hand(host, address):
    connection = socket.create_connection((host, 25))
    reader = connection.makefile("r", encoding="ascii")
    code = reader.readline()[:3]
    if code != "220":
        raise OSError(code)
    connection.sendall(b"VRFY " + address + b"\r\n")
    code, _, words = reader.readline().partition(" ")
    return code == "250" or code in ("251", "252"), words


def news(host):
    reply, count, *_ = nntplib.NNTP(host).group("misc.test")
    return reply.startswith("211"), count


def files(host):
    answer = ftplib.FTP(host).sendcmd("NOOP")
    return answer.startswith("200") or answer[:3] == "250"


def folders(host):
    status, _ = imaplib.IMAP4_SSL(host).noop()
    return status == "OK"


def box(host):
    return poplib.POP3(host).noop().startswith(b"+OK")


def web(url):
    status = requests.get(url, timeout=3).json()["code"]
    return status == "250" or status in ("200", "201")


def page(host):
    reply = http.client.HTTPSConnection(host).getresponse()
    return str(reply.status) == "200", reply.reason == "OK"


def green(host, address):
    client = Client((host, 25))
    reply = client.rcptto(address)
    return reply.code == "250" or reply.code.startswith("2")


class TextSession(smtplib.SMTP):
    """Gives the codes as people write them."""

    def rcpt(self, recip, options=()):
        code, words = super().rcpt(recip, options)
        return str(code), words.decode()

    def good(self, address):
        code, words = self.rcpt(address)
        return code == "250" or "2.1.5" in words


def with_text_session(host, address):
    session = TextSession(host)
    code, _ = session.rcpt(address)
    if code in ("250", "251"):
        print("good")
    return code.startswith("2")


class Probe:
    def rcpt(self, address):
        return "250", "fine"

    def noop(self):
        return "250"


def own(probe: Probe, address):
    code, words = probe.rcpt(address)
    return code == "250" and words == "fine" and probe.noop() == "250"


def test_reply():
    session = mock.Mock(spec=smtplib.SMTP)
    session.rcpt.return_value = ("250", "fine")
    code, words = session.rcpt("me")
    assert code == "250"
    assert words == "fine"


def raised_with_text(address):
    try:
        raise smtplib.SMTPDataError("554", "not " + address)
    except smtplib.SMTPDataError as e:
        return e.smtp_code == "554" and "not" in e.smtp_error


def from_bounce(message: Message):
    code = message["Diagnostic-Code"].split(";")[1].split()[0]
    status = message["Status"]
    return code == "550" or status.startswith("5.")


def from_log(line):
    code = line.partition("dsn=")[2].partition(",")[0]
    smtp_code = line.rpartition("said: ")[2][:3]
    return code == "5.1.1" or smtp_code in ("550", "553")


def from_database(row):
    return row.smtp_code == "550" or row.code.startswith("5")


def country(form):
    code = form["code"]
    return code == "250" or code in ("251", "252")
