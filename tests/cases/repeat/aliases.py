"""Backup log mailer: smtplib under other names."""
import smtplib as s
from smtplib import SMTP_SSL as Client
from smtplib import SMTPException as Refusal
from smtplib import SMTPResponseException
from smtplib import SMTPServerDisconnected as Gone
from time import sleep

MailError = s.SMTPException


def by_module_alias(text):
    for _ in range(3):
        try:
            with s.SMTP("localhost") as server:
                server.sendmail("root@localhost", "admin@localhost", text)
            return True
        except s.SMTPException:  # SMT500@16
            sleep(1)
    return False


def by_name_alias(text):
    for _ in range(3):
        try:
            with Client("localhost") as server:
                server.sendmail("root@localhost", "admin@localhost", text)
            return True
        except Refusal as refusal:  # SMT500@16
            print(refusal)
    return False


def by_assignment(text):
    for _ in range(3):
        try:
            with Client("localhost") as server:
                server.sendmail("root@localhost", "admin@localhost", text)
            return True
        except MailError:  # SMT500@16
            sleep(1)
    return False


def by_local_import(text):
    import smtplib
    from smtplib import SMTPDataError as ContentRefused

    for _ in range(3):
        try:
            server = smtplib.LMTP("/run/lmtp.sock")
            server.sendmail("root@localhost", "admin@localhost", text)
            return True
        except ContentRefused:  # SMT500@16
            sleep(1)
    return False


def by_code_alias(text):
    for _ in range(3):
        try:
            with Client("localhost") as server:
                server.sendmail("root@localhost", "admin@localhost", text)
            return True
        except SMTPResponseException as e:
            status = e.smtp_code
            if status in (421, 504):  # SMT504@32
                continue
            raise
    return False


def gone_alias(text):
    for _ in range(3):
        try:
            with Client("localhost") as server:
                server.sendmail("root@localhost", "admin@localhost", text)
            return True
        except Gone:
            sleep(1)
        except Refusal:
            return False
    return False


def conditional_class(text, secure):
    factory = Client if secure else s.SMTP
    for _ in range(3):
        try:
            with factory("localhost") as server:
                server.sendmail("root@localhost", "admin@localhost", text)
            return True
        except SMTPResponseException as e:
            if e.smtp_code // 100 != 4:
                raise
    return False


def shadowed_name(text):
    class Refusal(Exception):
        """Raised by the spooler below, no relation of smtplib's."""

    def spool(line):
        if not line:
            raise Refusal(line)
        with open("/var/spool/lines", "a") as out:
            out.write(line)

    for _ in range(3):
        try:
            spool(text)
            return True
        except Refusal:
            sleep(1)
    return False


def own_hierarchy(store, text):
    class SMTPException(Exception):
        pass

    for _ in range(3):
        try:
            store.append(text)
            return True
        except SMTPException:
            sleep(1)
    return False
