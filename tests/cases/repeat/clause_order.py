"""Event tickets: which clause of the try takes the refusal."""
import smtplib
import socket
import time

HOST = "tickets.example.net"


def ship(data):
    with smtplib.SMTP(HOST) as smtp:
        smtp.sendmail("box@example.net", "guest@example.net", data)


def network_first(data):
    for _ in range(3):
        try:
            ship(data)
            return True
        except (ConnectionError, OSError):  # SMT500@34
            time.sleep(1)
        except smtplib.SMTPException:  # SMT007@16
            return False
    return False


def socket_first(data):
    while True:
        try:
            ship(data)
            return True
        except socket.error as exc:  # SMT500@16
            print("network problem:", exc)
            time.sleep(1)
        except smtplib.SMTPDataError:  # SMT007@16
            return False


def refused_sender_first(data):
    for _ in range(3):
        try:
            ship(data)
            return True
        except smtplib.SMTPSenderRefused:
            return False
        except smtplib.SMTPException:  # SMT500@16
            time.sleep(1)
    return False


def inner_classes_then_exception(data):
    for attempt in range(3):
        try:
            ship(data)
            return True
        except (smtplib.SMTPRecipientsRefused, smtplib.SMTPSenderRefused):
            raise
        except Exception:  # SMT500@16
            if attempt == 2:
                raise
    return False


def code_test_then_oserror(data):
    for _ in range(3):
        try:
            ship(data)
            return True
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code >= 500:
                return False
        except OSError:  # SMT500@16
            time.sleep(1)
    return False


def smtp_first(data):
    for _ in range(3):
        try:
            ship(data)
            return True
        except smtplib.SMTPException:
            return False
        except OSError:
            time.sleep(1)
    return False


def disconnect_then_smtp_then_os(data):
    for _ in range(3):
        try:
            ship(data)
            return True
        except smtplib.SMTPServerDisconnected:
            time.sleep(1)
        except smtplib.SMTPException as exc:
            print("refused:", exc)
            break
        except Exception as exc:
            print("network:", exc)
    return False


def code_test_then_rest_raised(data):
    for _ in range(3):
        try:
            ship(data)
            return True
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code >= 500:
                return False
        except smtplib.SMTPServerDisconnected:
            time.sleep(1)
        except smtplib.SMTPException:
            return False
        except OSError:
            time.sleep(1)
    return False


def connection_errors_first(data):
    for _ in range(3):
        try:
            ship(data)
            return True
        except (ConnectionError, socket.timeout, socket.gaierror):
            time.sleep(1)
        except smtplib.SMTPException:
            raise
    return False


def exception_raised_last(data):
    for _ in range(3):
        try:
            ship(data)
            return True
        except ConnectionResetError:
            continue
        except TimeoutError:
            time.sleep(30)
        except Exception as exc:
            raise RuntimeError("ticket not shipped") from exc
    return False


def bare_leaves(data):
    while True:
        try:
            ship(data)
            return True
        except smtplib.SMTPConnectError:
            time.sleep(30)
        except:
            return False
