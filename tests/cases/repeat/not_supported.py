"""Mailbox archive: the client itself says that the server does not offer it."""
import smtplib
import time

HOST = "archive.example.org"


def start_tls_again(msg):
    for _ in range(3):
        try:
            with smtplib.SMTP(HOST) as server:
                server.starttls()
                server.send_message(msg)
            return True
        except smtplib.SMTPNotSupportedError:  # SMT504@16
            time.sleep(1)
    return False


def login_again(msg, user, password):
    while True:
        try:
            server = smtplib.SMTP(HOST)
            server.login(user, password)
            server.send_message(msg)
            return
        except (smtplib.SMTPServerDisconnected, smtplib.SMTPNotSupportedError):  # SMT504@49
            time.sleep(1)


def once_more(server: smtplib.SMTP, user, password):
    try:
        server.login(user, password)
    except smtplib.SMTPNotSupportedError:  # SMT504@12
        time.sleep(1)
        server.login(user, password)


def guarded_first(msg):
    for _ in range(3):
        try:
            with smtplib.SMTP(HOST) as server:
                server.starttls()
                server.send_message(msg)
            return True
        except smtplib.SMTPNotSupportedError:
            return False
        except smtplib.SMTPServerDisconnected:
            time.sleep(1)
    return False


def without_tls_then(msg):
    secure = True
    for _ in range(2):
        try:
            with smtplib.SMTP(HOST) as server:
                if secure:
                    server.starttls()
                server.send_message(msg)
            return True
        except smtplib.SMTPNotSupportedError:
            secure = False
    return False


def not_needed(server: smtplib.SMTP, msg):
    try:
        server.starttls()
    except smtplib.SMTPNotSupportedError:
        print("sending in the clear")
    server.send_message(msg)


def per_host(hosts, msg):
    for host in hosts:
        try:
            with smtplib.SMTP(host) as server:
                server.starttls()
                server.send_message(msg)
            return host
        except smtplib.SMTPNotSupportedError:
            print(host, "has no STARTTLS")
    return None


def ascii_only_then(sender, to, text):
    for encoding in ("utf-8", "ascii"):
        try:
            with smtplib.SMTP(HOST) as server:
                server.sendmail(sender, to, text.encode(encoding, "replace"))
            return encoding
        except smtplib.SMTPNotSupportedError:
            continue
    return None


def port_of_other_kind(msg):
    port = 25
    while True:
        try:
            with smtplib.SMTP(HOST, port) as server:
                server.starttls()
                server.send_message(msg)
            return port
        except smtplib.SMTPNotSupportedError:
            if port == 587:
                raise
            port = 587
