"""Words for each reply, looked up where they are shown: a code without any raises, and is no success."""

import logging
import smtplib

MEANINGS = {250: "mailbox is there", 252: "cannot say", 550: "no mailbox"}
SHORT = {250: "valid", 550: "invalid"}
log = logging.getLogger(__name__)


def show_meaning(address):
    with smtplib.SMTP("mx.example.org") as probe:
        code, _ = probe.verify(address)
    print(address, MEANINGS[code])


def show_meaning_later(address):
    with smtplib.SMTP("mx.example.org") as probe:
        code, _ = probe.verify(address)
    meaning = MEANINGS[code]
    log.info("%s: %s", address, meaning)


def show_formatted(address):
    with smtplib.SMTP("mx.example.org") as probe:
        code, _ = probe.verify(address)
    print("%s is %s" % (address, SHORT[code]))


def show_or_wonder(address):
    with smtplib.SMTP("mx.example.org") as probe:
        code, text = probe.verify(address)
    try:
        log.info("%s: %s", address, SHORT[code])
    except KeyError:
        log.warning("%s: unexpected %s %r", address, code, text)


def give_meaning(address):
    with smtplib.SMTP("mx.example.org") as probe:
        code, _ = probe.verify(address)
    return SHORT[code]
