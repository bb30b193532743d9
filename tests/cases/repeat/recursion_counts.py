"""Functions that call themselves and count it under any name: the same request, or another one."""

import smtplib
from smtplib import SMTP, SMTP_SSL

HOSTS = ["a.example.org", "b.example.org"]


def sende(nachricht, rest=3):
    try:
        with SMTP("mail.example.org") as s:
            s.send_message(nachricht)
    except smtplib.SMTPException:  # SMT500@12
        if rest:
            return sende(nachricht, rest - 1)
        raise


def refused(msg, left=3):
    try:
        with SMTP("mail.example.org") as s:
            s.send_message(msg)
    except smtplib.SMTPRecipientsRefused:  # SMT500@12
        if left > 0:
            return refused(msg, left=left - 1)
        raise


class Sender:
    def send(self, msg, n=0):
        try:
            with SMTP("mail.example.org") as s:
                s.send_message(msg)
        except smtplib.SMTPException:  # SMT500@16
            if n >= 3:
                raise
            self.send(msg, n + 1)

    def send_later(self, msg, n=0):
        try:
            with SMTP("mail.example.org") as s:
                s.send_message(msg)
        except smtplib.SMTPServerDisconnected:
            if n >= 3:
                raise
            self.send_later(msg, n + 1)


def guarded(msg, n=0):
    try:
        with SMTP("mail.example.org") as s:
            s.send_message(msg)
    except smtplib.SMTPResponseException as e:
        if n < 3 and e.smtp_code < 500:
            return guarded(msg, n + 1)
        raise


def next_host(msg, i=0):
    try:
        with SMTP(HOSTS[i]) as s:
            s.send_message(msg)
    except smtplib.SMTPException:
        if i < len(HOSTS) - 1:
            return next_host(msg, i + 1)
        raise


def next_port(msg, port=587):
    try:
        with SMTP("mail.example.org", port) as s:
            s.send_message(msg)
    except smtplib.SMTPException:
        if port < 590:
            next_port(msg, port + 1)


def next_way(msg, i=0):
    cls = SMTP if i else SMTP_SSL
    try:
        with cls("mail.example.org") as s:
            s.send_message(msg)
    except smtplib.SMTPException:
        if i < 2:
            next_way(msg, i + 1)


def next_message(msgs, i=0):
    if i == len(msgs):
        return
    try:
        with SMTP("mail.example.org") as s:
            s.send_message(msgs[i])
    except smtplib.SMTPException:
        pass
    next_message(msgs, i + 1)


def secured_the_second_time(host, text, round=0):
    server = smtplib.SMTP(host)
    if round == 1:
        server.starttls()
    try:
        return server.sendmail("a@here.example", "b@there.example", text)
    except smtplib.SMTPException:
        if round < 1:
            return secured_the_second_time(host, text, round + 1)
        raise
