"""Accounting exports: logging in again with the same credentials."""
import getpass
import smtplib
import time

USER, PASSWORD = "export", "hunter2"


def login_again(msg):
    for _ in range(3):
        try:
            with smtplib.SMTP("smtp.example.com", 587) as server:
                server.starttls()
                server.login(USER, PASSWORD)
                server.send_message(msg)
            return True
        except smtplib.SMTPAuthenticationError:  # SMT535@16
            time.sleep(5)
    return False


def login_only():
    server = smtplib.SMTP("smtp.example.com", 587)
    server.starttls()
    while True:
        try:
            server.login(USER, PASSWORD)
            return server
        except smtplib.SMTPAuthenticationError as exc:  # SMT535@16
            print(exc.smtp_error)
            time.sleep(60)


def login_named_code():
    server = smtplib.SMTP("smtp.example.com", 587)
    server.starttls()
    for _ in range(3):
        try:
            server.login(USER, PASSWORD)
            return server
        except smtplib.SMTPAuthenticationError as exc:
            if exc.smtp_code in (421, 454, 535):  # SMT535@44
                time.sleep(1)
                continue
            raise
    return None


def login_then_breadth(msg):
    for attempt in range(3):
        try:
            with smtplib.SMTP("smtp.example.com", 587) as server:
                server.login(USER, PASSWORD)
                server.send_message(msg)
            return True
        except smtplib.SMTPAuthenticationError:
            print("wrong password")
            return False
        except smtplib.SMTPException as exc:  # SMT500@16
            print(attempt, exc)
    return False


def login_once_more(server: smtplib.SMTP):
    try:
        server.login(USER, PASSWORD)
    except smtplib.SMTPAuthenticationError:  # SMT535@12
        time.sleep(10)
        server.login(USER, PASSWORD)


def login_temporary():
    server = smtplib.SMTP("smtp.example.com", 587)
    for _ in range(3):
        try:
            server.login(USER, PASSWORD)
            return server
        except smtplib.SMTPAuthenticationError as exc:
            if exc.smtp_code != 454:
                raise
            time.sleep(1)
    return None


def login_prompted(user):
    server = smtplib.SMTP("smtp.example.com", 587)
    server.starttls()
    while True:
        password = getpass.getpass()
        try:
            server.login(user, password)
            return server
        except smtplib.SMTPAuthenticationError:
            print("Sorry, try again.")


def login_prompted_in_handler(user, password):
    server = smtplib.SMTP("smtp.example.com", 587)
    for _ in range(3):
        try:
            server.login(user, password)
            return server
        except smtplib.SMTPAuthenticationError:
            password = getpass.getpass("Password: ")
    return None


def login_candidates(user, passwords):
    server = smtplib.SMTP("smtp.example.com", 587)
    for password in passwords:
        try:
            server.login(user, password)
            return password
        except smtplib.SMTPAuthenticationError:
            continue
    return None


def login_new_token(user, tokens, msg):
    token = tokens.current()
    for _ in range(2):
        try:
            with smtplib.SMTP("smtp.example.com", 587) as server:
                server.login(user, token)
                server.send_message(msg)
            return True
        except smtplib.SMTPAuthenticationError:
            token = tokens.refresh()
    return False


def login_other_account(accounts, msg):
    while accounts:
        user, password = accounts.pop(0)
        try:
            with smtplib.SMTP("smtp.example.com", 587) as server:
                server.login(user, password)
                server.send_message(msg)
            return user
        except smtplib.SMTPAuthenticationError:
            time.sleep(1)
    return None


def login_refused_ends(msg):
    for _ in range(3):
        try:
            with smtplib.SMTP("smtp.example.com", 587) as server:
                server.login(USER, PASSWORD)
                server.send_message(msg)
            break
        except smtplib.SMTPAuthenticationError:
            raise SystemExit("check the password")
        except smtplib.SMTPServerDisconnected:
            time.sleep(1)


def login_without_after_refusal(msg):
    use_login = True
    for _ in range(2):
        try:
            with smtplib.SMTP("smtp.example.com", 25) as server:
                if use_login:
                    server.login(USER, PASSWORD)
                server.send_message(msg)
            return True
        except smtplib.SMTPAuthenticationError:
            use_login = False
    return False


def only_the_permanent_ones(host, user, secret):
    for attempt in range(3):
        server = smtplib.SMTP(host)
        try:
            server.login(user, secret)
            return server
        except smtplib.SMTPAuthenticationError as error:
            if error.smtp_code < 500:  # SMT500@16
                raise


def only_the_transient_ones(host, user, secret):
    for attempt in range(3):
        server = smtplib.SMTP(host)
        try:
            server.login(user, secret)
            return server
        except smtplib.SMTPAuthenticationError as error:
            if error.smtp_code >= 500:
                raise


def waits_for_a_server(host, user, secret):
    for attempt in range(3):
        server = smtplib.SMTP(host)
        try:
            server.login(user, secret)
            return server
        except smtplib.SMTPResponseException as error:
            if error.smtp_code < 500:
                raise


def told_apart_in_the_handler(host, user, secret):
    server = smtplib.SMTP(host)
    for attempt in range(3):
        try:
            server.login(user, secret)
            return server
        except smtplib.SMTPException as error:  # SMT500@16
            if not isinstance(error, smtplib.SMTPAuthenticationError):
                raise


def told_apart_by_an_earlier_clause(host, user, secret):
    server = smtplib.SMTP(host)
    for attempt in range(3):
        try:
            server.login(user, secret)
            return server
        except smtplib.SMTPAuthenticationError:  # SMT535@16
            pass
        except smtplib.SMTPException as error:
            if error.smtp_code >= 500:  # SMT003@22
                raise


def refused_for_good(host, user, secret):
    server = smtplib.SMTP(host)
    for attempt in range(3):
        try:
            server.login(user, secret)
            return server
        except smtplib.SMTPAuthenticationError:
            raise
        except smtplib.SMTPException:
            print("once more")


def one_warning_for_one_handler(host, user, secret, message):
    for attempt in range(3):
        try:
            with smtplib.SMTP(host) as server:
                server.login(user, secret)
                return server.send_message(message)
        except (smtplib.SMTPDataError, smtplib.SMTPAuthenticationError):  # SMT535@40
            print("again")
