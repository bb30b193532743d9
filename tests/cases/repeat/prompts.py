"""A small interactive client: the person changes something between two sends."""
import getpass
import smtplib


def ask_password(host, user, msg):
    while True:
        password = getpass.getpass()
        try:
            with smtplib.SMTP(host) as smtp:
                smtp.login(user, password)
                smtp.send_message(msg)
            return
        except smtplib.SMTPException as exc:
            print(exc)


def ask_recipient(host, sender, data):
    sent = False
    while not sent:
        to = input("To: ")
        try:
            with smtplib.SMTP(host) as smtp:
                smtp.sendmail(sender, to, data)
            sent = True
        except smtplib.SMTPRecipientsRefused:
            print("not accepted, another one?")


def ask_server(sender, to, data):
    while True:
        host = input("Server: ")
        port = int(input("Port: "))
        try:
            with smtplib.SMTP(host, port) as smtp:
                smtp.sendmail(sender, to, data)
            break
        except (smtplib.SMTPException, OSError) as exc:
            print(exc)


def ask_in_handler(host, user, password, sender, to, data):
    while True:
        try:
            with smtplib.SMTP(host) as smtp:
                smtp.login(user, password)
                smtp.sendmail(sender, to, data)
            return
        except smtplib.SMTPAuthenticationError:
            user = input("User: ")
            password = getpass.getpass()


def ask_by_helper(host, sender, data):
    def ask():
        return input("To: ")

    to = ask()
    for _ in range(3):
        try:
            with smtplib.SMTP(host) as smtp:
                smtp.sendmail(sender, to, data)
            return to
        except smtplib.SMTPRecipientsRefused:
            to = ask()
    return None


def wizard(ask, host):
    while True:
        settings = ask()
        try:
            with smtplib.SMTP(host, settings.port) as smtp:
                smtp.login(settings.user, settings.password)
                smtp.sendmail(settings.user, settings.user, "Subject: test\n\nIt works")
        except smtplib.SMTPException as exc:
            print("That did not work:", exc)
            continue
        return settings


def shell(host):
    while True:
        command = input("> ")
        if command == "quit":
            break
        try:
            with smtplib.SMTP(host) as smtp:
                smtp.sendmail("me@localhost", "bot@localhost", command)
        except smtplib.SMTPException as exc:
            print(exc)
