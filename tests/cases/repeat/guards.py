"""Concert reminders: every way to keep 5yz out of the second attempt, and a few that fail."""
import smtplib
import time

TRANSIENT = frozenset({421, 450, 451, 452})


def remind(data):
    with smtplib.SMTP("localhost") as smtp:
        smtp.sendmail("hall@example.org", "guest@example.org", data)


def raise_first(data):
    for _ in range(3):
        try:
            return remind(data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code >= 500:
                raise
            time.sleep(1)


def return_first(data):
    for _ in range(3):
        try:
            return remind(data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code // 100 == 5:
                return None
            time.sleep(1)


def break_first(data):
    result = None
    for _ in range(3):
        try:
            result = remind(data)
            break
        except smtplib.SMTPResponseException as exc:
            if 500 <= exc.smtp_code <= 599:
                break
            time.sleep(1)
    return result


def not_in_transient(data):
    for _ in range(3):
        try:
            return remind(data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code not in TRANSIENT:
                raise
            time.sleep(1)


def with_attempts(data, tries=3):
    for attempt in range(tries):
        try:
            return remind(data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code >= 500 or attempt + 1 == tries:
                raise
            time.sleep(2 ** attempt)


def raise_in_else(data):
    while True:
        try:
            return remind(data)
        except smtplib.SMTPResponseException as exc:
            if 400 <= exc.smtp_code < 500:
                time.sleep(1)
            else:
                raise


def earlier_clauses(data):
    for _ in range(3):
        try:
            return remind(data)
        except (smtplib.SMTPRecipientsRefused, smtplib.SMTPSenderRefused, smtplib.SMTPDataError):
            raise
        except (smtplib.SMTPHeloError, smtplib.SMTPNotSupportedError):
            return None
        except smtplib.SMTPServerDisconnected:
            time.sleep(1)


def stopped_by_flag(data):
    stop = False
    while not stop:
        try:
            remind(data)
            return True
        except smtplib.SMTPResponseException as exc:
            stop = exc.smtp_code >= 500
        except smtplib.SMTPException:
            stop = True
    return False


def counter_used_up(data):
    left = 5
    while left > 0:
        try:
            remind(data)
            return True
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code >= 500:
                return False
            left -= 1
        except smtplib.SMTPException:
            return False
    return False


def raised_by_helper(data):
    def check(exc):
        if exc.smtp_code >= 500:
            raise exc

    for _ in range(3):
        try:
            return remind(data)
        except smtplib.SMTPResponseException as exc:
            check(exc)
            time.sleep(1)


def reraised_inside(data):
    for _ in range(3):
        try:
            try:
                return remind(data)
            except smtplib.SMTPResponseException as exc:
                if exc.smtp_code >= 500:
                    return None
                raise
        except smtplib.SMTPResponseException:
            time.sleep(1)


def guard_of_one_class(data):
    for _ in range(3):
        try:
            return remind(data)
        except smtplib.SMTPDataError as exc:
            if exc.smtp_code >= 500:
                raise
        except smtplib.SMTPSenderRefused:  # SMT500@16
            time.sleep(1)


def guard_after_the_repeat(data):
    for _ in range(3):
        try:
            return remind(data)
        except smtplib.SMTPException as exc:  # SMT500@16
            if isinstance(exc, smtplib.SMTPException):
                time.sleep(1)
                continue
            raise


def guard_that_only_prints(data):
    for _ in range(3):
        try:
            return remind(data)
        except smtplib.SMTPResponseException as exc:  # SMT500@16
            if exc.smtp_code >= 500:
                print("this will not work")
            time.sleep(1)


def guard_with_other_pause(data):
    for _ in range(3):
        try:
            return remind(data)
        except smtplib.SMTPResponseException as exc:  # SMT500@16
            if exc.smtp_code == 421:
                time.sleep(60)
            else:
                time.sleep(1)


def guard_with_wrong_bound(data):
    for _ in range(3):
        try:
            return remind(data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code >= 550:  # SMT500@16
                raise
            time.sleep(1)
