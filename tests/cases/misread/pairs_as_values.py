"""A harbour office: the pair of a reply is taken for its code."""

import smtplib
import time


def known(s: smtplib.SMTP, skipper):
    if s.vrfy(skipper):  # SMT004@8
        print("known:", skipper)


def unknown(s: smtplib.SMTP, skipper):
    if not s.verify(skipper):  # SMT004@12
        raise LookupError(skipper)


def alive(s: smtplib.SMTP):
    while s.noop():  # SMT004@11
        time.sleep(60)


def number(s: smtplib.SMTP):
    return s.noop() == 250  # SMT004@12


def text(s: smtplib.SMTP, skipper):
    return "250" in s.verify(skipper)  # SMT004@12


def called_code(s: smtplib.SMTP, skipper):
    code = s.rcpt(skipper)
    if code != 250:  # SMT004@8
        raise LookupError(skipper)


def one_of(s: smtplib.SMTP, skipper):
    status = s.rcpt(skipper)
    return status in (250, 251)  # SMT004@12


def greater(s: smtplib.SMTP, skipper):
    reply = s.rcpt(skipper)
    if reply >= 400:  # SMT004@8
        print("no", skipper)


def turned(s: smtplib.SMTP, skipper):
    if 550 == s.rcpt(skipper):  # SMT004@8
        print("no", skipper)


def kept(s: smtplib.SMTP, skipper):
    answer = s.vrfy(skipper)
    return "known" if answer else "unknown"  # SMT004@23


def prefix(s: smtplib.SMTP, skipper):
    answer = s.vrfy(skipper)
    if answer.startswith("250"):  # SMT004@8
        print("known", skipper)


def filtered(s: smtplib.SMTP, skippers):
    return [skipper for skipper in skippers if s.vrfy(skipper)]  # SMT004@48


def asserted(s: smtplib.SMTP, skipper):
    assert s.rcpt(skipper), skipper  # SMT004@12


def by_bool(s: smtplib.SMTP, skipper):
    return bool(s.verify(skipper))  # SMT004@12


def with_and(s: smtplib.SMTP, skipper, harbour):
    if harbour and s.expn(harbour):  # SMT004@20
        print(skipper, harbour)


def named_on_the_way(s: smtplib.SMTP, skipper):
    if reply := s.vrfy(skipper):  # SMT004@8
        print("known", reply)


def mail_hand_made(s: smtplib.SMTP, skipper, letter):
    if not s.mail("office@harbour.example"):  # SMT004@12
        return False
    if s.rcpt(skipper)[0] not in (250, 251):
        return False
    return s.data(letter)[0] == 250


def compared_with_text(s: smtplib.SMTP, skipper):
    if s.docmd("VRFY", skipper) == "250":  # SMT004@8
        print("known", skipper)


class Watch:
    def __init__(self, host):
        self.session = smtplib.SMTP(host)

    def connected(self):
        if self.session.noop():  # SMT004@12
            return True
        return False

    def greeted(self):
        status = self.session.helo()
        return status == 250  # SMT004@16
