"""Club news: one broad clause, and questions about the class of what was caught."""
import smtplib
import time

LOST = (smtplib.SMTPServerDisconnected, ConnectionError, TimeoutError)
REFUSED = (smtplib.SMTPRecipientsRefused, smtplib.SMTPSenderRefused)


def publish(text):
    with smtplib.SMTP("localhost") as smtp:
        smtp.sendmail("club@example.org", "members@example.org", text)


def smtp_only(text):
    for _ in range(3):
        try:
            return publish(text)
        except Exception as exc:  # SMT500@16
            if isinstance(exc, smtplib.SMTPException):
                time.sleep(1)
                continue
            raise


def os_is_network(text):
    for _ in range(3):
        try:
            return publish(text)
        except Exception as exc:  # SMT500@16
            if not isinstance(exc, OSError):
                raise
            time.sleep(1)


def not_the_password(text):
    for _ in range(3):
        try:
            return publish(text)
        except smtplib.SMTPException as exc:  # SMT500@16
            if isinstance(exc, smtplib.SMTPAuthenticationError):
                raise
            time.sleep(1)


def class_and_code(text):
    for _ in range(3):
        try:
            return publish(text)
        except Exception as exc:
            if isinstance(exc, smtplib.SMTPResponseException) and exc.smtp_code in {421, 553}:  # SMT553@90
                continue
            raise


def lost_only(text):
    for _ in range(3):
        try:
            return publish(text)
        except Exception as exc:
            if not isinstance(exc, LOST):
                raise
            time.sleep(1)


def network_but_not_smtp(text):
    for _ in range(3):
        try:
            return publish(text)
        except Exception as exc:
            if isinstance(exc, OSError) and not isinstance(exc, smtplib.SMTPException):
                time.sleep(1)
                continue
            raise


def split_in_two(text):
    while True:
        try:
            return publish(text)
        except OSError as exc:
            if isinstance(exc, smtplib.SMTPResponseException):
                if exc.smtp_code >= 500:
                    raise
            elif isinstance(exc, smtplib.SMTPException):
                raise
            time.sleep(1)


def smtp_raised_first(text):
    while True:
        try:
            return publish(text)
        except Exception as exc:
            if isinstance(exc, smtplib.SMTPException):
                print("refused", exc)
                return None
            time.sleep(1)


def by_type_identity(text):
    for _ in range(3):
        try:
            return publish(text)
        except smtplib.SMTPException as exc:
            if type(exc) is not smtplib.SMTPServerDisconnected:
                raise
            time.sleep(1)


def by_class_name(text, names):
    for _ in range(3):
        try:
            return publish(text)
        except Exception as exc:
            if type(exc).__name__ not in names:
                raise
            time.sleep(1)


def with_code_attribute(text):
    for _ in range(3):
        try:
            return publish(text)
        except smtplib.SMTPException as exc:
            if hasattr(exc, "smtp_code") and exc.smtp_code < 500:
                time.sleep(1)
                continue
            raise


def refused_is_final(text):
    for _ in range(3):
        try:
            return publish(text)
        except REFUSED:
            raise
        except smtplib.SMTPException as exc:
            if isinstance(exc, smtplib.SMTPDataError) and exc.smtp_code < 500:
                continue
            raise


def reason_for_the_log(text):
    for _ in range(3):
        try:
            return publish(text)
        except OSError as exc:
            reason = "refused" if isinstance(exc, smtplib.SMTPException) else "network"
            print(reason)
            raise
