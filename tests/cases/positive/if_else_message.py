"""The verdict is a line of text for the operator."""

import logging
import smtplib
import sys

log = logging.getLogger(__name__)


def report_user(host, user):
    server = smtplib.SMTP(host)
    code, message = server.verify(user)
    if code == 250:  # SMT252@8
        print(f"{user} exists")
    else:
        print(f"{user} does not exist")


def report_with_reply(host, user):
    server = smtplib.SMTP(host, 25, timeout=10)
    server.ehlo()
    code, message = server.vrfy(user)
    print(code, message)
    if code != 250:  # SMT252@8
        log.warning("%s was refused: %s %r", user, code, message)
    else:
        log.info("%s is fine", user)
    server.quit()


def report_upside_down(host, user):
    server = smtplib.SMTP(host)
    code, _ = server.vrfy(user)
    if not code == 250:  # SMT252@12
        sys.stderr.write("no such user\n")
    else:
        sys.stdout.write("user found\n")


def report_in_parentheses(host, user):
    server = smtplib.SMTP(host)
    code, _ = server.vrfy(user)
    if not (code == 250):  # SMT252@13
        print("unknown user", user)
        sys.exit(1)
    print("welcome", user)


def report_with_constant_first(host, user):
    server = smtplib.SMTP(host)
    (code, _) = server.vrfy(user)
    if 250 == code:  # SMT252@8
        print("valid")
    else:
        print("invalid")


def report_all_positive(host, user):
    server = smtplib.SMTP(host)
    code, _ = server.vrfy(user)
    if code == 250 or code == 251 or code == 252:
        print("taken")
    else:
        print("refused")


def report_negative_first(host, user):
    server = smtplib.SMTP(host)
    code, _ = server.vrfy(user)
    if code >= 400:
        print("refused")
    else:
        print("taken")


def report_same_text_in_both(host, user):
    server = smtplib.SMTP(host)
    code, reply = server.vrfy(user)
    print("the server said", code, reply)


def report_only_hits(host, user):
    server = smtplib.SMTP(host)
    code, _ = server.vrfy(user)
    if code == 250:
        print("[+]", user)


def report_class(host, user):
    server = smtplib.SMTP(host)
    code, _ = server.vrfy(user)
    kind = code // 100
    if kind == 2:
        print("taken")
    elif kind == 4:
        print("later")
    else:
        print("refused")
