"""Another server each time, however the program comes to it; and the same one, whatever is kept beside it."""

import heapq
import smtplib


def hosts_connected(msg, hosts):
    s = smtplib.SMTP()
    for h in hosts:
        s.connect(h)
        try:
            s.send_message(msg)
            return
        except smtplib.SMTPException:
            s.close()


def another_host(msg):
    s = smtplib.SMTP("a")
    try:
        s.send_message(msg)
    except smtplib.SMTPException:
        s.connect("b")
        s.send_message(msg)


def rebound(msg, s: smtplib.SMTP):
    try:
        s.send_message(msg)
    except smtplib.SMTPException:
        s = smtplib.SMTP("backup")
        s.send_message(msg)


def two_unannotated(msg, s, backup):
    try:
        s.send_message(msg)
    except smtplib.SMTPException:
        backup.send_message(msg)


def untried(msg, hosts):
    tried = set()
    while True:
        rest = [h for h in hosts if h not in tried]
        host = rest[0]
        try:
            smtplib.SMTP(host).send_message(msg)
            return
        except smtplib.SMTPException:
            tried.add(host)


def untried_marked_first(msg, hosts):
    tried = set()
    while True:
        host = [h for h in hosts if h not in tried][0]
        tried.add(host)
        try:
            smtplib.SMTP(host).send_message(msg)
            return
        except smtplib.SMTPException:
            pass


def untried_of_a_set(msg, hosts):
    tried = set()
    while True:
        rest = hosts - tried
        host = min(rest)
        try:
            smtplib.SMTP(host).send_message(msg)
            return
        except smtplib.SMTPException:
            tried.add(host)


def names_of_clients(msg, names):
    for n in names:
        try:
            s = smtplib.SMTP("h", local_hostname=n)
            s.send_message(msg)
            return
        except smtplib.SMTPHeloError:
            pass


def heap_of_hosts(msg, hosts):
    heap = [(0, h) for h in hosts]
    for _ in range(5):
        penalty, host = heap[0]
        try:
            with smtplib.SMTP(host) as s:
                s.send_message(msg)
                return True
        except smtplib.SMTPException:
            heapq.heapreplace(heap, (penalty + 1, host))

def least_untried(msg, hosts):
    tried = set()
    while True:
        host = min(h for h in hosts if h not in tried)
        try:
            smtplib.SMTP(host).send_message(msg)
            return
        except smtplib.SMTPException:
            tried.add(host)


def hosts_dropped(msg, hosts):
    while hosts:
        host = hosts[0]
        try:
            smtplib.SMTP(host).send_message(msg)
            return
        except smtplib.SMTPException:
            hosts.remove(host)


def hosts_counted(msg, hosts):
    tried = []
    while True:
        host = hosts[len(tried)]
        try:
            smtplib.SMTP(host).send_message(msg)
            return
        except smtplib.SMTPException:
            tried.append(host)


def same_server_connected(msg, delays, log):
    s = smtplib.SMTP()
    for delay in delays:
        s.connect("mail.example")
        try:
            s.send_message(msg)
            return
        except smtplib.SMTPException as error:  # SMT500@16
            log.append((delay, error))
            s.close()


def same_host(msg):
    s = smtplib.SMTP("a")
    try:
        s.send_message(msg)
    except smtplib.SMTPException:  # SMT500@12
        s.connect("a")
        s.send_message(msg)


def same_session(msg, s):
    try:
        s.send_message(msg)
    except smtplib.SMTPException:  # SMT500@12
        s.send_message(msg)
