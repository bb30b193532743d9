"""Delivery by the next host, port, mode of TLS or account; and twice by the same."""
import smtplib
import ssl
import time

RELAYS = ["relay1.example.org", "relay2.example.org", "relay3.example.org"]
MODES = [(smtplib.SMTP_SSL, 465), (smtplib.SMTP, 587), (smtplib.SMTP, 25)]


def by_exchanger(exchangers, sender, to, data):
    for _preference, host in sorted(exchangers):
        try:
            with smtplib.SMTP(host, timeout=30) as smtp:
                smtp.sendmail(sender, to, data)
            return host
        except (smtplib.SMTPException, OSError):
            continue
    return None


def by_port(host, msg):
    for port in (587, 465, 25):
        try:
            with smtplib.SMTP(host, port) as smtp:
                smtp.send_message(msg)
            return port
        except OSError:
            time.sleep(1)
    return None


def by_mode(host, msg):
    for cls, port in MODES:
        try:
            with cls(host, port) as smtp:
                smtp.send_message(msg)
            return True
        except Exception as exc:
            print(cls.__name__, exc)
    return False


def by_tls(host, msg):
    for use_tls in (True, False):
        try:
            with smtplib.SMTP(host) as smtp:
                if use_tls:
                    smtp.starttls()
                smtp.send_message(msg)
            return use_tls
        except smtplib.SMTPException:
            continue
    return None


def by_context(host, msg, contexts: "list[ssl.SSLContext]"):
    for attempt in contexts:
        try:
            with smtplib.SMTP_SSL(host, context=attempt) as smtp:
                smtp.send_message(msg)
            return attempt
        except (smtplib.SMTPException, ssl.SSLError):
            pass
    return None


def by_source_address(host, msg, addresses):
    for attempt, address in enumerate(addresses):
        try:
            with smtplib.SMTP(host, source_address=(address, 0)) as smtp:
                smtp.send_message(msg)
            return address
        except smtplib.SMTPException:
            print("attempt", attempt)
    return None


def by_account(accounts, msg):
    for user, password in accounts.items():
        try:
            with smtplib.SMTP_SSL("smtp.example.com") as smtp:
                smtp.login(user, password)
                smtp.send_message(msg)
            return user
        except smtplib.SMTPException:
            continue
    return None


def by_settings(settings, msg):
    for entry in settings["servers"]:
        host, port = entry["host"], entry.get("port", 25)
        try:
            with smtplib.SMTP(host, port) as smtp:
                smtp.send_message(msg)
            break
        except Exception:
            continue


def by_sender(senders, to, data):
    with smtplib.SMTP("localhost") as smtp:
        for sender in senders:
            try:
                smtp.sendmail(sender, to, data)
                return sender
            except smtplib.SMTPSenderRefused:
                smtp.rset()
    return None


def by_relay_twice(msg):
    for relay in RELAYS:
        for attempt in range(2):
            try:
                with smtplib.SMTP(relay) as smtp:
                    smtp.send_message(msg)
                return relay
            except smtplib.SMTPException:  # SMT500@20
                time.sleep(attempt)
    return None


def by_relay_once(msg):
    for relay in RELAYS:
        while True:
            try:
                with smtplib.SMTP(relay) as smtp:
                    smtp.send_message(msg)
                return relay
            except smtplib.SMTPServerDisconnected:
                time.sleep(1)
            except smtplib.SMTPException:
                break
    return None


def by_method(relays):
    class Sender:
        def __init__(self, host):
            self.host = host

        def send(self, msg):
            with smtplib.SMTP(self.host) as smtp:
                smtp.send_message(msg)

    def deliver(msg):
        for relay in relays:
            try:
                Sender(relay).send(msg)
                return relay
            except smtplib.SMTPException:
                continue
        return None

    return deliver
