"""How often a server does not confirm is counted: nobody is told of a failure."""

import smtplib

import redis
import statsd

metrics = statsd.StatsClient()
store = redis.Redis()


def by_name(server: smtplib.SMTP, mailbox):
    code, _ = server.vrfy(mailbox)
    metrics.incr("vrfy.confirmed" if code == 250 else "vrfy.rest")
    return code


def in_store(server: smtplib.SMTP, mailbox):
    code, _ = server.vrfy(mailbox)
    if code == 250:
        store.incr("confirmed")
    else:
        store.incr("all_the_rest")


def observed(server: smtplib.SMTP, mailbox, histogram):
    code, _ = server.vrfy(mailbox)
    if code == 250:
        histogram.labels("confirmed").observe(1)
    else:
        histogram.labels("rest").observe(1)


def counted_and_told(server: smtplib.SMTP, mailbox):
    code, _ = server.vrfy(mailbox)
    if code == 250:  # SMT252@8
        metrics.incr("vrfy.confirmed")
    else:
        metrics.incr("vrfy.rest")
        print("no such user", mailbox)


def counted_and_no(server: smtplib.SMTP, mailbox):
    code, _ = server.vrfy(mailbox)
    if code != 250:  # SMT252@8
        metrics.incr("vrfy.rest")
        return False
    return True


def counted_as_failure(server: smtplib.SMTP, mailbox, stats):
    code, _ = server.vrfy(mailbox)
    if code == 250:  # SMT252@8
        stats.confirmed()
    else:
        stats.failed(mailbox)
