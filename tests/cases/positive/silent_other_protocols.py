"""Numbers of other protocols next to a session."""

import ftplib
import http.client
import imaplib
import smtplib
import socket
import urllib.request
from http import HTTPStatus

import requests


def web(url):
    response = requests.get(url)
    if response.status_code != 250:
        raise ConnectionError(url)
    return response


def web_code(url):
    code = requests.get(url).status_code
    if code == 200:
        return True
    return False


def web_urllib(url):
    with urllib.request.urlopen(url) as answer:
        code = answer.getcode()
    return code == HTTPStatus.OK


def web_client(host):
    connection = http.client.HTTPConnection(host)
    connection.connect()
    connection.request("VRFY", "/")
    code = connection.getresponse().status
    return code == 250


def files(host):
    ftp = ftplib.FTP(host)
    code = ftp.sendcmd("NOOP")[:3]
    if code != "250":
        raise ConnectionError(host)
    reply = ftp.quit()
    return reply.startswith("221")


def folders(host):
    imap = imaplib.IMAP4(host)
    code, data = imap.login("me", "secret")
    if code != "OK":
        return False
    code, data = imap.noop()
    return code == "OK"


def raw(host, user):
    sock = socket.create_connection((host, 25))
    sock.recv(1024)
    sock.sendall(f"VRFY {user}\r\n".encode())
    answer = sock.recv(1024)
    if not answer.startswith(b"250"):
        print("no such user")
        return False
    return True


def raw_number(host, user):
    sock = socket.create_connection((host, 25))
    stream = sock.makefile("rw")
    stream.write(f"RCPT TO:<{user}>\r\n")
    code = int(stream.readline()[:3])
    return code == 250


def option(packet):
    for code, value in packet.options:
        if code == 252:
            return value
        if code != 250:
            raise ValueError(code)


def tor(control):
    code, text = control.authenticate()
    if code != 250:
        raise PermissionError(text)


def column_type(description):
    name, code = description[:2]
    return code in (252, 253, 254)


def notify(host, sender, receiver, url):
    code = requests.head(url).status_code
    if code != 200:
        with smtplib.SMTP(host) as server:
            server.sendmail(sender, receiver, f"{url}: {code}")
        return False
    return True


def notify_and_read(host, a, url):
    with smtplib.SMTP(host) as server:
        smtp_code, _ = server.vrfy(a)
    code = requests.get(url, params={"vrfy": smtp_code}).status_code
    if code != 250:
        raise ConnectionError(url)


def exit_code(process):
    code = process.wait()
    if code != 0:
        raise SystemExit(code)
    return code == 0
