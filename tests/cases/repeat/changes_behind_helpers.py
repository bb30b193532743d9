"""Helpers that the handler calls change what the next request is made of, or only note what happened."""

import smtplib
import time


def shorten(job):
    job.body = job.body[:1000]


def note(job, problem):
    job.error = str(problem)
    job = None
    return job


def send_shorter(job):
    for _ in range(3):
        try:
            with smtplib.SMTP("relay.example.org") as relay:
                return relay.sendmail("robot@example.org", job.recipient, job.body)
        except smtplib.SMTPDataError:
            shorten(job)


def send_same(job):
    for _ in range(3):
        try:
            with smtplib.SMTP("relay.example.org") as relay:
                return relay.sendmail("robot@example.org", job.recipient, job.body)
        except smtplib.SMTPDataError as problem:  # SMT500@16
            note(job, problem=problem)


class Rotating:
    def relay(self):
        return self.relays[self.position]


class Dispatcher(Rotating):
    def __init__(self, relays, recipients):
        self.relays = relays
        self.recipients = recipients
        self.position = 0
        self.encrypted = True

    def strike(self, address):
        self.recipients.remove(address)

    def insecure(self):
        self.encrypted = False

    def pause(self, seconds):
        self.pauses = seconds
        time.sleep(seconds)

    def send_to_the_rest(self, body):
        for _ in range(3):
            try:
                with smtplib.SMTP("relay.example.org") as relay:
                    return relay.sendmail("robot@example.org", self.recipients, body)
            except smtplib.SMTPRecipientsRefused as problem:
                for address in problem.recipients:
                    self.strike(address)

    def send_by_inherited_turn(self, letter):
        for _ in range(3):
            try:
                with smtplib.SMTP(self.relay()) as relay:
                    return relay.send_message(letter)
            except smtplib.SMTPException:
                self.position += 1

    def send_unencrypted_then(self, letter):
        for _ in range(2):
            relay = smtplib.SMTP("relay.example.org")
            try:
                if self.encrypted:
                    relay.starttls()
                return relay.send_message(letter)
            except smtplib.SMTPException:
                self.insecure()

    def send_after_a_pause(self, letter):
        for seconds in (1, 2, 4):
            try:
                with smtplib.SMTP("relay.example.org") as relay:
                    return relay.send_message(letter)
            except smtplib.SMTPException:  # SMT500@20
                self.pause(seconds)


def send_with_a_helper_in_the_loop(letter):
    for pause in (1, 2, 4):

        def describe(problem):
            return str(problem)

        try:
            with smtplib.SMTP("relay.example.org") as relay:
                return relay.send_message(letter)
        except smtplib.SMTPException as problem:  # SMT500@16
            print(describe(problem))
            time.sleep(pause)
