"""Bulk sender: index and remainder choose what comes next."""
import itertools
import random
import smtplib
import time

SERVERS = ["a.example.org", "b.example.org", "c.example.org"]


def by_while_index(servers, msg):
    server_index = 0
    while server_index < len(servers):
        try:
            with smtplib.SMTP(servers[server_index]) as smtp:
                smtp.send_message(msg)
            return True
        except smtplib.SMTPException:
            server_index += 1
    return False


def by_range_index(msg):
    for attempt in range(len(SERVERS)):
        try:
            with smtplib.SMTP(SERVERS[attempt]) as smtp:
                smtp.send_message(msg)
            break
        except smtplib.SMTPException:
            time.sleep(1)


def by_remainder(msg, tries=9):
    for attempt in range(tries):
        host = SERVERS[attempt % len(SERVERS)]
        try:
            with smtplib.SMTP(host) as smtp:
                smtp.send_message(msg)
            return host
        except OSError:
            time.sleep(1)
    return None


def by_remainder_in_handler(msg, limit=10):
    index = tries = 0
    while tries < limit:
        try:
            with smtplib.SMTP(SERVERS[index]) as smtp:
                smtp.send_message(msg)
            return index
        except smtplib.SMTPException:
            index = (index + 1) % len(SERVERS)
            tries += 1
    return None


def by_cycle(msg):
    hosts = itertools.cycle(SERVERS)
    for _ in range(5):
        host = next(hosts)
        try:
            with smtplib.SMTP(host) as smtp:
                smtp.send_message(msg)
            return host
        except smtplib.SMTPException as exc:
            print(host, exc)
    return None


def by_chance(msg):
    for _ in range(5):
        host = random.choice(SERVERS)
        try:
            with smtplib.SMTP(host) as smtp:
                smtp.send_message(msg)
            return host
        except smtplib.SMTPException:
            continue
    return None


def by_pop(msg):
    hosts = list(SERVERS)
    while hosts:
        try:
            with smtplib.SMTP(hosts.pop(0)) as smtp:
                smtp.send_message(msg)
            return True
        except smtplib.SMTPException:
            continue
    return False


class Pool:
    def __init__(self, accounts):
        self.accounts = accounts
        self.current = 0

    def rotate(self):
        self.current = (self.current + 1) % len(self.accounts)

    def send(self, msg):
        for _ in range(len(self.accounts)):
            user, password = self.accounts[self.current]
            try:
                with smtplib.SMTP(SERVERS[0]) as smtp:
                    smtp.login(user, password)
                    smtp.send_message(msg)
                return user
            except smtplib.SMTPException:
                self.rotate()
        return None

    def send_with_index(self, msg):
        for i in range(3):
            account = self.accounts[i]
            try:
                with smtplib.SMTP(SERVERS[0]) as smtp:
                    smtp.login(*account)
                    smtp.send_message(msg)
                return i
            except smtplib.SMTPAuthenticationError:
                continue
        return None

    def send_always_first(self, msg):
        for i in range(3):
            try:
                with smtplib.SMTP(SERVERS[0]) as smtp:
                    smtp.send_message(msg)
                return i
            except smtplib.SMTPException:  # SMT500@20
                print("failure", i % 2)
        return None


def by_fallback(msg):
    host = SERVERS[0]
    for _ in range(2):
        try:
            with smtplib.SMTP(host) as smtp:
                smtp.send_message(msg)
            return host
        except smtplib.SMTPException:
            host = "fallback.example.org"
    return None


def by_index_pair(recipients, texts):
    i = 0
    while i < len(recipients):
        try:
            with smtplib.SMTP(SERVERS[0]) as smtp:
                smtp.sendmail("bulk@example.org", recipients[i], texts[i])
        except smtplib.SMTPException:
            pass
        i += 1


def by_chunks(recipients, text, size=50):
    for start in range(0, len(recipients), size):
        try:
            with smtplib.SMTP(SERVERS[0]) as smtp:
                smtp.sendmail("bulk@example.org", recipients[start : start + size], text)
        except smtplib.SMTPException as exc:
            print(start, exc)
            continue
