"""A night porter: pairs that may be None, and pairs among pairs."""

import smtplib

PORTER = "porter@hotel.example"


def tried(s: smtplib.SMTP):
    try:
        reply = s.noop()
    except smtplib.SMTPServerDisconnected:
        reply = None
    if reply:
        return reply[0]
    return None


def tried_in_a_row(s: smtplib.SMTP):
    reply = False
    try:
        reply = s.noop()
    except OSError as e:
        print(e)
    if not reply:
        s.connect()
    return s


def cached(s: smtplib.SMTP, guest, cache):
    reply = cache.get(guest) or s.vrfy(guest)
    cache[guest] = reply
    return reply


def last_operand(s: smtplib.SMTP, guest, known):
    return known.get(guest) or s.vrfy(guest)


def in_a_loop(s: smtplib.SMTP, guests):
    reply = None
    for guest in guests:
        reply = s.vrfy(guest)
    if not reply:
        print("no guests")


def pair_and_pair(s: smtplib.SMTP, guest, other):
    if s.rcpt(guest) == s.rcpt(other) or s.rcpt(guest) < (300, b""):
        print("the same")
    return max(s.rcpt(guest), s.rcpt(other)) >= (400,)


def each_part(s: smtplib.SMTP):
    for part in s.noop():
        print(part)
    code, text = s.noop()
    if code and text:
        print(list(s.noop()), len(s.noop()) == 2, *s.noop())


def code_alone(s: smtplib.SMTP, guest):
    code = s.rcpt(guest)[0]
    if code:
        print(code)
    return code or None


def helper(s: smtplib.SMTP, guest):
    code, _ = s.vrfy(guest)
    return code in (250, 251, 252)


def by_helper(s: smtplib.SMTP, guests):
    if helper(s, guests[0]):
        print("known")
    return [guest for guest in guests if helper(s, guest)]


def replies(s: smtplib.SMTP, guests):
    found = {guest: s.vrfy(guest) for guest in guests}
    if found and PORTER in found:
        print(found[PORTER])
    return [guest for guest, (code, _) in found.items() if code in (250, 251, 252)]


def asked_the_user(s: smtplib.SMTP, guest):
    while (answer := input(f"{guest}? ")) and answer != "stop":
        print(s.vrfy(answer))
    reply = input("and now? ")
    if reply:
        print(s.noop())


def rebound(s: smtplib.SMTP, guest):
    reply = s.rcpt(guest)
    reply = reply[0] < 300
    if reply:
        print("fine")
    return reply == 1


class Desk:
    session: smtplib.SMTP | None = None
    reply = None

    def ask(self, guest):
        if self.session:
            self.reply = self.session.vrfy(guest)

    def answered(self):
        if self.reply:
            return self.reply[0]
        return self.reply is not None
