"""A sports club: what the earlier clauses left over."""

import smtplib

CLUB = "board@club.example"


def rest_of_all(host, member, text):
    try:
        with smtplib.SMTP(host) as server:
            server.sendmail(CLUB, member, text)
    except smtplib.SMTPResponseException as e:
        return e.smtp_code
    except smtplib.SMTPException as e:
        return e.smtp_code  # SMT003@18


def rest_without_recipients(host, member, text):
    try:
        with smtplib.SMTP(host) as server:
            server.sendmail(CLUB, member, text)
    except smtplib.SMTPRecipientsRefused as e:
        return e.recipients[member][0]
    except smtplib.SMTPException as e:
        return e.smtp_code  # SMT003@18


def rest_of_oserror(host, member, text):
    try:
        with smtplib.SMTP(host) as server:
            server.sendmail(CLUB, member, text)
    except smtplib.SMTPResponseException as e:
        return e.smtp_code
    except OSError as e:
        print(e.errno)
        return e.smtp_error  # SMT003@18


def second_clause_of_two(server: smtplib.SMTP, member, text):
    try:
        server.sendmail(CLUB, member, text)
    except smtplib.SMTPDataError as e:
        print(e.smtp_code, e.smtp_error)
    except (smtplib.SMTPRecipientsRefused, smtplib.SMTPSenderRefused) as e:
        print(e.smtp_code, member)  # SMT003@17


def all_without_a_code_are_gone(server: smtplib.SMTP, member, text):
    try:
        server.sendmail(CLUB, member, text)
    except smtplib.SMTPRecipientsRefused as e:
        return e.recipients
    except (smtplib.SMTPServerDisconnected, smtplib.SMTPNotSupportedError):
        return None
    except smtplib.SMTPException as e:
        return e.smtp_code


def they_are_raised_again(server: smtplib.SMTP, member, text):
    try:
        server.sendmail(CLUB, member, text)
    except (
        smtplib.SMTPServerDisconnected,
        smtplib.SMTPNotSupportedError,
        smtplib.SMTPRecipientsRefused,
    ):
        raise
    except smtplib.SMTPException as e:
        raise ValueError(e.smtp_code) from e


def each_its_own(host, member, text):
    try:
        with smtplib.SMTP(host) as server:
            server.login("club", "secret")
            server.sendmail(CLUB, member, text)
    except smtplib.SMTPAuthenticationError as e:
        return "login", e.smtp_code
    except smtplib.SMTPSenderRefused as e:
        return e.sender, e.smtp_code
    except smtplib.SMTPRecipientsRefused as e:
        return "members", e.recipients
    except smtplib.SMTPResponseException as e:
        return "reply", e.smtp_code
    except smtplib.SMTPException as e:
        return "mail", str(e)
    except OSError as e:
        return "network", e.errno


def nothing_else_left(server: smtplib.SMTP):
    try:
        server.starttls()
    except smtplib.SMTPNotSupportedError:
        return None
    except smtplib.SMTPResponseException as e:
        return e.smtp_code


def inner_takes_them(server: smtplib.SMTP, member, text):
    try:
        try:
            server.sendmail(CLUB, member, text)
        except (smtplib.SMTPServerDisconnected, smtplib.SMTPRecipientsRefused):
            print("gone")
        except smtplib.SMTPNotSupportedError:
            print("no such extension")
    except smtplib.SMTPException as e:
        return e.smtp_code


def inner_lets_them_through(server: smtplib.SMTP, member, text):
    try:
        try:
            server.sendmail(CLUB, member, text)
        except smtplib.SMTPDataError as e:
            print(e.smtp_code)
    except smtplib.SMTPException as e:
        return e.smtp_code  # SMT003@18
