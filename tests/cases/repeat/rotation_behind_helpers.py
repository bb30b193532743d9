"""The next server is found by a helper or a property, and the handler turns to another one through it."""

import itertools
import random
import smtplib
import time
from dataclasses import dataclass

RELAYS = ["mx1.example.org", "mx2.example.org"]
turn = 0


def current_relay():
    """The relay whose turn it is."""
    return RELAYS[turn]


def send_in_turn(letter):
    global turn
    for _ in range(4):
        try:
            with smtplib.SMTP(current_relay()) as relay:
                return relay.send_message(letter)
        except smtplib.SMTPException:
            turn = (turn + 1) % len(RELAYS)


def move_on():
    global turn
    turn = (turn + 1) % len(RELAYS)


def send_and_move_on(letter):
    for _ in range(4):
        try:
            with smtplib.SMTP(RELAYS[turn]) as relay:
                return relay.send_message(letter)
        except smtplib.SMTPException:
            move_on()


def any_relay():
    return random.choice(RELAYS)


def send_to_any(letter):
    for _ in range(4):
        try:
            with smtplib.SMTP(any_relay()) as relay:
                return relay.send_message(letter)
        except smtplib.SMTPException:
            time.sleep(1)


class Ring:
    def __init__(self, relays):
        self.relays = relays
        self.position = 0
        self.alive = dict.fromkeys(relays, True)

    def relay(self):
        return self.relays[self.position]

    def step(self):
        self.position = (self.position + 1) % len(self.relays)

    def best(self):
        for relay, alive in self.alive.items():
            if alive:
                return relay
        raise LookupError("no relay is left")

    def send_by_index(self, letter):
        for _ in range(3):
            try:
                with smtplib.SMTP(self.relay()) as session:
                    return session.send_message(letter)
            except smtplib.SMTPException:
                self.position = (self.position + 1) % len(self.relays)

    def send_by_step(self, letter):
        for _ in range(3):
            try:
                with smtplib.SMTP(self.relays[self.position]) as session:
                    return session.send_message(letter)
            except smtplib.SMTPException:
                self.step()

    def send_to_best(self, letter):
        for _ in range(3):
            relay = self.best()
            try:
                with smtplib.SMTP(relay) as session:
                    return session.send_message(letter)
            except smtplib.SMTPException:
                self.alive[relay] = False


class Carousel:
    def __init__(self, relays):
        self._relays = itertools.cycle(relays)

    @property
    def relay(self):
        return next(self._relays)

    def send(self, letter):
        for _ in range(3):
            try:
                with smtplib.SMTP(self.relay) as session:
                    return session.send_message(letter)
            except smtplib.SMTPException:
                print("the next one")


class Balanced:
    def __init__(self, balancer):
        self.balancer = balancer

    def send(self, letter):
        for _ in range(3):
            relay = self.balancer.healthiest()
            try:
                with smtplib.SMTP(relay.host) as session:
                    return session.send_message(letter)
            except smtplib.SMTPException:
                self.balancer.penalise(relay)


@dataclass
class Position:
    relays: list
    index: int = 0

    @property
    def relay(self):
        return self.relays[self.index]


def send_from(letter, position: Position):
    for _ in range(3):
        try:
            with smtplib.SMTP(position.relay) as session:
                return session.send_message(letter)
        except smtplib.SMTPException:
            position.index += 1


def send_by_flag(letter, relays):
    first = True
    session = smtplib.SMTP()
    for _ in range(2):
        try:
            if first:
                session.connect(relays[0])
            else:
                session.connect(relays[1])
            session.send_message(letter)
            return True
        except smtplib.SMTPException:
            first = False
    return False


class Steady:
    def __init__(self, settings, log):
        self.settings = settings
        self.log = log
        self.session = None
        self.ready = False
        self.failures = []

    @property
    def sender(self):
        return self.settings["sender"]

    def host(self):
        return self.settings.get("host", "localhost")

    def compose(self, text):
        header = f"From: {self.sender}"
        return f"{header}\n\n{text}"

    def note(self, problem):
        self.last = str(problem)
        self.failures.append(problem)

    def open(self):
        self.session = smtplib.SMTP(self.host())
        self.ready = True

    def close(self):
        if self.session:
            self.session.close()
        self.session = None
        self.ready = False

    def send(self, text, recipient):
        for pause in (1, 2, 4):
            try:
                with smtplib.SMTP(self.host()) as session:
                    return session.sendmail(self.sender, recipient, self.compose(text))
            except smtplib.SMTPException as problem:  # SMT500@20
                self.note(problem)
                self.log.warning("%s", recipient)
                time.sleep(pause)

    def send_kept_open(self, letter):
        for _ in range(3):
            try:
                if not self.ready:
                    self.open()
                self.session.send_message(letter)
                return True
            except smtplib.SMTPException:  # SMT500@20
                self.close()
        return False

    def send_where_ready(self, letter):
        for _ in range(3):
            try:
                if not self.ready:
                    self.open()
                self.session.send_message(letter)
                return True
            except smtplib.SMTPException:  # SMT500@20
                self.ready = False
        return False

    def send_once_opened(self, letter):
        self.open()
        for _ in range(3):
            try:
                return self.session.send_message(letter)
            except smtplib.SMTPException:  # SMT500@20
                self.open()

    def journal(self, recipient):
        return self.log.getChild(recipient)

    def postman(self):
        session = smtplib.SMTP(self.host())
        session.ehlo()
        return session

    def send_composed(self, text, recipient):
        for pause in (1, 2, 4):
            letter = self.compose(text)
            try:
                with smtplib.SMTP(self.host()) as session:
                    return session.sendmail(self.sender, recipient, letter)
            except smtplib.SMTPException:  # SMT500@20
                self.journal(recipient).save(letter)
                time.sleep(pause)

    def send_by_postman(self, letter):
        for pause in (1, 2, 4):
            session = self.postman()
            try:
                return session.send_message(letter)
            except smtplib.SMTPException:  # SMT500@20
                time.sleep(pause)
