"""A theatre's box office: attributes of other exceptions, and of other years."""

import smtplib
import sys
from smtplib import SMTP
from smtplib import SMTPDataError
from smtplib import SMTPException
from smtplib import SMTPRecipientsRefused as Refused
from smtplib import SMTPResponseException
from smtplib import SMTPSenderRefused

BOX = "box@theatre.example"


def python_two(server: SMTP, guest, ticket):
    try:
        server.sendmail(BOX, guest, ticket)
    except SMTPException as e:
        sys.stderr.write(e.message)  # SMT003@28


def name_of_the_other_library(server: SMTP, guest, ticket):
    try:
        server.sendmail(BOX, guest, ticket)
    except SMTPResponseException as e:
        print(e.code, guest)  # SMT003@17
        print(e.smtp_code, e.smtp_error)


def text_of_the_other_library(server: SMTP, guest, ticket):
    try:
        server.sendmail(BOX, guest, ticket)
    except SMTPDataError as e:
        return e.smtp_code, e.message  # SMT003@31
    return 250, ""


def recipients_of_anything(server: SMTP, guests, ticket):
    try:
        return server.sendmail(BOX, guests, ticket)
    except SMTPException as problem:
        return problem.recipients  # SMT003@24


def recipients_of_data(server: SMTP, guests, ticket):
    try:
        return server.sendmail(BOX, guests, ticket)
    except (Refused, SMTPDataError) as problem:
        return dict(problem.recipients)  # SMT003@29


def sender_of_data(server: SMTP, guest, ticket):
    try:
        server.sendmail(BOX, guest, ticket)
    except (SMTPDataError, SMTPSenderRefused) as e:
        raise ValueError(f"{e.sender} may not write to {guest}") from e  # SMT003@31


def sender_of_sender(server: SMTP, guest, ticket):
    try:
        server.sendmail(BOX, guest, ticket)
    except SMTPSenderRefused as e:
        raise ValueError(f"{e.sender} may not write to {guest}: {e.smtp_code}") from e


def refused_guests(server: SMTP, guests, ticket):
    try:
        return server.sendmail(BOX, guests, ticket)
    except Refused as e:
        return {guest: code for guest, (code, _) in e.recipients.items()}


def what_every_oserror_has(host, guest, ticket):
    try:
        with smtplib.SMTP(host) as server:
            server.sendmail(BOX, guest, ticket)
    except SMTPException as e:
        print(e.errno, e.strerror, e.filename, e.args, guest)
        raise e.with_traceback(None) from e.__cause__


def what_every_exception_has(host, guest, ticket):
    try:
        with smtplib.SMTP(host) as server:
            server.sendmail(BOX, guest, ticket)
    except Exception as e:
        name = e.__class__.__name__
        print(name, e.args[0] if e.args else "", e.__doc__, e.__traceback__.tb_lineno)


def all_three_have_it(server: SMTP, guest, ticket):
    try:
        server.sendmail(BOX, guest, ticket)
    except (SMTPDataError, SMTPSenderRefused, smtplib.SMTPHeloError) as e:
        return e.smtp_code // 100 == 4
    return False


def greeting(host):
    try:
        return smtplib.SMTP(host)
    except smtplib.SMTPConnectError as e:
        print(e.smtp_code, e.smtp_error)
    except OSError as e:
        print(e.errno, e.strerror)
    return None
