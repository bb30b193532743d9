"""A city office sends letters and asks other services: codes of other kinds."""

import ftplib
import imaplib
import logging
import smtplib
import sqlite3
import subprocess
import urllib.error
import urllib.request
from http import HTTPStatus

import requests
from botocore.exceptions import ClientError

log = logging.getLogger("office")


def web(url):
    try:
        return urllib.request.urlopen(url).read()
    except urllib.error.HTTPError as e:
        return e.code, e.msg
    except OSError as e:
        return e.reason


def web_wide(url):
    try:
        return requests.get(url, timeout=10).json()
    except Exception as e:
        return e.response.status_code


def service(client, letter):
    try:
        client.send_email(Destination={"ToAddresses": [letter.to]}, Message=letter.body)
    except ClientError as e:
        return e.response["Error"]["Code"]
    except Exception as e:
        log.error(e.message)


def api(client, letter):
    try:
        client.post(letter)
    except Exception as e:
        if e.code == HTTPStatus.TOO_MANY_REQUESTS:
            return "later"
        raise


def run(command):
    try:
        subprocess.run(command, check=True, timeout=10)
    except (subprocess.CalledProcessError, OSError) as e:
        print(e.returncode if isinstance(e, subprocess.CalledProcessError) else e.errno)


def stop():
    try:
        raise SystemExit(3)
    except SystemExit as e:
        return e.code


def database(connection, letter):
    try:
        connection.execute("insert into letters values (?)", (letter.to,))
    except sqlite3.Error as e:
        return e.sqlite_errorcode


def mailbox(host):
    try:
        return imaplib.IMAP4_SSL(host)
    except imaplib.IMAP4.error as e:
        return e.message


def files(host):
    try:
        return ftplib.FTP(host)
    except ftplib.error_perm as e:
        return e.args[0][:3]


def letter_then_web(host, letter, url):
    try:
        with smtplib.SMTP(host) as server:
            server.sendmail("office@city.example", letter.to, letter.text)
    except smtplib.SMTPException as e:
        log.error("letter %s", e)
    try:
        urllib.request.urlopen(url)
    except urllib.error.HTTPError as e:
        log.error("web %s %s", e.code, e.headers)


def web_inside(host, letter, url):
    try:
        with smtplib.SMTP(host) as server:
            server.sendmail("office@city.example", letter.to, letter.text)
            urllib.request.urlopen(url)
    except urllib.error.HTTPError as e:
        return e.code
    except smtplib.SMTPException:
        return None


def no_name(host, letter):
    e = letter.error
    try:
        with smtplib.SMTP(host) as server:
            server.sendmail("office@city.example", letter.to, letter.text)
    except smtplib.SMTPException:
        return e.smtp_code


def both_in_one(host, letter, url):
    try:
        urllib.request.urlopen(url)
        with smtplib.SMTP(host) as server:
            server.sendmail("office@city.example", letter.to, letter.text)
    except (urllib.error.HTTPError, smtplib.SMTPException) as e:
        return e.code  # SMT003@18


def reply_object(session, letter):
    code = session.rcpt_reply.code
    try:
        return letter.stamp(code)
    except ValueError as e:
        return e.code
