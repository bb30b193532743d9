"""Newsletter gateway: the ways from the handler to the head of the loop."""
import logging
import smtplib
import time

GATEWAY = ("mail.example.org", 25)
logger = logging.getLogger("newsletter")


def flag_after_the_try(msg):
    for attempt in range(5):
        need_retry = False
        try:
            with smtplib.SMTP(*GATEWAY) as gateway:
                gateway.send_message(msg)
        except smtplib.SMTPException:  # SMT500@16
            need_retry = True
        if not need_retry:
            break
        time.sleep(attempt)


def error_after_the_try(msg):
    for _ in range(5):
        error = None
        try:
            with smtplib.SMTP(*GATEWAY) as gateway:
                gateway.send_message(msg)
        except smtplib.SMTPException as exc:  # SMT500@16
            error = exc
        if error is None:
            return True
        logger.warning("not sent: %s", error)
    return False


def sleep_after_the_try(msg):
    delivered = False
    for attempt in range(5):
        try:
            with smtplib.SMTP(*GATEWAY) as gateway:
                gateway.send_message(msg)
            delivered = True
            break
        except OSError as exc:  # SMT500@16
            logger.warning("attempt %s: %s", attempt, exc)
        time.sleep(60)
    return delivered


def loop_with_else(msg):
    for _ in range(3):
        try:
            with smtplib.SMTP(*GATEWAY) as gateway:
                gateway.send_message(msg)
        except smtplib.SMTPException:  # SMT500@16
            pass
        else:
            break
    else:
        raise RuntimeError("newsletter was not sent")


def with_finally(msg):
    for _ in range(3):
        gateway = smtplib.SMTP(*GATEWAY)
        try:
            gateway.send_message(msg)
            return True
        except smtplib.SMTPSenderRefused:  # SMT500@16
            logger.info("sender not accepted yet")
        finally:
            gateway.close()
    return False


def branch_then_fall(msg, retries):
    while True:
        try:
            with smtplib.SMTP(*GATEWAY) as gateway:
                gateway.send_message(msg)
            return
        except smtplib.SMTPException:  # SMT500@16
            if retries > 0:
                logger.info("%d left", retries)
            else:
                raise
            retries -= 1


def flag_means_stop(msg):
    for attempt in range(5):
        again = False
        try:
            with smtplib.SMTP(*GATEWAY) as gateway:
                gateway.send_message(msg)
        except smtplib.SMTPServerDisconnected:
            again = True
        except smtplib.SMTPException:
            logger.exception("refused")
        if not again:
            break
        time.sleep(attempt)


def error_kept_then_raised(msg):
    error = None
    for attempt in range(3):
        try:
            with smtplib.SMTP(*GATEWAY) as gateway:
                gateway.send_message(msg)
            return
        except smtplib.SMTPException as exc:
            error = exc
            break
        except ConnectionResetError:
            time.sleep(attempt)
    raise RuntimeError("newsletter") from error


def leaves_below_the_try(msg):
    for _ in range(3):
        try:
            with smtplib.SMTP(*GATEWAY) as gateway:
                gateway.send_message(msg)
        except smtplib.SMTPException:
            logger.exception("refused")
        return


def inner_break_only_leaves_inner(messages):
    for msg in messages:
        while True:
            try:
                with smtplib.SMTP(*GATEWAY) as gateway:
                    gateway.send_message(msg)
                break
            except smtplib.SMTPException:
                logger.exception("next message")
                break
