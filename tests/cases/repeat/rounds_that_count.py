"""Loops that count rounds: they go on after a success as after a failure, or a success is what ends them."""

import smtplib
import time


def send_some(letter, number):
    sent = 0
    while sent < number:
        try:
            with smtplib.SMTP("relay.example.org") as relay:
                relay.send_message(letter)
        except smtplib.SMTPException as problem:
            print(problem)
        sent += 1


def measure(letter, rounds):
    done = 0
    while done < rounds:
        done += 1
        begun = time.monotonic()
        try:
            with smtplib.SMTP("relay.example.org") as relay:
                relay.send_message(letter)
        except smtplib.SMTPException:
            print("refused")
            continue
        print(time.monotonic() - begun)


def send_within(letter, most_tries=3):
    attempts = 0
    while attempts < most_tries:
        try:
            with smtplib.SMTP("relay.example.org") as relay:
                relay.send_message(letter)
            attempts = most_tries
        except smtplib.SMTPException:  # SMT500@16
            attempts += 1


def send_with_else(letter, most_tries=3):
    attempts = 0
    while attempts < most_tries:
        try:
            with smtplib.SMTP("relay.example.org") as relay:
                relay.send_message(letter)
        except smtplib.SMTPException:  # SMT500@16
            attempts += 1
        else:
            attempts += most_tries


def send_until_known(letter):
    refused = None
    attempts = 0
    while refused is None and attempts < 5:
        attempts += 1
        try:
            with smtplib.SMTP("relay.example.org") as relay:
                refused = relay.send_message(letter)
        except smtplib.SMTPException:  # SMT500@16
            time.sleep(attempts)
    return refused


def send_and_return(letter, most_tries):
    attempts = 0
    while attempts < most_tries:
        attempts += 1
        try:
            with smtplib.SMTP("relay.example.org") as relay:
                relay.send_message(letter)
        except smtplib.SMTPException:  # SMT500@16
            continue
        return attempts
    return 0
