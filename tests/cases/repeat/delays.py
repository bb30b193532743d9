"""Order confirmations. The thing that is looped over is only the pause in between."""
import itertools
import smtplib
import time

PAUSES = [0, 5, 30]
HOST = "smtp.example.com"


def growing():
    pause = 1
    while pause < 60:
        yield pause
        pause *= 2


def confirm(order, body):
    for delay in (1, 2, 4):
        try:
            with smtplib.SMTP(HOST, 587) as smtp:
                smtp.sendmail("shop@example.com", order.email, body)
            return True
        except smtplib.SMTPException:  # SMT500@16
            time.sleep(delay)
    return False


def confirm_constant(order, body):
    for pause in PAUSES:
        time.sleep(pause)
        try:
            with smtplib.SMTP(HOST, 587) as smtp:
                smtp.sendmail("shop@example.com", order.email, body)
        except smtplib.SMTPSenderRefused:  # SMT500@16
            continue
        break


def confirm_forever(order, body):
    for n in itertools.count():
        try:
            with smtplib.SMTP(HOST, 587) as smtp:
                smtp.sendmail("shop@example.com", order.email, body)
            return n
        except OSError as exc:  # SMT500@16
            print("failure", n, exc)
            time.sleep(min(n, 300))


def confirm_generator(order, body):
    for seconds in growing():
        try:
            with smtplib.SMTP(HOST, 587) as smtp:
                smtp.sendmail("shop@example.com", order.email, body)
            return
        except Exception:  # SMT500@16
            time.sleep(seconds)
    raise RuntimeError("confirmation could not be sent")


def confirm_numbered(order, body):
    for n, pause in enumerate((2, 10, 60), start=1):
        try:
            with smtplib.SMTP(HOST, 587) as smtp:
                smtp.sendmail("shop@example.com", order.email, body)
            break
        except smtplib.SMTPException:  # SMT500@16
            print(f"try {n} failed, next in {pause} s")
            time.sleep(pause)


def confirm_port(order, body):
    for delay in (587, 465, 25):
        try:
            with smtplib.SMTP(HOST, delay) as smtp:
                smtp.sendmail("shop@example.com", order.email, body)
            return True
        except smtplib.SMTPException:
            time.sleep(1)
    return False


def confirm_copies(copies, body):
    for n, copy in enumerate(copies):
        try:
            with smtplib.SMTP(HOST, 587) as smtp:
                smtp.sendmail("shop@example.com", copy, body)
            return n
        except smtplib.SMTPException:
            time.sleep(n)
    return None


def confirm_zip(addresses, bodies):
    for address, body in zip(addresses, bodies):
        try:
            with smtplib.SMTP(HOST, 587) as smtp:
                smtp.sendmail("shop@example.com", address, body)
        except Exception as exc:
            print(address, exc)


def confirm_numbered_bodies(order, bodies):
    for retry in itertools.count():
        try:
            with smtplib.SMTP(HOST, 587) as smtp:
                smtp.sendmail("shop@example.com", order.email, bodies[retry])
            return retry
        except smtplib.SMTPDataError:
            time.sleep(1)


def confirm_network_only(order, body):
    for delay in PAUSES:
        try:
            with smtplib.SMTP(HOST, 587) as smtp:
                smtp.sendmail("shop@example.com", order.email, body)
            return True
        except (ConnectionError, TimeoutError, smtplib.SMTPServerDisconnected):
            time.sleep(delay)
    return False
