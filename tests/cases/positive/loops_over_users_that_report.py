"""One session, many users."""

import smtplib


def invalid_users(host, users):
    invalid = []
    with smtplib.SMTP(host) as server:
        for user in users:
            code, _ = server.verify(user)
            if code != 250:  # SMT252@16
                invalid.append(user)
    return invalid


def report_users(host, path):
    server = smtplib.SMTP(host)
    with open(path) as lines:
        for line in lines:
            user = line.strip()
            if not user:
                continue
            code, text = server.verify(user)
            if code in (250, 251):  # SMT252@16
                print(f"[+] {user}: {text!r}")
                continue
            print(f"[-] {user}: no such user")
    server.quit()


def map_of_users(server: smtplib.SMTP, users):
    return {user: server.verify(user)[0] == 250 for user in users}  # SMT252@19


def reconnecting(host, users):
    unknown = []
    for user in users:
        server = smtplib.SMTP(host)
        code, _ = server.verify(user)
        server.quit()
        if code != 250:  # SMT252@12
            print("unknown user", user)
            unknown.append(user)
    return unknown


def sort_users_three_ways(host, users):
    good, bad, unclear = [], [], []
    server = smtplib.SMTP(host)
    for user in users:
        code, _ = server.verify(user)
        if code in (250, 251):
            good.append(user)
        elif code == 252:
            unclear.append(user)
        else:
            bad.append(user)
    return good, bad, unclear


def found_users_printed(server: smtplib.SMTP, users):
    for user in users:
        code, text = server.verify(user)
        if code != 250:
            continue
        print(user, text.decode("ascii", "replace"))


def count_hits(server: smtplib.SMTP, users):
    hits = 0
    for user in users:
        code, _ = server.verify(user)
        if code == 250:
            hits += 1
    print(hits, "users confirmed")


def refused_users(server: smtplib.SMTP, users):
    return [user for user in users if server.verify(user)[0] >= 500]
