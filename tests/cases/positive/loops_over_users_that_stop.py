"""One session, many users."""

import smtplib
import sys


def sort_users(host, users):
    good, bad = [], []
    server = smtplib.SMTP(host)
    for user in users:
        code, _ = server.verify(user)
        if code == 250:  # SMT252@12
            good.append(user)
        else:
            bad.append(user)
    server.quit()
    return good, bad


def all_known(server: smtplib.SMTP, users):
    for user in users:
        if server.verify(user)[0] != 250:  # SMT252@12
            return False
    return True


def ask_operator(server: smtplib.SMTP):
    while True:
        user = input("user: ")
        if not user:
            break
        code, _ = server.verify(user)
        if code == 250:  # SMT252@12
            print("exists")
        else:
            print("does not exist")


def sort_users_rightly(host, users):
    good, bad = [], []
    server = smtplib.SMTP(host)
    for user in users:
        code, _ = server.verify(user)
        if code in (250, 251, 252):
            good.append(user)
        else:
            bad.append(user)
    return good, bad


def found_users(host, users):
    found = []
    server = smtplib.SMTP(host)
    for user in users:
        code, _ = server.verify(user)
        if code == 250:
            found.append(user)
    server.quit()
    return found


def found_users_short(server: smtplib.SMTP, users):
    return [user for user in users if server.verify(user)[0] == 250]


def found_users_generated(server: smtplib.SMTP, users):
    for user in users:
        if server.verify(user)[0] == 250:
            yield user


def stop_when_busy(server: smtplib.SMTP, users):
    for user in users:
        code, text = server.verify(user)
        if code == 421:
            print("the server hung up", file=sys.stderr)
            break
        print(user, code, text)


def first_known(server: smtplib.SMTP, users):
    for user in users:
        code, _ = server.verify(user)
        if code == 250:
            print("the first one:", user)
            break
