"""Camera alerts by mail. The clauses catch far more than SMTP, the calls tell."""
import os
import smtplib
import socket
import sys
import time

SERVER = "mail.example.net"


def alert_bare(picture):
    for _ in range(3):
        try:
            conn = smtplib.SMTP(SERVER)
            conn.sendmail("cam@example.net", "owner@example.net", picture)
            conn.quit()
            return True
        except:  # SMT500@9
            time.sleep(3)
    return False


def alert_exception(picture):
    for _ in range(3):
        try:
            conn = smtplib.SMTP(SERVER)
            conn.sendmail("cam@example.net", "owner@example.net", picture)
            break
        except Exception as e:  # SMT500@16
            print("Error:", e, file=sys.stderr)


def alert_base_exception(picture):
    for _ in range(3):
        try:
            conn = smtplib.SMTP(SERVER)
            conn.sendmail("cam@example.net", "owner@example.net", picture)
            break
        except BaseException:  # SMT500@16
            continue


def alert_oserror(picture):
    while True:
        try:
            conn = smtplib.SMTP(SERVER)
            conn.sendmail("cam@example.net", "owner@example.net", picture)
            return
        except OSError:  # SMT500@16
            time.sleep(60)


def alert_ioerror(picture):
    while True:
        try:
            conn = smtplib.SMTP(SERVER)
            conn.sendmail("cam@example.net", "owner@example.net", picture)
            return
        except IOError:  # SMT500@16
            time.sleep(60)


def alert_socket_error(picture):
    for attempt in range(10):
        try:
            conn = smtplib.SMTP(SERVER)
            conn.sendmail("cam@example.net", "owner@example.net", picture)
            return attempt
        except socket.error:  # SMT500@16
            time.sleep(60)


def alert_environment_error(picture):
    for attempt in range(10):
        try:
            conn = smtplib.SMTP(SERVER)
            conn.sendmail("cam@example.net", "owner@example.net", picture)
            return attempt
        except EnvironmentError:  # SMT500@16
            time.sleep(60)


def picture_from_disk(path):
    for _ in range(3):
        try:
            with open(path, "rb") as stream:
                return stream.read()
        except OSError:
            time.sleep(1)
    return b""


def picture_from_anywhere(camera):
    while True:
        try:
            return camera.snapshot()
        except Exception:
            time.sleep(0.5)


def remove_picture(path):
    for _ in range(5):
        try:
            os.remove(path)
            return True
        except:
            time.sleep(1)
    return False


def open_port(port):
    while True:
        try:
            return socket.create_connection((SERVER, port))
        except socket.error:
            time.sleep(1)


def alert_name_lookup(picture):
    for _ in range(3):
        try:
            conn = smtplib.SMTP(SERVER)
            conn.sendmail("cam@example.net", "owner@example.net", picture)
            return True
        except socket.gaierror:
            time.sleep(30)
        except Exception:
            return False
    return False


def alert_timeout(picture):
    for _ in range(3):
        try:
            conn = smtplib.SMTP(SERVER)
            conn.sendmail("cam@example.net", "owner@example.net", picture)
            return True
        except socket.timeout:
            time.sleep(30)
        except (InterruptedError, BrokenPipeError):
            time.sleep(1)
    return False


def alert_value_error(pictures):
    for _ in range(3):
        try:
            picture = pictures.get()
            conn = smtplib.SMTP(SERVER)
            conn.sendmail("cam@example.net", "owner@example.net", picture)
            return True
        except (ValueError, KeyError):
            continue
    return False
