"""Mail libraries that hand smtplib's failures on."""
import smtplib
import time

import yagmail
from flask import Flask
from flask_mail import Mail
from flask_mail import Message
from redmail import EmailSender

app = Flask(__name__)
mail = Mail(app)
sender = EmailSender(host="localhost", port=25)


def flask_message(address):
    message = Message("Your code", recipients=[address])
    for _ in range(3):
        try:
            mail.send(message)
            return True
        except smtplib.SMTPException:  # SMT500@16
            time.sleep(1)
    return False


def flask_connection(messages):
    with mail.connect() as connection:
        for message in messages:
            try:
                connection.send(message)
            except smtplib.SMTPException:
                continue


def flask_guarded(address):
    message = Message("Your code", recipients=[address])
    for _ in range(3):
        try:
            mail.send(message)
            return True
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code > 499:
                raise
            time.sleep(1)
    return False


def yag_again(address, contents):
    while True:
        try:
            yag = yagmail.SMTP("user", "password")
            yag.send(address, "Your code", contents)
            return
        except smtplib.SMTPAuthenticationError:  # SMT535@16
            time.sleep(1)


def yag_broad(address, contents):
    yag = yagmail.SMTP("user", "password")
    for _ in range(3):
        try:
            yag.send(address, "Your code", contents)
            break
        except Exception:  # SMT500@16
            time.sleep(1)


def yag_everyone(addresses, contents):
    yag = yagmail.SMTP("user", "password")
    for address in addresses:
        try:
            yag.send(address, "Your code", contents)
        except Exception as exc:
            print(address, exc)


def yag_disconnected(address, contents):
    yag = yagmail.SMTP("user", "password")
    for _ in range(3):
        try:
            yag.send(address, "Your code", contents)
            break
        except smtplib.SMTPServerDisconnected:
            yag = yagmail.SMTP("user", "password")


def red_again(address, text):
    for _ in range(3):
        try:
            sender.send(subject="Your code", receivers=[address], text=text)
            return True
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code == 421 or exc.smtp_code == 554:  # SMT554@57
                time.sleep(1)
            else:
                raise
    return False


def red_each(addresses, text):
    for address in addresses:
        try:
            sender.send(subject="Your code", receivers=[address], text=text)
        except smtplib.SMTPException:
            print("no code for", address)


def red_other_account(address, text, senders):
    for account in senders:
        try:
            sender.send(subject="Your code", sender=account, receivers=[address], text=text)
            return account
        except smtplib.SMTPSenderRefused:
            continue
    return None


@app.route("/code/<address>")
def code_for(address):
    try:
        mail.send(Message("Your code", recipients=[address]))
    except smtplib.SMTPException:
        return "try again later", 503
    return "sent", 200
