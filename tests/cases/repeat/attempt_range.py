"""Nightly report mailer: every loop here counts attempts over one message."""
import logging
import smtplib
import time
from email.message import EmailMessage

log = logging.getLogger(__name__)
RELAY = "relay.example.org"
MAX_ATTEMPTS = 4


def send_report(msg: EmailMessage) -> bool:
    for attempt in range(3):
        try:
            with smtplib.SMTP(RELAY, 25, timeout=20) as relay:
                relay.send_message(msg)
            return True
        except smtplib.SMTPException as exc:  # SMT500@16
            log.warning("attempt %d: %s", attempt, exc)
            time.sleep(2 ** attempt)
    return False


def send_invoice(sender, recipient, text):
    last = MAX_ATTEMPTS - 1
    for number in range(MAX_ATTEMPTS):
        try:
            relay = smtplib.SMTP(RELAY)
            relay.starttls()
            relay.login("billing", "s3cret")
            relay.sendmail(sender, [recipient], text)
            relay.quit()
            break
        except smtplib.SMTPException:  # SMT500@16
            if number == last:
                raise
            time.sleep(5)


def send_minutes(msg, tries=5):
    for n in range(1, tries + 1):
        try:
            with smtplib.SMTP_SSL(RELAY, 465) as relay:
                relay.send_message(msg)
        except smtplib.SMTPResponseException as exc:  # SMT500@16
            if n < tries:
                log.info("will try again: %s", exc.smtp_error)
                continue
            raise
        else:
            return n
    return None


def send_to_each_with_attempts(people, text):
    for person in people:
        for _ in range(2):
            try:
                with smtplib.SMTP(RELAY) as relay:
                    relay.sendmail("hr@example.org", person, text)
                break
            except smtplib.SMTPDataError:  # SMT500@20
                log.info("content of the message for %s not taken", person)


def send_to_each_once(people, text):
    unsent = []
    for attempt in people:
        try:
            with smtplib.SMTP(RELAY) as relay:
                relay.sendmail("hr@example.org", attempt, text)
        except smtplib.SMTPException:
            unsent.append(attempt)
            continue
    return unsent


def each_gets_one_attempt(people, text):
    for person in people:
        for attempt in range(3):
            try:
                with smtplib.SMTP(RELAY) as relay:
                    relay.sendmail("hr@example.org", person, text)
                break
            except smtplib.SMTPServerDisconnected:
                time.sleep(attempt)
            except smtplib.SMTPException:
                log.exception("giving up on %s", person)
                break


def attempts_that_stop(msg):
    for attempt in range(3):
        try:
            with smtplib.SMTP(RELAY) as relay:
                relay.send_message(msg)
            return "sent"
        except smtplib.SMTPException:
            return "refused"
        except ConnectionRefusedError:
            time.sleep(1 + attempt)
    return "unreachable"


def attempts_that_raise(msg):
    for attempt in range(3):
        try:
            with smtplib.SMTP(RELAY) as relay:
                relay.send_message(msg)
            break
        except smtplib.SMTPException as exc:
            if attempt:
                log.error("refused after %d failures of the network", attempt)
            raise RuntimeError("mail refused") from exc
        except TimeoutError:
            time.sleep(10)
