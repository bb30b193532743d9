"""Test support: waits until a mail server answers, and nothing is sent."""
import smtplib
import socket
import time


def wait_for_server(host, port):
    for _ in range(50):
        try:
            smtplib.SMTP(host, port).quit()
            return True
        except Exception:
            time.sleep(0.1)
    return False


def wait_for_greeting(host, port, timeout=10):
    deadline = time.monotonic() + timeout
    while time.monotonic() < deadline:
        try:
            with smtplib.SMTP(host, port) as smtp:
                smtp.ehlo()
            return
        except (OSError, smtplib.SMTPException):
            time.sleep(0.2)
    raise TimeoutError("no mail server")


def wait_for_noop(host, port):
    while True:
        try:
            smtp = smtplib.SMTP(host, port)
            code, _ = smtp.noop()
            smtp.close()
            if code == 250:
                return
        except smtplib.SMTPException:
            pass
        time.sleep(1)


def wait_for_connect(host, port):
    smtp = smtplib.SMTP()
    while True:
        try:
            smtp.connect(host, port)
            return smtp
        except OSError:
            time.sleep(1)


def connected(host, tries=3):
    try:
        return smtplib.SMTP(host)
    except OSError:
        if not tries:
            raise
        return connected(host, tries - 1)


def connected_once_more(host):
    try:
        return smtplib.SMTP(host)
    except (smtplib.SMTPException, OSError):
        time.sleep(1)
        return smtplib.SMTP(host)


def connected_bare(host):
    server = None
    while server is None:
        try:
            server = smtplib.SMTP_SSL(host, 465)
        except:
            time.sleep(1)
    return server


def connected_then_sent(host, msg):
    for _ in range(3):
        try:
            server = smtplib.SMTP(host)
            break
        except (socket.gaierror, smtplib.SMTPException):
            time.sleep(1)
    else:
        return False
    server.send_message(msg)
    server.quit()
    return True


def connected_in_else(host, msg):
    for _ in range(3):
        try:
            server = smtplib.SMTP(host)
        except OSError:
            time.sleep(1)
        else:
            server.send_message(msg)
            server.quit()
            return True
    return False


def connected_by_helper(host, msg):
    def dial():
        return smtplib.SMTP(host, timeout=3)

    while True:
        try:
            server = dial()
        except smtplib.SMTPException:
            time.sleep(1)
            continue
        server.send_message(msg)
        return


def sent_with_the_connection(host, msg):
    for _ in range(3):
        try:
            server = smtplib.SMTP(host)
            server.ehlo()
            server.send_message(msg)
        except OSError:  # SMT500@16
            time.sleep(1)
        else:
            server.quit()
            return True
    return False
