"""Publishes a report everywhere; only the last step is mail."""
import ftplib
import imaplib
import smtplib
import sqlite3
import time
import urllib.error
import urllib.request

import requests


def upload(host, path):
    for attempt in range(3):
        try:
            with ftplib.FTP(host) as ftp, open(path, "rb") as stream:
                ftp.login()
                ftp.storbinary("STOR report.pdf", stream)
            return True
        except ftplib.all_errors:
            time.sleep(attempt)
    return False


def upload_permanent(host, path):
    for attempt in range(3):
        try:
            with ftplib.FTP(host) as ftp, open(path, "rb") as stream:
                ftp.storbinary("STOR report.pdf", stream)
            return True
        except ftplib.error_perm as exc:
            if exc.args[0][:3] in ("530", "550"):
                continue
            raise
    return False


def download(url):
    for attempt in range(5):
        try:
            with urllib.request.urlopen(url) as response:
                return response.read()
        except urllib.error.HTTPError as exc:
            if exc.code in (429, 500, 502, 503, 504):
                time.sleep(2 ** attempt)
                continue
            raise
        except urllib.error.URLError:
            time.sleep(2 ** attempt)
    return None


def post(url, data):
    while True:
        reply = requests.post(url, data=data, timeout=10)
        if reply.status_code >= 500:
            time.sleep(1)
            continue
        return reply


def post_broad(url, data):
    for _ in range(3):
        try:
            reply = requests.post(url, data=data, timeout=10)
            reply.raise_for_status()
            return reply.json()
        except Exception:
            time.sleep(1)
    return None


def post_gateway(url, data):
    tries = 0
    code = 0
    while code != 200 and tries < 3:
        code = requests.post(url, data=data, timeout=10).status_code
        if code in (502, 503, 504):
            time.sleep(1)
        tries += 1
    return code


def append_to_folder(host, user, password, message):
    while True:
        try:
            imap = imaplib.IMAP4_SSL(host)
            imap.login(user, password)
            imap.append("Sent", None, None, message)
            return
        except (imaplib.IMAP4.error, OSError):
            time.sleep(60)


def remember(path, name):
    for _ in range(10):
        try:
            with sqlite3.connect(path) as conn:
                conn.execute("insert into sent values (?)", (name,))
            return
        except sqlite3.OperationalError:
            time.sleep(0.1)


def read_sensor(device):
    for _ in range(3):
        try:
            return device.read()
        except OSError as exc:
            if exc.errno == 504:
                continue
            raise
    return None


def ask_api(client, data):
    for _ in range(3):
        try:
            return client.call(data)
        except client.Error as e:
            if e.code in (421, 504):
                continue
            raise
    return None


def mail(path):
    with smtplib.SMTP("localhost") as smtp, open(path, "rb") as stream:
        smtp.sendmail("report@example.org", "board@example.org", stream.read())


def publish(url, host, path):
    data = download(url)
    with open(path, "wb") as stream:
        stream.write(data)
    if upload(host, path):
        mail(path)
