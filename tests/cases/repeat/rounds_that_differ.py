"""The variable of a loop, or the number of the round, makes another request of the next one."""

import getpass
import smtplib
import time

from django.core.mail import send_mail
from settings import settings

relay = "mail.example.org"


def encrypted_at_first(letter):
    for number in range(2):
        try:
            if number == 0:
                server = smtplib.SMTP_SSL("mail.example.org")
            else:
                server = smtplib.SMTP("mail.example.org")
            server.send_message(letter)
            return True
        except smtplib.SMTPException:
            print("in the clear, then")
    return False


def to_the_backup(letter, host, backup):
    for number in range(2):
        match number:
            case 1:
                host = backup
        try:
            with smtplib.SMTP(host) as server:
                return server.send_message(letter)
        except smtplib.SMTPException:
            time.sleep(1)


def smaller_each_time(server: smtplib.SMTP, letter, shrunk):
    for number in range(3):
        if number:
            letter = shrunk(letter)
        try:
            return server.send_message(letter)
        except smtplib.SMTPException:
            time.sleep(1)


def by_two_ways(letter):
    way = "smarthost"
    while way:
        host = "smarthost.example.org" if way == "smarthost" else "mx.example.org"
        if way == "direct":
            host = "mx.example.org"
        try:
            with smtplib.SMTP(host) as server:
                server.send_message(letter)
            return way
        except smtplib.SMTPException:
            way = "direct" if way == "smarthost" else None


class Courier:
    def __init__(self, hosts, spare):
        self.hosts = hosts
        self.host = hosts[0]
        self.spare = spare

    def _send(self, letter):
        with smtplib.SMTP(self.host) as server:
            server.send_message(letter)

    def _use(self, account):
        self.account = account
        self.host = account.host

    def _open(self, number):
        self.server = smtplib.SMTP(self.hosts[number])

    def _take_the_spare_one(self):
        self.host = self.spare

    def _ask(self):
        self.secret = getpass.getpass()

    def by_attribute(self, letter, ways):
        for way in ways:
            self.host = way
            try:
                return self._send(letter)
            except smtplib.SMTPException:
                continue

    def by_method(self, letter, accounts):
        for account in accounts:
            self._use(account)
            try:
                return self._send(letter)
            except smtplib.SMTPException:
                continue

    def by_number(self, letter):
        for number in range(3):
            self._open(number)
            try:
                return self.server.send_message(letter)
            except smtplib.SMTPException:
                self.server.close()

    def by_the_number_of_the_round(self, letter):
        for number in range(2):
            if number:
                self._take_the_spare_one()
            try:
                return self._send(letter)
            except smtplib.SMTPException:
                continue

    def by_name(self, letter):
        for _ in range(2):
            try:
                return self._send(letter)
            except smtplib.SMTPException:
                setattr(self, "host", self.spare)

    def asked_each_time(self):
        for _ in range(3):
            self._ask()
            try:
                server = smtplib.SMTP("mail.example.org")
                server.login("me", self.secret)
                return server
            except smtplib.SMTPAuthenticationError:
                print("no, that is wrong")

    def on_another_one(self, letter):
        try:
            with smtplib.SMTP(self.host) as server:
                server.send_message(letter)
        except smtplib.SMTPException:
            return Courier(self.hosts[1:], self.spare).on_another_one(letter)


def for_each(server: smtplib.SMTP, letter, people):
    for person in people:
        letter.replace_header("To", person)
        try:
            server.send_message(letter)
            return person
        except smtplib.SMTPException:
            continue


def by_setting(ways, text):
    for way in ways:
        settings.EMAIL_HOST = way
        try:
            return send_mail("s", text, "a@example.org", ["b@example.org"])
        except smtplib.SMTPException:
            continue


def through_the_module(letter):
    with smtplib.SMTP(relay) as server:
        server.send_message(letter)


def by_global_name(ways, letter):
    global relay
    for way in ways:
        relay = way
        try:
            return through_the_module(letter)
        except smtplib.SMTPException:
            continue


def somebody_says_when(letter):
    while True:
        input("Is the network up? [Enter]")
        try:
            with smtplib.SMTP("mail.example.org") as server:
                server.send_message(letter)
            break
        except smtplib.SMTPException as refusal:
            print(refusal)


def somebody_chooses():
    while True:
        choice = input("> ")
        if choice == "send":
            try:
                with smtplib.SMTP("mail.example.org") as server:
                    server.sendmail("a@example.org", "b@example.org", "hello")
            except smtplib.SMTPException as refusal:
                print(refusal)
                continue
        if choice == "quit":
            break


# A number that is only shown, or says how long to wait, makes no other request.


def counted(server: smtplib.SMTP, letter, log):
    for number in range(3):
        log.info("attempt %d", number)
        try:
            return server.send_message(letter)
        except smtplib.SMTPException:  # SMT500@16
            log.warning(f"attempt {number} failed")
            time.sleep(2**number)


def slower_and_slower(server: smtplib.SMTP, letter, pauses):
    for pause in pauses:
        try:
            return server.send_message(letter)
        except smtplib.SMTPException:  # SMT500@16
            time.sleep(min(pause, 60))


def connected_anew(letter):
    server = smtplib.SMTP("mail.example.org")
    for number in range(3):
        if number:
            server = smtplib.SMTP("mail.example.org")
        try:
            return server.send_message(letter)
        except smtplib.SMTPException:  # SMT500@16
            time.sleep(1)


class Patient:
    def _wait_after(self, number):
        time.sleep(self.pauses[number])

    def deliver(self, server: smtplib.SMTP, letter):
        for number in range(3):
            try:
                return server.send_message(letter)
            except smtplib.SMTPException:  # SMT500@20
                self._wait_after(number)

    def numbered(self, server: smtplib.SMTP, letter):
        for number in range(3):
            try:
                return server.send_message(letter)
            except smtplib.SMTPException:  # SMT500@20
                self._show(number)

    def _show(self, number):
        print("attempt", number)


class Static:
    @staticmethod
    def deliver(server: smtplib.SMTP, letter):
        try:
            return server.send_message(letter)
        except smtplib.SMTPException:  # SMT500@16
            return Static.deliver(server, letter)

    def by_any_name(self, server: smtplib.SMTP, letter, name):
        for _ in range(2):
            try:
                return server.send_message(letter)
            except smtplib.SMTPException:  # SMT500@20
                setattr(self, name, "refused")
