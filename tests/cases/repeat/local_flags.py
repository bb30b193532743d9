"""Photo print orders: the decision is kept in a local name first."""
import logging
import smtplib
import time

log = logging.getLogger(__name__)


def order(data):
    smtp = smtplib.SMTP("mail.example.net")
    try:
        smtp.sendmail("prints@example.net", "lab@example.net", data)
    finally:
        smtp.quit()


def temporary_right(data):
    for attempt in range(4):
        try:
            order(data)
            return True
        except (smtplib.SMTPException, OSError) as e:
            temporary = isinstance(e, smtplib.SMTPResponseException) and 400 <= e.smtp_code < 500
            if not temporary or attempt == 3:
                raise
            time.sleep(2 ** attempt)
    return False


def temporary_wrong(data):
    for attempt in range(4):
        try:
            order(data)
            return True
        except Exception as e:
            temporary = isinstance(e, smtplib.SMTPResponseException) and e.smtp_code >= 400  # SMT500@74
            if not temporary or attempt == 3:
                raise
            time.sleep(2 ** attempt)
    return False


def permanent_right(data):
    while True:
        try:
            order(data)
            break
        except smtplib.SMTPResponseException as e:
            permanent = e.smtp_code >= 500
            if permanent:
                log.error("order refused")
                raise
            time.sleep(60)


def give_up_flag(data):
    give_up = False
    sent = False
    while not sent and not give_up:
        try:
            order(data)
            sent = True
        except smtplib.SMTPResponseException as e:
            if e.smtp_code > 499:
                give_up = True
        except smtplib.SMTPException:
            give_up = True
    return sent


def need_retry_with_code(data):
    for attempt in range(4):
        need_retry = False
        try:
            order(data)
        except smtplib.SMTPResponseException as e:
            need_retry = e.smtp_code < 500
        if not need_retry:
            break
        time.sleep(attempt)


def need_retry_with_literal(data):
    for attempt in range(4):
        need_retry = False
        try:
            order(data)
        except smtplib.SMTPResponseException as e:
            need_retry = e.smtp_code in (421, 451, 501)  # SMT501@52
        if not need_retry:
            break
        time.sleep(attempt)


def code_kept_for_later(data):
    for attempt in range(4):
        code = 0
        try:
            order(data)
        except smtplib.SMTPResponseException as e:
            code = e.smtp_code
        if code == 0:
            return True
        if 400 <= code < 500:
            time.sleep(attempt)
            continue
        raise RuntimeError(f"order refused with {code}")
    return False


def flag_set_in_branches(data):
    for _ in range(4):
        try:
            order(data)
            return True
        except smtplib.SMTPResponseException as e:
            retryable = False
            if e.smtp_code == 421:
                retryable = True
            elif e.smtp_code == 450:
                retryable = True
            if not retryable:
                return False
    return False


def flag_only_logged(data):
    for _ in range(4):
        try:
            order(data)
            return True
        except smtplib.SMTPDataError as e:
            hard = e.smtp_code >= 500
            log.warning("hard=%s", hard)
            return False
        except smtplib.SMTPServerDisconnected:
            time.sleep(1)
    return False


def conditional_flag(data):
    for _ in range(4):
        try:
            order(data)
            return True
        except Exception as e:
            code = e.smtp_code if isinstance(e, smtplib.SMTPResponseException) else 550
            if code >= 500:
                raise
            time.sleep(1)
    return False


def delay_or_nothing(data):
    for _ in range(4):
        try:
            order(data)
            return True
        except smtplib.SMTPResponseException as e:
            delay = {421: 120, 450: 60, 451: 60}.get(e.smtp_code)
            if delay is None:
                raise
            time.sleep(delay)
    return False
