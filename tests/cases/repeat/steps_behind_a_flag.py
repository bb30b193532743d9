"""What is done after one answer of a session changes nothing of what comes after the others."""

import smtplib
import time


def in_steps(letter):
    sent = False
    for number in range(1, 6):
        try:
            server = smtplib.SMTP("mail.example.org", 587)
            server.starttls()
            server.login("me", "secret")
            server.send_message(letter)
            sent = True
        except smtplib.SMTPException as refusal:  # SMT500@16
            print("attempt", number, refusal)
        finally:
            server.quit()
        if sent:
            break
        time.sleep(number * 2)
    return sent


def another_one_after_one_reply(letter, hosts):
    host = hosts.first
    for _ in range(3):
        done = False
        try:
            with smtplib.SMTP(host) as server:
                server.send_message(letter)
            done = True
        except smtplib.SMTPRecipientsRefused:
            host = hosts.fallback()
        except smtplib.SMTPServerDisconnected:
            time.sleep(1)
        if done:
            return host
    return None


def what_becomes_of_the_first_code(server: smtplib.SMTP, letter, token):
    for _ in range(3):
        sent = False
        try:
            server.send_message(letter)
            sent = True
        except smtplib.SMTPResponseException as refusal:  # SMT500@16
            if refusal.smtp_code >= 500:
                print("again, in vain")
            else:
                token.refresh()
        if sent:
            return True
    return False
