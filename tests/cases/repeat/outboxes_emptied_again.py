"""Daemons that take what is due in each round: success leaves them no more than failure does."""

import asyncio
import smtplib
import sys
import time

import aiosmtplib

RUNNING = True


def forward_unseen(settings, inbox):
    while True:
        try:
            for letter in inbox.search("UNSEEN"):
                with smtplib.SMTP(settings.relay) as relay:
                    relay.sendmail(settings.sender, settings.forward_to, letter)
        except Exception as problem:
            print(problem)
        time.sleep(60)


def flush_outbox(store, host):
    while True:
        if store.is_closed():
            return
        try:
            relay = smtplib.SMTP(host)
            for row in store.unsent():
                if row.age > 7:
                    continue
                relay.sendmail("robot@example.org", row.recipient, row.body)
                row.mark_sent()
            relay.quit()
        except (smtplib.SMTPException, OSError):
            print("later")
        finally:
            store.commit()
        time.sleep(30)


def flush_while_running(todo, host):
    while RUNNING:
        relay = smtplib.SMTP(host)
        try:
            for letter in todo:
                relay.send_message(letter)
        except smtplib.SMTPException as problem:
            for line in str(problem).splitlines():
                print(line)
            if todo.abandoned:
                break
        time.sleep(5)


async def flush_async(store):
    while True:
        try:
            async with aiosmtplib.SMTP(hostname="relay.example.org") as relay:
                async for row in store.unsent():
                    await relay.sendmail("robot@example.org", [row.recipient], row.body)
        except aiosmtplib.SMTPException as problem:
            print(problem)
        match store.mood:
            case "calm":
                await asyncio.sleep(30)
            case _:
                await asyncio.sleep(3)


def send_all_of_them(letters):
    for attempt in range(3):
        try:
            with smtplib.SMTP("relay.example.org") as relay:
                for letter in letters:
                    relay.send_message(letter)
            break
        except smtplib.SMTPException:  # SMT500@16
            time.sleep(attempt)


def send_all_and_return(letters):
    while True:
        try:
            relay = smtplib.SMTP("relay.example.org")
            for letter in letters:
                relay.send_message(letter)
        except smtplib.SMTPException:  # SMT500@16
            time.sleep(2)
        else:
            if relay:
                return relay.quit()


def send_all_with_flag(letters):
    done = False
    while not done:
        try:
            with smtplib.SMTP("relay.example.org") as relay:
                for letter in letters:
                    relay.send_message(letter)
            done = True
        except smtplib.SMTPException:  # SMT500@16
            time.sleep(2)


def send_all_or_exit(letters):
    while True:
        try:
            with smtplib.SMTP("relay.example.org") as relay:
                for letter in letters:
                    relay.send_message(letter)
            sys.exit(0)
        except smtplib.SMTPException:  # SMT500@16
            time.sleep(2)


def send_all_then_leave(letters):
    while True:
        try:
            with smtplib.SMTP("relay.example.org") as relay:
                for letter in letters:
                    relay.send_message(letter)
                else:
                    break
        except smtplib.SMTPException:  # SMT500@16
            time.sleep(2)


def send_groups(groups, limit):
    while True:
        try:
            with smtplib.SMTP("relay.example.org") as relay:
                for group in groups:
                    for letter in group:
                        relay.send_message(letter)
                    if group is limit:
                        return
        except smtplib.SMTPException:  # SMT500@16
            time.sleep(2)
